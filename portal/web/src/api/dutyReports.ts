import { get, page, post, put, withQuery, type Query } from './client'
import type { Day, Instant, Level } from './types'

const at = (path: string) => `/api/tasking/duty-reports${path}`

export type DutyReportState = 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'ACKNOWLEDGED' | 'CANCELLED'
/** A cadre's year in numbers. */
export interface YearFigures {
  at: Instant
  onTime: number
  late: number
  missed: number
  open: number
  businesses: number
  visited: number
  onSite: number
  video: number
  collective: number
  found: number
  l1: number
  l2: number
  l3: number
  settled: number
  oldestOpen?: Day | null
}
export interface DutyReportLine {
  id: string
  cadreId: string
  cadreName: string
  unit: string
  level: Level
  regionName: string
  year: number
  due: Day
  state: DutyReportState
  stateName: string
  overdue: boolean
  late?: boolean | null
  submittedAt?: Instant | null
}
export interface DutyReport extends DutyReportLine {
  practices: string
  problems: string
  plans: string
  revision: number
  figures: YearFigures
  rates: { name: string; numerator: number; denominator: number; value: string }[]
  now?: YearFigures | null
  receiverName?: string | null
  decidedAt?: Instant | null
  reason?: string | null
  mayDecide: boolean
}
export interface DutyReportTexts {
  revision: number
  practices: string
  problems: string
  plans: string
  signature?: string
}

export const dutyReports = {
  mine: () => page<DutyReport>(at('/mine')),
  list: (query: Query) => page<DutyReportLine>(at(''), query),
  one: (id: string) => get<DutyReport>(at(`/${id}`)),
  save: (id: string, body: DutyReportTexts) => put<DutyReport>(at(`/${id}/draft`), body),
  submit: (id: string, body: DutyReportTexts, key: string) => post<DutyReport>(at(`/${id}/submit`), body, key),
  acknowledge: (id: string, key: string) => post<DutyReport>(at(`/${id}/acknowledge`), {}, key),
  sendBack: (id: string, body: { reason: string; due: Day }, key: string) =>
    post<DutyReport>(at(`/${id}/return`), body, key),
  pdf: (id: string) => at(`/${id}.pdf`),
  csv: (query: Query) => withQuery('/api/tasking/duty-reports.csv', query),
}
