// The built pages and an invented API on one loopback port: for development (npm run mock), e2e and pictures.
import http from 'node:http'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import * as data from './data.mjs'
import { readOversight, writeOversight } from './oversight.mjs'
import { freshHandoffs, readHandoffs, withHandoffs, writeHandoffs } from './handoffs.mjs'
import { freshLists, readLists, writeLists } from './lists.mjs'
import { readCases, writeCases } from './cases.mjs'
import { readCalendar, writeCalendar } from './calendar.mjs'
import { readPlanning, writePlanning } from './planning.mjs'
import { freshLetters, readLetters, writeLetters } from './letters.mjs'
import { fresh, readRegister, writeRegister } from './register.mjs'
import { freshVisits, readVisits, writeVisits } from './visits.mjs'

const root = path.resolve(import.meta.dirname, '../../target/classes/static')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}
const CSP =
  "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"
const page = items => ({ items, next: null })
const problem = (status, code, detail) => ({
  status,
  body: { type: `urn:liangze:problem:${code}`, title: code, status, detail },
})
const ok = (body, status = 200) => ({ status, body })

export function mock() {
  const state = {
    todo: structuredClone(data.UNFINISHED),
    done: structuredClone(data.DONE),
    issues: structuredClone(data.ISSUES),
    queue: structuredClone(data.QUEUE),
    messages: structuredClone(data.MESSAGES),
    visits: new Map(),
    ...fresh(),
    ...freshVisits(),
    lists: freshLists(),
    ...freshLetters(),
    ...freshHandoffs(),
    posts: 0,
    failing: '',
    refusing: '',
  }
  return { state, answer: (request, url, body, text) => answer(state, request, url, body, text) }
}

function answer(state, request, url, body, text) {
  const role = request.headers.cookie?.match(/mock-role=(\w+)/)?.[1]
  const p = url.pathname.replace('/api', '')
  const q = Object.fromEntries(url.searchParams)
  if (state.failing && p.includes(state.failing))
    return problem(503, 'unavailable', '统计服务正在重启，预计 1 分钟后恢复')
  if (!role) return problem(401, 'sign-in', '请先登录')
  return request.method === 'GET'
    ? read(state, p, q, role)
    : write(state, p, body, role, request.headers['idempotency-key'], text)
}

function read(state, p, q, role) {
  const mine = {
    period: '2026-Q3',
    periodName: '2026年第三季度',
    due: '2026-09-30',
    done: state.done.length,
    total: state.done.length + state.todo.length,
  }
  const one = (list, key, name) => list.find(x => x[name] === key)
  let m
  if (p === '/session') return ok(data.PEOPLE[role])
  const ours =
    readRegister(state, p, q, role) ??
    readOversight(p, q, role) ??
    readVisits(state, p, role) ??
    readLists(state.lists, p, q) ??
    readLetters(state, p, q, role) ??
    readHandoffs(state, p, q, role)
  if (ours) return ours
  const kase = readCases(state, p)
  if (kase) return kase
  const year = readCalendar(p, q)
  if (year) return year
  const planning = readPlanning(state, p)
  if (planning) return planning
  if (p === '/tasking/tasks/mine') return ok({ ...mine, items: q.view === 'done' ? state.done : state.todo })
  if ((m = p.match(/^\/tasking\/tasks\/([\w-]+)\/preparation$/))) {
    const task = one([...state.todo, ...state.done], m[1], 'taskId')
    return task ? ok(knowing(data.preparationOf(task), q.known)) : problem(404, 'task-unknown', '没有找到这项任务')
  }
  if (p === '/tasking/tasks')
    return ok(page([...state.todo, ...state.done].filter(t => !q.state || t.state === q.state)))
  if (p === '/tasking/plans/current') return ok(data.PLAN)
  if (p === '/tasking/campaigns') return ok(data.CAMPAIGNS)
  if ((m = p.match(/^\/(registry|tasking|escalation)\/indicators$/))) return ok(data.FIGURES[m[1]])
  if (p === '/tasking/indicators/by-region')
    return ok(data.REGIONS.map(r => ({ region: r.code, numerator: r.done, denominator: r.all })))
  if (p === '/registry/indicators/by-region')
    return ok(data.REGIONS.map(r => ({ region: r.code, numerator: r.covered, denominator: r.all })))
  if (p === '/registry/regions')
    return ok(
      (q.parent === '230102' ? data.REGIONS : []).map(({ code, name }) => ({
        code,
        name,
        displayName: name,
        level: 'TOWNSHIP',
      })),
    )
  if (p === '/registry/businesses')
    return ok(page(data.BUSINESSES.filter(b => (!q.q || b.name.includes(q.q)) && (!q.tier || b.tier === q.tier))))
  if (p === '/registry/gaps') return ok(page(data.GAPS))
  if (/^\/registry\/gaps\/.+\/suggestion$/.test(p)) return ok(data.SUGGESTIONS)
  if (p === '/escalation/issues/mine')
    return ok(page(state.issues.filter(i => role !== 'BUSINESS' || i.businessName === '老王面馆')))
  if (p === '/escalation/issues')
    return ok(page(state.issues.filter(i => inView(i, q) && (!q.business || i.businessId === q.business))))
  if ((m = p.match(/^\/escalation\/issues\/([\w-]+)$/))) {
    const issue = one(state.issues, m[1], 'issueId')
    return issue
      ? ok(withHandoffs(state, data.recordOf(issue, role), role))
      : problem(404, 'issue-unknown', '没有找到这个问题')
  }
  if (p === '/escalation/queue') return ok(page(state.queue.filter(c => !q.ladder || c.ladder === q.ladder)))
  if ((m = p.match(/^\/escalation\/cases\/([\w-]+)$/))) return ok(data.caseOf(one(state.queue, m[1], 'caseId')))
  if (p === '/escalation/exceptions') return ok(page(data.EXCEPTIONS))
  if (p === '/escalation/summary')
    return ok({
      queue: 6,
      received: 2,
      handling: 1,
      review: 1,
      mine: 2,
      letters: 1,
      talks: 1,
      exceptions: 2,
    })
  if (p === '/notify/messages/mine') {
    const items = state.messages[role] ?? []
    return ok({ ...page(items), unread: items.filter(x => !x.readAt).length })
  }
  return problem(404, 'not-found', `没有 ${p}`)
}

