import { tasking } from '@/api/tasking'
import type { Checklist, Preparation } from '@/api/types'
import { keep, keeping, kept, keptKeys } from '../../offline/kept'

/** As many lists as a cadre's businesses have at most. */
const MOST_KNOWN = 10

export const myTasksQuery = (personId: string, view: 'todo' | 'done') => ({
  queryKey: ['tasks', personId, view],
  queryFn: () => keeping(`${personId}|tasks|${view}`, () => tasking.mine(view)),
})

const prefix = (personId: string) => `${personId}|preparation|`

export const preparationQuery = (personId: string, taskId: string) => ({
  queryKey: ['preparation', personId, taskId],
  queryFn: () => keeping(prefix(personId) + taskId, () => prepare(personId, taskId)),
})

/** Businesses share checklists: one that is on the phone already is not sent again. */
async function prepare(personId: string, taskId: string): Promise<Preparation> {
  const shelf = `${personId}|checklist|`
  const known = (await keptKeys(shelf).catch(() => [])).map(key => key.slice(shelf.length))
  const preparation = await tasking.preparation(taskId, known.slice(-MOST_KNOWN).join(','))
  const { id, version, blocks } = preparation.checklist
  const key = `${shelf}${id}/${version}`
  if (blocks.length) await keep(key, preparation.checklist)
  const held = blocks.length ? preparation.checklist : await kept<Checklist>(key)
  return held ? { ...preparation, checklist: held } : tasking.preparation(taskId)
}

/** The tasks whose form opens without network. */
export async function preparedTasks(personId: string): Promise<Set<string>> {
  const keys = await keptKeys(prefix(personId)).catch(() => [])
  return new Set(keys.map(key => key.slice(prefix(personId).length)))
}
