// Invented letters, talks, circulars and leads.
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const KINDS = { REMINDER_LETTER: '提醒敦促函', RECTIFICATION_NOTICE: '整改通知书', TALK_NOTICE: '约谈通知书' }
const STATES = { DRAFT: '草稿', SENT: '已发出', OVERDUE: '逾期未复', REPLIED: '已回复', CLOSED: '已办结' }
const BASIS = '根据食品安全“两个责任”工作机制有关要求，现就有关事项函告如下。'

const letter = (n, kind, state, businessName, addresseeName, more = {}) => ({
  letterId: id(6500 + n),
  kind,
  kindName: KINDS[kind],
  number: null,
  state,
  stateName: STATES[state],
  businessName,
  addresseeName,
  issuerName: '道里区食品安全委员会办公室',
  title:
    kind === 'REMINDER_LETTER' ? '关于督促落实食品安全包保责任的提醒敦促函' : '关于限期整改食品安全问题的整改通知书',
  basis: BASIS,
  facts: `${businessName}的第三季度督导应于2026年9月10日前完成，至今未完成。`,
  demand: '请督促包保干部尽快完成督导。',
  version: 1,
  draftedOn: '2026-09-21',
  sentOn: null,
  deadline: null,
  withdrawnOn: null,
  allowed: [],
  ...more,
})
export const LETTERS = [
  letter(1, 'REMINDER_LETTER', 'DRAFT', '群力实验小学食堂', '赵民', { allowed: ['approve', 'decline', 'edit'] }),
  letter(2, 'RECTIFICATION_NOTICE', 'SENT', '工农大街便民市场', '工农大街便民市场', {
    number: '道食安办函〔2026〕31号',
    sentOn: '2026-09-15',
    deadline: '2026-10-09',
    signerName: '周敏',
    allowed: ['receive', 'reply', 'withdraw'],
  }),
  letter(3, 'REMINDER_LETTER', 'OVERDUE', '爱建超市', '韩冰', {
    number: '道食安办函〔2026〕24号',
    sentOn: '2026-09-03',
    deadline: '2026-09-18',
    allowed: ['reply', 'withdraw'],
  }),
  letter(4, 'TALK_NOTICE', 'CLOSED', '百味轩水饺', '高峰', {
    number: '道食安办函〔2026〕19号',
    sentOn: '2026-08-06',
    withdrawnOn: '2026-08-07',
    stateName: '已撤回',
    closeReason: '约谈时间变更',
  }),
]
export const REGISTER = LETTERS.filter(l => l.number)
export const recordOf = (l, inside) => ({
  letter: l,
  files: [],
  versions: inside
    ? [
        { version: 1, facts: l.facts, demand: l.demand, byName: '系统', at: '2026-09-21T01:00:00Z' },
        { version: 2, facts: l.facts, demand: '请三日内完成督导。', byName: '周敏', at: '2026-09-21T02:10:00Z' },
      ]
    : [],
  history: inside ? [{ at: '2026-09-21T01:00:00Z', byName: '系统', act: 'draft' }] : [],
})

const talk = (n, state, stateName, more) => ({
  talkId: id(6600 + n),
  state,
  stateName,
  businessName: null,
  approverName: '陈立新',
  proposedOn: '2026-09-21',
  talkOn: null,
  reported: false,
  allowed: [],
  ...more,
})
export const TALKS = [
  talk(1, 'PROPOSED', '拟约谈', {
    trigger: '经纬街道办事处 2026-Q2按期完成率82.3%（121/147），低于90%',
    subjectName: '韩雪',
    unit: '经纬街道办事处',
    numerator: 121,
    denominator: 147,
    threshold: 0.9,
    list: '/tasks?period=2026-Q2&region=230102003',
    allowed: ['decline'],
  }),
  talk(2, 'NOTIFIED', '已通知', {
    trigger: '爱建街道办事处 2026-Q2发现问题截至2026-07-30整改率88.0%（22/25），低于95%',
    subjectName: '高峰',
    unit: '爱建街道办事处',
    numerator: 22,
    denominator: 25,
    threshold: 0.95,
    talkOn: '2026-09-28',
    from: '09:30:00',
    to: '11:00:00',
    place: '区政府二楼会议室',
    presidingName: '陈立新',
    letterId: id(6504),
    allowed: ['schedule', 'hold'],
  }),
  talk(3, 'HELD', '已约谈', {
    trigger: '群力街道办事处 第三季度督导逾期，提醒敦促函到期未复',
    subjectName: '韩冰',
    unit: '群力街道办事处',
    talkOn: '2026-09-14',
    heldOn: '2026-09-14',
    place: '区政府二楼会议室',
    presidingName: '陈立新',
    reportDue: '2026-10-12',
    allowed: ['report'],
  }),
]
export const MINUTES = {
  time: '2026-09-14 09:30–11:00',
  place: '区政府二楼会议室',
  presiding: '陈立新',
  attendees: ['韩冰', '周敏'],
  facts: '第三季度督导逾期，提醒敦促函到期未复。',
  demands: '十五个工作日内补齐督导，建立台账。',
  commitments: '按期补齐，落实专人。',
  signatures: ['韩冰', '陈立新'],
}
export const talkRecordOf = (t, inside) => ({
  talk: t,
  minutes: t.heldOn ? MINUTES : null,
  attendees: [],
  files: [],
  history: inside ? [{ at: '2026-09-21T01:00:00Z', byName: '系统', act: 'propose', detail: t.trigger }] : [],
})
export const CIRCULARS = [
  {
    circularId: id(6701),
    number: '道食安办通报〔2026〕2号',
    stateName: '已印发',
    title: '关于第二季度包保督导情况的通报',
    units: [{ unit: '经纬街道办事处', numerator: 121, denominator: 147, remark: null }],
    issuedOn: '2026-07-08',
    allowed: [],
  },
  {
    circularId: id(6702),
    number: null,
    stateName: '草稿',
    title: '关于国庆前督导进度的通报',
    units: [{ unit: '爱建街道办事处', numerator: 61, denominator: 88, remark: null }],
    issuedOn: null,
    allowed: ['approve', 'drop'],
  },
]
export const LEADS = [
  {
    leadId: id(6801),
    causeName: '落实不力',
    unit: '群力街道办事处',
    facts: '第三季度督导逾期，提醒敦促函到期未复，约谈后仍未补齐。',
    note: '两次未按期整改',
    raisedByName: '周敏',
    raisedAt: '2026-09-22T03:00:00Z',
    handedToName: '陈立新',
    state: 'HANDED',
    outcome: null,
    allowed: [],
  },
]
