import { computed, reactive, ref } from 'vue'
import { explain } from '@/api/errors'
import type { Answer, Severity } from '@/api/types'
import { visits, type VisitRecord } from '@/api/visits'
import { t } from './i18n'
import { uuid } from './uuid'

export interface Changed {
  answer: Answer
  note: string
  severity: Severity
}

/** A correction being written: only what differs is sent, against the version it was written on. */
export function useCorrection(visit: () => VisitRecord | undefined) {
  const changes = reactive<Record<number, Changed>>({})
  const reason = ref('')
  const representative = ref<string>()
  const failure = ref('')
  const sending = ref(false)
  let key = uuid()

  const answerOf = (item: number) =>
    changes[item]?.answer ?? visit()?.answers.find(a => a.item === item)?.answer ?? 'YES'
  function change(item: number, change: Partial<Changed>) {
    const before = visit()?.answers.find(a => a.item === item)
    changes[item] ??= { answer: before?.answer ?? 'YES', note: before?.note ?? '', severity: 'L2' }
    Object.assign(changes[item], change)
    key = uuid()
  }
  const lacking = computed(() => {
    const bare = Object.entries(changes).find(([, c]) => c.answer === 'NO' && !c.note.trim())
    if (bare) return t('visit.noteMissing', { no: bare[0] })
    if (!Object.keys(changes).length && !representative.value) return t('correct.nothing')
    return reason.value.trim() ? '' : t('correct.reasonMissing')
  })

  async function send(): Promise<boolean> {
    const now = visit()
    failure.value = lacking.value
    if (!now || failure.value || sending.value) return false
    sending.value = true
    try {
      const answers = Object.entries(changes).map(([item, { answer, note, severity }]) => ({
        item: Number(item),
        answer,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(answer === 'NO' ? { severity } : {}),
      }))
      const body = { version: now.version, reason: reason.value.trim(), answers }
      await visits.correct(
        now.visitId,
        representative.value ? { ...body, representative: representative.value.trim() } : body,
        key,
      )
      return true
    } catch (cause) {
      failure.value = explain(cause)
      return false
    } finally {
      sending.value = false
    }
  }
  return { changes, reason, representative, failure, sending, answerOf, change, send }
}
