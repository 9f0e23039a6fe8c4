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

export const tasking = {
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
