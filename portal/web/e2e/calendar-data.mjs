// An invented amendment of 2026 and what it moved.
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const NOTICE = '国办发明电〔2026〕9号'
const off = (name, ...dates) => dates.map(date => ({ name, date, off: true }))
const work = (name, ...dates) => dates.map(date => ({ name, date, off: false }))
const days = [
  ...off('元旦', '2026-01-01', '2026-01-02', '2026-01-03'),
  ...work('元旦', '2026-01-04'),
  ...off('中秋节', '2026-09-25', '2026-09-26', '2026-09-27'),
  ...off('国庆节', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'),
  ...work('国庆节', '2026-09-20', '2026-10-10'),
]
export const YEARS = [
  {
    year: 2026,
    revision: 1,
    name: NOTICE,
    publishedAt: '2026-09-22',
    papers: [],
    source: '2026年调整.json',
    loadedAt: '2026-09-22T02:00:00Z',
    days: [...days, ...off('国庆节', '2026-10-08')],
    moves: [
      {
        period: '2026-国庆',
        opensFrom: '2026-09-17',
        opensTo: '2026-09-16',
        dueFrom: '2026-09-30',
        dueTo: '2026-09-30',
        tasks: 412,
        movedAt: '2026-09-22T02:00:05Z',
      },
    ],
  },
  {
    year: 2025,
    revision: 0,
    name: '国务院办公厅关于2025年部分节假日安排的通知',
    publishedAt: '2024-11-12',
    papers: [],
    source: '随系统提供',
    loadedAt: null,
    days: days.map(d => ({ ...d, date: d.date.replace('2026', '2025') })),
    moves: [],
  },
]
const count = (kind, kindName, moved) => ({ revision: 1, notice: NOTICE, kind, kindName, moved })
export const COUNTS = {
  registry: [
    count('ADJUST', '经营状态变更后调整包保关系', 4),
    count('FILING', '包保干部变更备案确认', 12),
    count('GAP', '悬空主体重新确定包保干部', 31),
  ],
  escalation: [
    count('CASE_STEP', '升级事项的下一步', 126),
    count('HANDOFF_INSPECT', '监管部门检查或立案', 18),
    count('LETTER_ANSWER', '文书回复', 3),
  ],
}
const move = (n, kind, kindName, subject, before, due, extra = {}) => ({
  year: 2026,
  notice: NOTICE,
  kind,
  kindName,
  itemId: id(7900 + n),
  businessId: null,
  subject,
  region: '230102001001',
  before,
  due,
  awaitingYear: null,
  movedAt: '2026-09-22T02:00:07Z',
  ...extra,
})
export const MOVES = {
  registry: [
    move(1, 'GAP', '悬空主体重新确定包保干部', '老王面馆', '2026-10-10', '2026-10-12'),
    move(2, 'FILING', '包保干部变更备案确认', '东方饺子馆', '2026-10-10', '2026-10-12'),
    move(3, 'ADJUST', '经营状态变更后调整包保关系', '清香茶楼', '2026-10-13', '2026-10-14'),
    move(4, 'GAP', '悬空主体重新确定包保干部', '年终超市', '2026-12-31', null, { awaitingYear: 2027 }),
  ],
  escalation: [
    move(5, 'CASE_STEP', '升级事项的下一步', '督导逾期：2026年第三季度督导', '2026-10-12', '2026-10-13'),
    move(6, 'HANDOFF_INSPECT', '监管部门检查或立案', '进货查验记录', '2026-10-08', '2026-10-09'),
    move(7, 'LETTER_ANSWER', '文书回复', '《整改通知书》道食安办函〔2026〕3号', '2026-10-16', '2026-10-19'),
  ],
}
/** The one case whose next step moved. */
export const ofCase = item => [
  move(8, 'CASE_STEP', '升级事项的下一步', '督导逾期', '2026-10-12', '2026-10-13', { itemId: item }),
]
