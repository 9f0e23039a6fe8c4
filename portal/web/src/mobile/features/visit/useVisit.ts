import { onBeforeUnmount, ref, toRaw, watch } from 'vue'
import { useDebounceFn } from '@vueuse/core'
import { useQuery } from '@tanstack/vue-query'
import { now } from '@/shared/clock'
import { useSession } from '@/shared/session'
import { loadDraft, newDraft, reopen, saveDraft, type Draft } from '../../offline/drafts'
import { refreshWaiting } from '../../offline/outbox'
import { preparationQuery } from '../tasks/queries'
import { countAnswered, itemsOf } from './jump'

const SAVE_AFTER = 300

/** One visit being written: what the server prepared, and the draft, which is stored 300 ms after every change. */
export function useVisit(taskId: string) {
  const session = useSession()
  const preparation = useQuery(preparationQuery(session.personId, taskId))
  const draft = ref<Draft>()
  const saved = ref<{ at: number; failed: boolean }>({ at: 0, failed: false })
  let touched = false

  async function begin(stored: Draft | undefined) {
    const prepared = preparation.data.value
    if (!prepared || draft.value) return
    draft.value = stored ?? newDraft(session, prepared)
    saved.value = { at: draft.value.savedAt, failed: false }
    const { id, version } = prepared.checklist
    if (draft.value.state === 'EDITING') Object.assign(draft.value, { checklistId: id, checklistVersion: version })
  }
  const opened = loadDraft(session.personId, taskId).catch(() => undefined)
  watch(preparation.data, async () => begin(await opened), { immediate: true })

  async function save() {
    if (!draft.value || !touched || draft.value.state !== 'EDITING') return
    const failed = await saveDraft(toRaw(draft.value)).then(
      () => false,
      () => true,
    )
    saved.value = { at: now().getTime(), failed }
    touched = false
  }
  const saveSoon = useDebounceFn(save, SAVE_AFTER)

  /** Every change goes through here: it takes a handed-in draft back and starts the clock of saving. */
  function change(apply: (draft: Draft) => void) {
    if (!draft.value) return
    reopen(draft.value)
    apply(draft.value)
    draft.value.visitedAt ??= now().toISOString()
    count(draft.value)
    touched = true
    void saveSoon()
  }

  function count(changed: Draft) {
    const list = preparation.data.value?.checklist
    if (!list) return
    const items = itemsOf(list)
    Object.assign(changed, { items: items.length, done: countAnswered(items, changed.answers) })
  }

  const saveNow = () => document.visibilityState === 'hidden' && void save()
  document.addEventListener('visibilitychange', saveNow)
  addEventListener('pagehide', save)
  onBeforeUnmount(async () => {
    document.removeEventListener('visibilitychange', saveNow)
    removeEventListener('pagehide', save)
    await save()
    await refreshWaiting(session.personId)
  })

  return { session, preparation, draft, saved, change, save }
}
