import { expect, it } from 'vitest'
import { choose, lacking } from './columns'

it('one field comes from one column', () => {
  expect(choose({ 1: 'NAME', 2: 'USCC' }, 3, 'NAME')).toEqual({ 2: 'USCC', 3: 'NAME' })
  expect(choose({ 1: 'NAME' }, 1, '')).toEqual({})
})

it('names the fields that must be there', () => {
  const sheet = { name: 's', kind: 'BUSINESSES' as const, columns: { 0: 'NAME', 1: 'USCC' } }
  expect(lacking(sheet)).toEqual(['KIND', 'REGION'])
  expect(lacking({ ...sheet, skip: true })).toEqual([])
})
