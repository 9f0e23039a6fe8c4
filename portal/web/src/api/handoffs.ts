import { get, page, post, upload, withQuery, type Query } from './client'
import type { Day, Instant, IssueState, Severity } from './types'

export type HandoffState =
  | 'WAITING'
  | 'HANDED_OVER'
  | 'ACCEPTED'
  | 'INSPECTED'
  | 'NOT_FILED'
  | 'CASE_FILED'
  | 'CORRECTION_ORDERED'
  | 'PENALISED'
  | 'RETURNED'
  | 'FORWARDED'
export type HandoffVerb =
  'accept' | 'return' | 'forward' | 'inspect' | 'file' | 'not-file' | 'order' | 'penalise' | 'report' | 'name' | 'retry'
export type HandoffTab = 'received' | 'handling' | 'review' | 'closed' | 'returned' | 'waiting'

/** A kept photo or paper. */
export interface KeptFile {
  id: string
  name: string
  type?: string
  size?: number
  uploadedAt?: Instant
}
/** One receiving body's part in an issue. */
export interface Handoff {
  handoffId: string
  issueId: string
  body: string
  bodyName: string
  receiverId?: string | null
  receiverName: string
  lead?: boolean
  round?: number
  origin?: 'FOUND' | 'REQUEST' | 'FORWARD' | 'RETURN' | 'REOPEN'
  originName?: string
  state: HandoffState
  stateName?: string
  handedOverAt?: Instant
  /** the step that runs now, and until when */
  step?: string | null
  stepDue?: Day | null
  steps?: { step: string; stepName?: string; due?: Day | null; doneAt?: Day | null; late?: boolean }[]
  receipt?: string | null
  caseNumber?: string | null
  disposalReason?: string | null
  outcome?: string | null
  returnReason?: string | null
  /** why its notice reached nobody */
  undelivered?: string | null
  endedOn?: Day | null
  own?: boolean
  allowed?: HandoffVerb[]
  files?: KeptFile[]
  issue?: {
    issueId: string
    businessId?: string
    businessName?: string
    regionName?: string
    itemTitle?: string
    note?: string
    severity?: Severity
    state: IssueState
    stateName?: string
    due?: Day | null
    foundOn?: Day
  } | null
}
/** A version of who receives for a kind of body in a place. */
export interface ReceivingBody {
  entry: {
    body: string
    place: string
    effectiveFrom: Day
    version: number
    receiverId?: string | null
    receiverName?: string | null
    receiverUnit?: string | null
    inPost?: boolean
    byName?: string | null
    at?: Instant
  }
  bodyName: string
  inForce: boolean
}

const at = (path: string) => `/api/escalation${path}`

export const handoffs = {
  list: (query: Query) => page<Handoff>(at('/handoffs'), query),
  bodies: () => get<Record<string, string>>(at('/handoffs/bodies')),
  act: (id: string, verb: HandoffVerb, said: object, key: string) =>
    post<Handoff>(at(`/handoffs/${id}/${verb}`), said, key),
  ask: (issue: string, said: { body: string; receiver?: string }, key: string) =>
    post<Handoff>(at(`/issues/${issue}/handoffs`), said, key),
  exportLink: (query: Query) => withQuery(at('/exports/handoffs'), query),
  receivingBodies: () => page<ReceivingBody>(at('/receiving-bodies')),
  nameReceiver: (said: { body: string; place?: string; from?: Day; receiver?: string }, key: string) =>
    post<unknown>(at('/receiving-bodies'), said, key),
  keepFile: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<KeptFile>(at('/files'), form)
  },
  fileLink: (id: string) => at(`/files/${id}`),
}
