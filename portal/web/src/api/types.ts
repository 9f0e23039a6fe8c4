import type { Handoff, KeptFile } from './handoffs'

/**
 * The shapes the services answer with, in one place until their OpenAPI documents generate them.
 * A field with `?` may be missing; no page may break without it.
 */
export type Role =
  | 'CADRE'
  | 'LIAISON'
  | 'UNIT_HEAD'
  | 'OFFICE'
  | 'LEADER'
  | 'REGULATOR'
  | 'REGULATOR_HEAD'
  | 'INSPECTOR'
  | 'BUSINESS'
  | 'ADMINISTRATOR'
export type Level = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'
export type Tier = 'A' | 'B' | 'C' | 'D'
export type Answer = 'YES' | 'NO' | 'NOT_APPLICABLE'
export type Severity = 'L1' | 'L2' | 'L3'
export type VisitMode = 'ON_SITE' | 'VIDEO' | 'COLLECTIVE'
export type TaskState = 'PLANNED' | 'OPEN' | 'IN_PROGRESS' | 'COMPLETED' | 'OVERDUE' | 'COMPLETED_LATE' | 'CANCELLED'
export type OperatingState = 'OPERATING' | 'SUSPENDED' | 'DEREGISTERED' | 'LOST'
export type Ladder = 'VISIT' | 'ISSUE' | 'REGULATOR' | 'GAP'
export type IssueState =
  | 'FOUND'
  | 'HANDED_OVER'
  | 'ACCEPTED'
  | 'INSPECTED'
  | 'CASE_FILED'
  | 'CORRECTION_ORDERED'
  | 'PENALISED'
  | 'RECTIFIED'
  | 'VERIFIED'
  | 'CLOSED'
export type IssueView = 'received' | 'handling' | 'review' | 'closed' | 'returned'
export type IssueVerb =
  | 'accept'
  | 'return'
  | 'forward'
  | 'inspect'
  | 'file'
  | 'not-file'
  | 'order'
  | 'penalise'
  | 'report'
  | 'rectify'
  | 'verify'
  | 'reject'
  | 'reopen'

/** yyyy-MM-dd */
export type Day = string
/** ISO-8601 */
export type Instant = string

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Session {
  personId: string
  name: string
  role: Role
  roleName?: string
  level?: Level | null
  region?: string | null
  regionName?: string | null
  unit?: string | null
  home?: string
  /** the server's time; the pages count days and hours from it */
  now?: Instant
}

