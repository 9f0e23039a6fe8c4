import { get, page, post, upload, type Query } from './client'
import { at } from './registry'
import type { Day, Indicator } from './types'

export interface Point {
  no: number
  code: string
  title: string
  numerator?: number | null
  denominator?: number | null
  value?: number | null
  records?: number | null
  link?: string | null
  /** the figure of another service that says it: /api/<path>, the entry with the code */
  countedBy?: { path: string; code: string } | null
  counted?: string
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
  subject?: string
  subjectName?: string
  since?: Day
  fourHave?: { organisation: boolean; office: boolean; staff: boolean; archive: boolean }
  files?: FileRef[]
  withdrawnAt?: string | null
  withdrawReason?: string | null
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
  id: string
  certificateNo: string
  name: string
  businessName?: string | null
  regionName?: string
  validUntil?: Day | null
  state: 'VALID' | 'EXPIRING' | 'EXPIRED'
  stateName?: string
}
/** A training of the cadre who asks. */
export interface OwnTraining {
  trainingId: string
  title: string
  heldOn: Day
  attended: boolean
  result: string
  certificateNo?: string | null
  validUntil?: Day | null
}

export const board = {
  points: (query: Query) => page<Point>(at('/board'), query),
  figure: async ({ path, code }: { path: string; code: string }) =>
    (await page<Indicator>(`/api/${path}`)).items.find(i => i.code === code),
  training: (id: string) => get<{ training: BoardRecord; attendees: Attendee[] }>(at(`/trainings/${id}`)),
  myTrainings: () => page<OwnTraining>(at('/trainings/mine')),
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
