import { get, page, post, put, upload, type Query } from './client'
import { at } from './registry'
import type { Day, Instant, Tier } from './types'

export interface TierRule {
  kind?: string | null
  size?: string | null
  minDiners?: number | null
  tier: Tier
  why?: string
}
export interface TierRules {
  version: string
  effectiveFrom: Day
  rules: TierRule[]
  inForce?: boolean
}
export interface TierPreview {
  unchanged: number
  changed: { from: Tier; to: Tier; count: number }[]
}
export interface StaffingRules {
  ruleSet: string
  effectiveFrom: Day
  effectiveTo?: Day | null
  lines: string[]
  inForce?: boolean
}
export interface StaffingRate {
  ruleSet: string
  numerator: number
  denominator: number
  value?: number | null
}
export interface DictionaryEntry {
  code: string
  chinese: string
  aliases: string[]
  active: boolean
}
export interface Dictionary {
  code: string
  name: string
  entries: DictionaryEntry[]
}
export interface Rebinding {
  code: string
  oldName?: string
  newName?: string
  kind: 'ABOLISHED' | 'RENAMED' | 'REUSED'
  businesses: number
  people: number
}
export interface RegionEdition {
  edition: number | string
  added: number
  renamed: number
  abolished: number
  reused: number
  rebind: Rebinding[]
}
export interface AuditEntry {
  id: string
  at: Instant
  personId?: string
  personName?: string | null
  act: string
  actName?: string
  subject: string
  before?: unknown
  after?: unknown
  fromAddress?: string | null
}
export interface AuditCheck {
  ok: boolean
  entries: number
  brokenAt?: { id?: number | string; at?: string } | null
}

export const settings = {
  tierRules: () => page<TierRules>(at('/tier-rules')),
  addTierRules: (body: TierRules, key: string) => post<TierRules>(at('/tier-rules'), body, key),
  previewTierRules: (rules: TierRule[]) => post<TierPreview>(at('/tier-rules/preview'), { rules }),
  applyTierRules: (version: string, key: string) =>
    post<unknown>(at(`/tier-rules/${encodeURIComponent(version)}/apply`), {}, key),
  staffingRules: () => page<StaffingRules>(at('/staffing-rules')),
  staffingRates: (region?: string | null) => page<StaffingRate>(at('/indicators/staffing/by-rule-set'), { region }),
  dictionaries: () => page<Dictionary>(at('/dictionaries')),
  putDictionary: (code: string, entries: DictionaryEntry[]) =>
    put<Dictionary>(at(`/dictionaries/${code}`), { entries }),
  regionFile: (file: File, edition: number) => {
    const form = new FormData()
    form.append('file', file)
    form.append('edition', String(edition))
    return upload<RegionEdition>(at('/regions/files'), form)
  },
  rebinding: () => page<Rebinding>(at('/regions/rebinding')),
  rebind: (from: string, to: string, key: string) => post<unknown>(at('/regions/rebinding'), { from, to }, key),
  audit: (query: Query) => page<AuditEntry>(at('/audit'), query),
  verifyAudit: (region?: string | null) => get<AuditCheck>(at('/audit/verify'), { region }),
}
