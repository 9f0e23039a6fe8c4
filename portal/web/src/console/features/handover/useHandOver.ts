import { computed, ref, watch } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { explain } from '@/api/errors'
import { people, type HandOverPreview, type Order } from '@/api/people'
import { today } from '@/shared/dates'
import { t } from '@/shared/i18n'
import { uuid } from '@/shared/uuid'
import { commandOf, useMoves } from './moves'

/** As many as a cadre can hold; the warning comes at thirty. */
const ALL = 500

/** An order being drawn up: who hands over, what goes to whom, what would come of it, and the order itself. */
export function useHandOver(fromId: () => string) {
  const client = useQueryClient()
  const from = useQuery({
    queryKey: computed(() => ['people', 'one', fromId()]),
    queryFn: () => people.one(fromId()),
    enabled: () => Boolean(fromId()),
  })
  const held = useQuery({
    queryKey: computed(() => ['assignments', 'held', fromId()]),
    queryFn: () => people.assignments({ cadre: fromId(), active: true, limit: ALL }),
    enabled: () => Boolean(fromId()),
  })
  const rows = computed(() => held.data.value?.items ?? [])
  const moves = useMoves()
  const leaves = ref(true)
  const effective = ref(today())
  const preview = ref<HandOverPreview>()
  const order = ref<Order>()
  const failure = ref('')
  const working = ref(false)
  let key = uuid()

  const command = computed(() =>
    commandOf(fromId(), rows.value, moves.state.to, leaves.value ? { effective: effective.value, leaves: true } : {}),
  )
  watch(fromId, () => {
    moves.clear()
    preview.value = order.value = undefined
    failure.value = ''
  })
  watch([() => JSON.stringify(command.value)], () => (preview.value = undefined))

  async function look() {
    failure.value = ''
    working.value = true
    try {
      preview.value = await people.previewHandOver(command.value)
      key = uuid()
    } catch (cause) {
      failure.value = explain(cause)
    } finally {
      working.value = false
    }
  }
  async function send(reason: string) {
    const { items, left } = preview.value!
    const previewed = [...items, ...(left ?? [])].map(i => i.businessId)
    order.value = await people.handOver({ ...command.value, reason, previewed }, key)
    void client.invalidateQueries()
  }
  const refused = computed(() => preview.value?.items.filter(i => i.verdict === 'REFUSED').length ?? 0)
  const moved = computed(() => preview.value?.items.length ?? 0)
  const names = computed(() => [...new Set(preview.value?.items.map(i => i.successorName))].join(t('dashboard.comma')))
  const date = computed(() => (leaves.value ? effective.value : today()))

  return {
    from,
    held,
    rows,
    moves,
    leaves,
    effective,
    preview,
    order,
    failure,
    working,
    look,
    send,
    refused,
    moved,
    names,
    date,
  }
}
