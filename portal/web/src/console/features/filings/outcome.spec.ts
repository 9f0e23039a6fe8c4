import { expect, it } from 'vitest'
import { outcomeOf } from './outcome'

it('says how many went through, and which did not and why', () => {
  expect(outcomeOf({ done: ['a', 'b'], failed: [] }, 2, id => id)).toBe('2 项已确认')
  expect(outcomeOf({ done: 11, failed: [{ id: 'x', why: '已由上级确认' }] }, 12, () => '老王面馆')).toBe(
    '12 项中 11 项已确认，1 项失败：老王面馆 已由上级确认',
  )
})
