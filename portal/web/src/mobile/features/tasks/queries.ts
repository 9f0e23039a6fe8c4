import { tasking } from '@/api/tasking'
import { keeping, keptKeys } from '../../offline/kept'

export const myTasksQuery = (personId: string, view: 'todo' | 'done') => ({
  queryKey: ['tasks', personId, view],
  queryFn: () => keeping(`${personId}|tasks|${view}`, () => tasking.mine(view)),
})

const prefix = (personId: string) => `${personId}|preparation|`

export const preparationQuery = (personId: string, taskId: string) => ({
  queryKey: ['preparation', personId, taskId],
  queryFn: () => keeping(prefix(personId) + taskId, () => tasking.preparation(taskId)),
})

/** The tasks whose form opens without network. */
export async function preparedTasks(personId: string): Promise<Set<string>> {
  const keys = await keptKeys(prefix(personId)).catch(() => [])
  return new Set(keys.map(key => key.slice(prefix(personId).length)))
}
