import { del, get, page, post, put, type Query } from './client'
import type { Checklist, Day, Instant } from './types'

const at = (path: string) => `/api/tasking/checklists${path}`

export type LevelGroup = 'TOWNSHIP' | 'VILLAGE'
/** A 任务清单 in force at a place. */
export interface ChecklistEntry {
  id: string
  version: number
  levelGroup: LevelGroup
  kind?: string | null
  kindName: string
  region: string
  regionName: string
  own: boolean
  title: string
  effective: Day
  items: number
  next?: { id: string; version: number; effective: Day; retires: boolean } | null
  draftId?: string | null
}
export interface ChecklistVersion {
  id: string
  version: number
  levelGroup: LevelGroup
  kind?: string | null
  region: string
  regionName: string
  title: string
  effective: Day
  retires: boolean
  reason?: string | null
  publishedAt?: Instant | null
  publishedBy?: string | null
  items: number
}
export interface DraftItem {
  topic?: string | null
  block: string
  title: string
  guidance: string
  failure: string
}
export interface Problem {
  item: number
  field: string
  text: string
}
export interface ChecklistDraft {
  id: string
  levelGroup: LevelGroup
  kind?: string | null
  kindName: string
  region: string
  regionName: string
  title: string
  items: DraftItem[]
  basedOn: string
  basedOnVersion: number
  revision: number
  changedAt: Instant
  problems: Problem[]
}
export interface ChangedItem extends DraftItem {
  no: number
  topic: string
}
export interface Changes {
  added: ChangedItem[]
  removed: ChangedItem[]
  changed: { before: ChangedItem; after: ChangedItem }[]
  same: number
}
export interface DraftPreview {
  businesses: number
  changes: Changes
  problems: Problem[]
}

export const checklists = {
  list: (query: Query) => page<ChecklistEntry>(at(''), query),
  one: (id: string, version: number | string) => get<Checklist>(at(`/${id}/${version}`)),
  versions: (id: string) => page<ChecklistVersion>(at(`/${id}/versions`)),
  changes: (id: string, version: number, sinceId: string, sinceVersion: number) =>
    get<Changes>(at(`/${id}/${version}/changes`), { sinceId, sinceVersion }),
  retire: (id: string, body: { from: Day; reason: string }, key: string) =>
    post<ChecklistVersion>(at(`/${id}/retire`), body, key),
  begin: (body: { levelGroup: string; kind?: string | null; region?: string }, key: string) =>
    post<ChecklistDraft>(at('/drafts'), body, key),
  draft: (id: string) => get<ChecklistDraft>(at(`/drafts/${id}`)),
  save: (id: string, body: { revision: number; title: string; items: DraftItem[] }) =>
    put<ChecklistDraft>(at(`/drafts/${id}`), body),
  preview: (id: string, effective: Day) => get<DraftPreview>(at(`/drafts/${id}/preview`), { effective }),
  publish: (id: string, body: { revision: number; effective: Day }, key: string) =>
    post<ChecklistVersion>(at(`/drafts/${id}/publish`), body, key),
  discard: (id: string) => del(at(`/drafts/${id}`)),
}
