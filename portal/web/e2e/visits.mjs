// The mock's visits in full: records, versions, corrections, collective visits, photos.
import { CHECKLIST, PEOPLE } from './data.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const ITEMS = CHECKLIST.blocks.flatMap(b => b.items)
const problem = (status, code, detail, more = {}) => ({
  status,
  body: { type: `urn:liangze:problem:${code}`, title: code, status, detail, ...more },
})
const ok = (body, status = 200) => ({ status, body })
const words = { YES: '是', NO: '否', NOT_APPLICABLE: '不涉及' }
const answers = change =>
  ITEMS.map(({ no, title }) => ({
    item: no,
    title,
    answer: 'YES',
    answerName: '是',
    note: null,
    ...change[no],
  }))

/** A visit of last month with two photos and one correction. */
export const RECORD = id(7001)
const LAST = {
  visitId: RECORD,
  version: 2,
  businessId: id(2020),
  businessName: '百味轩水饺',
  cadreId: id(1),
  cadreName: '王伟',
  recordedBy: id(1),
  recordedByName: '王伟',
  visitedAt: '2026-09-21T02:20:00Z',
  recordedAt: '2026-09-21T02:26:00Z',
  mode: 'ON_SITE',
  modeName: '现场督导',
  checklistTitle: '包保干部督导任务清单（村、社区）',
  checklistVersion: 1,
  signature: '王伟',
  representative: '刘芳',
  place: null,
  answers: answers({
    7: { answer: 'NO', answerName: '否', note: '冷藏柜内生熟混放' },
    15: { answer: 'NOT_APPLICABLE', answerName: '不涉及' },
  }),
  photos: [
    { photoId: id(7101), item: 7, size: 82_000, uploadedAt: '2026-09-21T02:27:00Z' },
    { photoId: id(7102), item: null, size: 91_000, uploadedAt: '2026-09-21T02:27:00Z' },
  ],
  issues: [
    {
      issueId: id(5002),
      number: 1,
      item: 7,
      title: ITEMS[6].title,
      note: '冷藏柜内生熟混放',
      severity: 'L2',
      state: 'CORRECTION_ORDERED',
      stateName: '已责令改正',
      due: '2026-10-06',
    },
  ],
  tasks: [{ taskId: id(1020), period: '2026-Q3', state: 'COMPLETED', stateName: '按期完成', remark: null }],
}
const first = { version: 1, byName: '王伟', at: '2026-09-21T02:26:00Z', reason: null, mode: 'ON_SITE' }

export const freshVisits = () => ({
  records: new Map([[RECORD, structuredClone(LAST)]]),
  versions: new Map([
    [
      RECORD,
      [
        {
          ...first,
          version: 2,
          at: '2026-09-22T01:10:00Z',
          reason: '该店不经营现制饮品，第 15 项记错',
          representative: '刘芳',
          changed: [15],
          answers: LAST.answers,
        },
        {
          ...first,
          representative: '刘芳',
          changed: [],
          answers: answers({ 7: { answer: 'NO', note: '冷藏柜内生熟混放' } }),
        },
      ],
    ],
  ]),
  photos: new Map(),
  photoPosts: 0,
})

export function readVisits(state, p, role) {
  const m = p.match(/^\/tasking\/visits\/([\w-]+)(?:\/(versions|photos)(?:\/([\w-]+))?)?$/)
  if (!m) return null
  if (m[3]) return { status: 200, bytes: DOT, type: 'image/png' }
  const found = state.records.get(m[1])
  if (!found) return problem(404, 'visit-not-found', '没有找到这次督导')
  if (!m[2]) return ok(found)
  const mayCorrect = ['CADRE', 'OFFICE'].includes(role)
  return ok({
    version: found.version,
    mayCorrect,
    whyNot: mayCorrect ? null : '只有督导的包保干部、记录人和食品安全办可以更正',
    versions: state.versions.get(m[1]),
  })
}

export function writeVisits(state, p, body, role, text, record) {
  let m
  if (p === '/tasking/visits/collective') return together(state, body, record)
  if ((m = p.match(/^\/tasking\/visits\/([\w-]+)\/photos$/))) return photo(state, m[1], text)
  if ((m = p.match(/^\/tasking\/visits\/([\w-]+)\/corrections$/))) return correct(state, m[1], body, role)
  return null
}

function photo(state, visit, text) {
  state.photoPosts++
  const field = name => text.match(new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`))?.[1]
  const photoId = field('photo')
  state.photos.set(photoId, { visit, business: field('business'), item: field('item') })
  return ok({ photoId }, 201)
}

function correct(state, visit, body, role) {
  const found = state.records.get(visit)
  if (body.version !== found.version) return problem(409, 'visit-changed', '这条督导记录已有新的版本，请刷新后再更正')
  found.version++
  for (const { item, answer, note } of body.answers)
    Object.assign(found.answers[item - 1], { answer, answerName: words[answer], note })
  state.versions.get(visit).unshift({
    ...first,
    version: found.version,
    byName: PEOPLE[role].name,
    at: '2026-09-23T01:41:00Z',
    reason: body.reason,
    representative: found.representative,
    changed: body.answers.map(a => a.item),
    answers: structuredClone(found.answers),
  })
  return ok({ visitId: visit, version: found.version }, 201)
}

function together(state, body, one) {
  const refused = body.visits
    .filter(v => state.refusingBusiness === v.businessId)
    .map(v => ({
      businessId: v.businessId,
      accepted: false,
      code: 'no-open-task',
      reason: '该主体目前没有待完成的督导任务',
    }))
  if (refused.length)
    return problem(409, 'collective-refused', `${refused.length}户未被接收，本次集中督导全部未保存`, { refused })
  return ok({ collectiveId: body.collectiveId, visits: body.visits.map(v => one(v).body) }, 201)
}
