// Invented people, businesses and dates in 道里区, seen on Wednesday 23 September 2026 at 09:41.
export const NOW = '2026-09-23T01:41:00Z'
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const person = (n, name, role, unit, level = 'COUNTY', region = '230102', regionName = '道里区') => ({
  personId: id(n),
  name,
  role,
  unit,
  level,
  region,
  regionName,
  now: NOW,
})
export const PEOPLE = {
  CADRE: { ...person(1, '王伟', 'CADRE', '民安社区', 'VILLAGE', '230102019004', '民安社区'), home: '/m/' },
  OFFICE: { ...person(2, '周敏', 'OFFICE', '道里区食安办'), home: '/console/' },
  REGULATOR: { ...person(3, '赵宏志', 'REGULATOR', '道里区市场监督管理局'), home: '/console/' },
  BUSINESS: {
    ...person(4, '老王面馆', 'BUSINESS', '老王面馆', 'VILLAGE', '230102019004', '民安社区'),
    home: '/console/',
  },
  INSPECTOR: { ...person(6, '郭建军', 'INSPECTOR', '哈尔滨市督查组'), home: '/console/' },
  ADMINISTRATOR: {
    ...person(7, '系统管理员', 'ADMINISTRATOR', '省食安办'),
    region: '',
    regionName: '全省',
    home: '/console/',
  },
  LEADER: { ...person(5, '陈立新', 'LEADER', '道里区食安委'), home: '/console/' },
}

export const REGIONS = [
  ['230102001', '兆麟街道', 186, 186, 171],
  ['230102002', '新阳路街道', 243, 241, 214],
  ['230102003', '抚顺街道', 158, 158, 150],
  ['230102005', '新华街道', 201, 201, 187],
  ['230102007', '工农街道', 176, 172, 139],
  ['230102008', '尚志街道', 149, 149, 149],
  ['230102010', '通江街道', 132, 131, 121],
  ['230102011', '经纬街道', 194, 194, 180],
  ['230102016', '建国街道', 167, 167, 152],
  ['230102018', '爱建街道', 142, 142, 137],
  ['230102019', '群力街道', 388, 379, 301],
].map(([code, name, all, covered, done]) => ({ code, name, all, covered, done }))

const task = (n, name, tier, kind, kindName, address, due, extra = {}) => ({
  taskId: id(1000 + n),
  businessId: id(2000 + n),
  name,
  tier,
  kind,
  kindName,
  address,
  region: '230102019',
  regionName: '群力街道',
  highRisk: false,
  period: '2026-Q3',
  periodName: '2026年第三季度',
  due,
  taskKind: extra.campaign ? 'CAMPAIGN' : 'QUARTERLY',
  campaign: null,
  state: 'OPEN',
  cadreId: id(1),
  cadreName: '王伟',
  openIssues: 0,
  canFillOffline: true,
  ...extra,
})
export const UNFINISHED = [
  task(1, '老王面馆', 'D', 'SMALL_CATERING', '小餐饮', '群力第五大道 1288 号一层', '2026-09-30', { openIssues: 2 }),
  task(2, '群力实验小学食堂', 'C', 'SCHOOL_CANTEEN', '学校/幼儿园食堂', '丽江路 2010 号', '2026-08-31', {
    campaign: '秋季开学',
    state: 'OVERDUE',
    highRisk: true,
  }),
  task(3, '松江好运来熟食店', 'D', 'WORKSHOP', '小作坊', '景江西路 466 号', '2026-09-24', { campaign: '中秋' }),
  task(4, '民安便民生鲜超市', 'D', 'FOOD_SALES', '食品销售', '景江东路 88 号', '2026-09-30'),
  task(
    5,
    '福满楼酒店管理有限公司群力第二分公司',
    'C',
    'CATERING',
    '餐饮服务',
    '群力第七大道 399 号 1 至 3 层',
    '2026-09-30',
    {
      campaign: '国庆',
      openIssues: 1,
    },
  ),
]
export const DONE = [
  ['百味轩水饺', 'SMALL_CATERING', '小餐饮', '融江路 77 号', 'COMPLETED'],
  ['同心幼儿园食堂', 'SCHOOL_CANTEEN', '学校/幼儿园食堂', '群力大道 512 号', 'COMPLETED'],
  ['金穗粮油商店', 'FOOD_SALES', '食品销售', '安阳路 20 号', 'COMPLETED'],
  ['江畔冷饮厅', 'SMALL_CATERING', '小餐饮', '滨江路 9 号', 'COMPLETED_LATE'],
].map(([name, kind, kindName, address, state], n) =>
  task(20 + n, name, 'D', kind, kindName, address, '2026-09-30', { state, visitId: id(7001) }),
)

