import { expect, it } from 'vitest'
import { choose, lacking } from './columns'

it('one field comes from one column', () => {
  expect(choose({ 1: 'NAME', 2: 'USCC' }, 3, 'NAME', false)).toEqual({ 2: 'USCC', 3: 'NAME' })
  expect(choose({ 1: 'NAME' }, 1, '', false)).toEqual({})
})

it('a business has several licences', () => {
  expect(choose({ 1: 'LICENCE_NUMBER' }, 4, 'LICENCE_NUMBER', true)).toEqual({
    1: 'LICENCE_NUMBER',
    4: 'LICENCE_NUMBER',
  })
})

it('names the fields that must be there', () => {
  const choice = (code: string, mandatory: boolean) => ({ code, name: code, mandatory, repeatable: false })
  const choices = [choice('NAME', true), choice('REGION', true), choice('SIZE', false)]
  const sheet = { name: 's', kind: 'BUSINESSES' as const, columns: { 0: 'NAME' } }
  expect(lacking(sheet, choices).map(c => c.code)).toEqual(['REGION'])
  expect(lacking({ ...sheet, skip: true }, choices)).toEqual([])
})
