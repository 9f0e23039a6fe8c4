// Reasons and ladders for the invented API; a visit due on 2026-08-31, looked at on 2026-09-23.
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const rung = (mark, name, after, to, standing, at, more = {}) => ({
  mark,
  step: mark,
  name,
  deed: 'MESSAGE',
  deedName: '发送提醒',
  from: 'DUE',
  anchor: '2026-09-15',
  after,
  unit: 'WORKING',
  to: [],
  toNames: to,
  standing,
  at,
  takenAt: standing === 'TAKEN' || standing === 'PASSED' ? at : null,
  lateMinutes: 0,
  ...more,
})
const day = (date, kind = 'WORKDAY', name = '') => ({ date, kind, name })

export const whyOf = () => ({
  policy: { region: '', from: '2026-01-01', version: 1 },
  rungs: [
    rung('CADRE', '提醒包保干部', 1, ['包保干部', '联络员'], 'PASSED', '2026-09-16T01:00:00Z'),
    rung('UNIT_HEAD', '提醒单位负责人', 3, ['单位负责人', '食安办'], 'TAKEN', '2026-09-18T01:00:00Z', {
      takenAt: '2026-09-19T03:00:00Z',
      lateMinutes: 1560,
    }),
    rung('OFFICE_ABOVE', '报上级食安办', 6, ['上级食安办'], 'TAKEN', '2026-09-22T01:00:00Z', {
      by: '周敏',
      reason: '群众多次反映',
    }),
    rung('REMINDER_LETTER', '提醒敦促函', 10, ['食安办'], 'NEXT', '2026-09-29T01:00:00Z'),
    rung('BULLETIN', '通报', 1, [], 'UNDATED', null, { from: 'REMINDER_LETTER', anchor: null }),
    rung('TALK_PROPOSED', '拟警示约谈', 1, ['食安委领导'], 'UNDATED', null, { from: 'REMINDER_LETTER', anchor: null }),
  ],
  counted: {
    mark: 'REMINDER_LETTER',
    name: '提醒敦促函',
    from: '2026-09-15',
    to: '2026-09-29',
    working: 10,
    days: [
      day('2026-09-16'),
      day('2026-09-17'),
      day('2026-09-18'),
      day('2026-09-19', 'WEEKEND'),
      day('2026-09-20', 'MAKE_UP', '国庆节'),
      day('2026-09-21'),
      day('2026-09-22'),
      day('2026-09-23'),
      day('2026-09-24'),
      day('2026-09-25', 'DAY_OFF', '中秋节'),
      day('2026-09-26', 'DAY_OFF', '中秋节'),
      day('2026-09-27', 'DAY_OFF', '中秋节'),
      day('2026-09-28'),
      day('2026-09-29'),
    ],
  },
  told: [
    {
      mark: 'UNIT_HEAD',
      recipientId: id(61),
      name: '赵强',
      toldAt: '2026-09-19T03:00:00Z',
      channels: ['in-app', 'email'],
      delivered: ['in-app', 'email'],
      issuedAt: '2026-09-19T03:00:05Z',
      deliveredAt: '2026-09-19T03:00:06Z',
      readAt: '2026-09-19T05:12:00Z',
      acknowledgedAt: '2026-09-19T05:13:00Z',
    },
    {
      mark: 'UNIT_HEAD',
      recipientId: id(2),
      name: '道里区食安办',
      toldAt: '2026-09-19T03:00:00Z',
      channels: ['in-app'],
      delivered: ['in-app'],
      issuedAt: '2026-09-19T03:00:05Z',
      deliveredAt: '2026-09-19T03:00:05Z',
      readAt: null,
    },
    {
      mark: 'OFFICE_ABOVE',
      recipientId: id(62),
      name: '哈尔滨市食安办',
      toldAt: '2026-09-22T01:00:00Z',
      channels: ['in-app', 'email'],
      delivered: [],
      issuedAt: '2026-09-22T01:00:05Z',
      failure: 'email：邮箱不存在',
    },
  ],
})