const ITEMS = [
  [
    '食品安全管理体系',
    [
      '营业执照、食品经营许可证在有效期内并公示',
      '食品安全管理制度上墙',
      '配备食品安全员并有任命文件',
      '从业人员持有效健康证明',
    ],
  ],
  [
    '常态化防控',
    [
      '落实日管控、周排查、月调度并有记录',
      '进货查验记录和票据齐全',
      '生熟分开存放，冷藏冷冻温度符合要求',
      '无超过保质期或感官异常的食品',
      '后厨防鼠、防蝇、防虫设施完好',
      '餐具清洗消毒保洁到位',
    ],
  ],
  ['应急处置', ['有食品安全事故处置方案', '从业人员知道事故报告电话', '投诉举报渠道公示']],
  ['宣传培训', ['本季度开展食品安全培训并有记录', '张贴制止餐饮浪费、反食品浪费标识', '包保公示牌信息准确']],
]
let no = 0
export const CHECKLIST = {
  id: id(9001),
  version: 3,
  title: '村（社区）级督导任务清单',
  blocks: ITEMS.map(([title, items]) => ({
    title,
    items: items.map(text => ({
      no: ++no,
      title: text,
      guidance: [1, 5, 7].includes(no) ? '查看现场和近三个月的记录' : '',
      failure: no === 7 ? '生熟混放，或冷藏温度高于 8 ℃' : '',
    })),
  })),
}
export const preparationOf = t => ({
  task: t,
  business: { id: t.businessId, name: t.name, address: t.address, phoneMasked: '138****5621', highRisk: t.highRisk },
  lastVisit: {
    visitId: id(7001),
    at: '2026-06-18T02:20:00Z',
    mode: 'ON_SITE',
    modeName: '现场督导',
    representative: '刘芳',
    no: 2,
    items: ['进货查验记录和票据齐全', '生熟分开存放，冷藏冷冻温度符合要求'],
    failures: [
      { item: 6, title: '进货查验记录和票据齐全', note: '5 月以后无进货票据' },
      { item: 7, title: '生熟分开存放，冷藏冷冻温度符合要求', note: '冷藏柜温度 9 ℃' },
    ],
  },
  openIssues: t.openIssues
    ? [
        {
          issueId: id(5001),
          title: '进货查验记录和票据齐全',
          note: '8 月以后无进货票据',
          severity: 'L2',
          state: 'RECTIFIED',
          stateName: '已整改',
          due: '2026-09-26',
        },
        {
          issueId: id(5002),
          title: '生熟分开存放，冷藏冷冻温度符合要求',
          note: '冷藏柜内生熟混放',
          severity: 'L2',
          state: 'CORRECTION_ORDERED',
          stateName: '已责令改正',
          due: '2026-09-20',
        },
      ].slice(0, t.openIssues)
    : [],
  results: t.openIssues
    ? [
        {
          issueId: id(5009),
          title: '从业人员持有效健康证明',
          result: '责令改正，已补办',
          resultAt: '2026-07-02T02:00:00Z',
        },
      ]
    : [],
  checklist: CHECKLIST,
})

