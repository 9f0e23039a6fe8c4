// Invented register: people, orders, filings, changes of state and imports of 道里区.
import { BUSINESSES, GAPS, usccOf } from './data.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const levelNames = { CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡级', VILLAGE: '村级' }

export const fileOf = (b, role) => ({
  ...b,
  legalRepresentative: '王福来',
  sizeName: '小',
  tierRule: '分级规则 2026-01',
  stateSince: '2023-06-01',
  regulatorName: '道里区市场监督管理局群力所',
  diners: b.kind.endsWith('CANTEEN') ? 620 : null,
  canteen: b.kind === 'SCHOOL_CANTEEN' ? 'SCHOOL' : null,
  needsDirector:
    b.kind === 'SCHOOL_CANTEEN'
      ? { needed: true, why: '学校食堂就餐 500 人以上', ruleSet: '2025-04-15 起施行的配备规则' }
      : { needed: false, why: '不属于须配备食品安全总监的五类企业', ruleSet: '2022-11-01 起施行的配备规则' },
  contact: {
    phoneMasked: '138****5621',
    emailMasked: 'w***@example.cn',
    ...(role === 'INSPECTOR' ? {} : { phone: '13845105621', email: 'wangfulai@example.cn' }),
  },
})
export const BUSINESS_HISTORY = [
  {
    at: '2026-06-02T02:00:00Z',
    what: 'ASSIGNED',
    whatName: '确定包保干部',
    byName: '周敏',
    detail: '马骏 → 王伟，移交令 道里食安办移〔2026〕7号',
  },
  { at: '2025-04-20T02:00:00Z', what: 'TIER', whatName: '调整等级', byName: '周敏', detail: 'C → D，分级规则 2025-04' },
  { at: '2023-06-01T02:00:00Z', what: 'REGISTERED', whatName: '登记', byName: '导入', detail: '群力街道主体台账.xlsx' },
]

const cadre = (n, name, unit, businesses, level = 'COUNTY', extra = {}) => ({
  id: id(n),
  code: `DL${n}`,
  name,
  role: 'CADRE',
  roleName: '包保干部',
  level,
  levelName: levelNames[level],
  region: level === 'VILLAGE' ? '230102019004' : '230102',
  regionName: level === 'VILLAGE' ? '民安社区' : '道里区',
  unit,
  inPost: true,
  businesses,
  phoneMasked: '136****2208',
  emailMasked: 'y***@example.cn',
  headName: '赵民',
  liaisonName: '李红',
  ...extra,
})
export const PEOPLE_LIST = [
  cadre(51, '于海涛', '道里区教育局', 4),
  cadre(52, '宋佳', '道里区商务局', 11, 'COUNTY', { deputyId: id(51), deputyName: '于海涛' }),
  cadre(53, '刘洋', '道里区农业农村局', 31),
  cadre(1, '王伟', '民安社区', 9, 'VILLAGE'),
  cadre(54, '马骏', '道里区文化和旅游局', 0, 'COUNTY', { inPost: false, leftOn: '2026-09-17' }),
  cadre(2, '周敏', '道里区食安办', 0, 'COUNTY', { role: 'OFFICE', roleName: '食品安全办' }),
]
export const personOf = p => ({
  ...p,
  reportsTo: [
    { id: id(60), name: '赵民', role: 'UNIT_HEAD', level: p.level },
    { id: id(2), name: '周敏', role: 'OFFICE', level: 'COUNTY' },
    { id: id(61), name: '林国栋', role: 'OFFICE', level: 'CITY' },
  ],
  holds: { businesses: p.businesses, warnAbove: 30, tooMany: p.businesses > 30 },
  deputyFrom: p.deputyId ? '2026-09-20' : null,
  deputyTo: p.deputyId ? '2026-10-10' : null,
  history: [
    {
      role: p.role,
      level: p.level,
      unit: p.unit,
      regionName: p.regionName,
      startedOn: '2024-03-01',
      endedOn: null,
      endReason: null,
    },
  ],
})
export const UNITS = ['道里区教育局', '道里区商务局', '道里区农业农村局', '民安社区', '道里区文化和旅游局'].map(
  (unit, n) => ({
    unit,
    people: 4 + n,
    cadres: 2 + (n % 3),
    headId: n === 4 ? null : id(60),
    headName: n === 4 ? null : '赵民',
  }),
)
export const LOADS = PEOPLE_LIST.filter(p => p.role === 'CADRE' && p.inPost)
  .map(p => ({
    cadreId: p.id,
    name: p.name,
    unit: p.unit,
    level: p.level,
    businesses: p.businesses,
    warnAbove: 30,
    tooMany: p.businesses > 30,
  }))
  .sort((a, b) => a.unit.localeCompare(b.unit, 'zh'))
