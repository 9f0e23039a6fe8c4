import { get, page, post, type Query } from './client'
import type {
  Campaign,
  Checklist,
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

/** A 任务清单: the checklist of a visit, as it stands in a list; its blocks come with one. */
export interface ChecklistHead {
  id: string
  version: number
  levelGroup?: 'TOWNSHIP' | 'VILLAGE'
  title: string
  effective?: string
  items?: number
}

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
  checklists: () => page<ChecklistHead>(at('/checklists')),
  checklist: (id: string) => get<Checklist>(at(`/checklists/${id}`)),
  mine: (view: 'todo' | 'done') => get<MyTasks>(at('/tasks/mine'), { view }),
  tasks: (query: Query) => page<TaskCard>(at('/tasks'), query),
  preparation: (taskId: string) => get<Preparation>(at(`/tasks/${taskId}/preparation`)),
  recordVisit: (visit: VisitCommand, key: string) => post<VisitReceipt>(at('/visits'), visit, key),
  plan: (region?: string | null) => get<Plan>(at('/plans/current'), { region }),
  campaigns: () => page<Campaign>(at('/campaigns')),
  indicators: (region?: string | null) => page<Indicator>(at('/indicators'), { region }),
  byRegion: (region?: string | null) => page<RegionFigure>(at('/indicators/by-region'), { region }),
}