const issue = (n, itemTitle, note, severity, state, due, extra = {}) => ({
  issueId: id(5000 + n),
  number: 1,
  businessId: id(2001),
  businessName: '老王面馆',
  region: '230102019',
  regionName: '群力街道',
  item: 6,
  itemTitle,
  note,
  severity,
  repeated: false,
  state,
  due,
  foundOn: '2026-09-21',
  cadreId: id(1),
  cadreName: '王伟',
  regulatorName: '道里区市场监督管理局',
  ...extra,
})
export const ISSUES = [
  issue(1, '进货查验记录和票据齐全', '8 月以后无进货票据', 'L2', 'RECTIFIED', '2026-09-26', {
    foundOn: '2026-09-11',
    evidence: '已补齐 8 月至今进货票据，建立台账，由店主每日登记。',
  }),
  issue(2, '生熟分开存放，冷藏冷冻温度符合要求', '冷藏柜内生熟混放', 'L2', 'CORRECTION_ORDERED', '2026-09-20', {
    foundOn: '2026-09-04',
    repeated: true,
    reportBy: '2026-09-28',
  }),
  issue(3, '无超过保质期或感官异常的食品', '货架上有 6 袋酱料超过保质期', 'L3', 'HANDED_OVER', null, {
    businessId: id(2004),
    businessName: '民安便民生鲜超市',
    foundOn: '2026-09-22',
    acceptBy: '2026-09-23',
  }),
  issue(4, '从业人员持有效健康证明', '两名帮厨未能出示健康证', 'L2', 'HANDED_OVER', '2026-10-06', {
    businessId: id(2005),
    businessName: '福满楼酒店管理有限公司群力第二分公司',
    foundOn: '2026-09-21',
    acceptBy: '2026-09-22',
  }),
  issue(5, '后厨防鼠、防蝇、防虫设施完好', '后门无防蝇帘', 'L1', 'FOUND', '2026-09-23', {
    businessId: id(2003),
    businessName: '松江好运来熟食店',
    foundOn: '2026-09-23',
  }),
  issue(6, '餐具清洗消毒保洁到位', '保洁柜破损', 'L2', 'CLOSED', '2026-08-30', {
    businessId: id(2020),
    businessName: '百味轩水饺',
    foundOn: '2026-08-12',
  }),
]
const step = (name, due, doneAt = null, late = false) => ({ step: name, due, doneAt, late })
export const recordOf = (i, role) => ({
  issue: i,
  steps:
    i.state === 'HANDED_OVER'
      ? [step('ACCEPT', i.acceptBy), step('INSPECT', '2026-09-28'), step('REPORT', '2026-10-15')]
      : [
          step('ACCEPT', '2026-09-07', '2026-09-07'),
          step('INSPECT', '2026-09-10', '2026-09-11', true),
          step('REPORT', '2026-09-28'),
        ],
  history: [
    { at: `${i.foundOn}T02:10:00Z`, byName: '王伟', act: 'found', actName: '发现问题', detail: i.note },
    {
      at: `${i.foundOn}T02:10:00Z`,
      byName: '系统',
      act: 'handover',
      actName: '通报',
      detail: '通报道里区市场监督管理局，告知主体',
    },
    ...(i.state === 'RECTIFIED'
      ? [{ at: '2026-09-22T07:00:00Z', byName: '老王面馆', act: 'rectify', actName: '提交整改', detail: i.evidence }]
      : []),
  ],
  allowed: allowed(i, role),
})
function allowed(i, role) {
  if (i.state === 'RECTIFIED' && ['CADRE', 'REGULATOR'].includes(role)) return ['verify', 'reject']
  if (role === 'REGULATOR' && i.state === 'HANDED_OVER') return ['accept', 'return']
  if (role === 'REGULATOR' && i.state === 'ACCEPTED') return ['return', 'inspect', 'file']
  if (role === 'REGULATOR' && i.state === 'CORRECTION_ORDERED') return ['inspect', 'report']
  if (role === 'BUSINESS' && ['CORRECTION_ORDERED', 'HANDED_OVER'].includes(i.state)) return ['rectify']
  return []
}

