import { ApiError } from '@/api/client'
import { explain } from '@/api/errors'
import type { VisitReceipt } from '@/api/types'
import { visits, type CollectiveRefusal } from '@/api/visits'
import { uuid } from '@/shared/uuid'
import { commandOf, dropDraft, saveDraft, type Draft } from './drafts'
import { mayHeal } from './heal'
import { release } from './photos'

export type TogetherOutcome = { sent: VisitReceipt[] } | { waiting: true } | { refused: string }

/**
 * Hands the drafts of one collective visit in, all or none. A business that the server does not take leaves the group with its
 * reason; the others wait for the cadre to send them again.
 */
export async function sendTogether(drafts: Draft[]): Promise<TogetherOutcome> {
  const [first] = drafts
  if (!first?.collective) throw new Error('no collective visit')
  const key = first.state === 'QUEUED' ? first.collective.key : uuid()
  for (const draft of drafts) {
    draft.collective = { ...first.collective, key }
    draft.state = 'QUEUED'
    draft.refusal = undefined
    await saveDraft(draft)
  }
  const { id, at, place } = first.collective
  const command = {
    collectiveId: id,
    visitedAt: at,
    signature: first.signature.trim(),
    ...(place ? { place } : {}),
    visits: drafts.map(commandOf),
  }
  try {
    const answer = await visits.collective(command, key)
    for (const draft of drafts) {
      await release(draft)
      await dropDraft(draft)
    }
    return { sent: answer?.visits ?? [] }
  } catch (error) {
    if (mayHeal(error)) return { waiting: true }
    await apart(drafts, error)
    return { refused: explain(error) }
  }
}

async function apart(drafts: Draft[], error: unknown) {
  const problem = error instanceof ApiError ? error.problem : {}
  const refused = (problem.refused ?? []) as CollectiveRefusal[]
  for (const draft of drafts) {
    const why = refused.find(r => r.businessId === draft.businessId)
    if (why) Object.assign(draft, { collective: undefined, mode: 'ON_SITE', state: 'REFUSED' })
    else draft.state = 'EDITING'
    draft.refusal = why ? { status: 409, detail: why.reason } : undefined
    await saveDraft(draft)
  }
}
