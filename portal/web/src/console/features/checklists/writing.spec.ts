import { describe, expect, test } from 'vitest'
import type { DraftItem } from '@/api/checklists'
import { inOrder, moved } from './writing'

const item = (title: string, block: string): DraftItem => ({ title, block, guidance: '', failure: '' })
const A = item('甲', '食品安全管理体系')
const B = item('乙', '食品安全管理体系')
const C = item('丙', '宣传培训')
const titles = (items: DraftItem[]) => items.map(i => i.title).join('')

describe('the order of a checklist that is being written', () => {
  test('blocks stand in their order, items as written within', () => {
    expect(titles(inOrder([C, B, A]))).toBe('乙甲丙')
  })
  test('an item moves within its block only', () => {
    expect(titles(moved([A, B, C], 0, 1))).toBe('乙甲丙')
    expect(titles(moved([A, B, C], 1, 1))).toBe('甲乙丙')
    expect(titles(moved([A, B, C], 0, -1))).toBe('甲乙丙')
  })
})
