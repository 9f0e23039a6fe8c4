// The register's part of the invented API; undefined where it has no answer.
import * as data from './data.mjs'
import * as paper from './papers-data.mjs'
import * as r from './register-data.mjs'

const page = items => ({ items, next: null })
const ok = (body, status = 200) => ({ status, body })
const refuse = (code, detail) => ({
  status: 422,
  body: { type: `urn:liangze:problem:${code}`, title: code, status: 422, detail },
})
const one = (list, key) => list.find(x => x.id === key)

const PEOPLE_FILTERS = ['role', 'level', 'unit']
const has = (row, q, names) => names.every(name => !q[name] || row[name] === q[name])

/** [path, answer from its parts, the query and who asks] */
const READS = [
  [
    '/me',
    (_p, _q, { role }) => ({ ...data.PEOPLE[role], businessId: role === 'BUSINESS' ? data.BUSINESSES[0].id : null }),
  ],
  ['/people/:id/duty-list', () => paper.DUTY_LIST],
  ['/commitments', (_p, q) => page(paper.COMMITMENTS.filter(c => !q.state || c.state === q.state))],
  ['/commitments/mine', (_p, _q, { state }) => state.commitment],
  ['/oversight-list', () => paper.OVERSIGHT],
  ['/board', () => paper.BOARD],
  ...Object.keys(paper.RECORDS).map(kind => [`/${kind}`, () => page(paper.RECORDS[kind])]),
  ['/certificates', (_p, q) => page(paper.CERTIFICATES.filter(c => !q.expiring || c.state !== 'VALID'))],
  ['/trainings/mine', () => paper.OWN_TRAININGS],
  ['/trainings/:id', ({ id }) => ({ training: paper.RECORDS.trainings.find(x => x.id === id), attendees: [] })],
  ['/duty-records/missing', (_p, q) => page(paper.BEHIND.filter(b => !q.kind || b.kind === q.kind))],
  [
    '/businesses/:id/duty-records',
    (_p, q) => (q.from?.startsWith('2026-09') ? paper.DUTY : { records: [], missing: [] }),
  ],
  ['/tier-rules', () => paper.TIER_RULES],
  ['/staffing-rules', () => paper.STAFFING_RULES],
  [
    '/indicators/staffing/by-rule-set',
    () =>
      paper.STAFFING_RULES.map((x, n) => ({ ruleSet: x.ruleSet, numerator: 120 - n * 40, denominator: 122 - n * 40 })),
  ],
  ['/dictionaries', () => paper.DICTIONARIES],
  ['/regions/rebinding', () => paper.REBINDING],
  ['/audit', () => page(paper.AUDIT)],
  ['/audit/verify', () => ({ ok: true, entries: 4121, brokenAt: null })],
  ['/indicators', () => paper.INDICATORS],
  ['/indicators/commitment', () => paper.UPLOAD_RATE],
  [
    '/indicators/periods',
    () => ({ periods: [{ period: '2026-Q2', frozenAt: '2026-06-30T16:00:00Z', hash: 'f00d' }], ok: null }),
  ],
  ['/indicators/licence-base', () => paper.LICENCE_BASE],
  ['/indicators/:code/list', () => page(paper.FROZEN_ROWS)],
  ['/businesses/:id/history', () => page(r.BUSINESS_HISTORY)],
  ['/businesses/:id/sites', () => page([])],
  ['/businesses/:id', ({ id }, _q, { role }) => r.fileOf(one(data.BUSINESSES, id) ?? data.BUSINESSES[0], role)],
  [
    '/people',
    (_p, q) =>
      page(
        r.PEOPLE_LIST.filter(
          p =>
            has(p, q, PEOPLE_FILTERS) && (!q.q || p.name.includes(q.q)) && (!q.inPost || String(p.inPost) === q.inPost),
        ),
      ),
  ],
  ['/people/:id/contact', () => ({ phone: '13613612208', email: 'yuhaitao@example.cn' })],
  ['/people/:id', ({ id }) => r.personOf(one(r.PEOPLE_LIST, id) ?? r.PEOPLE_LIST[0])],
  ['/units', () => page(r.UNITS)],
  ['/loads', () => page(r.LOADS)],
  ['/assignments', () => page(r.ASSIGNMENTS)],
  ['/hand-overs', () => page(r.ORDERS)],
  [
    '/hand-overs/:id',
    ({ id }) => {
      const { items, ...order } = one(r.ORDERS, id) ?? r.ORDERS[0]
      return { order, items }
    },
  ],
  ['/filings', (_p, q, { state }) => page(state.filings.filter(f => !q.mine || f.level === 'COUNTY'))],
  [
    '/filings/:id',
    ({ id }, _q, { state }) => {
      const { levels, ...filing } = one(state.filings, id)
      return { filing, levels }
    },
  ],
  ['/state-changes', (_p, _q, { state }) => page(state.changes)],
  ['/imports', () => page(r.IMPORTS)],
  ['/imports/columns', (_p, q) => r.CHOICES[q.kind]],
  ['/imports/:id/rows', (_p, q) => page(r.IMPORT_ROWS[q.outcome] ?? [])],
  ['/imports/:id', ({ id }, _q, { state }) => (id === r.REPORT.id ? state.report : one(r.IMPORTS, id))],
  [
    '/regions/search',
    (_p, q) =>
      page(data.REGIONS.filter(x => x.name.includes(q.q)).map(x => ({ ...x, displayName: `道里区 ${x.name}` }))),
  ],
]
const WRITES = [
  [
    '/commitments/:id/sign',
    (_p, body, { state }) =>
      /^data:image\/png;base64,/.test(body.signature)
        ? ok((state.commitment = paper.MY_SIGNED).standing)
        : refuse('signature', '签名应为 PNG 图片'),
  ],
  [
    '/commitments/:id/upload',
    (_p, _b, { state }) =>
      ok(
        (state.commitment = {
          ...paper.MY_SIGNED,
          standing: { ...paper.MY_SIGNED.standing, state: 'UPLOADED', stateName: '已上传' },
        }).standing,
      ),
  ],
  ['/tier-rules/preview', () => ok({ unchanged: 2101, changed: [{ from: 'C', to: 'B', count: 35 }] })],
  ['/files', () => ok({ id: data.BUSINESSES[0].id, name: 'x.pdf' }, 201)],
  ['/businesses', () => ok(data.BUSINESSES[0], 201)],
  ['/hand-overs/preview', (_p, body) => ok(r.previewOf(body))],
  [
    '/hand-overs',
    (_p, body) => {
      const { items, left } = r.previewOf(body)
      return ok({ ...r.ORDERS[0], number: '道里食安办移〔2026〕10号', moved: items.length, gaps: left.length }, 201)
    },
  ],
  [
    '/filings/acknowledge',
    (_p, body, { state }) => {
      const [last, ...rest] = [...body.ids].reverse()
      state.filings = state.filings.filter(f => !rest.includes(f.id))
      return ok({ done: rest, failed: [{ id: last, why: '已由上级确认' }] })
    },
  ],
  [
    '/state-changes/:id/:verb',
    ({ id }, _body, { state }) => {
      state.changes = state.changes.filter(c => c.id !== id)
      return ok({})
    },
  ],
  ['/imports', (_p, _body, { state }) => ok((state.report = r.REPORT))],
  [
    '/imports/:id/columns',
    (_p, body, { state }) =>
      Object.values(body.sheets[0].columns).includes('REGION')
        ? ok((state.report = r.ASKED))
        : refuse('columns-missing', '工作表“群力街道”还没有指定地区代码列'),
  ],
  ['/imports/:id/answers', (_p, _body, { state }) => ok((state.report = r.READY))],
  ['/imports/:id/confirm', (_p, _body, { state }) => ok((state.report = r.CONFIRMED))],
]

/** The named parts of a path, or null when it is another path. */
function match(pattern, path) {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const parts = {}
  for (const [i, part] of wanted.entries())
    if (part.startsWith(':')) parts[part.slice(1)] = given[i]
    else if (part !== given[i]) return null
  return parts
}

const find = (table, path) => {
  for (const [pattern, answer] of table) {
    const parts = match(pattern, path)
    if (parts) return { parts, answer }
  }
}
const mine = p => (p.startsWith('/registry') ? p.slice('/registry'.length) : null)

export const fresh = () => ({
  filings: structuredClone(r.FILINGS),
  changes: structuredClone(r.STATE_CHANGES),
  report: r.REPORT,
  commitment: paper.MY_COMMITMENT,
})
export function readRegister(state, p, q, role) {
  const path = mine(p)
  const found = path && find(READS, path)
  return found && ok(found.answer(found.parts, q, { state, role }))
}
export function writeRegister(state, p, body, role) {
  const path = mine(p)
  const found = path && find(WRITES, path)
  return found && found.answer(found.parts, body, { state, role })
}
