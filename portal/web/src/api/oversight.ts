import { get, page, post, put, upload, type Query } from './client'
import type { FileRef } from './board'
import type { OversightItem } from './papers'
import type { Day, Instant } from './types'

const at = (path: string) => `/api/tasking/oversight${path}`
const finding = (id: string) => `/api/escalation/oversight-findings/${id}`

export type Party = 'CADRE' | 'BUSINESS' | 'UNIT'
export type Answer = 'YES' | 'NO' | 'NOT_APPLICABLE'
export type PlanState = 'DRAFT' | 'DRAWN' | 'RUNNING' | 'CLOSED'
export interface Member {
  personId: string
  name: string
  roleName: string
  unit?: string | null
}
/** From whom a plan draws; seed, population and its hash once it is drawn. */
export interface Sampling {
  party: Party
  partyName: string
  place: string
  levels: string[]
  tiers: string[]
  kinds: string[]
  size?: number | null
  share?: number | null
  seed?: string | null
  population?: number | null
  populationHash?: string | null
}
export interface OversightPlan {
  planId: string
  region: string
  title: string
  recheck: boolean
  opens: Day
  due: Day
  state: PlanState
  stateName: string
  targets: number
  checked: number
  writtenAt: Instant
  drawnAt?: Instant | null
  startedAt?: Instant | null
  closedAt?: Instant | null
  summary?: string | null
  members: Member[]
  samplings: Sampling[]
}
export interface Target {
  targetId: string
  party: Party
  subjectId: string
  name: string
  region: string
  regionName?: string
  rank: string
  picked: 'DRAWN' | 'BY_HAND'
  reason?: string | null
  recheckOf?: string | null
  checkId?: string | null
}
/** A draw made again; `holds`: it falls on exactly those marked as drawn. */
export interface Verification {
  party: Party
  seed: string
  population: number
  populationHash: string
  drawn: number
  byHand: number
  holds: boolean
}
export interface Recorded {
  no: number
  title: string
  recorded: Answer
  recordedName: string
  note?: string | null
}
export interface CheckForm {
  planId: string
  planTitle: string
  party: Party
  subjectId: string
  subjectName: string
  region: string
  regionName?: string
  covered: boolean
  checkId?: string | null
  opens: Day
  list?: { listId: string; version: number; points: OversightItem[] } | null
  record?: { visitId: string; visitedAt: Instant; cadreName: string; items: Recorded[] } | null
  before: Finding[]
}
export interface Finding {
  findingId: string
  checkId: string
  number: number
  region: string
  party: Party
  partyName: string
  responsibleId: string
  responsibleName: string
  title: string
  note: string
  severity: string
  severityName: string
  repeated: boolean
  due: Day
  daysLeft?: number | null
  measure: string
  measureName: string
  state: string
  stateName: string
  foundOn: Day
  closedOn?: Day | null
}
export interface Check {
  checkId: string
  planId: string
  planTitle: string
  region: string
  party: Party
  partyName: string
  subjectId: string
  subjectName: string
  recheckOf?: string | null
  checkedOn: Day
  recordedByName: string
  summary: string
  findingCount: number
  answers: {
    kind: 'POINT' | 'RECORD'
    no: number
    title: string
    answer: Answer
    answerName: string
    recordedName?: string | null
    note?: string | null
  }[]
  findings: Finding[]
  files: FileRef[]
}
export interface FindingRecord {
  findingId: string
  responsibleName: string
  severityName: string
  title: string
  note: string
  repeated: boolean
  measureName: string
  state: string
  stateName: string
  due: Day
  evidence?: string | null
  history: { at: Instant; byName: string; actName: string; stateName: string; detail?: string | null }[]
  allowed: ('rectify' | 'verify' | 'reject')[]
}
export interface Lead {
  leadId: string
  checkId: string
  cause: string
  causeName: string
  aboutName: string
  facts: string
  handedTo: string
  handedToName: string
  raisedByName: string
  raisedAt: Instant
  state: 'HANDED_OVER' | 'TAKEN' | 'ENDED'
  stateName: string
  outcome?: string | null
}
export interface OversightLine {
  region: string
  checked: number
  cadresReached: number
  cadres: number
  businessesReached: number
  businesses: number
  findings: number
  rectified: number
}
export interface OversightFigures {
  period: string
  planned: number
  total: OversightLine
  byRegion: OversightLine[]
}

export const oversight = {
  plans: (query: Query) => page<OversightPlan>(at('/plans'), query),
  plan: (id: string) => get<OversightPlan>(at(`/plans/${id}`)),
  write: (body: object, key: string) => post<OversightPlan>(at('/plans'), body, key),
  group: (id: string, members: string[]) => put<OversightPlan>(at(`/plans/${id}/members`), { members }),
  act: (id: string, verb: 'draw' | 'start' | 'close' | 'targets', body: object, key: string) =>
    post<OversightPlan>(at(`/plans/${id}/${verb}`), body, key),
  targets: (id: string, query: Query) => page<Target>(at(`/plans/${id}/targets`), query),
  verification: (id: string) => page<Verification>(at(`/plans/${id}/verification`)),
  population: (id: string, party: Party) => at(`/plans/${id}/population?party=${party}`),
  form: (query: Query) => get<CheckForm>(at('/checks/form'), query),
  record: (body: object, key: string) => post<Check>(at('/checks'), body, key),
  checks: (query: Query) => page<Check>(at('/checks'), query),
  check: (id: string) => get<Check>(at(`/checks/${id}`)),
  findings: (query: Query) => page<Finding>(at('/findings'), query),
  finding: (id: string) => get<FindingRecord>(finding(id)),
  handle: (id: string, verb: string, body: object, key: string) =>
    post<FindingRecord>(`${finding(id)}/${verb}`, body, key),
  leads: (query: Query) => page<Lead>(at('/leads'), query),
  raise: (body: object, key: string) => post<Lead>(at('/leads'), body, key),
  lead: (id: string, verb: 'take' | 'end', body: object, key: string) =>
    post<Lead>(at(`/leads/${id}/${verb}`), body, key),
  figures: (query: Query) => get<OversightFigures>(at('/figures'), query),
  file: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<FileRef>('/api/tasking/files', form)
  },
}
export const evidenceLink = (id: string) => `/api/tasking/files/${id}`
