import { reactive } from 'vue'
import { Unreachable } from '@/api/client'
import { now } from '@/shared/clock'
import { store } from './store'

/** Since when each list on the screen is out of date, by key; empty while the server answers. */
export const staleSince = reactive(new Map<string, number>())

/** Remembered for later; a phone that refuses to remember goes on without. */
export const keep = (key: string, value: unknown): Promise<void> =>
  store()
    .kept.put({ key, storedAt: now().getTime(), value: JSON.parse(JSON.stringify(value ?? null)) })
    .catch(() => undefined)

export const kept = async <T>(key: string): Promise<T | undefined> =>
  (
    await store()
      .kept.get(key)
      .catch(() => undefined)
  )?.value as T | undefined

/** The server's answer, or, when it can't be reached, the last one it gave. */
export async function keeping<T>(key: string, ask: () => Promise<T>): Promise<T> {
  try {
    const value = await ask()
    staleSince.delete(key)
    await keep(key, value)
    return value
  } catch (error) {
    const held =
      error instanceof Unreachable
        ? await store()
            .kept.get(key)
            .catch(() => undefined)
        : undefined
    if (!held) throw error
    staleSince.set(key, held.storedAt)
    return held.value as T
  }
}

export const keptKeys = async (prefix: string): Promise<string[]> =>
  (await store().kept.all()).map(k => k.key).filter(key => key.startsWith(prefix))
