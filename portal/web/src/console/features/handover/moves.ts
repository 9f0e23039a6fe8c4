import { reactive } from 'vue'
import type { Assignment, HandOver } from '@/api/people'

export interface Successor {
  id: string
  name: string
}

/** Which business goes to whom, while the order is being drawn up; a business that is not in `to` goes to nobody. */
export function useMoves() {
  const state = reactive<{ to: Record<string, Successor> }>({ to: {} })
  return {
    state,
    give: (businessIds: string[], successor: Successor | undefined) => {
      for (const id of businessIds)
        if (successor) state.to[id] = successor
        else delete state.to[id]
    },
    clear: () => (state.to = {}),
  }
}
export type Moves = ReturnType<typeof useMoves>

/** The order as it is sent: everything to one needs no list, else each successor with what goes to them. */
export function commandOf(
  fromCadreId: string,
  held: Pick<Assignment, 'businessId'>[],
  to: Record<string, Successor>,
  more: Pick<HandOver, 'effective' | 'leaves'>,
): HandOver {
  const given = held.filter(h => to[h.businessId])
  const successors = [...new Set(given.map(h => to[h.businessId]!.id))]
  const whole = successors.length === 1 && given.length === held.length
  return {
    fromCadreId,
    ...more,
    moves: successors.map(successorId =>
      whole
        ? { successorId }
        : {
            successorId,
            businessIds: given.filter(h => to[h.businessId]!.id === successorId).map(h => h.businessId),
          },
    ),
  }
}
