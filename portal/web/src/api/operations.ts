import { get, page, post, type Query } from './client'

/** Every service keeps its own background work. */
export const SERVICES = ['registry', 'tasking', 'escalation', 'notify'] as const
export type Service = (typeof SERVICES)[number]

const at = (service: Service, path = '') => `/api/${service}/operations/sweeps${path}`

/** Runs of one minute stand together; only those that did something or failed are kept. */
export interface SweepRun {
  runId: number
  name: string
  outcome: 'DONE' | 'FAILED'
  askedBy?: string | null
  startedAt: string
  tookMs: number
  runs: number
  rows: number
  error?: string | null
  counts?: Record<string, number>
}

export interface SweepView {
  name: string
  everySeconds: number
  lastSeenAt?: string | null
  nextDue?: string | null
  paused?: { since: string; until: string; reason: string } | null
  last?: SweepRun | null
}

export interface PlanRun {
  opened: string[]
  added: number
  cancelled: number
  moved: number
  reopened: number
  unchanged: number
}

export const operations = {
  sweeps: (service: Service) => get<SweepView[]>(at(service)),
  runs: (service: Service, query: Query) => page<SweepRun>(at(service, '/runs'), query),
  pause: (service: Service, name: string, reason: string, until: string, key: string) =>
    post<unknown>(at(service, `/${name}/pause`), { reason, until }, key),
  resume: (service: Service, name: string, key: string) => post<unknown>(at(service, `/${name}/resume`), {}, key),
  run: (service: Service, name: string, key: string) =>
    post<{ name: string; rows: number }>(at(service, `/${name}/run`), {}, key),
  planAgain: (key: string) => post<PlanRun>('/api/tasking/plans/run', {}, key),
}