// registry
export interface Business {
  id: string
  name: string
  uscc?: string
  siteNo?: string | null
  tier: Tier
  kind: string
  kindName?: string
  size?: string | null
  region: string
  regionName?: string
  address?: string
  state: OperatingState
  stateName?: string
  highRisk?: boolean
  cadreId?: string | null
  cadreName?: string | null
  formerCadreName?: string | null
  gapSince?: Day | null
  gapDue?: Day | null
  phoneMasked?: string | null
  licences?: Licence[]
  director?: string | null
  officers?: string[] | string | number | null
  officerNames?: string | null
  legalRepresentative?: string | null
  sizeName?: string | null
  diners?: number | null
  canteen?: string | null
  canteenName?: string | null
  chainHead?: boolean | null
  tierRule?: string | null
  tierReason?: string | null
  stateSince?: Day | null
  regulatorName?: string | null
  needsDirector?: { needed: boolean; why?: string; ruleSet?: string } | null
  contact?: Contact | null
}
export interface Contact {
  phoneMasked?: string | null
  emailMasked?: string | null
  /** in full only for those who need them */
  phone?: string | null
  email?: string | null
}
export interface Licence {
  kind?: string
  number?: string
  validFrom?: Day | null
  validTo?: Day | null
  state?: string
  stateName?: string
  daysLeft?: number | null
}
export interface Person {
  id: string
  name: string
  role?: Role
  level?: Level | null
  region?: string
  regionName?: string
  unit?: string | null
  inPost?: boolean
  businesses?: number
  code?: string
  roleName?: string
  levelName?: string
  liaisonName?: string | null
  headName?: string | null
  deputyId?: string | null
  deputyName?: string | null
  leftOn?: Day | null
  phoneMasked?: string | null
  emailMasked?: string | null
}
/** An open gap: a business in operation that nobody in post covers. */
export interface Gap {
  id: string
  businessId: string
  businessName: string
  tier?: Tier
  region?: string
  regionName?: string
  formerCadreId?: string | null
  formerCadreName?: string | null
  since: Day
  /** null while the calendar of `awaitingYear` is not published */
  due?: Day | null
  awaitingYear?: number | null
  /** working days left; negative when past */
  dueIn?: number | null
  breached?: boolean
  kind?: string
  kindName?: string
  actingOwnerName?: string | null
}
export interface Suggestion {
  cadreId: string
  name: string
  unit?: string | null
  businesses?: number
  why?: string
}
export interface Indicator {
  code: string
  period?: string
  name: string
  numerator: number
  denominator: number
  value: number | null
  target?: number | null
  reason?: string | null
  asOf?: Instant | null
  frozen?: { period: string; numerator: number; denominator: number; value: number | null; frozenAt?: Instant } | null
  revised?: {
    numerator: number
    denominator: number
    value: number | null
    reason?: string
    at?: Instant
    byName?: string
  } | null
  /** the list that the numerator counts, and the list of what is missing from it: a path with its query */
  listOf?: string | null
  missingOf?: string | null
}
export interface RegionFigure {
  region: string
  name?: string
  numerator: number
  denominator: number
  value?: number | null
}
// tasking
export interface TaskCard {
  taskId: string
  businessId: string
  name: string
  tier?: Tier
  kind?: string
  kindName?: string
  address?: string
  regionName?: string
  due: Day
  daysLeft?: number
  highRisk?: boolean
  taskKind?: string
  taskKindName?: string
  campaign?: string | null
  state: TaskState
  stateName?: string
  openIssues?: number
  canFillOffline?: boolean
  visitId?: string | null
  cadreId?: string | null
  cadreName?: string | null
  /** who has it in hand for its cadre */
  delegateId?: string | null
  delegateName?: string | null
}
export interface MyTasks {
  period?: string
  periodName?: string
  done: number
  total: number
  due?: Day | null
  items: TaskCard[]
}
export interface ChecklistItem {
  no: number
  title: string
  guidance?: string | null
  failure?: string | null
}
export interface Checklist {
  id: string
  version: number
  title?: string
  blocks: { title: string; items: ChecklistItem[] }[]
}
export interface Preparation {
  task: TaskCard
  business?: Partial<Business>
  lastVisit?: {
    visitId?: string
    at: Instant
    mode?: VisitMode
    modeName?: string
    representative?: string
    no?: number
    items?: string[]
    failures?: { item: number; title: string; note: string }[]
  } | null
  openIssues?: KnownIssue[]
  results?: KnownIssue[]
  checklist: Checklist
}
/** An issue as tasking knows it. */
export interface KnownIssue {
  issueId: string
  title: string
  note?: string
  severity?: Severity
  state?: IssueState
  stateName?: string
  due?: Day | null
  result?: string | null
  resultAt?: Instant | null
}
export interface VisitCommand {
  visitId: string
  businessId: string
  taskId?: string
  visitedAt: Instant
  mode: VisitMode
  checklistId: string
  checklistVersion: number
  answers: { item: number; answer: Answer; note?: string; severity?: Severity }[]
  signature: string
  representative: string
  /** the drawn signature of the business's representative, an SVG path */
  representativeSignature?: string
}
export interface VisitReceipt {
  visitId: string
  issues?: { issueId: string; number: number; item?: number; title: string; severity?: Severity; due?: Day | null }[]
  /** a late one says why */
  tasks?: { taskId: string; state: TaskState; remark?: string | null }[]
}
export interface Plan {
  period: string
  periodName?: string
  opens?: Day
  due?: Day
  tasks?: number
  completed?: number
  completedLate?: number
  overdue?: number
  open?: number
  /** the regular periods that the totals are made of */
  rounds?: Campaign[]
  campaigns?: Campaign[]
}
export interface Campaign {
  name: string
  period?: string
  kinds?: string[]
  /** null while it waits for the year's notice of days off */
  opens?: Day | null
  due?: Day | null
  tasks?: number
  completed?: number
  on?: boolean
  waiting?: boolean
  /** why it is provisional */
  reason?: string | null
  /** the campaign when an office wrote it */
  own?: string | null
  completedLate?: number
  overdue?: number
  open?: number
}

