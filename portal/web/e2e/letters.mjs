// The part of the invented API about letters and talks; undefined where it has no answer.
import * as l from './letters-data.mjs'

const page = items => ({ items, next: null })
const ok = (body, status = 200) => ({ status, body })
const INSIDE = ['OFFICE', 'LEADER', 'INSPECTOR', 'ADMINISTRATOR']
const without = (list, ...verbs) => list.filter(v => !verbs.includes(v))

const own = (row, role) => ({
  ...row,
  allowed: INSIDE.includes(role) ? row.allowed : row.allowed.filter(v => ['receive', 'reply', 'report'].includes(v)),
})

export function readLetters(state, p, q, role) {
  const inside = INSIDE.includes(role)
  const letters = state.letters.filter(x => inside || x.number).map(x => own(x, role))
  const talks = l.TALKS.filter(x => inside || x.state !== 'PROPOSED').map(x => own(x, role))
  let m
  if (p === '/escalation/letters')
    return ok(page(letters.filter(x => (!q.state || x.state === q.state) && (!q.mine || x.state === 'DRAFT'))))
  if (p === '/escalation/letters/register') return ok(l.REGISTER)
  if ((m = p.match(/^\/escalation\/letters\/([\w-]+)\/record$/)))
    return ok(l.recordOf(letters.find(x => x.letterId === m[1]) ?? letters[0], inside))
  if (p === '/escalation/talks') return ok(page(talks.filter(x => !q.state || x.state === q.state)))
  if (p === '/escalation/talks/calendar') return ok(talks.filter(x => x.talkOn >= q.from && x.talkOn <= q.to))
  if ((m = p.match(/^\/escalation\/talks\/([\w-]+)\/record$/)))
    return ok(l.talkRecordOf(talks.find(x => x.talkId === m[1]) ?? talks[0], inside))
  if (p === '/escalation/circulars') return ok(page(l.CIRCULARS))
  if (p === '/escalation/leads') return ok(page(l.LEADS))
  return undefined
}

export function writeLetters(state, p, body) {
  const m = p.match(/^\/escalation\/letters\/([\w-]+)\/(receive|reply|approve)$/)
  if (m) {
    const row = state.letters.find(x => x.letterId === m[1])
    if (m[2] === 'receive')
      Object.assign(row, { receivedAt: '2026-09-23T02:00:00Z', receivedBy: row.addresseeName, stateName: '已签收' })
    if (m[2] === 'reply') Object.assign(row, { reply: body.reply, state: 'REPLIED', stateName: '已回复' })
    if (m[2] === 'approve')
      Object.assign(row, { number: '道食安办函〔2026〕32号', state: 'SENT', stateName: '已发出', sentOn: '2026-09-23' })
    row.allowed = without(row.allowed, m[2], ...(m[2] === 'receive' ? [] : ['receive', 'edit', 'decline']))
    return ok(row)
  }
  if (/^\/escalation\/talks\/[\w-]+\/clashes$/.test(p)) return ok({ warnings: ['陈立新同一时间另有约谈（高峰）'] })
  return undefined
}

export const freshLetters = () => ({ letters: structuredClone(l.LETTERS) })