const step = (code, after, to, more = {}) => ({
  step: code,
  remind: null,
  from: 'DUE',
  after,
  unit: 'WORKING',
  to,
  tiers: [],
  deed: '发送提醒',
  plan: false,
  ...more,
})
const NAMES = {
  CADRE: '提醒包保干部',
  UNIT_HEAD: '提醒单位负责人',
  OFFICE_ABOVE: '报上级食安办',
  REMINDER_LETTER: '提醒敦促函',
  BULLETIN: '通报',
  TALK_PROPOSED: '拟警示约谈',
  DUE_SOON: '整改将到期',
  OVERDUE: '整改逾期',
  RECTIFICATION_NOTICE: '整改通知书',
}
const named = rungs => rungs.map(r => ({ ...r, name: NAMES[r.step] }))
const VISIT = named([
  step('CADRE', 1, ['CADRE', 'LIAISON'], { plan: true }),
  step('UNIT_HEAD', 3, ['UNIT_HEAD', 'OFFICE'], { plan: true }),
  step('OFFICE_ABOVE', 7, ['OFFICE_ABOVE'], { plan: true }),
  step('REMINDER_LETTER', 10, ['OFFICE'], { deed: '起草文书' }),
  step('TALK_PROPOSED', 11, ['LEADER'], { deed: '拟警示约谈', tiers: ['A', 'B'] }),
  step('BULLETIN', 1, [], { from: 'REMINDER_LETTER', deed: '拟予通报' }),
  step('TALK_PROPOSED', 1, ['LEADER'], { from: 'REMINDER_LETTER', deed: '拟警示约谈', plan: true }),
])
const ISSUE = named([
  step('DUE_SOON', -2, ['BUSINESS', 'CADRE']),
  step('OVERDUE', 1, ['REGULATOR', 'OFFICE'], { plan: true }),
  step('RECTIFICATION_NOTICE', 3, ['OFFICE'], { deed: '起草文书' }),
])
const version = (ladder, ladderName, rungs, more = {}) => ({
  ladder,
  ladderName,
  region: '',
  from: '2026-01-01',
  version: 1,
  inForce: true,
  rungs,
  ...more,
})
export const LADDERS = [
  version('VISIT', '督导逾期', VISIT),
  version('ISSUE', '问题整改', ISSUE, { region: '230102', from: '2026-08-06', version: 3 }),
]
export const historyOf = ladder => ({
  steps: ['CADRE', 'UNIT_HEAD', 'OFFICE_ABOVE', 'REMINDER_LETTER', 'BULLETIN', 'TALK_PROPOSED'],
  anchors: ['DUE', 'REMINDER_LETTER'],
  targets: ['CADRE', 'LIAISON', 'UNIT_HEAD', 'OFFICE', 'OFFICE_ABOVE', 'LEADER'],
  versions: LADDERS.filter(l => l.ladder === ladder),
})
export const draftOf = ladder => ({
  draftId: id(5002),
  ladder,
  ladderName: '督导逾期',
  region: '230102',
  effectiveFrom: '2026-10-01',
  baseVersion: 1,
  note: '',
  state: 'DRAFT',
  revision: 1,
  editedByName: '周敏',
  editedAt: '2026-09-22T02:00:00Z',
  publishedVersion: null,
  rungs: VISIT,
  problems: [],
  warnings: ['名册中还没有“食安委领导”，届时无人接收'],
})
export const TRIAL = {
  from: '2026-04-01',
  to: '2026-06-30',
  cut: false,
  trial: {
    cases: 46,
    changed: 9,
    steps: [
      { mark: 'CADRE', before: 46, after: 46 },
      { mark: 'UNIT_HEAD', before: 21, after: 21 },
      { mark: 'OFFICE_ABOVE', before: 8, after: 17 },
    ],
    examples: [
      {
        caseId: id(3002),
        title: '2026-Q1 季度督导',
        before: [{ mark: 'CADRE', at: '2026-04-01T01:00:00Z' }],
        after: [
          { mark: 'CADRE', at: '2026-04-01T01:00:00Z' },
          { mark: 'OFFICE_ABOVE', at: '2026-04-09T01:00:00Z' },
        ],
      },
    ],
  },
}
