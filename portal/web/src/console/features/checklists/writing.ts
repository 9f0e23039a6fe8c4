import type { DraftItem } from '@/api/checklists'
import type { Session } from '@/api/types'
import { may } from '@/shared/access'
import { t } from '@/shared/i18n'

/** The four blocks as the service names them, in the order in which they are asked. */
export const BLOCKS = ['system', 'routine', 'emergency', 'training'].map(block => t(`checklists.blocks.${block}`))

/** Offices of county level and above, and administrators; the service decides again. */
export const mayWrite = (session: Session): boolean =>
  may(session, 'checklists.edit') &&
  (session.role === 'ADMINISTRATOR' || ['PROVINCE', 'CITY', 'COUNTY'].includes(session.level ?? ''))

/** As the list is asked: block by block, within a block as written. An unknown block comes last, to be mended. */
export const inOrder = (items: DraftItem[]): DraftItem[] =>
  BLOCKS.flatMap(block => items.filter(i => i.block === block)).concat(items.filter(i => !BLOCKS.includes(i.block)))

/** One place up or down within the block; the same list where there is no place to go. */
export function moved(items: DraftItem[], from: number, step: 1 | -1): DraftItem[] {
  const to = from + step
  if (!items[from] || !items[to] || items[to].block !== items[from].block) return items
  const after = [...items]
  ;[after[from], after[to]] = [items[to], items[from]]
  return after
}
