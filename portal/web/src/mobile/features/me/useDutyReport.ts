import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { useDebounceFn } from '@vueuse/core'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { ApiError, Unreachable } from '@/api/client'
import { dutyReports, type DutyReport } from '@/api/dutyReports'
import { explain } from '@/api/errors'
import { useSession } from '@/shared/session'
import { uuid } from '@/shared/uuid'
import { keep, kept } from '../../offline/kept'
import { dutyReportQuery } from './queries'
import { pngOf } from './signature'

export type Part = 'practices' | 'problems' | 'plans'
interface Written extends Record<Part, string> {
  /** the server's version it was written over */
  revision: number
  /** what the server has of it; different texts are to be sent */
  sent: boolean
}
const PHONE_AFTER = 300
const SERVER_AFTER = 3000

/** A duty report being written: kept on the phone at once, sent when there is a network, handed in once. */
export function useDutyReport() {
  const session = useSession()
  const client = useQueryClient()
  const query = useQuery(dutyReportQuery(session.personId))
  const report = computed(() => query.data.value?.items[0])
  const written = ref<Written>()
  const drawing = ref<string>()
  const state = ref<'' | 'kept' | 'saving' | 'saved' | 'offline'>('')
  const failure = ref('')
  const conflict = ref<DutyReport>()
  const working = ref(false)
  const key = uuid()
  const shelf = (r: DutyReport) => `${session.personId}|duty-report-draft|${r.id}`

  const from = (r: DutyReport): Written => ({
    practices: r.practices,
    problems: r.problems,
    plans: r.plans,
    revision: r.revision,
    sent: true,
  })
  watch(
    report,
    async r => {
      if (!r || written.value) return
      const held = await kept<Written>(shelf(r)).catch(() => undefined)
      written.value = held && !held.sent ? held : from(r)
      if (held && !held.sent) void send()
    },
    { immediate: true },
  )

  const onPhone = useDebounceFn(async () => {
    if (!report.value || !written.value) return
    await keep(shelf(report.value), written.value)
    if (state.value === '') state.value = 'kept'
  }, PHONE_AFTER)
  const sendSoon = useDebounceFn(() => send(), SERVER_AFTER)

  function write(part: Part, text: string) {
    if (!written.value) return
    written.value = { ...written.value, [part]: text, sent: false }
    state.value = ''
    void onPhone()
    void sendSoon()
  }

  async function send() {
    const r = report.value
    const mine = written.value
    if (!r || !mine || mine.sent || conflict.value) return
    state.value = 'saving'
    try {
      const saved = await dutyReports.save(r.id, mine)
      const same = (['practices', 'problems', 'plans'] as Part[]).every(p => written.value![p] === mine[p])
      written.value = { ...written.value!, revision: saved.revision, sent: same }
      await keep(shelf(r), written.value)
      state.value = 'saved'
    } catch (cause) {
      state.value = cause instanceof Unreachable ? 'offline' : 'kept'
      if (cause instanceof ApiError && cause.code === 'changed-meanwhile')
        conflict.value = (await dutyReports.mine()).items.find(x => x.id === r.id)
      else if (!(cause instanceof Unreachable)) failure.value = explain(cause)
    }
  }

  /** Two devices wrote: the cadre chooses, nothing is thrown away silently. */
  async function settle(useMine: boolean) {
    const theirs = conflict.value
    if (!theirs || !written.value) return
    conflict.value = undefined
    written.value = useMine ? { ...written.value, revision: theirs.revision, sent: false } : from(theirs)
    await onPhone()
    await send()
  }

  async function submit(): Promise<boolean> {
    const r = report.value
    if (!r || !written.value || !drawing.value) return false
    working.value = true
    failure.value = ''
    try {
      const { practices, problems, plans, revision } = written.value
      const signature = pngOf(drawing.value)
      await dutyReports.submit(r.id, { practices, problems, plans, revision, signature }, key)
      written.value = { ...written.value, sent: true }
      await keep(shelf(r), written.value)
      await client.invalidateQueries({ queryKey: ['duty-report'] })
      return true
    } catch (cause) {
      failure.value = explain(cause)
      return false
    } finally {
      working.value = false
    }
  }

  onBeforeUnmount(() => void send())
  return { query, report, written, drawing, state, failure, conflict, working, write, settle, submit }
}
