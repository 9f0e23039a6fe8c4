import type { CountedDay, Rung, RungWhy, Told } from '@/api/cases'
import { showDate, showTime } from './dates'
import { t, wordFor } from './i18n'

/** "9月30日后第3个工作日", or "整改期限后第3个工作日" while no date is known. */
export function offsetOf(rung: Pick<RungWhy, 'from' | 'after' | 'unit'> & { anchor?: string | null }): string {
  const from = rung.anchor ? showDate(rung.anchor) : wordFor('anchor', rung.from)
  if (rung.after === 0) return t('why.onTheDay', { from })
  if (rung.after < 0) return t('why.before', { from, n: -rung.after })
  return t(rung.unit === 'CALENDAR' ? 'why.afterCalendar' : 'why.afterWorking', { from, n: rung.after })
}

/** Which ladder: the shipped one has no day of its own that would tell anybody anything. */
export const versionOf = (policy: { region: string; from: string; version: number }): string =>
  policy.region
    ? t('why.version', { n: policy.version, date: showDate(policy.from) })
    : t('why.shippedVersion', { n: policy.version })

/** The same for a ladder that is written. */
export const distanceOf = (rung: Rung): string =>
  offsetOf({ from: rung.from, after: rung.after, unit: rung.unit ?? 'WORKING' })

/** "迟 2 天 3 小时"; nothing below an hour. */
export function lateOf(rung: RungWhy): string {
  const hours = Math.floor(rung.lateMinutes / 60)
  if (hours < 1) return ''
  return hours < 24 ? t('why.lateHours', { n: hours }) : t('why.lateDays', { d: Math.floor(hours / 24), n: hours % 24 })
}

export function standingOf(rung: RungWhy): string {
  if (rung.standing === 'TAKEN') return showTime(rung.takenAt)
  if (rung.standing === 'PASSED') return t('why.passed')
  if (rung.standing === 'UNDATED') return t('why.undated')
  if (rung.standing === 'WAITS_FOR_CALENDAR') return t('why.waits')
  return t(rung.standing === 'NEXT' ? 'why.next' : 'why.later', { time: showTime(rung.at) })
}

/** "国庆节放假", "国庆节调休上班", "周末", "第 3 个工作日". */
export function dayOf(day: CountedDay, n: number): string {
  if (day.kind === 'DAY_OFF') return t('why.off', { name: day.name })
  if (day.kind === 'WEEKEND') return t('why.weekend')
  const counted = t('why.nth', { n })
  return day.kind === 'MAKE_UP' ? `${counted}，${t('why.madeUp', { name: day.name })}` : counted
}

/** Each day with the number it counts as. */
export function numbered(days: CountedDay[]): { day: CountedDay; n: number; text: string }[] {
  let n = 0
  return days.map(day => {
    if (day.kind === 'WORKDAY' || day.kind === 'MAKE_UP') n++
    return { day, n, text: dayOf(day, n) }
  })
}

/** What became of a message, in one line. */
export function deliveredOf(told: Told): string {
  if (told.failure) return t('why.failed', { why: told.failure })
  if (!told.issuedAt) return t('why.notIssued')
  const channels = (told.delivered.length ? told.delivered : told.channels).map(c => wordFor('channel', c)).join('、')
  return t('why.delivered', { time: showTime(told.deliveredAt ?? told.issuedAt), channels })
}

export function readOf(told: Told): string {
  if (told.acknowledgedAt) return t('why.acknowledged', { time: showTime(told.acknowledgedAt) })
  return told.readAt ? t('why.read', { time: showTime(told.readAt) }) : t('why.unread')
}
