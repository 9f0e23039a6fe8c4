import { get, page, post, type Query } from './client'
import { at } from './registry'
import type { Contact, Day, Instant, Level, Person, Role, Tier } from './types'

export interface PersonFile extends Person {
  reportsTo?: { id: string; name: string; role?: Role; level?: Level }[]
  holds?: { businesses: number; warnAbove?: number; tooMany?: boolean }
  deputyFrom?: Day | null
  deputyTo?: Day | null
  /** a leaving that is planned */
  leavesOn?: Day | null
  deputyActing?: boolean
  /** the posts held, newest first */
  history?: {
    role: Role
    level: Level
    unit: string
    regionName?: string
    startedOn: Day
    endedOn?: Day | null
    endReason?: string | null
  }[]
}
export interface Unit {
  unit: string
  people: number
  cadres: number
  headId?: string | null
  headName?: string | null
}
export interface Load {
  cadreId: string
  name: string
  unit?: string | null
  level?: Level
  businesses: number
  warnAbove?: number
  tooMany?: boolean
}
export interface Assignment {
  id: string
  businessId: string
  businessName: string
  cadreId?: string
  cadreName?: string
  startedOn: Day
  endedOn?: Day | null
  endReason?: string | null
  byName?: string | null
}
/** `effective` is the last day in post of a cadre who leaves; without leaving an order takes effect at once. */
export interface HandOver {
  fromCadreId: string
  moves: { successorId: string; businessIds?: string[] }[]
  effective?: Day
  leaves?: boolean
  reason?: string
  /** what the preview showed: the order is refused when the cadre holds something else by now */
  previewed?: string[]
}
export interface HandOverPreview {
  from?: { id?: string; name?: string }
  items: {
    businessId: string
    businessName: string
    tier?: Tier
    successorId?: string
    successorName?: string
    verdict: 'OK' | 'WARNED' | 'REFUSED'
    why?: string | null
  }[]
  left?: { businessId: string; businessName: string }[]
  loads?: { cadreId: string; name: string; before: number; after: number; tooMany?: boolean }[]
  openWork?: string | null
}
export interface Order {
  id: string
  number?: string
  fromId?: string
  fromName?: string
  effective?: Day
  reason?: string | null
  moved: number
  gaps: number
  orderedAt?: Instant
  orderedByName?: string | null
  items?: { businessId: string; businessName: string; successorName?: string | null }[]
}
export interface Filing {
  id: string
  businessId: string
  businessName: string
  cadreName?: string | null
  formerCadreName?: string | null
  openedAt: Instant
  completedAt?: Instant | null
  level?: Level | null
  levelName?: string
  officeName?: string | null
  due?: Day | null
  overdue?: boolean
  levels?: {
    level: Level
    levelName?: string
    officeName?: string | null
    due?: Day | null
    acknowledgedAt?: Instant | null
    acknowledgedByName?: string | null
    overdue?: boolean
  }[]
}
export interface Bulk {
  done: string[] | number
  failed: { id: string; why: string }[]
}

export const people = {
  one: (id: string) => get<PersonFile>(at(`/people/${id}`)),
  contact: (id: string) => get<Contact>(at(`/people/${id}/contact`)),
  register: (body: object, key: string) => post<Person>(at('/people'), body, key),
  act: (id: string, verb: 'deputy' | 'leave' | 'leave/cancel' | 'move', body: object, key: string) =>
    post<unknown>(at(`/people/${id}/${verb}`), body, key),
  units: (query: Query) => page<Unit>(at('/units'), query),
  loads: (query: Query) => page<Load>(at('/loads'), query),
  assignments: (query: Query) => page<Assignment>(at('/assignments'), query),
  previewHandOver: (body: HandOver) => post<HandOverPreview>(at('/hand-overs/preview'), body),
  handOver: (body: HandOver, key: string) => post<Order>(at('/hand-overs'), body, key),
  orders: (query: Query) => page<Order>(at('/hand-overs'), query),
  order: async (id: string): Promise<Order> => {
    const { order, items } = await get<{ order: Order; items: Order['items'] }>(at(`/hand-overs/${id}`))
    return { ...order, items }
  },
  assignMany: (assignments: { businessId: string; cadreId: string }[], key: string) =>
    post<unknown>(at('/gaps/assign'), { assignments }, key),
  filings: (query: Query) => page<Filing>(at('/filings'), query),
  filing: async (id: string): Promise<Filing> => {
    const { filing, levels } = await get<{ filing: Filing; levels: Filing['levels'] }>(at(`/filings/${id}`))
    return { ...filing, levels }
  },
  acknowledge: (ids: string[], key: string) => post<Bulk>(at('/filings/acknowledge'), { ids }, key),
}
