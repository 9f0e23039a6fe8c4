// 督查 in the invented API, its pages for axe, its acts, and its pictures.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'
import { OVERSIGHT } from './papers-data.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const page = items => ({ items, next: null })
const ok = (body, status = 200) => ({ status, body })
const words = {
  CADRE: '包保干部',
  BUSINESS: '包保主体',
  UNIT: '责任单位',
  YES: '是',
  NO: '否',
  NOT_APPLICABLE: '不涉及',
}

const sampling = (party, more) => ({
  party,
  partyName: words[party],
  place: '230102',
  levels: party === 'CADRE' ? ['TOWNSHIP', 'VILLAGE'] : [],
  tiers: party === 'BUSINESS' ? ['C', 'D'] : [],
  kinds: [],
  size: null,
  share: null,
  seed: null,
  population: null,
  populationHash: null,
  ...more,
})
const HASH = '9f2c6a1b0d4e58b7a3f1c09e6d2b7754e1a08c3fb56d9e2177c4a0b8d3e6f512'
const plan = (n, title, state, stateName, more) => ({
  planId: id(9100 + n),
  region: '230102',
  title,
  recheck: false,
  opens: '2026-09-14',
  due: '2026-09-30',
  state,
  stateName,
  targets: 0,
  checked: 0,
  writtenAt: '2026-09-11T02:00:00Z',
  members: [
    { personId: id(6), name: '郭建军', roleName: '督查员', unit: '哈尔滨市督查组' },
    { personId: id(3), name: '赵宏志', roleName: '市场监管部门', unit: '道里区市场监督管理局' },
  ],
  samplings: [sampling('CADRE', { size: 12 }), sampling('BUSINESS', { share: 2 })],
  ...more,
})
export const PLANS = [
  plan(1, '三季度“两个责任”落实情况督查', 'RUNNING', '督查中', {
    targets: 17,
    checked: 6,
    samplings: [
      sampling('CADRE', { size: 12, seed: '7b1e04c29af3d865', population: 312, populationHash: HASH }),
      sampling('BUSINESS', {
        share: 2,
        seed: 'c0348ed17f5a92b6',
        population: 212,
        populationHash: HASH.replace('9f', '4e'),
      }),
    ],
  }),
  plan(2, '国庆节前重点业态督查', 'DRAFT', '草拟', { members: [], opens: '2026-09-25' }),
  plan(3, '二季度督查问题回头看', 'CLOSED', '已结束', {
    recheck: true,
    targets: 5,
    checked: 5,
    summary: '5 名干部均已复查，1 个问题再次发现。',
  }),
]
const target = (n, party, name, regionName, rank, more) => ({
  targetId: id(9200 + n),
  party,
  subjectId: id(9300 + n),
  name,
  region: '230102019',
  regionName,
  rank,
  picked: 'DRAWN',
  reason: null,
  recheckOf: null,
  checkId: null,
  ...more,
})
export const TARGETS = [
  target(1, 'CADRE', '王伟', '民安社区', 'VILLAGE', { checkId: id(9401) }),
  target(2, 'CADRE', '孙丽', '新阳路街道', 'TOWNSHIP'),
  target(3, 'BUSINESS', '老王面馆', '群力街道', 'D'),
  target(4, 'BUSINESS', '群力实验小学食堂', '群力街道', 'C', { picked: 'BY_HAND', reason: '家长投诉' }),
]
const finding = (n, title, party, responsibleName, more) => ({
  findingId: id(9500 + n),
  checkId: id(9401),
  number: n,
  region: '230102019004',
  party,
  partyName: words[party],
  responsibleId: id(1),
  responsibleName,
  title,
  note: '抽查 5 户，2 户反映二季度没有见到包保干部',
  severity: 'L2',
  severityName: '限期改',
  repeated: false,
  due: '2026-10-16',
  daysLeft: 23,
  measure: 'RECTIFICATION',
  measureName: '限期整改',
  state: 'FOUND',
  stateName: '已发现',
  foundOn: '2026-09-16',
  closedOn: null,
  ...more,
})
export const FINDINGS = [
  finding(1, '督导频次', 'CADRE', '王伟'),
  finding(2, '与包保干部记录不符：冷藏柜生熟分开', 'CADRE', '王伟', {
    repeated: true,
    severity: 'L3',
    severityName: '涉嫌违法/重大',
    due: '2026-09-24',
    daysLeft: 1,
  }),
  finding(3, '过期食品待售', 'BUSINESS', '老王面馆', { state: 'HANDED_OVER', stateName: '已通报' }),
  finding(4, '专班档案不全', 'UNIT', '刘岩', {
    state: 'CLOSED',
    stateName: '已销号',
    daysLeft: null,
    measure: 'BULLETIN',
    measureName: '通报',
  }),
]
const CHECK = {
  checkId: id(9401),
  planId: id(9101),
  planTitle: '三季度“两个责任”落实情况督查',
  region: '230102019004',
  party: 'CADRE',
  partyName: '包保干部',
  subjectId: id(9301),
  subjectName: '王伟',
  recheckOf: null,
  checkedOn: '2026-09-16',
  recordedByName: '郭建军',
  summary: '资料较全，督导频次不足。',
  findingCount: 1,
  answers: OVERSIGHT.items.map(i => ({
    kind: 'POINT',
    no: i.no,
    title: i.title,
    answer: i.no === 2 ? 'NO' : 'YES',
    answerName: i.no === 2 ? '否' : '是',
    recordedName: null,
    note: i.no === 2 ? '2 户反映没有见到包保干部' : null,
  })),
  findings: [FINDINGS[0]],
  files: [{ id: id(9601), name: '走访记录.pdf' }],
}
const LEADS = [
  ['HANDED_OVER', '已移交', 'NOT_DONE', '不落实', '全年未到店督导，督导记录由他人代填', null],
  ['ENDED', '已办结', 'BURDENING', '随意加重企业负担', '同一主体一个月内督导 6 次', '已谈话提醒'],
].map(([state, stateName, cause, causeName, facts, outcome], n) => ({
  leadId: id(9700 + n),
  checkId: id(9401),
  cause,
  causeName,
  aboutName: n ? '孙丽' : '王伟',
  facts,
  handedTo: id(5),
  handedToName: '陈立新',
  raisedByName: '周敏',
  raisedAt: '2026-09-17T03:20:00Z',
  state,
  stateName,
  outcome,
}))
const line = (region, checked, cadresReached, cadres, businessesReached, businesses, findings, rectified) => ({
  region,
  checked,
  cadresReached,
  cadres,
  businessesReached,
  businesses,
  findings,
  rectified,
})
const FIGURES = {
  period: '2026',
  planned: 62,
  total: line('230102', 51, 34, 312, 41, 2120, 19, 14),
  byRegion: [line('230102002', 20, 14, 96, 15, 241, 8, 6), line('230102019', 31, 20, 118, 26, 379, 11, 8)],
}
const RECORD_ITEMS = ['从业人员健康证明', '冷藏柜生熟分开', '进货有票有来源'].map((title, n) => ({
  no: n + 1,
  title,
  recorded: n === 2 ? 'NO' : 'YES',
  recordedName: n === 2 ? '否' : '是',
  note: n === 2 ? '两种调料没有票据' : null,
}))
const formOf = q => ({
  planId: q.plan,
  planTitle: PLANS[0].title,
  party: q.party,
  subjectId: q.subject,
  subjectName: TARGETS.find(x => x.subjectId === q.subject)?.name ?? '孙丽',
  region: '230102019',
  regionName: '群力街道',
  covered: true,
  checkId: null,
  opens: '2026-09-14',
  list: q.party === 'CADRE' ? { listId: id(9801), version: 3, points: OVERSIGHT.items } : null,
  record:
    q.party === 'BUSINESS'
      ? { visitId: id(9802), visitedAt: '2026-09-08T02:30:00Z', cadreName: '王伟', items: RECORD_ITEMS }
      : null,
  before: q.party === 'CADRE' ? [FINDINGS[3]] : [],
})
const recordOf = x => ({
  ...x,
  evidence: null,
  history: [{ at: '2026-09-16T06:00:00Z', byName: '郭建军', actName: '发现', stateName: '已发现', detail: x.note }],
  allowed: x.state === 'FOUND' ? ['rectify'] : [],
})

