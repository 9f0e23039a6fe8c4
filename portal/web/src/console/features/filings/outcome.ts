import type { Bulk } from '@/api/people'
import { t } from '@/shared/i18n'

/** "12 项中 11 项已确认，1 项失败：…", naming each that failed and why. */
export function outcomeOf(answer: Bulk, asked: number, nameOf: (id: string) => string): string {
  const done = Array.isArray(answer.done) ? answer.done.length : answer.done
  const failed = answer.failed ?? []
  if (!failed.length) return t('filings.allDone', { n: done })
  const why = failed.map(f => [nameOf(f.id), f.why].filter(Boolean).join(' ')).join(t('filings.semicolon'))
  return t('filings.someDone', { all: asked, done, failed: failed.length, why })
}
