import { now } from './clock'
import { daysUntil, endOf } from './dates'
import { t } from './i18n'

export type Tone = 'late' | 'near' | 'done' | ''
export interface Due {
  text: string
  tone: Tone
}

/** Days from which a due date counts as near. */
const NEAR = 3

/** "剩 4 天", "今天到期", "逾期 3 天": a day is over at 24:00 in Shanghai, so the due day itself is not yet late. */
export function dueIn(date: string | null | undefined): Due {
  if (!date) return { text: t('due.none'), tone: '' }
  const days = daysUntil(date)
  if (days < 0) return { text: t('due.late', { n: -days }), tone: 'late' }
  if (days === 0) return { text: t('due.today'), tone: 'near' }
  return { text: t('due.left', { n: days }), tone: days <= NEAR ? 'near' : '' }
}

/** Like {@link dueIn}, but on the last day in hours, as a regulator's clock wants it: "剩 5 小时". */
export function clockTo(date: string | null | undefined): Due {
  if (!date || daysUntil(date) !== 0) return dueIn(date)
  const hours = Math.floor((endOf(date).getTime() - now().getTime()) / 3_600_000)
  return { text: hours < 1 ? t('due.lastHour') : t('due.hours', { n: hours }), tone: 'near' }
}

/** How far off an instant is: "2 天后", "3 小时后", "已到时间". */
export function until(instant: string | null | undefined): Due {
  if (!instant) return { text: '', tone: '' }
  const hours = Math.floor((new Date(instant).getTime() - now().getTime()) / 3_600_000)
  if (hours < 0) return { text: t('due.reached'), tone: 'late' }
  if (hours < 24) return { text: hours < 1 ? t('due.soon') : t('due.inHours', { n: hours }), tone: 'near' }
  return { text: t('due.inDays', { n: Math.floor(hours / 24) }), tone: '' }
}
