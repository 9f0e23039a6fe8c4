// The part of the invented API about hand-offs; undefined where it has no answer.
import * as d from './handoffs-data.mjs'

const page = items => ({ items, next: null })
const ok = (body, status = 200) => ({ status, body })
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEggJ/2XK7xwAAAABJRU5ErkJggg==',
  'base64',
)
const WORKING = ['ACCEPTED', 'INSPECTED', 'NOT_FILED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED']
const inView = (row, issue) => ({
  received: row.state === 'HANDED_OVER',
  handling: WORKING.includes(row.state) && !['RECTIFIED', 'CLOSED'].includes(issue.state),
  review: issue.state === 'RECTIFIED',
  closed: issue.state === 'CLOSED',
  returned: ['RETURNED', 'FORWARDED'].includes(row.state),
  waiting: row.state === 'WAITING' || Boolean(row.undelivered),
})

function allowed(row, role) {
  if (role === 'OFFICE') return row.state === 'WAITING' ? ['name', 'retry'] : row.undelivered ? ['retry'] : []
  if (role !== 'REGULATOR' || row.body !== 'MARKET') return []
  if (row.state === 'HANDED_OVER') return ['accept', 'return', 'forward']
  return WORKING.includes(row.state) ? ['inspect', 'file', 'order', 'penalise', 'report', 'forward'] : []
}
const shown = (row, role) => ({
  ...row,
  own: role === 'REGULATOR' && row.body === 'MARKET',
  allowed: allowed(row, role),
})

export function readHandoffs(state, p, q, role) {
  if (p === '/escalation/handoffs') {
    const rows = state.handoffs
      .map(row => ({ ...shown(row, role), issue: state.issues.find(i => i.issueId === row.issueId) }))
      .filter(row => role !== 'REGULATOR' || row.body === 'MARKET')
      .filter(row => (!q.view || inView(row, row.issue)[q.view]) && (!q.body || row.body === q.body))
      .filter(row => !q.q || row.issue.businessName?.includes(q.q))
    return ok(page(rows))
  }
  if (p === '/escalation/handoffs/bodies') return ok(d.BODIES)
  if (p === '/escalation/receiving-bodies') return ok(d.RECEIVING)
  if (/^\/escalation\/files\/[\w-]+$/.test(p)) return { status: 200, bytes: PNG, type: 'image/png' }
  return undefined
}

/** An issue's record with its bodies; a regulator's acts are those of its own hand-off. */
export function withHandoffs(state, record, role) {
  const rows = state.handoffs.filter(row => row.issueId === record.issue.issueId).map(row => shown(row, role))
  return {
    ...record,
    handoffs: rows,
    files: ['RECTIFIED', 'CLOSED'].includes(record.issue.state) ? [d.PROOF] : [],
    closings: record.issue.state === 'CLOSED' ? [{ number: '道里区食安销〔2026〕17号', closedOn: '2026-09-22' }] : [],
    allowed: [...new Set([...rows.filter(row => row.own).flatMap(row => row.allowed), ...record.allowed])],
  }
}

const AFTER = {
  accept: 'ACCEPTED',
  inspect: 'CORRECTION_ORDERED',
  order: 'CORRECTION_ORDERED',
  file: 'CASE_FILED',
  penalise: 'PENALISED',
  forward: 'FORWARDED',
  return: 'RETURNED',
}

/** The hand-off of an issue follows what its regulator does; the issue's own state is the mock's. */
export function follow(state, issueId, verb, body) {
  const row = state.handoffs.find(x => x.issueId === issueId && x.body === 'MARKET')
  if (!row || !AFTER[verb]) return
  Object.assign(row, { state: AFTER[verb] })
  if (verb === 'accept')
    Object.assign(row, { receipt: '道里区市场监督管理局收〔2026〕87号', step: 'INSPECT', stepDue: '2026-09-24' })
  if (verb === 'forward') {
    Object.assign(row, { returnReason: body.reason, lead: false, endedOn: '2026-09-23', step: null, stepDue: null })
    state.handoffs.push({
      ...structuredClone(row),
      handoffId: `${row.handoffId.slice(0, -4)}9${row.handoffId.slice(-3)}`,
      body: body.body,
      receiverName: '道里区教育局',
      state: 'HANDED_OVER',
      origin: 'FORWARD',
      originName: '移送',
      lead: true,
      endedOn: null,
      returnReason: null,
      receipt: null,
    })
  }
}

export function writeHandoffs(state, p, body, role) {
  let m
  if ((m = p.match(/^\/escalation\/handoffs\/([\w-]+)\/(name|retry)$/))) {
    const row = state.handoffs.find(x => x.handoffId === m[1])
    Object.assign(row, { undelivered: null, state: 'HANDED_OVER' })
    return ok(shown(row, role))
  }
  if ((m = p.match(/^\/escalation\/issues\/([\w-]+)\/handoffs$/))) {
    const row = { ...structuredClone(d.HANDOFFS[4]), issueId: m[1], body: body.body, undelivered: null }
    state.handoffs.push({ ...row, receiverName: d.BODIES[body.body] })
    return ok(row)
  }
  if (p === '/escalation/receiving-bodies') return ok(d.RECEIVING)
  if (p === '/escalation/files') return ok(d.PROOF, 201)
  if ((m = p.match(/^\/escalation\/issues\/([\w-]+)\/([\w-]+)$/))) follow(state, m[1], m[2], body)
  return undefined
}

export const freshHandoffs = () => ({ handoffs: structuredClone(d.HANDOFFS) })
