import { expect, it } from 'vitest'
import { lastDay, monthOf, shift } from './month'

it('a month starts on its weekday and has its days', () => {
  const { blanks, days } = monthOf('2026-09', {
    records: [
      { kind: 'DAILY', period: '2026-09-01', zeroRisk: true },
      { kind: 'DAILY', period: '2026-09-02', zeroRisk: false, findings: 'x' },
      { kind: 'WEEKLY', period: '2026-W36' },
    ],
    missing: [{ kind: 'DAILY', period: '2026-09-03' }],
  })
  expect(blanks).toBe(1)
  expect(days).toHaveLength(30)
  expect(days.slice(0, 4).map(d => d.state)).toEqual(['ZERO', 'FOUND', 'MISSING', 'NONE'])
})

it('walks over the year', () => {
  expect(shift('2026-01', -1)).toBe('2025-12')
  expect(shift('2026-12', 1)).toBe('2027-01')
  expect(lastDay('2028-02')).toBe('2028-02-29')
})