export const ASSIGNMENTS = BUSINESSES.filter(b => b.cadreId).map((b, n) => ({
  id: id(8100 + n),
  businessId: b.id,
  businessName: b.name,
  cadreId: b.cadreId,
  cadreName: b.cadreName,
  startedOn: '2026-06-02',
  endedOn: null,
  endReason: null,
  byName: '周敏',
}))
export function previewOf({ moves, leaves }) {
  const nameOf = personId => PEOPLE_LIST.find(p => p.id === personId)?.name ?? '宋佳'
  const items = ASSIGNMENTS.flatMap(a => {
    const move = moves.find(m => !m.businessIds || m.businessIds.includes(a.businessId))
    const warned = move && nameOf(move.successorId) === '刘洋'
    return move
      ? [
          {
            businessId: a.businessId,
            businessName: a.businessName,
            tier: 'B',
            successorId: move.successorId,
            successorName: nameOf(move.successorId),
            verdict: warned ? 'WARNED' : 'OK',
            why: warned ? '移交后超过 30 户' : null,
          },
        ]
      : []
  })
  const left = leaves ? ASSIGNMENTS.filter(a => !items.some(i => i.businessId === a.businessId)) : []
  return {
    from: { id: id(51), name: '于海涛' },
    items,
    left,
    loads: moves.map(m => {
      const before = PEOPLE_LIST.find(p => p.id === m.successorId)?.businesses ?? 11
      const more = items.filter(i => i.successorId === m.successorId).length
      return {
        cadreId: m.successorId,
        name: nameOf(m.successorId),
        before,
        after: before + more,
        tooMany: before + more > 30,
      }
    }),
    openWork: '未完成的督导任务 4 项、问题 1 项随主体转给接收人，期限不变。',
  }
}
const order = (n, fromName, moved, gaps, at, reason) => ({
  id: id(8200 + n),
  number: `道里食安办移〔2026〕${n}号`,
  fromName,
  effective: at.slice(0, 10),
  reason,
  moved,
  gaps,
  orderedAt: at,
  orderedByName: '周敏',
  items: ASSIGNMENTS.slice(0, moved).map(a => ({
    businessId: a.businessId,
    businessName: a.businessName,
    successorName: '宋佳',
  })),
})
export const ORDERS = [
  order(9, '马骏', 4, 2, '2026-09-17T02:00:00Z', '工作调动'),
  order(7, '马骏', 3, 0, '2026-06-02T02:00:00Z', '分工调整'),
]
const filing = (n, b, level, officeName, due, extra = {}) => ({
  id: id(8300 + n),
  businessId: b.id,
  businessName: b.name,
  cadreName: '宋佳',
  formerCadreName: '马骏',
  openedAt: '2026-09-17T02:10:00Z',
  completedAt: null,
  level,
  levelName: levelNames[level],
  officeName,
  due,
  overdue: due < '2026-09-23',
  levels: [
    {
      level: 'COUNTY',
      levelName: '县级',
      officeName: '道里区食安办',
      due: '2026-09-24',
      acknowledgedAt: level === 'CITY' ? '2026-09-18T03:00:00Z' : null,
    },
    {
      level: 'CITY',
      levelName: '市级',
      officeName: '哈尔滨市食安办',
      due: level === 'CITY' ? due : null,
      acknowledgedAt: null,
    },
  ],
  ...extra,
})
export const FILINGS = [
  filing(1, BUSINESSES[1], 'COUNTY', '道里区食安办', '2026-09-24'),
  filing(2, BUSINESSES[2], 'COUNTY', '道里区食安办', '2026-09-22'),
  filing(3, BUSINESSES[6], 'CITY', '哈尔滨市食安办', '2026-09-25'),
  filing(4, BUSINESSES[0], null, null, null, {
    overdue: false,
    completedAt: '2026-06-12T02:00:00Z',
    openedAt: '2026-06-02T02:00:00Z',
  }),
]
const change = (n, b, from, to, extra) => ({
  id: id(8400 + n),
  businessId: b.id,
  businessName: b.name,
  regionName: b.regionName,
  from,
  to,
  seenByName: '刘洋',
  seenAt: '2026-09-08T02:00:00Z',
  how: '门店已关闭，张贴转让告示',
  confirmDue: '2026-09-30',
  confirmedAt: null,
  confirmLate: false,
  adjustDue: null,
  adjustedAt: null,
  adjustLate: false,
  ...extra,
})
export const STATE_CHANGES = [
  change(1, BUSINESSES[5], 'OPERATING', 'SUSPENDED'),
  change(2, BUSINESSES[2], 'OPERATING', 'DEREGISTERED', {
    seenByName: '道里区市场监督管理局',
    how: '检查时发现已注销',
    confirmDue: null,
    confirmedAt: '2026-09-15T06:00:00Z',
    adjustDue: '2026-09-24',
  }),
]

