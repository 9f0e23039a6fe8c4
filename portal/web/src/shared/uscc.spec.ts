import { expect, it } from 'vitest'
import { checkCharacter, usccOf, usccProblem } from './uscc'

it('takes the published example of the standard', () => {
  expect(checkCharacter('91350100M000100Y4')).toBe('3')
  expect(usccProblem('91350100M000100Y43')).toBeNull()
})

it('takes a code of digits only, and one that ends in 0', () => {
  const digits = '91230102000000001'
  expect(usccProblem(digits + checkCharacter(digits))).toBeNull()
  const ending = Array.from({ length: 100 }, (_, n) => `9123010200000${String(n).padStart(4, '0')}`).find(
    first => checkCharacter(first) === '0',
  )!
  expect(usccProblem(`${ending}0`)).toBeNull()
})

it('one wrong or two swapped characters are seen', () => {
  const good = '91350100M000100Y43'
  for (let i = 8; i < 17; i++) {
    const other = good[i] === '1' ? '2' : '1'
    expect(usccProblem(good.slice(0, i) + other + good.slice(i + 1))).not.toBeNull()
    if (good[i] !== good[i + 1])
      expect(usccProblem(good.slice(0, i) + good[i + 1] + good[i] + good.slice(i + 2))).not.toBeNull()
  }
})

it('says what is wrong', () => {
  expect(usccProblem('9123')).toEqual({ code: 'length', at: 4 })
  expect(usccProblem('91350100I000100Y43')).toEqual({ code: 'character', at: 9, found: 'I' })
  expect(usccProblem('91A50100M000100Y43')).toEqual({ code: 'region' })
})

it('reads what people type', () => {
  expect(usccOf(' ９１350100m000100y43 ')).toBe('91350100M000100Y43')
})
