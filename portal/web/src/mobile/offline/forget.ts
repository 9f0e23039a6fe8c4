import { draftsOf, dropDraft } from './drafts'
import { keptKeys } from './kept'
import { store } from './store'

/** Signing out leaves nothing of the person on the phone. */
export async function forget(personId: string): Promise<void> {
  for (const draft of await draftsOf(personId)) await dropDraft(draft)
  for (const photo of await store().photos.all()) if (photo.personId === personId) await store().photos.drop(photo.key)
  for (const key of ['session', ...(await keptKeys(`${personId}|`))]) await store().kept.drop(key)
}
