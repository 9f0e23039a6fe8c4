import { expect, it } from 'vitest'
import type { Checklist } from '@/api/types'
import { countAnswered, firstGap, firstUnsigned, itemsOf } from './jump'

const checklist: Checklist = {
  id: 'c',
  version: 1,
  blocks: [
    { title: '管理体系', items: [{ no: 1, title: '许可证公示' }] },
    {
      title: '常态化防控',
      items: [
        { no: 2, title: '生熟分开' },
        { no: 3, title: '留样' },
      ],
    },
  ],
}
const items = itemsOf(checklist)

it('jumps to the first item without an answer, across blocks', () => {
  expect(firstGap(items, {})).toEqual({ no: 1, what: 'answer' })
  expect(firstGap(items, { 1: { answer: 'YES' }, 3: { answer: 'YES' } })).toEqual({ no: 2, what: 'answer' })
})

it('a 否 without a description is not answered yet', () => {
  const answers = {
    1: { answer: 'YES' as const },
    2: { answer: 'NO' as const, note: ' ' },
    3: { answer: 'NOT_APPLICABLE' as const },
  }
  expect(countAnswered(items, answers)).toBe(2)
  expect(firstGap(items, answers)).toEqual({ no: 2, what: 'note' })
})

it('has nothing to jump to when all is said', () => {
  const all = {
    1: { answer: 'YES' as const },
    2: { answer: 'NO' as const, note: '混放' },
    3: { answer: 'YES' as const },
  }
  expect(firstGap(items, all)).toBeNull()
})

it('asks for time, then the cadre, then the business', () => {
  const draft = { visitedAt: '', signature: '', representative: '' }
  expect(firstUnsigned(draft)).toBe('visitedAt')
  expect(firstUnsigned({ ...draft, visitedAt: 'x' })).toBe('signature')
  expect(firstUnsigned({ visitedAt: 'x', signature: '王伟', representative: ' ' })).toBe('representative')
  expect(firstUnsigned({ visitedAt: 'x', signature: '王伟', representative: '刘芳' })).toBeNull()
})
