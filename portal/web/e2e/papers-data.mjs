// Invented papers, records, rules, dictionaries, audit and figures.
import { BUSINESSES, FIGURES } from './data.mjs'
import { LOADS } from './register-data.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const LEVELS = { COUNTY: '县级', VILLAGE: '村级' }

export const DUTY_LIST = {
  cadre: { id: id(1), name: '王伟', level: 'VILLAGE', levelName: '村级', regionName: '民安社区', unit: '民安社区' },
  title: '包保干部责任清单',
  version: '2026-01',
  generatedAt: '2026-09-23T01:00:00Z',
  businesses: BUSINESSES.slice(0, 3).map(b => ({ ...b, coveredSince: '2026-06-02' })),
  duties: [
    '每季度至少到包保主体督导一次，重要节假日、重点时段增加督导频次',
    '按任务清单逐项督导，如实记录，督促主体及时纠正',
    '发现问题通报属地市场监管部门，跟踪处置结果',
    '每年向本级党委和上级食品安全办报告一次履职情况',
  ],
}
const STATES = { NONE: '未生成', GENERATED: '已生成', SIGNED: '已签署', UPLOADED: '已上传' }
export const COMMITMENTS = LOADS.map((l, n) => {
  const state = Object.keys(STATES)[(n + 1) % 4]
  const signed = ['SIGNED', 'UPLOADED'].includes(state)
  return {
    cadreId: l.cadreId,
    cadreName: l.name,
    unit: l.unit,
    level: l.level,
    levelName: LEVELS[l.level],
    regionName: '道里区',
    state,
    stateName: STATES[state],
    generatedAt: state === 'NONE' ? null : '2026-06-02T02:00:00Z',
    signedOn: signed ? '2026-06-03' : null,
    uploadedAt: state === 'UPLOADED' ? '2026-06-03T02:00:00Z' : null,
    mustRenewSince: state === 'NONE' ? '2026-09-17' : null,
    fileId: state === 'UPLOADED' ? id(9301) : null,
  }
})
export const MY_COMMITMENT = {
  standing: {
    ...COMMITMENTS[0],
    cadreId: id(1),
    cadreName: '王伟',
    state: 'GENERATED',
    stateName: '已生成',
    signedOn: null,
    mustRenewSince: null,
    fileId: null,
  },
  title: '食品安全包保干部承诺书',
  paragraphs: [
    '本人承诺认真落实食品安全属地管理责任，按照责任清单和任务清单履行包保职责。',
    '每季度至少到包保主体督导一次，如实填写督导记录，不走过场，不增加企业负担。',
    '发现问题及时督促整改并通报市场监管部门，整改到位前持续跟踪。',
  ],
}
export const MY_SIGNED = {
  ...MY_COMMITMENT,
  standing: { ...MY_COMMITMENT.standing, state: 'SIGNED', stateName: '已签署', signedOn: '2026-09-23' },
}
export const OVERSIGHT = {
  region: '230102',
  regionName: '道里区',
  version: 3,
  items: [
    [
      '包保关系',
      '包保干部是否知道自己包保哪些主体、负什么责任',
      '抽查包保干部，核对责任清单和承诺书',
      '攻坚方案 二（三）',
    ],
    ['督导频次', '是否每季度至少督导一次，节假日是否增加频次', '调阅督导记录，到主体现场核对', '攻坚方案 二（六）'],
    ['问题闭环', '发现的问题是否通报、处置、整改、销号', '抽查问题记录，回头看整改现场', '攻坚方案 二（七）'],
  ].map(([title, what, how, basis], n) => ({ no: n + 1, title, what, how, basis })),
}
const point = (no, title, more) => ({
  no,
  code: `point-${no}`,
  title,
  numerator: null,
  denominator: null,
  value: null,
  records: null,
  link: null,
  countedBy: null,
  ...more,
})
const elsewhere = (service, code, name) => ({
  countedBy: { path: `${service}/indicators?region=230102&period=2026-Q3`, code },
  counted: `见${name}`,
})
export const BOARD = [
  point(1, '组织领导“应强尽强”', {
    numerator: 12,
    denominator: 13,
    records: 13,
    link: 'task-forces?region=230102',
    counted: '登记的工作专班中“四有”齐全的',
  }),
  point(2, '数据归集“应录尽录”', elsewhere('registry', 'collection', '归集率')),
  point(3, '动态调整“应包尽包”', elsewhere('registry', 'coverage', '覆盖率')),
  point(4, '培训授课“应训尽训”', {
    numerator: 318,
    denominator: 402,
    records: 9,
    link: 'trainings?region=230102',
    counted: '在岗包保干部中本期参加培训的',
  }),
  point(5, '主体责任“应落尽落”', elsewhere('registry', 'staffing', '配备率')),
  point(6, '包保督导“应查尽查”', elsewhere('tasking', 'completion', '完成率')),
  point(7, '发现问题“应改尽改”', elsewhere('escalation', 'rectification', '整改率')),
  point(8, '制度机制“应建尽建”', {
    numerator: 5,
    denominator: 6,
    records: 7,
    link: 'institutions?region=230102',
    counted: '方案要求的六类制度中已建立的',
  }),
  point(9, '两个责任“应知尽知”', { records: 14, link: 'publicity?region=230102', counted: '本期开展的宣传' }),
  point(10, '层级督查“应督尽督”', {
    numerator: 34,
    denominator: 312,
    value: 0.1089,
    records: 51,
    link: 'oversight/checks?region=230102&period=2026-Q3',
    counted: '在岗包保干部中本期被督查过的；另督查主体41家',
  }),
]
const file = (n, name) => ({ id: id(9400 + n), name, type: 'application/pdf', size: 120_000 })
export const RECORDS = {
  trainings: [
    {
      id: id(9501),
      title: '三季度包保干部业务培训',
      heldOn: '2026-07-08',
      audience: 'CADRES',
      place: '区政府会议室',
      hours: 4,
      regionName: '道里区',
      files: [file(1, '签到表.pdf')],
    },
    {
      id: id(9502),
      title: '餐饮单位食品安全员考核',
      heldOn: '2026-08-19',
      audience: 'BUSINESS_STAFF',
      place: '群力街道',
      hours: 2,
      regionName: '群力街道',
      files: [],
    },
  ],
  publicity: [
    {
      id: id(9511),
      title: '“两个责任”进市场宣讲',
      doneOn: '2026-08-02',
      form: '现场宣讲',
      audienceSize: 260,
      regionName: '道里区',
      files: [file(2, '现场照片.jpg')],
    },
  ],
  institutions: [
    {
      id: id(9521),
      title: '食品安全“两书一函”制度',
      subject: 'LETTERS',
      subjectName: '“两书一函”',
      number: '道里食安办〔2026〕12号',
      issuedOn: '2026-03-10',
      validTo: null,
      regionName: '道里区',
      files: [file(3, '制度全文.pdf')],
    },
  ],
  'task-forces': [
    {
      id: id(9531),
      name: '道里区食品安全“两个责任”工作专班',
      level: 'COUNTY',
      since: '2023-06-01',
      regionName: '道里区',
      fourHave: { organisation: true, office: true, staff: true, archive: true },
      files: [],
    },
    {
      id: id(9532),
      name: '工农街道工作专班',
      level: 'TOWNSHIP',
      since: '2024-01-10',
      regionName: '工农街道',
      fourHave: { organisation: true, office: true, staff: true, archive: false },
      files: [],
      withdrawnAt: null,
    },
  ],
}
export const CERTIFICATES = [
  {
    id: id(9601),
    name: '刘芳',
    businessName: '老王面馆',
    regionName: '群力街道',
    certificateNo: 'HRB-2024-0317',
    validUntil: '2026-10-15',
    state: 'EXPIRING',
    stateName: '即将到期',
  },
  {
    id: id(9602),
    name: '王伟',
    businessName: null,
    regionName: '民安社区',
    certificateNo: 'HRB-2026-1120',
    validUntil: '2028-07-07',
    state: 'VALID',
    stateName: '有效',
  },
]
export const OWN_TRAININGS = [
  {
    trainingId: id(9501),
    title: '三季度包保干部业务培训',
    heldOn: '2026-07-08',
    attended: true,
    result: 'PASSED',
    certificateNo: 'HRB-2026-1120',
    validUntil: '2028-07-07',
  },
  {
    trainingId: id(9503),
    title: '包保督导系统操作培训',
    heldOn: '2026-03-12',
    attended: false,
    result: 'NONE',
    certificateNo: null,
    validUntil: null,
  },
]
export const BEHIND = BUSINESSES.slice(0, 3).flatMap(b =>
  [
    ['DAILY', '2026-09-22', '2026-09-22'],
    ['WEEKLY', '2026-W38', '2026-09-20'],
  ].map(([kind, period, due]) => ({
    businessId: b.id,
    businessName: b.name,
    regionName: b.regionName,
    cadreName: b.cadreName,
    kind,
    period,
    due,
  })),
)
export const DUTY = {
  records: [
    ...Array.from({ length: 20 }, (_, n) => n + 1)
      .filter(d => ![6, 13, 17].includes(d))
      .map(d => {
        const day = `2026-09-${String(d).padStart(2, '0')}`
        return d === 9
          ? {
              kind: 'DAILY',
              period: day,
              day,
              zeroRisk: false,
              findings: '冷藏柜温度 9 ℃',
              handled: '已调低温度并复测',
            }
          : { kind: 'DAILY', period: day, day, zeroRisk: true }
      }),
    { kind: 'WEEKLY', period: '2026-W37', zeroRisk: true },
  ],
  missing: [
    { kind: 'DAILY', period: '2026-09-17', due: '2026-09-17' },
    { kind: 'DAILY', period: '2026-09-21', due: '2026-09-21' },
    { kind: 'WEEKLY', period: '2026-W38', due: '2026-09-20' },
  ],
}