const kase = (
  n,
  ladder,
  step,
  stepName,
  subject,
  regionName,
  ownerName,
  limit,
  nextStep,
  nextStepName,
  nextAt,
  extra = {},
) => ({
  caseId: id(6000 + n),
  ladder,
  step,
  stepName,
  subject,
  businessId: id(2000 + n),
  businessName: '',
  region: '230102019',
  regionName,
  ownerId: id(2),
  ownerName,
  since: '2026-09-15T01:00:00Z',
  limit,
  nextStep,
  nextStepName,
  nextAt,
  state: 'OPEN',
  acknowledgedBy: null,
  ...extra,
})
export const QUEUE = [
  kase(
    2,
    'VISIT',
    'OFFICE_ABOVE',
    '报上级食安办',
    '群力实验小学食堂 秋季开学节点督导未完成',
    '群力街道',
    '周敏',
    '2026-08-31',
    'REMINDER_LETTER',
    '提醒敦促函',
    '2026-09-24T01:00:00Z',
  ),
  kase(
    4,
    'REGULATOR',
    'ACCEPT_LATE',
    '逾期未接收',
    '福满楼酒店管理有限公司群力第二分公司 从业人员健康证问题未接收',
    '群力街道',
    '赵宏志',
    '2026-09-22',
    'INSPECT_LATE',
    '逾期未检查',
    '2026-09-25T01:00:00Z',
  ),
  kase(
    1,
    'ISSUE',
    'OVERDUE',
    '整改逾期',
    '老王面馆 冷藏柜生熟混放整改逾期',
    '群力街道',
    '赵宏志',
    '2026-09-20',
    'RECTIFICATION_NOTICE',
    '整改通知书',
    '2026-09-28T01:00:00Z',
    { acknowledgedBy: id(2) },
  ),
  kase(
    30,
    'GAP',
    'DAY_4',
    '第4个工作日',
    '新阳路街道 2 户包保悬空',
    '新阳路街道',
    '周敏',
    '2026-09-23',
    'BREACHED',
    '逾期未重新确定',
    '2026-09-24T01:00:00Z',
  ),
  kase(
    31,
    'VISIT',
    'UNIT_HEAD',
    '提醒单位负责人',
    '工农大街便民市场 中秋节点督导未完成',
    '工农街道',
    '孙莉',
    '2026-09-16',
    'OFFICE_ABOVE',
    '报上级食安办',
    '2026-09-28T01:00:00Z',
  ),
  kase(
    32,
    'VISIT',
    'TALK_PROPOSED',
    '拟警示约谈',
    '经纬街道办事处 两户 B 级主体逾期超过 10 个工作日',
    '经纬街道',
    '陈立新',
    '2026-09-02',
    null,
    null,
    null,
  ),
]
export const caseOf = c => ({
  ...c,
  ladderName: undefined,
  steps: [
    {
      step: 'CADRE',
      stepName: '提醒包保干部',
      at: '2026-09-01T01:00:00Z',
      limit: c.limit,
      skipped: false,
      told: '王伟、李红',
    },
    {
      step: 'UNIT_HEAD',
      stepName: '提醒单位负责人',
      at: '2026-09-03T01:00:00Z',
      limit: c.limit,
      skipped: false,
      told: '赵民、群力街道食安办',
    },
    {
      step: c.step,
      stepName: c.stepName,
      at: '2026-09-09T01:00:00Z',
      limit: c.limit,
      skipped: false,
      told: '道里区食安办',
    },
  ],
  handled: [
    {
      at: '2026-09-10T02:30:00Z',
      byId: id(2),
      byName: '周敏',
      act: 'forward',
      detail: '转群力街道食安办核实学校开学时间',
    },
  ],
})

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 17 characters and their check character (GB 32100). */
export function usccOf(first) {
  const sum = [...first].reduce((all, c, i) => all + ALPHABET.indexOf(c) * 3 ** i, 0)
  return first + ALPHABET[(31 - (sum % 31)) % 31]
}
const business = (n, name, tier, kind, kindName, regionName, address, extra = {}) => ({
  id: id(2000 + n),
  name,
  uscc: usccOf(`92230102MA1B${String(10000 + n)}`),
  siteNo: '',
  tier,
  kind,
  kindName,
  size: 'SMALL',
  region: '230102019',
  regionName,
  address,
  state: 'OPERATING',
  stateName: '在产在营',
  highRisk: false,
  cadreId: id(1),
  cadreName: '王伟',
  licences: [
    {
      kind: '食品经营许可证',
      number: `JY2230102${String(1000000 + n)}`,
      validFrom: '2023-05-31',
      validTo: n === 5 ? '2026-10-20' : '2028-05-30',
      state: 'VALID',
      stateName: '有效',
      daysLeft: n === 5 ? 27 : 615,
    },
  ],
  director: null,
  officers: 1,
  officerNames: '刘芳',
  ...extra,
})
export const BUSINESSES = [
  business(1, '老王面馆', 'D', 'SMALL_CATERING', '小餐饮', '群力街道', '群力第五大道 1288 号一层'),
  business(2, '群力实验小学食堂', 'C', 'SCHOOL_CANTEEN', '学校/幼儿园食堂', '群力街道', '丽江路 2010 号', {
    highRisk: true,
    director: '郑凯',
    cadreName: '宋佳',
  }),
  business(
    5,
    '福满楼酒店管理有限公司群力第二分公司',
    'C',
    'CATERING',
    '餐饮服务',
    '群力街道',
    '群力第七大道 399 号 1 至 3 层',
    { cadreName: '宋佳' },
  ),
  business(40, '松花江畔食品加工厂', 'B', 'FOOD_PRODUCTION', '食品生产', '新阳路街道', '新阳路 319 号', {
    cadreId: null,
    cadreName: null,
    gapSince: '2026-09-17',
    gapDue: '2026-09-23',
  }),
  business(41, '新阳农贸市场', 'C', 'FOOD_SALES', '食品销售', '新阳路街道', '新阳路 402 号', {
    cadreId: null,
    cadreName: null,
    gapSince: '2026-09-17',
    gapDue: '2026-09-23',
  }),
  business(42, '江畔冷饮厅', 'D', 'SMALL_CATERING', '小餐饮', '通江街道', '滨江路 9 号', {
    state: 'SUSPENDED',
    stateName: '停业',
    cadreName: '刘洋',
  }),
  business(43, '道里机械厂职工食堂', 'B', 'STAFF_CANTEEN', '单位食堂', '工农街道', '工农大街 20 号', {
    cadreName: '于海涛',
  }),
]
export const GAPS = BUSINESSES.filter(b => b.gapSince).map((b, n) => ({
  id: id(8000 + n),
  businessId: b.id,
  businessName: b.name,
  tier: b.tier,
  region: b.region,
  regionName: b.regionName,
  formerCadreName: '马骏',
  since: b.gapSince,
  due: b.gapDue,
  dueIn: n === 0 ? -1 : 2,
  breached: n === 0,
  kind: b.kind,
  kindName: b.kindName,
  actingOwnerName: n === 0 ? '周敏' : null,
}))
export const SUGGESTIONS = [
  { cadreId: id(51), name: '于海涛', unit: '道里区教育局', businesses: 4, why: '同级，负责新阳路街道片区，现包保最少' },
  { cadreId: id(52), name: '宋佳', unit: '道里区商务局', businesses: 11, why: '同级，原包保同街道主体' },
  { cadreId: id(53), name: '刘洋', unit: '道里区农业农村局', businesses: 31, why: '同级' },
]

