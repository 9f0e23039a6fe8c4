import type { Answer, Preparation, Session, Severity, VisitCommand, VisitMode } from '@/api/types'
import { now } from '@/shared/clock'
import { uuid } from '@/shared/uuid'
import { dropPhotosOf } from './photos'
import { store } from './store'

export interface Given {
  answer?: Answer
  note?: string
  severity?: Severity
}

/**
 * A visit being written. EDITING: in the cadre's hands. QUEUED: handed in, waits for the network. REFUSED: the server
 * said no; nothing is lost, the cadre decides.
 */
export interface Draft {
  key: string
  personId: string
  taskId: string
  businessId: string
  businessName: string
  checklistId: string
  checklistVersion: number
  visitId: string
  idempotencyKey: string
  answers: Record<number, Given>
  /** how many items the checklist has, and how many of them are answered */
  items: number
  done: number
  mode: VisitMode
  visitedAt?: string
  signature: string
  representative: string
  drawing?: string
  state: 'EDITING' | 'QUEUED' | 'REFUSED'
  refusal?: { status: number; detail: string }
  /** the collective visit it belongs to: its id, time and place, and the key of the last hand-in */
  collective?: { id: string; at: string; place?: string; key: string }
  savedAt: number
}

const KEEP_DAYS = 14

export const draftKey = (personId: string, taskId: string) => `${personId}|${taskId}`

export function newDraft(session: Session, { task, checklist }: Preparation): Draft {
  return {
    key: draftKey(session.personId, task.taskId),
    personId: session.personId,
    taskId: task.taskId,
    businessId: task.businessId,
    businessName: task.name,
    checklistId: checklist.id,
    checklistVersion: checklist.version,
    visitId: uuid(),
    idempotencyKey: uuid(),
    answers: {},
    items: checklist.blocks.reduce((n, block) => n + block.items.length, 0),
    done: 0,
    mode: 'ON_SITE',
    signature: session.name,
    representative: '',
    state: 'EDITING',
    savedAt: 0,
  }
}

export const loadDraft = (personId: string, taskId: string) => store().drafts.get(draftKey(personId, taskId))

export async function saveDraft(draft: Draft): Promise<void> {
  draft.savedAt = now().getTime()
  await store().drafts.put(JSON.parse(JSON.stringify(draft)) as Draft)
}

export const dropDraft = (draft: Draft) => store().drafts.drop(draft.key)

/** The cadre gives it up: its photos go with it. */
export async function discardDraft(draft: Draft): Promise<void> {
  await dropPhotosOf(draft.visitId)
  await dropDraft(draft)
}

export const draftsOf = async (personId: string): Promise<Draft[]> =>
  (await store().drafts.all()).filter(d => d.personId === personId).sort((a, b) => b.savedAt - a.savedAt)

/** Drafts are personal data on a personal phone: what nobody touched for 14 days goes, unless it waits to be sent. */
export async function dropOldDrafts(): Promise<void> {
  const limit = now().getTime() - KEEP_DAYS * 86_400_000
  for (const draft of await store().drafts.all())
    if (draft.savedAt < limit && draft.state === 'EDITING') await discardDraft(draft)
}

/** Takes a draft back into the cadre's hands. The next hand-in is another request, so it gets another key. */
export function reopen(draft: Draft) {
  if (draft.state === 'EDITING') return
  draft.state = 'EDITING'
  draft.refusal = undefined
  draft.idempotencyKey = uuid()
}

export function commandOf(draft: Draft): VisitCommand {
  return {
    visitId: draft.visitId,
    businessId: draft.businessId,
    taskId: draft.taskId,
    visitedAt: draft.visitedAt ?? now().toISOString(),
    mode: draft.mode,
    checklistId: draft.checklistId,
    checklistVersion: draft.checklistVersion,
    answers: Object.entries(draft.answers).flatMap(([item, given]) =>
      given.answer
        ? [
            {
              item: Number(item),
              answer: given.answer,
              ...(given.answer === 'NO' ? { note: given.note?.trim(), severity: given.severity } : {}),
            },
          ]
        : [],
    ),
    signature: draft.signature.trim(),
    representative: draft.representative.trim(),
    ...(draft.drawing ? { representativeSignature: draft.drawing } : {}),
  }
}
