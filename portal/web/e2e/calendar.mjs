// The work calendar's part of the invented API; undefined where it has no answer.
import { COUNTS, MOVES, ofCase, YEARS } from './calendar-data.mjs'

const ok = body => ({ status: 200, body })

export function readCalendar(p, q) {
  if (p === '/tasking/calendar/years') return ok(YEARS)
  const m = p.match(/^\/(registry|escalation)\/calendar\/moves(\/counts|\/of)?$/)
  if (!m) return undefined
  const [, service, what] = m
  if (what === '/counts') return ok(q.year === '2026' ? COUNTS[service] : [])
  if (what === '/of') return ok(service === 'escalation' ? ofCase(q.item) : [])
  const items = q.year === '2026' ? MOVES[service].filter(move => !q.kind || move.kind === q.kind) : []
  return ok({ items, next: null })
}

export function writeCalendar(p) {
  if (p !== '/tasking/calendar/years') return undefined
  return ok({ year: 2026, name: '国办发明电〔2026〕10号', changed: true, differs: ['2026-10-09'] })
}
