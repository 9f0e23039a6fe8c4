// Invented hand-offs: who received an issue, how far each body is.
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const NAMES = {
  MARKET: '市场监管部门',
  EDUCATION: '教育部门',
  AGRICULTURE: '农业农村部门',
  HEALTH: '卫生健康部门',
}
const step = (name, due, doneAt = null, late = false) => ({ step: name, due, doneAt, late })

const handoff = (n, issueId, body, receiverName, state, more = {}) => ({
  handoffId: id(n),
  issueId,
  body,
  bodyName: NAMES[body],
  receiverId: receiverName === NAMES[body] ? null : id(n + 500),
  receiverName,
  lead: body === 'MARKET',
  round: 1,
  origin: 'FOUND',
  originName: '督导发现',
  state,
  handedOverAt: '2026-09-22T02:10:00Z',
  steps: [],
  files: [],
  ...more,
})

export const HANDOFFS = [
  handoff(7101, id(5001), 'MARKET', '道里区市场监督管理局', 'CORRECTION_ORDERED', {
    handedOverAt: '2026-09-11T02:10:00Z',
    steps: [
      step('ACCEPT', '2026-09-14', '2026-09-14'),
      step('INSPECT', '2026-09-16', '2026-09-15'),
      step('REPORT', '2026-09-29', '2026-09-16'),
    ],
    receipt: '道里区市场监督管理局收〔2026〕86号',
    outcome: '责令限期补齐进货票据',
  }),
  handoff(7102, id(5002), 'MARKET', '道里区市场监督管理局', 'CORRECTION_ORDERED', {
    handedOverAt: '2026-09-04T02:10:00Z',
    step: 'REPORT',
    stepDue: '2026-09-28',
    steps: [
      step('ACCEPT', '2026-09-07', '2026-09-07'),
      step('INSPECT', '2026-09-10', '2026-09-11', true),
      step('REPORT', '2026-09-28'),
    ],
    receipt: '道里区市场监督管理局收〔2026〕79号',
    caseNumber: '道市监立〔2026〕21号',
  }),
  handoff(7103, id(5003), 'MARKET', '道里区市场监督管理局', 'HANDED_OVER', {
    step: 'ACCEPT',
    stepDue: '2026-09-23',
    steps: [step('ACCEPT', '2026-09-23'), step('INSPECT', '2026-09-28')],
  }),
  handoff(7104, id(5004), 'MARKET', '道里区市场监督管理局', 'HANDED_OVER', {
    handedOverAt: '2026-09-21T02:10:00Z',
    step: 'ACCEPT',
    stepDue: '2026-09-22',
    steps: [step('ACCEPT', '2026-09-22', null, true), step('INSPECT', '2026-09-24')],
  }),
  handoff(7105, id(5004), 'EDUCATION', '道里区教育局', 'HANDED_OVER', {
    handedOverAt: '2026-09-21T02:10:00Z',
    origin: 'REQUEST',
    originName: '提请协办',
    round: 2,
    step: 'ACCEPT',
    stepDue: '2026-09-24',
    steps: [step('ACCEPT', '2026-09-24'), step('INSPECT', '2026-09-28')],
    undelivered: '邮箱退信',
  }),
  handoff(7106, id(5003), 'AGRICULTURE', '农业农村部门', 'WAITING', {
    origin: 'REQUEST',
    originName: '提请协办',
    round: 2,
  }),
]
export const BODIES = NAMES
const entry = (body, receiverUnit, version, effectiveFrom, inForce, place = '230102') => ({
  entry: {
    body,
    place,
    effectiveFrom,
    version,
    receiverId: id(7300 + version),
    receiverName: `${receiverUnit}负责人`,
    receiverUnit,
    inPost: version > 1,
    byName: '道里区食安办',
    at: '2026-08-03T02:00:00Z',
  },
  bodyName: NAMES[body],
  inForce,
})
export const RECEIVING = [
  entry('EDUCATION', '道里区教育局', 2, '2026-09-01', true),
  entry('EDUCATION', '道里区教育体育局', 1, '2026-03-01', false),
  entry('HEALTH', '道里区卫生健康局', 2, '2026-10-01', false),
]
/** A photo that proves a rectification, as a picture of one colour. */
export const PROOF = { id: id(7400), name: '进货台账.png', type: 'image/png', size: 68 }