/** A checklist that the phone has comes without its items. */
function knowing(preparation, known = '') {
  const { checklist } = preparation
  const has = known.split(',').includes(`${checklist.id}/${checklist.version}`)
  return has ? { ...preparation, checklist: { ...checklist, blocks: [] } } : preparation
}

const VIEWS = {
  received: ['HANDED_OVER'],
  handling: ['ACCEPTED', 'INSPECTED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED'],
  review: ['RECTIFIED'],
  closed: ['VERIFIED', 'CLOSED'],
  returned: [],
}
const inView = (issue, q) => (!q.view || VIEWS[q.view].includes(issue.state)) && (!q.state || issue.state === q.state)
const AFTER = {
  accept: 'ACCEPTED',
  inspect: 'CORRECTION_ORDERED',
  file: 'CASE_FILED',
  rectify: 'RECTIFIED',
  verify: 'CLOSED',
  reject: 'CORRECTION_ORDERED',
}

function write(state, p, body, role, key, text) {
  let m
  const ours =
    writeRegister(state, p, body, role) ??
    writeOversight(p, body, state) ??
    writeVisits(state, p, body, role, text, v => visit(state, v, key)) ??
    writeLists(state.lists, p, body) ??
    writeCases(state, p, body) ??
    writeCalendar(p) ??
    writePlanning(state, p, body) ??
    writeLetters(state, p, body) ??
    writeHandoffs(state, p, body, role)
  if (ours) return ours
  if (p === '/tasking/visits') return visit(state, body, key)
  if ((m = p.match(/^\/escalation\/issues\/([\w-]+)\/(\w+)$/))) {
    const issue = state.issues.find(i => i.issueId === m[1])
    Object.assign(issue, { state: AFTER[m[2]] ?? issue.state, evidence: body.evidence ?? issue.evidence })
    return ok(withHandoffs(state, data.recordOf(issue, role), role))
  }
  if ((m = p.match(/^\/escalation\/cases\/([\w-]+)\/acknowledge$/))) {
    const row = state.queue.find(c => c.caseId === m[1])
    row.acknowledgedBy = data.PEOPLE[role].personId
    return ok(data.caseOf(row))
  }
  if ((m = p.match(/^\/notify\/messages\/([\w-]+)\/(read|acknowledge)$/))) {
    const message = state.messages[role].find(x => x.id === m[1])
    message.readAt ??= data.NOW
    if (m[2] === 'acknowledge') message.acknowledgedAt = data.NOW
    return ok(message)
  }
  return ok({})
}

