import { notify } from '@/api/notify'
import { keeping } from '../../offline/kept'

export const inboxQuery = (personId: string) => ({
  queryKey: ['messages', personId],
  queryFn: () => keeping(`${personId}|messages`, () => notify.mine()),
})