export function readOversight(p, q, role) {
  const own = x => role !== 'CADRE' || (x.party === 'CADRE' && x.responsibleName === '王伟')
  const part = p.match(/^\/(?:tasking\/oversight|escalation\/oversight-findings)\/(.+)$/)?.[1]
  if (!part) return undefined
  if (p.startsWith('/escalation')) return ok(recordOf(FINDINGS.find(x => x.findingId === part) ?? FINDINGS[0]))
  const [what, one, more] = part.split('/')
  if (what === 'plans' && more === 'targets') return ok(page(TARGETS))
  if (what === 'plans' && more === 'verification')
    return ok(
      PLANS[0].samplings.map(s => ({
        ...s,
        drawn: s.party === 'CADRE' ? 12 : 5,
        byHand: s.party === 'CADRE' ? 0 : 1,
        holds: true,
      })),
    )
  if (what === 'plans' && one) return ok(PLANS.find(x => x.planId === one) ?? PLANS[0])
  if (what === 'plans') return ok(page(q.mine ? [PLANS[0]] : PLANS.filter(x => !q.state || x.state === q.state)))
  if (what === 'checks' && one === 'form') return ok(formOf(q))
  if (what === 'checks') return ok(one ? CHECK : page([CHECK]))
  if (what === 'findings') return ok(page(FINDINGS.filter(x => own(x) && (!q.state || x.state === q.state))))
  return ok(what === 'leads' ? page(LEADS) : FIGURES)
}

export function writeOversight(p, body, state) {
  if (!p.startsWith('/tasking/oversight/') && !p.startsWith('/escalation/oversight-findings/')) return undefined
  state.oversight ??= []
  state.oversight.push({ path: p, body })
  if (p.endsWith('/checks')) return ok({ ...CHECK, checkId: body.checkId }, 201)
  if (p.endsWith('/leads')) return ok(LEADS[0], 201)
  if (p.startsWith('/escalation')) return ok(recordOf(FINDINGS[0]))
  return ok(PLANS[1], 201)
}

