import { get, page, post } from './client'
import type { Case, Day, Instant, Ladder } from './types'

const at = (path: string) => `/api/escalation${path}`

export type Standing = 'TAKEN' | 'PASSED' | 'NEXT' | 'LATER' | 'UNDATED' | 'WAITS_FOR_CALENDAR'
/** One step of a case's ladder, and where it stands. */
export interface RungWhy {
  mark: string
  name: string
  deed: string
  deedName: string
  from: string
  anchor?: Day | null
  after: number
  unit: 'WORKING' | 'CALENDAR'
  to: string[]
  toNames: string[]
  standing: Standing
  at?: Instant | null
  takenAt?: Instant | null
  lateMinutes: number
  by?: string | null
  reason?: string | null
}
export interface CountedDay {
  date: Day
  kind: 'WORKDAY' | 'MAKE_UP' | 'DAY_OFF' | 'WEEKEND'
  /** the feast, as the State Council's notice says */
  name: string
}
export interface Counted {
  mark: string
  name: string
  from: Day
  to: Day
  working: number
  days: CountedDay[]
}
export interface Told {
  mark: string
  recipientId: string
  name: string
  toldAt: Instant
  channels: string[]
  delivered: string[]
  issuedAt?: Instant | null
  deliveredAt?: Instant | null
  readAt?: Instant | null
  acknowledgedAt?: Instant | null
  failure?: string | null
}
export interface CaseWhy {
  policy: { region: string; from: Day; version: number }
  rungs: RungWhy[]
  counted?: Counted | null
  told: Told[]
}
export type CaseVerb = 'acknowledge' | 'pause' | 'resume' | 'raise' | 'lower' | 'close'
export interface CaseAct {
  reason?: string
  until?: Day
  evidence?: string
  note?: string
}

/** A step of a ladder as it is written. */
export interface Rung {
  step?: string | null
  remind?: string | null
  from: string
  after: number
  unit?: 'WORKING' | 'CALENDAR' | null
  to: string[]
  tiers?: string[] | null
  name?: string | null
  deed?: string | null
  /** the plan itself asks for it */
  plan?: boolean | null
}
export interface LadderVersion {
  ladder: Ladder
  ladderName: string
  region: string
  from: Day
  version: number
  inForce: boolean
  rungs: Rung[]
}
export interface LadderHistory {
  steps: string[]
  anchors: string[]
  targets: string[]
  versions: LadderVersion[]
}
export interface LadderDraft {
  draftId: string
  ladder: Ladder
  ladderName: string
  region: string
  effectiveFrom: Day
  baseVersion: number
  note: string
  state: 'DRAFT' | 'PUBLISHED' | 'DROPPED'
  revision: number
  editedByName: string
  editedAt: Instant
  publishedVersion?: number | null
  rungs: Rung[]
  problems: { rung?: number | null; text: string }[]
  warnings: string[]
}
export interface StepAt {
  mark: string
  at: Instant
}
export interface Tried {
  from: Day
  to: Day
  cut: boolean
  trial: {
    cases: number
    changed: number
    steps: { mark: string; before: number; after: number }[]
    examples: { caseId: string; title: string; before: StepAt[]; after: StepAt[] }[]
  }
}
export interface DraftAct {
  revision: number
  effectiveFrom?: Day
  rungs?: Rung[]
  note?: string
}

export const cases = {
  mine: () => page<Case>(at('/cases/mine')),
  one: (id: string) => get<Case>(at(`/cases/${id}`)),
  why: (id: string) => get<CaseWhy>(at(`/cases/${id}/why`)),
  act: (id: string, verb: CaseVerb, act: CaseAct, key: string) => post<Case>(at(`/cases/${id}/${verb}`), act, key),
  paper: (id: string) => at(`/cases/${id}/paper`),
  ladders: () => page<LadderVersion>(at('/ladders')),
  ladder: (ladder: string) => get<LadderHistory>(at(`/ladders/${ladder}`)),
  drafts: () => page<LadderDraft>(at('/ladder-drafts')),
  draft: (id: string) => get<LadderDraft>(at(`/ladder-drafts/${id}`)),
  begin: (ladder: string, key: string) => post<LadderDraft>(at('/ladder-drafts'), { ladder }, key),
  write: (id: string, verb: 'save' | 'publish' | 'drop', act: DraftAct, key: string) =>
    post<LadderDraft>(at(`/ladder-drafts/${id}/${verb}`), act, key),
  trial: (id: string) => get<Tried>(at(`/ladder-drafts/${id}/trial`)),
}
