import { get, page, upload, type Query } from './client'

/** Services that keep deadlines counted in working days, beside the one that plans. */
export const FOLLOWERS = ['registry', 'escalation'] as const
export type Follower = (typeof FOLLOWERS)[number]

/** A day that a notice changes from its ordinary place in the week. */
interface NoticeDay {
  name: string
  date: string
  off: boolean
}

/** A planned period that a notice moved. */
export interface PeriodMove {
  period: string
  opensFrom: string
  opensTo: string
  dueFrom: string
  dueTo: string
  tasks: number
  movedAt: string
}

/** A year whose working days are known; revision 0 ships with the system. */
export interface CalendarYear {
  year: number
  revision: number
  name: string
  publishedAt?: string | null
  papers: string[]
  source: string
  loadedAt?: string | null
  days: NoticeDay[]
  moves: PeriodMove[]
}

/** A deadline that a notice moved; no `due` while it waits for `awaitingYear`. */
export interface DeadlineMove {
  year: number
  notice: string
  kind: string
  kindName: string
  itemId: string
  businessId?: string | null
  subject: string
  region: string
  before: string
  due?: string | null
  awaitingYear?: number | null
  movedAt: string
}

export interface MoveCount {
  revision: number
  notice: string
  kind: string
  kindName: string
  moved: number
}

export interface YearLoaded {
  year: number
  name: string
  changed: boolean
  differs: string[]
}

const YEARS = '/api/tasking/calendar/years'
const moves = (service: Follower, path = '') => `/api/${service}/calendar/moves${path}`

export const calendar = {
  years: () => get<CalendarYear[]>(YEARS),
  load: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<YearLoaded>(YEARS, form)
  },
  moves: (service: Follower, query: Query) => page<DeadlineMove>(moves(service), query),
  counts: (service: Follower, year: number) => get<MoveCount[]>(moves(service, '/counts'), { year }),
  movesOf: (service: Follower, item: string) => get<DeadlineMove[]>(moves(service, '/of'), { item }),
}
