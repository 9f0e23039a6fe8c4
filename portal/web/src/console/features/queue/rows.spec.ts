// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Case } from '@/api/types'
import { moveFocus } from './keys'
import { gradeOf, limitOf, newcomers, nextOf } from './rows'

const row = (more: Partial<Case> = {}): Case => ({
  caseId: 'c1',
  ladder: 'VISIT',
  subject: '老王面馆督导逾期',
  ...more,
})

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-09-23T09:41:00+08:00') }))
afterEach(() => vi.useRealTimers())

it('says how far a case has climbed', () => {
  expect(['CADRE', 'UNIT_HEAD', 'OFFICE_ABOVE', 'TALK_PROPOSED'].map(gradeOf)).toEqual([
    'remind',
    'alert',
    'raised',
    'talk',
  ])
  expect(gradeOf(null)).toBe('remind')
  expect(gradeOf('A_STEP_OF_TOMORROW')).toBe('remind')
})

it('says what comes next and when', () => {
  const next = nextOf(row({ nextStep: 'OFFICE_ABOVE', nextAt: '2026-09-28T01:00:00Z' }))
  expect(next).toEqual({ what: '报上级食安办', when: '4 天后', exact: '9月28日 09:00' })
})

it('says when the next step waits for the calendar, and when there is none', () => {
  expect(nextOf(row({ nextStep: 'BREACHED', waitsForYear: 2027 })).when).toContain('2027')
  expect(nextOf(row()).what).toBe('没有下一步')
})

it('shows the limit as late or left', () => {
  expect(limitOf(row({ limit: '2026-09-20' }))).toEqual({ text: '逾期 3 天', tone: 'late' })
  expect(limitOf(row()).text).toBe('')
})

it('counts only cases that were not there', () => {
  expect(newcomers([row()], [row(), row({ caseId: 'c2' })])).toBe(1)
  expect(newcomers([row(), row({ caseId: 'c2' })], [row()])).toBe(0)
})

it('J and K move from row to row and stop at the ends', () => {
  document.body.innerHTML = '<button class="row-link">1</button><button class="row-link">2</button>'
  moveFocus(1)
  expect(document.activeElement?.textContent).toBe('1')
  moveFocus(1)
  moveFocus(1)
  expect(document.activeElement?.textContent).toBe('2')
  moveFocus(-1)
  expect(document.activeElement?.textContent).toBe('1')
})
