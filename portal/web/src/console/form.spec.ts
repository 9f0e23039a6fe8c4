import { expect, it } from 'vitest'
import { problemsOf, sentOf, type Field } from './form'

const FIELDS: Field[] = [
  { name: 'name', label: 'name', required: true },
  { name: 'diners', label: 'diners', kind: 'number' },
  { name: 'school', label: 'school', kind: 'check' },
  { name: 'pupils', label: 'pupils', required: true, shown: v => v.school === true },
  { name: 'code', label: 'code', check: v => (v.length === 3 ? undefined : 'three') },
]

it('asks only for what is shown', () => {
  expect(Object.keys(problemsOf(FIELDS, { name: ' ' }))).toEqual(['name'])
  expect(Object.keys(problemsOf(FIELDS, { name: 'a', school: true }))).toEqual(['pupils'])
})

it('checks what was filled in', () => {
  expect(problemsOf(FIELDS, { name: 'a', code: 'ab' })).toEqual({ code: 'three' })
  expect(problemsOf(FIELDS, { name: 'a', code: 'abc' })).toEqual({})
})

it('sends what was filled in, trimmed, numbers as numbers', () => {
  expect(sentOf(FIELDS, { name: ' a ', diners: '120', school: false, pupils: 'x', code: '' })).toEqual({
    name: 'a',
    diners: 120,
    school: false,
  })
})
