// Planning's part of the invented API; undefined where it has no answer.
import * as plan from './planning-data.mjs'

const ok = (body, status = 200) => ({ status, body })
const TASK = /^\/tasking\/tasks\/([\w-]+)\/(history|candidates|transfer|transfer\/end|co-signature)$/

export function readPlanning(state, p) {
  const [, , , ...rest] = p.split('/')
  if (/^\/\w+\/operations\/sweeps$/.test(p)) return ok(plan.SWEEPS)
  if (rest.join('/') === 'sweeps/runs') return ok({ items: plan.RUNS, next: null })
  const m = p.match(TASK)
  if (!m) return undefined
  return ok(m[2] === 'candidates' ? plan.CANDIDATES : plan.historyOf(m[1], state.handedOn))
}

export function writePlanning(state, p, body) {
  if (p === '/tasking/plans/run')
    return ok({ opened: [], added: 12, cancelled: 0, moved: 3, reopened: 0, unchanged: 2118 })
  if (/\/operations\/sweeps\//.test(p)) return ok({ name: p.split('/').at(-2), rows: 3 })
  const m = p.match(TASK)
  if (!m) return undefined
  if (m[2] === 'transfer') state.handedOn = plan.CANDIDATES.find(c => c.personId === body.to)?.name ?? '于海涛'
  if (m[2] === 'transfer/end') state.handedOn = null
  return ok(plan.historyOf(m[1], state.handedOn))
}