/** The same visit twice is one visit; a task already done is refused. */
function visit(state, body, key) {
  state.posts++
  if (state.visits.has(body.visitId)) return ok(state.visits.get(body.visitId).receipt, 201)
  if (state.refusing) return problem(409, 'no-open-task', state.refusing)
  const task = state.todo.find(t => t.taskId === body.taskId)
  if (!task) return problem(409, 'no-open-task', '这项任务已经完成')
  state.todo = state.todo.filter(t => t !== task)
  state.done.unshift({ ...task, state: 'COMPLETED' })
  const title = no => data.CHECKLIST.blocks.flatMap(b => b.items).find(i => i.no === no).title
  const found = body.answers.filter(a => a.answer === 'NO')
  const receipt = {
    visitId: body.visitId,
    issues: found.map((a, n) => ({
      issueId: `i-${n}`,
      number: n + 1,
      item: a.item,
      title: title(a.item),
      severity: a.severity,
      due: a.severity === 'L3' ? null : '2026-10-08',
    })),
    tasks: [{ taskId: task.taskId, period: task.period, state: 'COMPLETED', stateName: '按期完成' }],
  }
  state.visits.set(body.visitId, { key, body, receipt })
  return ok(receipt, 201)
}

function bodyOf(request) {
  return new Promise(done => {
    const parts = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      done([/json/.test(request.headers['content-type'] ?? '') && text ? JSON.parse(text) : {}, text])
    })
  })
}

function send(request, response, status, type, body, more = {}) {
  const headers = { 'content-security-policy': CSP, 'content-type': type, 'cache-control': 'no-cache', ...more }
  let bytes = Buffer.from(body)
  if (/gzip/.test(request.headers['accept-encoding'] ?? '') && bytes.length > 600) {
    bytes = zlib.gzipSync(bytes)
    headers['content-encoding'] = 'gzip'
  }
  response.writeHead(status, headers).end(bytes)
}

function file(request, response, url) {
  const wanted = path.join(root, url.pathname)
  const exists = wanted.startsWith(root) && fs.existsSync(wanted) && fs.statSync(wanted).isFile()
  if (!exists && path.extname(wanted)) return send(request, response, 404, 'text/plain', '404')
  const shown = exists ? wanted : path.join(root, url.pathname.startsWith('/m') ? 'm/index.html' : 'console/index.html')
  send(request, response, 200, TYPES[path.extname(shown)] ?? 'application/octet-stream', fs.readFileSync(shown))
}

function login(request, response, url) {
  const as = url.searchParams.get('as')
  if (as)
    return response
      .writeHead(302, {
        'set-cookie': [`mock-role=${as}; Path=/`, 'XSRF-TOKEN=t; Path=/'],
        location: data.PEOPLE[as].home,
      })
      .end()
  const links = Object.values(data.PEOPLE).map(p => `<p><a href="/login?as=${p.role}">${p.name} ${p.role}</a></p>`)
  send(
    request,
    response,
    200,
    TYPES['.html'],
    `<!doctype html><meta charset="utf-8"><title>mock</title>${links.join('')}`,
  )
}

export function serve(port = 0) {
  const server = mock()
  const listener = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost')
    if (url.pathname.startsWith('/api/')) {
      const { status, body, bytes, type } = server.answer(request, url, ...(await bodyOf(request)))
      if (bytes) return send(request, response, status, type, bytes)
      return send(
        request,
        response,
        status,
        status < 400 ? 'application/json' : 'application/problem+json',
        JSON.stringify(body),
      )
    }
    if (url.pathname === '/logout')
      return response.writeHead(204, { 'set-cookie': 'mock-role=; Path=/; Max-Age=0' }).end()
    if (url.pathname === '/login') return login(request, response, url)
    if (url.pathname === '/') return response.writeHead(302, { location: '/login' }).end()
    file(request, response, url)
  })
  return new Promise(done =>
    listener.listen(port, '127.0.0.1', () =>
      done({
        address: `http://127.0.0.1:${listener.address().port}`,
        state: server.state,
        close: () => listener.close(),
      }),
    ),
  )
}

if (process.argv[1] === import.meta.filename) {
  const { address } = await serve(Number(process.argv[2] ?? 8080))
  console.log(`mock: ${address}/login`)
}