const rate = (code, name, numerator, denominator, target, reason) => ({
  code,
  name,
  numerator,
  denominator,
  value: numerator / denominator,
  target,
  reason,
})
export const FIGURES = {
  registry: [
    rate('coverage', '覆盖率', 2120, 2136, 1, '16 户悬空，其中 2 户今天到期'),
    rate('staffing', '配备率', 189, 194, 1, '5 家企业食品安全总监或安全员不全'),
    rate('collection', '归集率', 2136, 2136, 1, '许可底数内主体信息齐全'),
  ],
  tasking: [
    rate('completion', '完成率', 1801, 2130, 1, '329 户未完成，距季末 7 天'),
    rate('discovery', '发现率', 412, 26180, null, ''),
  ],
  escalation: [rate('rectification', '整改率', 371, 398, 1, '27 项整改中，4 项逾期')],
}
export const PLAN = {
  period: '2026-Q3',
  periodName: '2026年第三季度',
  opens: '2026-07-01',
  due: '2026-09-30',
  tasks: 2130,
  completed: 1801,
  completedLate: 12,
  overdue: 7,
  open: 310,
  cancelled: 6,
  rounds: [
    { name: '2026年第三季度', period: '2026-Q3', opens: '2026-07-01', due: '2026-09-30', tasks: 2010, completed: 1711 },
    { name: '2026年下半年', period: '2026-H2', opens: '2026-07-01', due: '2026-12-31', tasks: 120, completed: 90 },
  ],
  campaigns: [
    {
      name: '中秋',
      period: '2026-中秋',
      opens: '2026-09-10',
      due: '2026-09-24',
      tasks: 412,
      completed: 388,
      completedLate: 0,
      overdue: 0,
    },
    {
      name: '国庆',
      period: '2026-国庆',
      opens: '2026-09-17',
      due: '2026-09-30',
      tasks: 530,
      completed: 211,
      completedLate: 0,
      overdue: 0,
    },
  ],
}
const campaign = (name, opens, due, kinds = [], on = true) => ({
  name,
  period: `2026-${name}`,
  names: [name],
  kinds,
  on,
  opens,
  due,
  waiting: !opens,
})
export const CAMPAIGNS = [
  campaign('元旦', '2025-12-18', '2025-12-31'),
  campaign('春节', '2026-02-02', '2026-02-14'),
  campaign('春季开学', '2026-02-14', '2026-02-28', ['SCHOOL_CANTEEN']),
  campaign('清明', '2026-03-23', '2026-04-03', [], false),
  campaign('五一', '2026-04-17', '2026-04-30'),
  campaign('端午', '2026-06-05', '2026-06-18'),
  campaign('秋季开学', '2026-08-17', '2026-08-31', ['SCHOOL_CANTEEN']),
  campaign('中秋', '2026-09-10', '2026-09-24'),
  campaign('国庆', '2026-09-17', '2026-09-30'),
]

