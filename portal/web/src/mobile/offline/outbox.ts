import { reactive } from 'vue'
import { ApiError } from '@/api/client'
import { explain } from '@/api/errors'
import { tasking } from '@/api/tasking'
import type { VisitReceipt } from '@/api/types'
import { sendTogether, type TogetherOutcome } from './collective'
import { commandOf, draftsOf, dropDraft, saveDraft, type Draft } from './drafts'
import { mayHeal } from './heal'
import { refreshAlbum, release, sendPhotos } from './photos'

export type Outcome = { sent: VisitReceipt } | { waiting: true } | { refused: string }

/** The person's drafts as the pages show them; refreshed after every change. */
export const waiting = reactive<{ drafts: Draft[] }>({ drafts: [] })

export async function refreshWaiting(personId: string) {
  waiting.drafts = await draftsOf(personId).catch(() => [])
  await refreshAlbum(personId)
}

const underWay = new Map<string, Promise<Outcome>>()

/** Hands a draft in. Two calls at once are one request; a repeat later carries the same key, so it makes one visit. */
export function handIn(draft: Draft): Promise<Outcome> {
  const running = underWay.get(draft.key)
  if (running) return running
  const attempt = tryOnce(draft).finally(() => underWay.delete(draft.key))
  underWay.set(draft.key, attempt)
  return attempt
}

async function tryOnce(draft: Draft): Promise<Outcome> {
  draft.state = 'QUEUED'
  draft.refusal = undefined
  await saveDraft(draft)
  try {
    const receipt = await tasking.recordVisit(commandOf(draft), draft.idempotencyKey)
    await release(draft)
    await dropDraft(draft)
    void sendPhotos(draft.personId)
    return { sent: receipt ?? { visitId: draft.visitId } }
  } catch (error) {
    if (mayHeal(error)) return { waiting: true }
    const detail = explain(error)
    draft.state = 'REFUSED'
    draft.refusal = { status: error instanceof ApiError ? error.status : 0, detail }
    await saveDraft(draft)
    return { refused: detail }
  } finally {
    await refreshWaiting(draft.personId)
  }
}

const together = new Map<string, Promise<TogetherOutcome>>()

/** The drafts of one collective visit at once; two calls at once are one request. */
export function handInTogether(drafts: Draft[]): Promise<TogetherOutcome> {
  const group = drafts[0]?.collective?.id ?? ''
  const running = together.get(group)
  if (running) return running
  const attempt = sendTogether(drafts).finally(async () => {
    together.delete(group)
    if (drafts[0]) await refreshWaiting(drafts[0].personId)
  })
  together.set(group, attempt)
  return attempt
}

/** Sends what waits, oldest first; stops at the first that still finds no server. Returns how many visits arrived. */
export async function sendWaiting(personId: string): Promise<number> {
  let arrived = 0
  for (const group of groups((await draftsOf(personId)).filter(d => d.state === 'QUEUED').reverse())) {
    const outcome = group[0]!.collective ? await handInTogether(group) : await handIn(group[0]!)
    if ('waiting' in outcome) return arrived
    if ('sent' in outcome) arrived += group.length
  }
  await sendPhotos(personId)
  return arrived
}

/** Each visit alone, those of a collective visit together. */
function groups(drafts: Draft[]): Draft[][] {
  const byGroup = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const name = draft.collective?.id ?? draft.key
    byGroup.set(name, [...(byGroup.get(name) ?? []), draft])
  }
  return [...byGroup.values()]
}

/** Tries when the network is back, when the page is looked at again, and now. */
export function watchNetwork(personId: string, arrived: (count: number) => void) {
  const attempt = async () => {
    const count = await sendWaiting(personId).catch(() => 0)
    if (count) arrived(count)
  }
  addEventListener('online', attempt)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void attempt())
  void attempt()
}
