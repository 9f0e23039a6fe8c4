import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { now, setNow } from './clock'
import { fromField, showDate, showDay, showTime, toField } from './dates'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-09-23T09:41:00+08:00') }))
afterEach(() => {
  setNow(new Date(Date.now()).toISOString())
  vi.useRealTimers()
})

it('writes dates as people here write them', () => {
  expect(showDate('2026-09-25')).toBe('9月25日')
  expect(showDate('2025-12-31')).toBe('2025年12月31日')
  expect(showDay('2026-09-25')).toBe('9月25日 周五')
  expect(showTime('2026-09-24T16:05:00Z')).toBe('9月25日 00:05')
  expect(showDate(null)).toBe('')
})

it('a form’s time is Shanghai time', () => {
  expect(toField('2026-09-23T01:41:00Z')).toBe('2026-09-23T09:41')
  expect(fromField('2026-09-23T09:41')).toBe('2026-09-23T01:41:00.000Z')
})

it('follows the server’s clock', () => {
  setNow('2026-10-01T00:00:00Z')
  expect(now().toISOString()).toBe('2026-10-01T00:00:00.000Z')
  setNow(undefined)
  expect(now().toISOString()).toBe('2026-09-23T01:41:00.000Z')
})
