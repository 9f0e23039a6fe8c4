import type { Checklist, ChecklistItem, Severity } from '@/api/types'
import type { Draft, Given } from '../../offline/drafts'

export const itemsOf = (checklist: Checklist): ChecklistItem[] => checklist.blocks.flatMap(block => block.items)

/** What an item still lacks: a 否 needs its description (domain.md §5.21). */
export function lacks(given: Given | undefined): 'answer' | 'note' | null {
  if (!given?.answer) return 'answer'
  if (given.answer === 'NO' && !given.note?.trim()) return 'note'
  return null
}

export const countAnswered = (items: ChecklistItem[], answers: Draft['answers']): number =>
  items.filter(item => lacks(answers[item.no]) === null).length

/** Where the page jumps when somebody goes on too early; null when nothing is missing. */
export function firstGap(items: ChecklistItem[], answers: Draft['answers']) {
  for (const { no } of items) {
    const what = lacks(answers[no])
    if (what) return { no, what }
  }
  return null
}

/** What the signing page still lacks, first things first. */
export function firstUnsigned(draft: Pick<Draft, 'signature' | 'representative' | 'visitedAt'>) {
  if (!draft.visitedAt) return 'visitedAt'
  if (!draft.signature.trim()) return 'signature'
  if (!draft.representative.trim()) return 'representative'
  return null
}

/** The class an item starts with when it is 否; the cadre chooses another one by a tap. */
export const USUAL_SEVERITY: Severity = 'L2'