export const EXCEPTIONS = [
  {
    exceptionId: id(6701),
    kind: 'step-without-target',
    subject: '安和街道 8 户主体没有所属监管部门',
    businessName: null,
    region: '230102014',
    text: '问题通报没有接收单位。请在人员中登记该街道的市场监管所，系统随即补发通报。',
    ownerName: '周敏',
    deadline: '2026-09-24',
    openedAt: '2026-09-22T01:00:00Z',
  },
  {
    exceptionId: id(6702),
    kind: 'calendar-year',
    subject: '2027 年放假安排尚未公布',
    businessName: null,
    region: '230102',
    text: '3 项期限落在 2027 年，待国务院通知公布后自动算定。',
    ownerName: '周敏',
    deadline: null,
    openedAt: '2026-09-20T01:00:00Z',
  },
]
const message = (n, type, title, body, extra = {}) => ({
  id: id(6800 + n),
  type,
  title,
  body,
  businesses: [],
  due: null,
  urgent: false,
  sentAt: '2026-09-23T01:00:00Z',
  readAt: null,
  acknowledgedAt: null,
  why: '您是包保干部',
  link: '/m/tasks',
  ...extra,
})
export const MESSAGES = {
  CADRE: [
    message(
      1,
      'visit-reminder',
      '本季度还有 4 户未督导，剩 7 天',
      '2026年第三季度督导截止 9月30日，下列主体还没有完成督导。',
      {
        businesses: UNFINISHED.filter(t => t.due === '2026-09-30').map(t => ({ id: t.businessId, name: t.name })),
        due: '2026-09-30',
      },
    ),
    message(
      2,
      'rectification-submitted',
      '老王面馆已提交整改，请复核',
      '进货查验记录和票据：已补齐 8 月至今进货票据，建立台账。',
      { sentAt: '2026-09-22T07:00:00Z', why: '您发现的问题', readAt: '2026-09-22T08:00:00Z' },
    ),
    message(3, 'task-overdue', '群力实验小学食堂督导逾期', '秋季开学节点督导应于 8月31日 前完成，请尽快督导。', {
      urgent: true,
      sentAt: '2026-09-01T01:00:00Z',
      readAt: '2026-09-01T02:00:00Z',
      acknowledgedAt: '2026-09-01T02:01:00Z',
    }),
  ],
  OFFICE: [
    message(
      11,
      'gap-reminder',
      '2 户主体悬空，今天到期',
      '马骏调离后，新阳路街道 2 户主体须在 9月23日 前重新确定包保干部。',
      { link: '/console/gaps', why: '您是本级食安办', urgent: true },
    ),
    message(12, 'letter-draft', '提醒敦促函待批', '群力实验小学食堂督导逾期，已拟提醒敦促函。', {
      link: '/console/letters',
      why: '您是审批人',
      readAt: '2026-09-22T02:00:00Z',
    }),
  ],
}
