import { expect, it } from 'vitest'
import type { Issue, IssueState } from '@/api/types'
import { runningClock } from './clock'

const issue = (state: IssueState): Issue => ({
  issueId: 'i',
  state,
  due: '2026-10-08',
  acceptBy: '2026-09-24',
  inspectBy: '2026-09-28',
  reportBy: '2026-10-15',
})

it.each([
  ['HANDED_OVER', 'ACCEPT', '2026-09-24'],
  ['ACCEPTED', 'INSPECT', '2026-09-28'],
  ['INSPECTED', 'REPORT', '2026-10-15'],
  ['CORRECTION_ORDERED', 'RECTIFY', '2026-10-08'],
] as const)('%s: the clock of %s runs', (state, step, due) => {
  expect(runningClock(issue(state))).toEqual({ step, due })
})

it('no clock runs once it is put right', () => {
  expect(runningClock(issue('RECTIFIED'))).toBeNull()
  expect(runningClock(issue('CLOSED'))).toBeNull()
})
