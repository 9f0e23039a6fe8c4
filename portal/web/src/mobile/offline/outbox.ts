import { reactive } from 'vue'
import { ApiError, Unreachable } from '@/api/client'
import { explain } from '@/api/errors'
import { tasking } from '@/api/tasking'
import type { VisitReceipt } from '@/api/types'
import { commandOf, draftsOf, dropDraft, saveDraft, type Draft } from './drafts'

export type Outcome = { sent: VisitReceipt } | { waiting: true } | { refused: string }

/** The person's drafts as the pages show them; refreshed after every change. */
export const waiting = reactive<{ drafts: Draft[] }>({ drafts: [] })

export async function refreshWaiting(personId: string) {
  waiting.drafts = await draftsOf(personId).catch(() => [])
}

/** A server that is down or restarting is like no network: the draft waits. */
const mayHeal = (error: unknown) =>
  error instanceof Unreachable ||
  (error instanceof ApiError && (error.status >= 500 || [401, 408, 429].includes(error.status)))

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
    await dropDraft(draft)
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

/** Sends what waits, oldest first; stops at the first that still finds no server. Returns how many arrived. */
export async function sendWaiting(personId: string): Promise<number> {
  let arrived = 0
  for (const draft of (await draftsOf(personId)).filter(d => d.state === 'QUEUED').reverse()) {
    const outcome = await handIn(draft)
    if ('waiting' in outcome) break
    if ('sent' in outcome) arrived++
  }
  return arrived
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
