import { visits } from '@/api/visits'
import { keeping } from '../../offline/kept'

export const recordQuery = (personId: string, id: string) => ({
  queryKey: ['visits', personId, id],
  queryFn: () => keeping(`${personId}|visit|${id}`, () => visits.record(id)),
})
export const versionsQuery = (personId: string, id: string) => ({
  queryKey: ['visits', personId, id, 'versions'],
  queryFn: () => visits.versions(id),
})
