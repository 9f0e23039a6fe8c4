import { get, page, post, upload, type Query } from './client'
import { at } from './registry'
import type { Business, Day, Instant, Licence } from './types'

export interface HistoryEntry {
  at: Instant
  what: string
  whatName?: string
  byName?: string | null
  detail?: string | null
}
export interface BusinessDraft {
  name: string
  uscc?: string
  siteNo?: string
  kind: string
  size?: string
  diners?: number
  canteen?: string
  chainHead?: boolean
  tier?: string
  tierReason?: string
  region: string
  address?: string
  legalRepresentative?: string
  highRisk?: boolean
  director?: string
  officers?: number
  officerNames?: string
  phone?: string
  email?: string
  licences?: Licence[]
}
export interface StateChange {
  id: string
  businessId: string
  businessName: string
  regionName?: string
  from: string
  to: string
  seenByName?: string | null
  seenAt?: Instant | null
  how?: string | null
  confirmDue?: Day | null
  confirmedAt?: Instant | null
  confirmLate?: boolean
  adjustDue?: Day | null
  adjustedAt?: Instant | null
  adjustLate?: boolean
}
export interface DutyRecord {
  kind: string
  period: string
  day?: Day
  zeroRisk?: boolean
  findings?: string | null
  handled?: string | null
  byName?: string | null
}
export interface DutyRecords {
  records: DutyRecord[]
  missing: { kind: string; period: string; due?: Day | null }[]
}
export interface Behind {
  businessId: string
  businessName: string
  regionName?: string
  cadreName?: string | null
  kind: string
  period: string
  due?: Day | null
}
export interface CsvTaken {
  taken: number
  refused: { row: number; column?: string; value?: string; what: string }[]
}

const CHANGES_AT_ONCE = 100

export const business = {
  history: (id: string) => page<HistoryEntry>(at(`/businesses/${id}/history`)),
  sites: (id: string) => page<Business>(at(`/businesses/${id}/sites`)),
  register: (draft: BusinessDraft, key: string) => post<Business>(at('/businesses'), draft, key),
  changeState: (id: string, body: object, key: string) => post<Business>(at(`/businesses/${id}/state`), body, key),
  overrideTier: (id: string, body: { tier: string | null; reason: string }, key: string) =>
    post<Business>(at(`/businesses/${id}/tier`), body, key),
  putLicence: (id: string, licence: Licence, key: string) =>
    post<Business>(at(`/businesses/${id}/licences`), licence, key),
  /** newest first; this list goes on after the id of its last row */
  stateChanges: async ({ cursor, ...query }: Query) => {
    const { items } = await page<StateChange>(at('/state-changes'), { ...query, after: cursor, limit: CHANGES_AT_ONCE })
    return { items, next: items.length === CHANGES_AT_ONCE ? (items.at(-1)?.id ?? null) : null }
  },
  decideStateChange: (id: string, verb: 'confirm' | 'adjust', how: string, key: string) =>
    post<unknown>(at(`/state-changes/${id}/${verb}`), { how }, key),
  dutyRecords: (id: string, query: Query) => get<DutyRecords>(at(`/businesses/${id}/duty-records`), query),
  recordDuty: (id: string, body: object, key: string) =>
    post<DutyRecord>(at(`/businesses/${id}/duty-records`), body, key),
  uploadDuty: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<CsvTaken>(at('/duty-records/csv'), form)
  },
  behind: (query: Query) => page<Behind>(at('/duty-records/missing'), query),
}
