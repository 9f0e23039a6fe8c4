import { get, post, upload } from './client'
import type { Answer, Instant, KnownIssue, Severity, TaskState, VisitMode, VisitReceipt } from './types'

/** A photo of a visit; without an item it is of the whole. */
export interface VisitPhoto {
  photoId: string
  item?: number | null
  size?: number
  uploadedAt?: Instant
}
export interface GivenAnswer {
  item: number
  title: string
  answer: Answer
  answerName?: string
  note?: string | null
}
/** A visit as it stands after its corrections. */
export interface VisitRecord {
  visitId: string
  version: number
  businessId: string
  businessName: string
  cadreName: string
  recordedByName?: string
  cadreId?: string
  recordedBy?: string
  visitedAt: Instant
  recordedAt: Instant
  mode: VisitMode
  modeName?: string
  checklistTitle?: string
  checklistVersion?: number
  signature: string
  representative: string
  place?: string | null
  collectiveId?: string | null
  answers: GivenAnswer[]
  photos: VisitPhoto[]
  issues: (KnownIssue & { number: number; item: number })[]
  tasks: { taskId: string; period: string; state: TaskState; stateName?: string; remark?: string | null }[]
}
export interface VisitVersion {
  version: number
  byName: string
  at: Instant
  reason?: string | null
  mode: VisitMode
  representative: string
  changed: number[]
  answers: GivenAnswer[]
}
export interface VisitVersions {
  version: number
  mayCorrect: boolean
  whyNot?: string | null
  versions: VisitVersion[]
}
export interface Correction {
  version: number
  reason: string
  representative?: string
  answers: { item: number; answer: Answer; note?: string; severity?: Severity }[]
}
/** Several businesses at once: time, place and the cadre's signature are common, the rest is each one's own. */
export interface CollectiveCommand {
  collectiveId: string
  visitedAt: Instant
  signature: string
  place?: string
  visits: object[]
}
export interface SentPhoto {
  visitId: string
  photoId: string
  businessId: string
  item?: number
  picture: Blob
}
export interface CollectiveRefusal {
  businessId: string
  code: string
  reason: string
}

const at = (visit: string) => `/api/tasking/visits/${visit}`

export const visits = {
  record: (id: string) => get<VisitRecord>(at(id)),
  versions: (id: string) => get<VisitVersions>(`${at(id)}/versions`),
  correct: (id: string, correction: Correction, key: string) => post(`${at(id)}/corrections`, correction, key),
  collective: (command: CollectiveCommand, key: string) =>
    post<{ visits?: VisitReceipt[] }>(at('collective'), command, key),
  sheet: (id: string) => `${at(id)}/sheet.pdf`,
  photo: (visit: string, photo: string) => `${at(visit)}/photos/${photo}`,
  sendPhoto: ({ visitId, photoId, businessId, item, picture }: SentPhoto) => {
    const form = new FormData()
    form.append('photo', photoId)
    form.append('business', businessId)
    if (item !== undefined) form.append('item', String(item))
    form.append('file', picture, 'photo.jpg')
    return upload<VisitPhoto>(`${at(visitId)}/photos`, form)
  },
}
