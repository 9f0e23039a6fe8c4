import { expect, it } from 'vitest'
import { commandOf } from './moves'

const held = [{ businessId: 'a' }, { businessId: 'b' }, { businessId: 'c' }]
const li = { id: 'li', name: 'Li' }
const yu = { id: 'yu', name: 'Yu' }

it('everything to one successor names no businesses', () => {
  expect(commandOf('ma', held, { a: li, b: li, c: li }, { leaves: true }).moves).toEqual([{ successorId: 'li' }])
})

it('a split names what goes to whom, and leaves out what goes to nobody', () => {
  expect(commandOf('ma', held, { a: li, c: yu }, {}).moves).toEqual([
    { successorId: 'li', businessIds: ['a'] },
    { successorId: 'yu', businessIds: ['c'] },
  ])
})

it('part to one successor is not everything', () => {
  expect(commandOf('ma', held, { a: li, b: li }, {}).moves).toEqual([{ successorId: 'li', businessIds: ['a', 'b'] }])
})

it('what is no longer held is not moved', () => {
  expect(commandOf('ma', [{ businessId: 'a' }], { a: li, gone: yu }, {}).moves).toEqual([{ successorId: 'li' }])
})