export const TIER_RULES = [
  {
    version: '2026-01',
    effectiveFrom: '2026-01-01',
    inForce: true,
    rules: [
      { kind: 'SPECIAL_FOOD_PRODUCTION', size: null, minDiners: null, tier: 'A', why: '特殊食品生产企业' },
      { kind: 'FOOD_PRODUCTION', size: 'LARGE', minDiners: null, tier: 'B', why: '大型食品生产企业' },
      { kind: 'SCHOOL_CANTEEN', size: null, minDiners: 500, tier: 'B', why: '就餐 500 人以上的学校食堂' },
      { kind: null, size: null, minDiners: null, tier: 'D', why: '其他主体' },
    ],
  },
  {
    version: '2023-01',
    effectiveFrom: '2023-01-01',
    inForce: false,
    rules: [{ kind: null, tier: 'C', why: '全部主体' }],
  },
]
export const STAFFING_RULES = [
  {
    ruleSet: '市场监管总局令第 60 号',
    effectiveFrom: '2022-11-01',
    effectiveTo: null,
    inForce: true,
    lines: [
      '特殊食品生产企业',
      '大中型食品生产企业',
      '大中型餐饮服务企业、连锁餐饮企业总部',
      '大中型食品销售企业、连锁销售企业总部',
    ],
  },
  {
    ruleSet: '食堂配备规定',
    effectiveFrom: '2025-04-15',
    effectiveTo: null,
    inForce: true,
    lines: ['托幼机构、养老机构食堂就餐 300 人以上', '学校食堂就餐 500 人以上', '其他食堂就餐 1000 人以上'],
  },
]
export const DICTIONARIES = [
  {
    code: 'businessKind',
    name: '主体类别',
    entries: [
      { code: 'SMALL_CATERING', chinese: '小餐饮', aliases: ['小餐馆', '小饭店'], active: true },
      { code: 'CATERING', chinese: '餐饮服务', aliases: ['餐饮', '饭店'], active: true },
    ],
  },
  {
    code: 'licenceKind',
    name: '许可证类型',
    entries: [{ code: 'JY', chinese: '食品经营许可证', aliases: ['经营许可'], active: true }],
  },
]
export const REBINDING = [
  { code: '230102014', oldName: '安和街道', newName: '安和镇', kind: 'RENAMED', businesses: 8, people: 2 },
]
export const AUDIT = [
  {
    id: 4121,
    at: '2026-09-23T01:20:00Z',
    personName: '周敏',
    act: 'hand-over',
    actName: '下达移交令',
    subject: '道里食安办移〔2026〕9号',
    before: { cadre: '马骏' },
    after: { cadre: '宋佳', businesses: 4 },
    fromAddress: '10.12.4.18',
  },
  {
    id: 4120,
    at: '2026-09-22T08:02:00Z',
    personName: '周敏',
    act: 'export',
    actName: '导出',
    subject: '主体 2136 行',
    before: null,
    after: { filter: { region: '230102' }, rows: 2136 },
    fromAddress: '10.12.4.18',
  },
]
const lists = { coverage: 'covered', staffing: 'staffing', collection: 'collection' }
export const INDICATORS = FIGURES.registry.map(f => ({
  ...f,
  asOf: '2026-09-23T01:40:00Z',
  frozen: {
    period: '2026-Q2',
    numerator: f.numerator - 40,
    denominator: f.denominator - 12,
    value: 0.98,
    frozenAt: '2026-06-30T16:00:00Z',
  },
  revised:
    f.code === 'coverage'
      ? {
          period: '2026-Q2',
          numerator: f.numerator - 36,
          denominator: f.denominator - 12,
          value: 0.982,
          reason: '补录 4 户包保关系',
          at: '2026-07-12T02:00:00Z',
          byName: '周敏',
        }
      : null,
  listOf: `businesses?${lists[f.code]}=${f.code === 'coverage' ? 'true' : 'complete'}`,
  missingOf: `businesses?${lists[f.code]}=${f.code === 'coverage' ? 'false' : 'missing'}`,
}))
export const UPLOAD_RATE = {
  code: 'commitment',
  name: '承诺书上传率',
  numerator: 371,
  denominator: 402,
  value: 0.9228,
  target: 1,
  reason: '在岗包保干部中承诺书已上传且无须重新签订的',
  listOf: 'commitments?state=UPLOADED',
}
export const FROZEN_ROWS = BUSINESSES.slice(3, 5).map(b => ({
  businessId: b.id,
  name: b.name,
  tier: b.tier,
  regionName: b.regionName,
  cadreName: null,
}))
export const LICENCE_BASE = {
  asOf: '2026-09-01T00:00:00Z',
  rows: 2138,
  unregistered: [
    { number: 'JY12301020099012', name: '江南春饭庄', regionName: '兆麟街道' },
    { number: 'JY12301020099013', name: '北岸烧烤店', regionName: '通江街道' },
  ],
}