// escalation
export interface Issue {
  issueId: string
  visitId?: string
  number?: number
  businessId?: string
  businessName?: string
  region?: string
  regionName?: string
  item?: number
  itemTitle?: string
  note?: string
  severity?: Severity
  repeated?: boolean
  state: IssueState
  stateName?: string
  due?: Day | null
  foundOn?: Day
  cadreId?: string | null
  cadreName?: string | null
  regulatorId?: string | null
  regulatorName?: string | null
  acceptBy?: Day | null
  inspectBy?: Day | null
  reportBy?: Day | null
  caseNumber?: string | null
  evidence?: string | null
}
export interface IssueRecord {
  issue: Issue
  steps?: { step: string; stepName?: string; due?: Day | null; doneAt?: Day | null; late?: boolean }[]
  /** every body that received it, each with its own steps */
  handoffs?: Handoff[]
  /** photos and papers of the rectification */
  files?: KeptFile[]
  closings?: { number: string; closedOn: Day; reopenedOn?: Day | null; reopenReason?: string | null }[]
  history?: {
    at: Instant
    byName?: string | null
    act: string
    actName?: string
    stateName?: string
    detail?: string | null
  }[]
  allowed?: IssueVerb[]
}
export interface IssueAct {
  note?: string
  outcome?: string
  due?: Day
  caseNumber?: string
  evidence?: string
  reason?: string
  /** kind of receiving body, to forward to */
  body?: string
  /** photos and papers, uploaded before */
  files?: string[]
}
/** A case of the queue; `steps` and `handled` come with one case only. */
export interface Case {
  caseId: string
  ladder: Ladder
  ladderName?: string
  step?: string | null
  stepName?: string | null
  subject: string
  businessId?: string
  businessName?: string | null
  region?: string
  regionName?: string
  issueId?: string | null
  taskId?: string | null
  ownerId?: string | null
  ownerName?: string | null
  since?: Instant | null
  /** the date whose passing led to the step it is at */
  limit?: Day | null
  nextStep?: string | null
  nextStepName?: string | null
  nextAt?: Instant | null
  waitsForYear?: number | null
  state?: string
  /** who took it in hand, by id */
  acknowledgedBy?: string | null
  pausedUntil?: Day | null
  pauseReason?: string | null
  endedAt?: Instant | null
  endReason?: string | null
  steps?: {
    step: string
    stepName?: string | null
    at?: Instant | null
    limit?: Day | null
    skipped?: boolean
    told?: string
  }[]
  handled?: { at: Instant; byName?: string | null; act: string; detail?: string | null }[]
}
export interface ExceptionItem {
  exceptionId: string
  kind?: string
  subject: string
  businessName?: string | null
  region?: string
  regionName?: string
  text?: string
  ownerName?: string | null
  deadline?: Day | null
  openedAt?: Instant
  open?: boolean
  how?: string | null
}
/** Counts for badges; a missing one shows no badge. */
export type Summary = Partial<
  Record<
    | 'queue'
    | 'issuesReceived'
    | 'issuesHandling'
    | 'issuesToVerify'
    | 'issuesToRectify'
    | 'letterDrafts'
    | 'lettersToAnswer'
    | 'talksProposed'
    | 'exceptions',
    number
  >
>

// notify
export interface Message {
  id: string
  type: string
  typeName?: string
  title: string
  body?: string
  businesses?: ({ id?: string; name: string } | string)[]
  due?: Day | null
  urgent?: boolean
  sentAt?: Instant
  readAt?: Instant | null
  acknowledgedAt?: Instant | null
  why?: string | null
  /** path in the portal */
  link?: string | null
}
export interface Inbox extends Page<Message> {
  unread?: number
}