const check = (party, n) => `/console/oversight/check/${id(9101)}/${party}/${id(9300 + n)}`
export const OVERSIGHT_PAGES = [
  ['OFFICE', '/console/oversight', '国庆节前'],
  ['REGULATOR', '/console/oversight/plans', '三季度'],
  ['OFFICE', `/console/oversight/plans/${id(9101)}`, '家长投诉'],
  ['INSPECTOR', check('CADRE', 2), '问题闭环'],
  ['INSPECTOR', check('BUSINESS', 3), '进货有票有来源'],
  ['OFFICE', `/console/oversight/checks?open=${id(9401)}`, '走访记录'],
  ['OFFICE', `/console/oversight/findings?open=${id(9501)}`, '限期整改'],
  ['LEADER', '/console/oversight/leads', '不落实'],
  ['OFFICE', '/console/oversight/figures', '新阳路街道'],
]

export function oversightTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('an inspector in a shop compares item by item on a phone; a reload loses nothing', async () => {
    const user = await open('INSPECTOR', phone)
    const { page } = user
    const item = title => page.getByRole('group', { name: new RegExp(title) })
    await user.go(check('BUSINESS', 3))
    await page.getByRole('button', { name: '提交督查记录' }).click()
    await page.getByText('请至少核对一项，或').waitFor()
    await item('健康证明').getByText('否', { exact: true }).click()
    await item('健康证明').getByText('与包保干部记录不符').waitFor()
    await page.getByRole('button', { name: '提交督查记录' }).click()
    await item('健康证明').getByText('请写明发现的问题').waitFor()
    assert.equal(at().server.state.oversight, undefined)
    await item('健康证明').getByLabel('发现的问题').fill('1 人无健康证')
    await page.reload()
    assert.equal(await item('健康证明').getByLabel('发现的问题').inputValue(), '1 人无健康证')
    await page.getByRole('button', { name: '其余与记录一致' }).click()
    await page.getByRole('button', { name: '提交督查记录' }).click()
    await page.getByText('督查情况已登记').waitFor()
    const { body } = at().server.state.oversight[0]
    assert.deepEqual(
      body.compared.map(c => [c.no, c.answer, c.severity ?? null]),
      [
        [1, 'NO', 'L2'],
        [2, 'YES', null],
        [3, 'NO', null],
      ],
    )
    assert.equal(body.visitId, id(9802))
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('a plan is drawn only after it is said that this happens once', async () => {
    const user = await open('OFFICE', desk)
    await user.go(`/console/oversight/plans/${id(9102)}`)
    await user.page.getByRole('button', { name: '抽取' }).click()
    const dialog = user.page.getByRole('dialog')
    await dialog.getByText('不能重抽').waitFor()
    await dialog.getByRole('button', { name: '抽取' }).click()
    await user.page.getByRole('status').getByText('已抽取').waitFor()
    assert.ok(at().server.state.oversight.some(x => x.path.endsWith('/draw')))
    await user.close()
  })
}

export async function shootOversight(shoot) {
  await shoot('o-plans', 'OFFICE', desk, '/console/oversight')
  await shoot('o-plan-new', 'OFFICE', desk, '/console/oversight', p =>
    p.getByRole('button', { name: '起草督查计划' }).click(),
  )
  await shoot('o-plan', 'OFFICE', desk, `/console/oversight/plans/${id(9101)}`, undefined, true)
  await shoot('o-plan-phone', 'OFFICE', phone, `/console/oversight/plans/${id(9101)}`, undefined, true)
  await shoot('o-check', 'INSPECTOR', desk, check('CADRE', 2), undefined, true)
  const differs = async p => {
    const item = p.getByRole('group', { name: /健康证明/ })
    await item.getByText('否', { exact: true }).click()
  }
  await shoot(
    'o-shop-phone',
    'INSPECTOR',
    { ...phone, viewport: { width: 320, height: 640 } },
    check('BUSINESS', 3),
    differs,
    true,
  )
  await shoot('o-checks', 'OFFICE', desk, `/console/oversight/checks?open=${id(9401)}`)
  await shoot('o-findings', 'OFFICE', desk, '/console/oversight/findings')
  await shoot('o-findings-phone', 'OFFICE', phone, '/console/oversight/findings')
  await shoot('o-finding', 'OFFICE', desk, `/console/oversight/findings?open=${id(9501)}`)
  await shoot('o-leads', 'LEADER', desk, '/console/oversight/leads')
  await shoot('o-figures', 'OFFICE', desk, '/console/oversight/figures')
  await shoot('o-figures-phone', 'OFFICE', phone, '/console/oversight/figures')
  await shoot('o-m-findings', 'CADRE', phone, '/m/oversight/findings', p =>
    p.getByRole('button', { name: '提交整改' }).first().click(),
  )
}
