import { describe, expect, test } from 'vitest'
import type { CountedDay, RungWhy } from '@/api/cases'
import { lateOf, numbered, offsetOf } from './caseWords'

const rung = (more: Partial<RungWhy>) =>
  ({ from: 'DUE', after: 3, unit: 'WORKING', lateMinutes: 0, ...more }) as RungWhy
const day = (date: string, kind: CountedDay['kind'], name = ''): CountedDay => ({ date, kind, name })

describe('what a case says of itself', () => {
  test('a distance names its date, or what the date is while it is not known', () => {
    expect(offsetOf(rung({ anchor: '2026-09-30' }))).toContain('第3个工作日')
    expect(offsetOf(rung({ anchor: null, from: 'REMINDER_LETTER' }))).toContain('提醒敦促函')
    expect(offsetOf(rung({ anchor: '2026-09-30', after: -2 }))).toContain('前2天')
    expect(offsetOf(rung({ anchor: '2026-09-30', unit: 'CALENDAR' }))).toContain('自然日')
  })

  test('days off do not count, a make-up Saturday does', () => {
    const days = numbered([
      day('2026-10-07', 'DAY_OFF', '国庆节'),
      day('2026-10-08', 'WORKDAY'),
      day('2026-10-09', 'WORKDAY'),
      day('2026-10-10', 'MAKE_UP', '国庆节'),
    ])
    expect(days.map(d => d.n)).toEqual([0, 1, 2, 3])
    expect(days[0]!.text).toBe('国庆节放假')
    expect(days[3]!.text).toContain('调休上班')
  })

  test('less than an hour is not late', () => {
    expect(lateOf(rung({ lateMinutes: 59 }))).toBe('')
    expect(lateOf(rung({ lateMinutes: 23 * 60 }))).toContain('23')
    expect(lateOf(rung({ lateMinutes: 50 * 60 }))).toContain('2')
  })
})
