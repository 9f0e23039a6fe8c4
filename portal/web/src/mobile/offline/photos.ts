import { reactive } from 'vue'
import { ApiError } from '@/api/client'
import { explain } from '@/api/errors'
import { visits } from '@/api/visits'
import { now } from '@/shared/clock'
import { uuid } from '@/shared/uuid'
import type { Draft } from './drafts'
import { mayHeal } from './heal'
import { store } from './store'

/**
 * A photo on the phone. KEPT: its visit is not handed in yet. READY: the server has the visit, the photo follows.
 * REFUSED: the server does not want it; the visit is there all the same.
 */
export interface Photo {
  key: string
  personId: string
  visitId: string
  businessId: string
  businessName: string
  item?: number
  picture: ArrayBuffer
  state: 'KEPT' | 'READY' | 'REFUSED'
  refusal?: string
  takenAt: number
}

/** What the pages show of the photos on this phone. */
export const album = reactive<{ photos: Photo[]; sending: boolean }>({ photos: [], sending: false })

export async function refreshAlbum(personId: string) {
  const all = await store()
    .photos.all()
    .catch(() => [])
  album.photos = all.filter(p => p.personId === personId).sort((a, b) => a.takenAt - b.takenAt)
}

export async function addPhoto(draft: Draft, item: number | undefined, picture: ArrayBuffer) {
  await store().photos.put({
    key: uuid(),
    personId: draft.personId,
    visitId: draft.visitId,
    businessId: draft.businessId,
    businessName: draft.businessName,
    item,
    picture,
    state: 'KEPT',
    takenAt: now().getTime(),
  })
  await refreshAlbum(draft.personId)
}

export async function dropPhoto(photo: Pick<Photo, 'key' | 'personId'>) {
  await store().photos.drop(photo.key)
  await refreshAlbum(photo.personId)
}

const ofVisit = async (visitId: string) => (await store().photos.all()).filter(p => p.visitId === visitId)

/** A photo of an item that is not 否 any more goes nowhere. */
export async function release(draft: Draft) {
  for (const photo of await ofVisit(draft.visitId)) {
    const wanted = photo.item === undefined || draft.answers[photo.item]?.answer === 'NO'
    if (wanted) await store().photos.put({ ...photo, state: 'READY' })
    else await store().photos.drop(photo.key)
  }
}

export async function dropPhotosOf(visitId: string) {
  for (const { key } of await ofVisit(visitId)) await store().photos.drop(key)
}

let underWay: Promise<number> | undefined

/** Sends what is ready, one after the other; stops at the first that finds no server. Returns how many arrived. */
export function sendPhotos(personId: string): Promise<number> {
  underWay ??= sendAll(personId).finally(() => (underWay = undefined))
  return underWay
}

async function sendAll(personId: string): Promise<number> {
  await refreshAlbum(personId)
  let arrived = 0
  album.sending = true
  try {
    for (const photo of album.photos.filter(p => p.state === 'READY')) {
      const outcome = await sendOne(photo)
      if (outcome === 'waiting') break
      if (outcome === 'sent') arrived++
      await refreshAlbum(personId)
    }
  } finally {
    album.sending = false
  }
  return arrived
}

/** The id is the photo's own, so a repeat after a lost answer is the same photo. */
async function sendOne(photo: Photo): Promise<'sent' | 'waiting' | 'refused'> {
  const { key, visitId, businessId, item } = photo
  const picture = new Blob([photo.picture], { type: 'image/jpeg' })
  try {
    await visits.sendPhoto({ visitId, photoId: key, businessId, item, picture })
    await store().photos.drop(key)
    return 'sent'
  } catch (error) {
    if (mayHeal(error) || !(error instanceof ApiError)) return 'waiting'
    await store().photos.put({ ...photo, state: 'REFUSED', refusal: explain(error) })
    return 'refused'
  }
}
