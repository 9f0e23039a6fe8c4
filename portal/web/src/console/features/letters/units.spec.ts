import { expect, it } from 'vitest'
import { unitsOf } from './units'

it('reads a unit a line', () => {
  expect(unitsOf('民安社区 8/10 两户未督导\n兆麟街道 整改迟缓')).toEqual([
    { unit: '民安社区', numerator: 8, denominator: 10, remark: '两户未督导' },
    { unit: '兆麟街道', remark: '整改迟缓' },
  ])
})

it('refuses more done than due, and nothing at all', () => {
  expect(unitsOf('民安社区 11/10')).toBeUndefined()
  expect(unitsOf(' \n ')).toBeUndefined()
})
