import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clockTo, dueIn, until } from './due'

const at = (text: string) => vi.setSystemTime(new Date(text))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('days left', () => {
  it.each([
    ['2026-09-27', '剩 4 天', ''],
    ['2026-09-26', '剩 3 天', 'near'],
    ['2026-09-23', '今天到期', 'near'],
    ['2026-09-20', '逾期 3 天', 'late'],
  ])('%s reads %s', (due, text, tone) => {
    at('2026-09-23T09:41:00+08:00')
    expect(dueIn(due)).toEqual({ text, tone })
  })

  it('counts in Shanghai, whatever zone the device is in', () => {
    at('2026-09-22T16:30:00Z')
    expect(dueIn('2026-09-23').text).toBe('今天到期')
  })

  it('is not late before 24:00 of the due day', () => {
    at('2026-09-30T23:59:59+08:00')
    expect(dueIn('2026-09-30').tone).toBe('near')
    at('2026-10-01T00:00:00+08:00')
    expect(dueIn('2026-09-30').text).toBe('逾期 1 天')
  })

  it('says so when there is no date', () => {
    expect(dueIn(null).text).toBe('未定期限')
  })
})

describe('a regulator’s clock', () => {
  it('runs in hours on the last day', () => {
    at('2026-09-23T18:30:00+08:00')
    expect(clockTo('2026-09-23')).toEqual({ text: '剩 5 小时', tone: 'near' })
    at('2026-09-23T23:30:00+08:00')
    expect(clockTo('2026-09-23').text).toBe('剩不到 1 小时')
  })

  it('runs in days before and after it', () => {
    at('2026-09-23T18:30:00+08:00')
    expect(clockTo('2026-09-25').text).toBe('剩 2 天')
    expect(clockTo('2026-09-22').text).toBe('逾期 1 天')
  })
})

it('the next step is so many hours or days away', () => {
  at('2026-09-23T09:41:00+08:00')
  expect(until('2026-09-24T09:00:00+08:00').text).toBe('23 小时后')
  expect(until('2026-09-28T09:00:00+08:00').text).toBe('4 天后')
  expect(until('2026-09-23T09:00:00+08:00').text).toBe('已到时间')
})
