import { get, page, post, upload, type Query } from './client'
import type { Day, Instant } from './types'

const at = (path: string) => `/api/escalation${path}`

/** Acts by their stable names; the server says which are allowed to whom. */
export type LetterVerb = 'approve' | 'decline' | 'edit' | 'withdraw' | 'receive' | 'reply' | 'close'
export type TalkVerb = 'approve' | 'decline' | 'schedule' | 'hold' | 'report' | 'review' | 'close'

export interface Letter {
  letterId: string
  kind: string
  kindName?: string
  number?: string | null
  state: string
  stateName?: string
  businessName?: string | null
  caseId?: string | null
  addresseeName?: string | null
  issuerName?: string | null
  title?: string
  basis?: string
  facts?: string
  demand?: string
  version?: number
  drafterName?: string | null
  signerName?: string | null
  draftedOn?: Day
  sentOn?: Day | null
  deadline?: Day | null
  receivedAt?: Instant | null
  receivedBy?: string | null
  reply?: string | null
  repliedAt?: Instant | null
  repliedBy?: string | null
  closeReason?: string | null
  withdrawnOn?: Day | null
  allowed?: LetterVerb[]
}
export interface Done {
  at: Instant
  byName: string
  act: string
  detail?: string | null
}
export interface KeptFile {
  id: string
  name: string
  size: number
}
export interface LetterRecord {
  letter: Letter
  files: KeptFile[]
  versions: { version: number; facts: string; demand: string; byName: string; at: Instant }[]
  history: Done[]
}
export interface RegisterEntry {
  letterId: string
  number: string
  issuerName?: string | null
  kind: string
  title: string
  addresseeName?: string | null
  sentOn?: Day | null
  state: string
  withdrawnOn?: Day | null
}
export interface Talk {
  talkId: string
  state: string
  stateName?: string
  trigger: string
  unit?: string
  numerator?: number | null
  denominator?: number | null
  threshold?: number | null
  list?: string | null
  businessName?: string | null
  subjectName?: string | null
  approverName?: string | null
  proposedOn?: Day
  talkOn?: Day | null
  from?: string | null
  to?: string | null
  place?: string | null
  presidingName?: string | null
  letterId?: string | null
  heldOn?: Day | null
  reportDue?: Day | null
  report?: string | null
  reported?: boolean
  review?: string | null
  effect?: string | null
  declineReason?: string | null
  waitsForYear?: number | null
  allowed?: TalkVerb[]
}
export interface Minutes {
  time: string
  place: string
  presiding: string
  attendees: string[]
  facts: string
  demands: string
  commitments: string
  signatures: string[]
}
export interface TalkRecord {
  talk: Talk
  minutes?: Minutes | null
  attendees: string[]
  files: KeptFile[]
  history: Done[]
}
export interface Circular {
  circularId: string
  number?: string | null
  stateName: string
  title: string
  period?: string
  units: { unit: string; numerator?: number | null; denominator?: number | null; remark?: string | null }[]
  issuerName?: string
  draftedOn?: Day
  issuedOn?: Day | null
  allowed: string[]
}
export interface Lead {
  leadId: string
  causeName: string
  unit: string
  facts: string
  note: string
  raisedByName?: string | null
  raisedAt: Instant
  handedToName?: string | null
  state: string
  outcome?: string | null
  allowed: string[]
}

/** Keeps files for the act that follows, one after the other. */
export async function keep(files: File[] = []): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const form = new FormData()
    form.append('file', file)
    ids.push((await upload<KeptFile>(at('/files'), form)).id)
  }
  return ids
}

export const letters = {
  list: (query: Query) => page<Letter>(at('/letters'), query),
  record: (id: string) => get<LetterRecord>(at(`/letters/${id}/record`)),
  pdf: (id: string) => at(`/letters/${id}/pdf`),
  file: (id: string) => at(`/files/${id}`),
  draft: (body: object, key: string) => post<Letter>(at('/letters'), body, key),
  act: (id: string, verb: LetterVerb, body: object, key: string) =>
    post<Letter>(at(`/letters/${id}/${verb}`), body, key),
  register: (year: number) => get<RegisterEntry[]>(at('/letters/register'), { year }),
}
export const talks = {
  list: (query: Query) => page<Talk>(at('/talks'), query),
  record: (id: string) => get<TalkRecord>(at(`/talks/${id}/record`)),
  pdf: (id: string) => at(`/talks/${id}/pdf`),
  act: (id: string, verb: TalkVerb, body: object, key: string) => post<Talk>(at(`/talks/${id}/${verb}`), body, key),
  clashes: (id: string, body: object) => post<{ warnings: string[] }>(at(`/talks/${id}/clashes`), body),
  calendar: (from: Day, to: Day) => get<Talk[]>(at('/talks/calendar'), { from, to }),
}
export const circulars = {
  list: (query: Query) => page<Circular>(at('/circulars'), query),
  draft: (body: object, key: string) => post<Circular>(at('/circulars'), body, key),
  act: (id: string, verb: 'approve' | 'drop', body: object, key: string) =>
    post<Circular>(at(`/circulars/${id}/${verb}`), body, key),
  pdf: (id: string) => at(`/circulars/${id}/pdf`),
}
export const leads = {
  list: (query: Query) => page<Lead>(at('/leads'), query),
  raise: (body: object, key: string) => post<Lead>(at('/leads'), body, key),
  close: (id: string, outcome: string, key: string) => post<Lead>(at(`/leads/${id}/close`), { outcome }, key),
}
