import { expect, it } from 'vitest'
import { pageOf } from './links'

it('a list and its page have the same name', () => {
  expect(pageOf('businesses?covered=false')).toBe('/businesses?covered=false')
  expect(pageOf('/api/registry/gaps?region=230102')).toBe('/gaps?region=230102')
  expect(pageOf('/console/tasks')).toBe('/tasks')
  expect(pageOf(null)).toBeNull()
})
