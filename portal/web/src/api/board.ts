import { page, post, upload, type Query } from './client'
import { at } from './registry'
import type { Day } from './types'

export interface Point {
  no: number
  code: string
  title: string
  numerator: number
  denominator?: number | null
  value?: number | null
  records?: number
  link?: string | null
}
export const RECORDS = ['trainings', 'publicity', 'institutions', 'task-forces'] as const
export type RecordKind = (typeof RECORDS)[number]
export interface FileRef {
  id: string
  name: string
  type?: string
  size?: number
}
/** A record of the board, of any kind; each kind fills its own fields. */
export interface BoardRecord {
  id: string
  title?: string
  name?: string
  heldOn?: Day
  doneOn?: Day
  issuedOn?: Day
  validTo?: Day | null
  audience?: string
  audienceName?: string
  audienceSize?: number | null
  place?: string | null
  hours?: number | null
  content?: string | null
  form?: string
  formName?: string
  number?: string | null
  level?: string
  levelName?: string
  regionName?: string
  fourHave?: { organisation: boolean; office: boolean; staff: boolean; archive: boolean }
  organisation?: Record<string, unknown> | null
  attended?: number
  passed?: number
  files?: FileRef[]
  withdrawn?: { reason?: string; at?: string; byName?: string } | null
  attendance?: Attendee[]
}
export interface Attendee {
  personId?: string
  name?: string
  businessId?: string
  attended: boolean
  result: 'PASSED' | 'FAILED' | 'NONE'
  score?: number
  certificateNo?: string
  validUntil?: Day
}
export interface Certificate {
  id?: string
  personName?: string
  name?: string
  businessName?: string | null
  unit?: string | null
  certificateNo: string
  trainingTitle?: string
  validUntil?: Day | null
}

export const board = {
  points: (query: Query) => page<Point>(at('/board'), query),
  records: (kind: RecordKind, query: Query) => page<BoardRecord>(at(`/${kind}`), query),
  create: (kind: RecordKind, body: object, key: string) => post<BoardRecord>(at(`/${kind}`), body, key),
  withdraw: (kind: RecordKind, id: string, reason: string, key: string) =>
    post<unknown>(at(`/${kind}/${id}/withdraw`), { reason }, key),
  attendance: (id: string, attendees: Attendee[], key: string) =>
    post<unknown>(at(`/trainings/${id}/attendance`), { attendees }, key),
  certificates: (query: Query) => page<Certificate>(at('/certificates'), query),
  file: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<FileRef>(at('/files'), form)
  },
}
