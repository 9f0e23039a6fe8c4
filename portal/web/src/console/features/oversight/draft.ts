import { reactive, watch } from 'vue'
import type { Answer } from '@/api/oversight'
import { uuid } from '@/shared/uuid'

/** What is written of one item: the answer, and for a finding what is done about it. */
export interface Entry {
  answer?: Answer
  note: string
  severity: string
  party: string
  measure: string
  due: string
}
export interface Draft {
  /** made once, so that the same check sent twice is one check */
  checkId: string
  answers: Record<number, Entry>
  compared: Record<number, Entry>
  others: (Entry & { title: string })[]
  summary: string
}
export const blank = (): Entry => ({ note: '', severity: 'L2', party: '', measure: 'RECTIFICATION', due: '' })
const fresh = (): Draft => ({ checkId: uuid(), answers: {}, compared: {}, others: [], summary: '' })

/** A check being written on this device; it outlives a reload and a lost connection. */
export function useDraft(key: string) {
  const name = `oversight-draft|${key}`
  const kept = localStorage.getItem(name)
  const draft = reactive<Draft>(kept ? { ...fresh(), ...(JSON.parse(kept) as Draft) } : fresh())
  watch(draft, now => localStorage.setItem(name, JSON.stringify(now)), { deep: true })
  return { draft, forget: () => localStorage.removeItem(name) }
}

const consequence = (e: Entry) => ({
  severity: e.severity,
  party: e.party || undefined,
  measure: e.measure,
  due: e.due || undefined,
})
const items = (entries: Record<number, Entry>, found: (no: number, e: Entry) => boolean) =>
  Object.entries(entries)
    .filter(([, e]) => e.answer)
    .map(([no, e]) => ({
      no: Number(no),
      answer: e.answer,
      note: e.note.trim() || undefined,
      ...(found(Number(no), e) ? consequence(e) : {}),
    }))

/** The check as the server takes it. `recorded`: what the cadre had put down, by item. */
export const bodyOf = (draft: Draft, recorded: Record<number, Answer>) => ({
  checkId: draft.checkId,
  answers: items(draft.answers, (_no, e) => e.answer === 'NO'),
  compared: items(draft.compared, (no, e) => e.answer !== recorded[no]),
  others: draft.others.map(o => ({ title: o.title.trim(), note: o.note.trim(), ...consequence(o) })),
  summary: draft.summary.trim(),
})
