import { get, page, post, type Query } from './client'
import type {
  Campaign,
  Indicator,
  MyTasks,
  Plan,
  Preparation,
  RegionFigure,
  TaskCard,
  VisitCommand,
  VisitReceipt,
} from './types'

const at = (path: string) => `/api/tasking${path}`

/** What happened to a task, the latest first; and who has it in hand for its cadre. */
export interface TaskHistory {
  taskId: string
  delegateId?: string | null
  delegateName?: string | null
  lines: { at: string; act: string; text: string }[]
}
export interface HandOnCandidate {
  personId: string
  name: string
  unit: string
  liaison: boolean
}

export const tasking = {
  taskHistory: (id: string) => get<TaskHistory>(at(`/tasks/${id}/history`)),
  candidates: (id: string) => get<HandOnCandidate[]>(at(`/tasks/${id}/candidates`)),
  transfer: (id: string, to: string, reason: string, key: string) =>
    post<TaskHistory>(at(`/tasks/${id}/transfer`), { to, reason }, key),
  takeBack: (id: string, reason: string, key: string) =>
    post<TaskHistory>(at(`/tasks/${id}/transfer/end`), { reason }, key),
  coSign: (id: string, signature: string, key: string) =>
    post<TaskHistory>(at(`/tasks/${id}/co-signature`), { signature }, key),
  mine: (view: 'todo' | 'done') => get<MyTasks>(at('/tasks/mine'), { view }),
  tasks: (query: Query) => page<TaskCard>(at('/tasks'), query),
  /** `known`: checklists that are here already, as id/version; one of them comes without its items */
  preparation: (taskId: string, known?: string) => get<Preparation>(at(`/tasks/${taskId}/preparation`), { known }),
  recordVisit: (visit: VisitCommand, key: string) => post<VisitReceipt>(at('/visits'), visit, key),
  plan: (region?: string | null) => get<Plan>(at('/plans/current'), { region }),
  campaigns: () => page<Campaign>(at('/campaigns')),
  indicators: (region?: string | null) => page<Indicator>(at('/indicators'), { region }),
  byRegion: (region?: string | null) => page<RegionFigure>(at('/indicators/by-region'), { region }),
}
