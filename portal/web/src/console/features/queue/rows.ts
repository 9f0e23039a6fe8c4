import type { Case } from '@/api/types'
import { dueIn, until, type Due } from '@/shared/due'
import { showTime } from '@/shared/dates'
import { t, wordFor } from '@/shared/i18n'

/** How far a case has climbed, in one word; no action has the same word. */
const GRADES = {
  remind: ['CADRE', 'DUE_SOON', 'DAY_1', 'DAY_3', 'DAY_4'],
  alert: ['UNIT_HEAD', 'OVERDUE', 'ACCEPT_LATE', 'INSPECT_LATE', 'REPORT_LATE'],
  raised: ['OFFICE_ABOVE', 'REMINDER_LETTER', 'RECTIFICATION_NOTICE', 'BREACHED', 'BULLETIN'],
  talk: ['TALK_PROPOSED', 'TALK_NOTICE', 'SUPERVISION_NOTICE'],
}

export type Grade = keyof typeof GRADES

export const gradeOf = (step?: string | null): Grade =>
  (Object.keys(GRADES) as Grade[]).find(grade => step && GRADES[grade].includes(step)) ?? 'remind'

/** How long the limit has passed, or how long is left. */
export const limitOf = (row: Case): Due => (row.limit ? dueIn(row.limit) : { text: '', tone: '' })

/** What comes next ("报上级食安办"), when ("2 天后"), and the exact time for the pointer. */
export function nextOf(row: Case) {
  const what = wordFor('step', row.nextStep, row.nextStepName)
  if (row.nextAt) return { what, when: until(row.nextAt).text, exact: showTime(row.nextAt) }
  if (row.waitsForYear) return { what, when: t('queue.waitsForYear', { year: row.waitsForYear }), exact: '' }
  return { what: what || t('queue.noNext'), when: '', exact: '' }
}

/** Cases that came in since the list was shown. */
export const newcomers = (shown: Case[], latest: Case[]): number => {
  const known = new Set(shown.map(r => r.caseId))
  return latest.filter(r => !known.has(r.caseId)).length
}
