import { expect, test } from 'vitest'
import { spans } from './spans'

test('days that follow one another are one span, across the end of a month too', () => {
  expect(spans(['2026-10-01', '2026-09-30', '2026-09-25', '2026-10-02'])).toEqual([
    { from: '2026-09-25', to: '2026-09-25' },
    { from: '2026-09-30', to: '2026-10-02' },
  ])
  expect(spans([])).toEqual([])
})
