// The register's part of the invented API; undefined where it has no answer.
import * as data from './data.mjs'
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
  ['/hand-overs/:id', ({ id }) => one(r.ORDERS, id) ?? r.ORDERS[0]],
  ['/filings', (_p, q, { state }) => page(state.filings.filter(f => !q.mine || f.level === 'COUNTY'))],
  ['/filings/:id', ({ id }, _q, { state }) => one(state.filings, id)],
  ['/state-changes', (_p, _q, { state }) => page(state.changes)],
  ['/imports', () => page(r.IMPORTS)],
  ['/imports/:id/rows', (_p, q) => page(r.IMPORT_ROWS[q.outcome] ?? [])],
  ['/imports/:id', ({ id }, _q, { state }) => (id === r.REPORT.id ? state.report : one(r.IMPORTS, id))],
  [
    '/regions/search',
    (_p, q) =>
      page(data.REGIONS.filter(x => x.name.includes(q.q)).map(x => ({ ...x, displayName: `道里区 ${x.name}` }))),
  ],
]
const WRITES = [
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
