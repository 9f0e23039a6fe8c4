import { expect, it } from 'vitest'
import { percent, reached, showPercent, targetOf } from './rates'

it('never rounds up to all', () => {
  expect(percent({ numerator: 9999, denominator: 10000 })).toBe(99.9)
  expect(percent({ numerator: 3, denominator: 3 })).toBe(100)
})

it('nothing to divide by is not applicable', () => {
  expect(percent({ numerator: 0, denominator: 0 })).toBeNull()
  expect(reached({ numerator: 0, denominator: 0 })).toBe(true)
})

it('takes a target as a share or in percent', () => {
  expect(targetOf({ target: 1 })).toBe(100)
  expect(targetOf({ target: 95 })).toBe(95)
})

it('shows one decimal, and 100 as 100', () => {
  expect(showPercent(93)).toBe('93.0')
  expect(showPercent(100)).toBe('100')
})
