import { expect, it } from 'vitest'
import type { ImportReport } from '@/api/imports'
import { open, stepOf } from './steps'

const report = (state: ImportReport['state'], more: Partial<ImportReport> = {}): ImportReport => ({
  id: 'i',
  state,
  ...more,
})

it('a file without known columns asks for them first', () => {
  expect(stepOf(report('NEEDS_COLUMNS'))).toBe('columns')
  expect(stepOf(report('READING'))).toBe('upload')
})

it('suspected doubles are asked before the differences', () => {
  const asked = report('PREVIEWED', { questions: [{ id: 'q', row: 3, name: 'n' }] })
  expect(stepOf(asked)).toBe('questions')
  expect(open(asked)).toEqual(['questions', 'differences'])
  expect(stepOf(report('PREVIEWED', { questions: [] }))).toBe('differences')
})

it('what is confirmed goes nowhere else', () => {
  expect(open(report('CONFIRMED'))).toEqual(['done'])
})
