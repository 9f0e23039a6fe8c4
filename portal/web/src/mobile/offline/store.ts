import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from './drafts'
import type { Photo } from './photos'

/** An answer of the server, kept for the time without network. */
export interface Kept {
  key: string
  storedAt: number
  value: unknown
}

/** What the phone remembers. Everything is keyed by the person, so that a shared phone mixes nothing up. */
export interface Store {
  drafts: Shelf<Draft>
  kept: Shelf<Kept>
  photos: Shelf<Photo>
}
export interface Shelf<T> {
  get(key: string): Promise<T | undefined>
  all(): Promise<T[]>
  put(value: T): Promise<void>
  drop(key: string): Promise<void>
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft }
  kept: { key: string; value: Kept }
  photos: { key: string; value: Photo }
}

const open = () =>
  openDB<Schema>('liangze', 2, {
    upgrade(db, from) {
      const added = from < 1 ? (['drafts', 'kept', 'photos'] as const) : (['photos'] as const)
      for (const name of added) db.createObjectStore(name, { keyPath: 'key' })
    },
  })

function shelf<N extends 'drafts' | 'kept' | 'photos'>(
  db: () => Promise<IDBPDatabase<Schema>>,
  name: N,
): Shelf<Schema[N]['value']> {
  return {
    get: async key => (await db()).get(name, key),
    all: async () => (await db()).getAll(name),
    put: async value => void (await (await db()).put(name, value)),
    drop: async key => (await db()).delete(name, key),
  }
}

export function phoneStore(): Store {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const db = () => (opened ??= open())
  return { drafts: shelf(db, 'drafts'), kept: shelf(db, 'kept'), photos: shelf(db, 'photos') }
}

function memoryShelf<T extends { key: string }>(): Shelf<T> {
  const held = new Map<string, T>()
  return {
    get: async key => held.get(key),
    all: async () => [...held.values()],
    put: async value => void held.set(value.key, structuredClone(value)),
    drop: async key => void held.delete(key),
  }
}

/** Keeps until the page is closed: for tests, and for browsers that refuse a database. */
export const memoryStore = (): Store => ({
  drafts: memoryShelf(),
  kept: memoryShelf(),
  photos: memoryShelf(),
})

let current: Store | undefined
export const store = (): Store => (current ??= 'indexedDB' in globalThis ? phoneStore() : memoryStore())
export const useStore = (replacement: Store) => void (current = replacement)
