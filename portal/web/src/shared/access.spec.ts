import { expect, it } from 'vitest'
import type { Role } from '@/api/types'
import { homeFor, menuFor } from '@/console/menu'
import { may } from './access'

const home = (role: Role) => homeFor({ personId: 'p', name: 'n', role })

it('everybody starts where their work is', () => {
  expect(home('OFFICE')).toBe('/dashboard')
  expect(home('REGULATOR')).toBe('/handoffs')
  expect(home('BUSINESS')).toBe('/own')
})

it('only offices assign, import and acknowledge', () => {
  for (const right of ['businesses.assign', 'imports', 'queue.acknowledge'] as const) {
    expect(may({ role: 'OFFICE' }, right)).toBe(true)
    expect(may({ role: 'REGULATOR' }, right)).toBe(false)
    expect(may({ role: 'BUSINESS' }, right)).toBe(false)
  }
})

it('a business sees its own issues, the letters to it and its messages, nothing else', () => {
  expect(menuFor({ personId: 'p', name: 'n', role: 'BUSINESS' }).map(e => e.to)).toEqual([
    '/own',
    '/letters',
    '/messages',
  ])
})

it('what all places share is not for one county to change', () => {
  expect(may({ role: 'ADMINISTRATOR', region: '' }, 'dictionaries.edit')).toBe(true)
  expect(may({ role: 'ADMINISTRATOR', region: '230102' }, 'dictionaries.edit')).toBe(false)
})
