// Checklists and duty reports of the invented API.
import { CHECKLIST, PEOPLE } from './data.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const BLOCKS = ['食品安全管理体系', '常态化防控', '应急处置', '宣传培训']
const KINDS = [
  [null, '通用'],
  ['FOOD_PRODUCTION', '食品生产'],
  ['FOOD_SALES', '食品销售'],
  ['CATERING', '餐饮服务'],
  ['SCHOOL_CANTEEN', '学校/幼儿园食堂'],
]
const entry = (n, levelGroup, [kind, kindName], more = {}) => ({
  id: id(9100 + n),
  version: 1,
  levelGroup,
  kind,
  kindName,
  region: '',
  regionName: '全国',
  own: false,
  title: `${kind ? kindName : '包保干部'}督导任务清单`,
  effective: '2023-01-01',
  items: levelGroup === 'VILLAGE' ? 16 : 23,
  next: null,
  draftId: null,
  ...more,
})
const OWN = { id: id(9108), region: '230102', regionName: '道里区', own: true, effective: '2026-07-01', version: 2 }
export const LISTS = [
  ...KINDS.map((kind, n) => entry(n, 'TOWNSHIP', kind)),
  ...KINDS.map((kind, n) => entry(5 + n, 'VILLAGE', kind, kind[0] === 'CATERING' ? OWN : {})),
]
LISTS[1].next = { id: id(9120), version: 1, effective: '2026-10-15', retires: false }
LISTS[9].draftId = id(9200)
const version = (n, more) => ({
  ...LISTS[8],
  version: n,
  reason: null,
  retires: false,
  publishedBy: '赵敏',
  publishedAt: '2026-06-20T02:00:00Z',
  ...more,
})
export const VERSIONS = [version(2), version(1, { effective: '2026-03-01' })]
export const LIST = { ...CHECKLIST, id: OWN.id, version: 2, title: '道里区餐饮督导任务清单' }
const written = CHECKLIST.blocks.flatMap((b, at) =>
  b.items.map(i => ({
    topic: `t-${i.no}`,
    block: BLOCKS[at],
    title: i.title,
    guidance: i.guidance || '看现场和近三个月的记录，问一名员工。',
    failure: i.failure || '没有记录，或说不清楚。',
  })),
)
export const freshDraft = () => ({
  id: id(9200),
  levelGroup: 'VILLAGE',
  kind: 'SCHOOL_CANTEEN',
  kindName: '学校/幼儿园食堂',
  region: '230102',
  regionName: '道里区',
  title: '道里区食堂督导任务清单',
  items: structuredClone(written),
  basedOn: id(9109),
  basedOnVersion: 1,
  revision: 1,
  changedAt: '2026-09-26T01:00:00Z',
  problems: [],
})
const changed = (no, more) => ({ no, ...written[no - 1], ...more })
export const CHANGES = {
  added: [changed(4, { topic: 'own-1', title: '后厨公开', guidance: '看后厨能不能让顾客看到。', failure: '看不到。' })],
  removed: [changed(16)],
  changed: [{ before: changed(1), after: changed(1, { title: '证照挂在墙上' }) }],
  same: 14,
}

const figures = {
  at: '2026-12-02T01:30:00Z',
  onTime: 47,
  late: 2,
  missed: 1,
  open: 14,
  businesses: 14,
  visited: 15,
  onSite: 41,
  video: 6,
  collective: 2,
  found: 23,
  l1: 12,
  l2: 10,
  l3: 1,
  settled: 20,
  oldestOpen: '2026-09-11',
}
const rates = [
  { name: '完成率', numerator: 47, denominator: 50, value: '94.0%' },
  { name: '整改率', numerator: 20, denominator: 23, value: '87.0%' },
]
const line = (n, cadreName, unit, state, stateName, more = {}) => ({
  id: id(9300 + n),
  cadreId: id(n),
  cadreName,
  unit,
  level: 'VILLAGE',
  regionName: unit,
  year: 2026,
  due: '2026-12-31',
  state,
  stateName,
  overdue: false,
  late: null,
  submittedAt: null,
  ...more,
})
export const REPORTS = [
  line(1, '王伟', '民安社区', 'OPEN', '待提交'),
  line(2, '孙洁', '民安社区', 'SUBMITTED', '已提交', { submittedAt: '2026-12-02T01:30:00Z', late: false }),
  line(3, '刘志强', '群力社区', 'RETURNED', '已退回', {
    submittedAt: '2026-12-01T06:00:00Z',
    late: false,
    due: '2026-12-20',
  }),
  line(4, '高峰', '群力社区', 'OPEN', '逾期未报', { overdue: true }),
  line(5, '周敏', '友谊社区', 'ACKNOWLEDGED', '已接收', { submittedAt: '2026-11-20T03:10:00Z', late: false }),
]
export const reportOf = (row, more = {}) => ({
  ...row,
  practices: row.submittedAt
    ? '每季度对全部包保主体至少现场督导一次，节前加密。\n对三家问题较多的小餐饮逐项帮扶整改。'
    : '',
  problems: row.submittedAt ? '个别主体进货票据不全，日管控记录补写。' : '',
  plans: row.submittedAt ? '年初对所有主体负责人集中培训一次，重点讲票据和记录。' : '',
  revision: 1,
  figures,
  rates,
  now: row.submittedAt ? { ...figures, settled: 22 } : null,
  receiverName: '道里区食安办',
  decidedAt: null,
  reason: row.state === 'RETURNED' ? '请写明对重复问题的具体做法' : null,
  mayDecide: true,
  ...more,
})
export const MINE = () => reportOf({ ...REPORTS[0], cadreId: PEOPLE.CADRE.personId }, { mayDecide: false })
