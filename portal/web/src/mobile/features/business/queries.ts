import { business } from '@/api/business'
import { registry } from '@/api/registry'
import { today } from '@/shared/dates'
import { keeping } from '../../offline/kept'

export const businessQuery = (personId: string, id: string) => ({
  queryKey: ['business', personId, id],
  queryFn: () => keeping(`${personId}|business|${id}`, () => registry.business(id)),
})
/** The business's own records of this month. */
export const recordsQuery = (personId: string, id: string) => ({
  queryKey: ['duty-records', personId, id],
  queryFn: () =>
    keeping(`${personId}|duty-records|${id}`, () =>
      business.dutyRecords(id, { from: `${today().slice(0, 7)}-01`, to: today() }),
    ),
})