const columns = [
  ['A', '序号', null, ['1', '2', '3']],
  ['B', '主体名称', 'NAME', ['老王面馆', '百味轩水饺', '金穗粮油商店']],
  ['C', '统一社会信用代码', 'USCC', [usccOf('92230102MA1B10001'), usccOf('92230102MA1B10020'), '92230102MA1B1']],
  ['D', '类别', 'KIND', ['小餐饮', '小餐饮', '食品销售']],
  ['E', '所在社区', null, ['民安社区', '民安社区', '民安社区一组']],
  ['F', '经营地址', 'ADDRESS', ['群力第五大道 1288 号', '融江路 77 号', '安阳路 20 号']],
  ['G', '有效期至', 'VALID_TO', ['2028.5.30', '2027/3/1', '46022']],
].map(([letter, title, proposed, samples], index) => ({ index, letter, title, proposed, chosen: proposed, samples }))
const nothing = { added: 0, changed: 0, unchanged: 0, refused: 0, missing: 0, asked: 0 }
const QUESTIONS = [
  {
    id: 'q1',
    sheet: '群力街道',
    row: 71,
    name: '江畔冷饮厅',
    address: '滨江路 9 号',
    existingId: id(2042),
    existingName: '江畔冷饮厅',
    existingUscc: usccOf('92230102MA1B10042'),
    existingAddress: '滨江路 9 号',
  },
]
export const REPORT = {
  id: id(6901),
  state: 'NEEDS_COLUMNS',
  fileName: '群力街道主体台账（9月）.xlsx',
  source: '群力街道食安办',
  createdAt: '2026-09-23T01:30:00Z',
  sheets: [
    {
      name: '群力街道',
      kind: 'BUSINESSES',
      headerRows: [3, 4],
      rows: 130,
      columns,
      missingMandatory: ['REGION'],
      remembered: false,
    },
    { name: '填表说明', kind: null, headerRows: null, rows: 12, columns: [] },
  ],
  people: nothing,
  businesses: nothing,
  refusals: [],
  refusedTotal: 0,
  warnings: [],
  questions: [],
}
const businesses = { added: 118, changed: 4, unchanged: 2, refused: 5, missing: 2, asked: 1 }
export const ASKED = {
  ...REPORT,
  state: 'PREVIEWED',
  businesses,
  refusedTotal: 5,
  questions: QUESTIONS,
  warnings: [{ sheet: '群力街道', row: 44, what: '许可证校验位不对，已照录，请核对原件' }],
}
export const READY = { ...ASKED, questions: [], businesses: { ...businesses, changed: 5, asked: 0 } }
export const CONFIRMED = { ...READY, state: 'CONFIRMED' }
const row = (n, name, more = {}) => ({ sheet: 1, row: n, name, problems: [], warnings: [], changes: [], ...more })
const wrong = (n, name, column, value, what) => row(n, name, { problems: [{ column, value, what }] })
export const IMPORT_ROWS = {
  added: [row(5, '百味轩水饺'), row(6, '金穗粮油商店')],
  changed: [
    row(8, '老王面馆', {
      changes: [
        { field: '地址', before: '群力第五大道 1288 号', after: '群力第五大道 1288 号一层' },
        { field: '有效期止', before: '2026-05-30', after: '2028-05-30' },
      ],
    }),
  ],
  unchanged: [row(9, '民安便民生鲜超市')],
  missing: [{ ...row(0, '爱建超市'), sheet: 0, id: id(2060) }],
  refused: [
    wrong(7, '金穗粮油商店', '统一社会信用代码', '92230102MA1B1', '应为 18 位，现为 13 位，请对照营业执照补全'),
    wrong(19, '百味轩水饺', '包保等级', 'E', '只能是 A、B、C、D，或留空按规则确定'),
    wrong(58, '好邻居便利店', '地区代码', '民安社区一组', '没有找到这个区域，请核对名称或填写 12 位代码'),
    wrong(101, '', '主体名称', '', '不能为空'),
  ],
}
const choice = ([code, name, mandatory = false, repeatable = false]) => ({ code, name, mandatory, repeatable })
export const CHOICES = {
  BUSINESSES: [
    ['NAME', '主体名称', true],
    ['USCC', '统一社会信用代码', true],
    ['KIND', '主体类别', true],
    ['REGION', '地区代码', true],
    ['ADDRESS', '地址'],
    ['LICENCE_NUMBER', '许可证号', false, true],
    ['VALID_TO', '有效期止', false, true],
  ].map(choice),
  PEOPLE: [
    ['CODE', '编号', true],
    ['NAME', '姓名', true],
  ].map(choice),
}
export const IMPORTS = [
  REPORT,
  { ...REPORT, id: id(6903), fileName: '新阳路街道台账.xlsx' },
  {
    ...CONFIRMED,
    id: id(6902),
    fileName: '包保干部名册.xlsx',
    createdAt: '2026-06-01T02:00:00Z',
    businesses: nothing,
    people: { ...nothing, added: 46, unchanged: 2 },
    refusedTotal: 0,
  },
]
export { GAPS }
