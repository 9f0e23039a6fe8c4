// Pictures of every screen, to look at: node e2e/shots.mjs [folder]
import fs from 'node:fs'
import path from 'node:path'
import { as, desk, launch, phone } from './browser.mjs'
import { serve } from './mock.mjs'
import { shootOversight } from './oversight.mjs'
import { lists } from './lists-shots.mjs'
import { caseShots } from './cases.mjs'
import { calendarShots } from './calendar-shots.mjs'
import { planning } from './planning-shots.mjs'
import { register } from './register-shots.mjs'
import { visitShots } from './visits-shots.mjs'

const folder = path.resolve(process.argv[2] ?? 'shots')
const only = process.argv[3]
fs.mkdirSync(folder, { recursive: true })
const server = await serve()
const browser = await launch()
const T = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

async function shoot(name, role, options, where, act, full = false) {
  if (only && !new RegExp(only).test(name)) return
  const user = await as(browser, server.address, role, options)
  await user.go(where)
  await user.page.waitForLoadState('networkidle')
  if (act) await act(user.page)
  await user.page.waitForTimeout(400)
  await user.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: full })
  if (user.faults.length) console.log(name, user.faults)
  await user.close()
}
const choose = (page, item, answer) =>
  page.locator(`#item-${item}`).getByRole('radio', { name: answer, exact: true }).check({ force: true })
async function fill(page) {
  for (let n = 1; n <= 16; n++) await choose(page, n, n === 15 ? '不涉及' : '是')
  await choose(page, 7, '否')
  await page.locator('#note-7').fill('冷藏柜内生熟混放')
}

await shoot('m-tasks', 'CADRE', phone, '/m/')
await shoot('m-done', 'CADRE', phone, '/m/', p => p.getByRole('button', { name: /已完成/ }).click())
await shoot('m-visit', 'CADRE', phone, `/m/tasks/${T(1001)}`)
await shoot('m-visit-no', 'CADRE', phone, `/m/tasks/${T(1004)}`, async p => {
  for (let n = 1; n <= 6; n++) await choose(p, n, '是')
  await choose(p, 7, '否')
  await p.getByRole('button', { name: '核对并签字' }).click()
  await p.waitForTimeout(900)
})
await shoot(
  'm-review',
  'CADRE',
  phone,
  `/m/tasks/${T(1004)}`,
  async p => {
    await fill(p)
    await p.getByRole('button', { name: '核对并签字' }).click()
    await p.getByText('双方签字').waitFor()
    await p.waitForTimeout(300)
  },
  true,
)
await shoot('m-done-visit', 'CADRE', phone, `/m/tasks/${T(1004)}`, async p => {
  await fill(p)
  await p.getByRole('button', { name: '核对并签字' }).click()
  await p.getByLabel('主体陪同人员', { exact: true }).fill('刘芳')
  await p.getByRole('button', { name: '提交督导记录' }).click()
  await p.getByText('返回任务').waitFor()
})
await shoot('m-issues', 'CADRE', phone, '/m/issues')
await shoot('m-issue', 'CADRE', phone, `/m/issues/${T(5001)}`)
await shoot('m-issue-verify', 'CADRE', phone, `/m/issues/${T(5001)}`, p =>
  p.getByRole('button', { name: '复核销号' }).click(),
)
await shoot('m-messages', 'CADRE', phone, '/m/messages', p => p.getByText('本季度还有').first().click())
await shoot('m-me', 'CADRE', phone, '/m/me')
await shoot('m-own-issue', 'BUSINESS', phone, `/m/issues/${T(5002)}`)

const pages = [
  'dashboard',
  'queue',
  'tasks',
  'issues',
  'letters',
  'talks',
  'businesses',
  'gaps',
  'exceptions',
  'imports',
  'plan',
  'messages',
]
for (const name of pages) await shoot(`c-${name}`, 'OFFICE', desk, `/console/${name}`, undefined, name === 'dashboard')
await shoot('c-dashboard-table', 'OFFICE', desk, '/console/dashboard', p => p.getByText('查看表格').click(), true)
await shoot('c-case', 'OFFICE', desk, '/console/queue', p => p.locator('.row-link').first().click())
await shoot('c-issue', 'OFFICE', desk, `/console/issues/${T(5002)}`)
await shoot('c-business', 'OFFICE', desk, `/console/businesses?open=${T(2002)}`)
await shoot('c-assign', 'OFFICE', desk, '/console/gaps', p =>
  p.getByRole('button', { name: '确定干部' }).first().click(),
)
await shoot('c-letter', 'OFFICE', desk, `/console/letters?open=${T(6501)}`)
await shoot('c-talk', 'OFFICE', desk, `/console/talks?open=${T(6602)}`)
await shoot('c-minutes', 'OFFICE', desk, `/console/talks?open=${T(6602)}`, p =>
  p.getByRole('button', { name: '登记约谈记录' }).click(),
)
await lists(shoot)
for (const name of ['letter-register', 'talk-calendar', 'circulars', 'leads'])
  await shoot(`c-${name}`, 'OFFICE', desk, `/console/${name}`)
await shoot('p-letter', 'OFFICE', phone, `/console/letters?open=${T(6501)}`)
await shoot('p-letters', 'OFFICE', phone, '/console/letters')
await shoot('m-letters', 'CADRE', phone, '/m/letters')
await shoot('m-letter', 'CADRE', phone, `/m/letters/${T(6502)}`, undefined, true)
await shoot('m-talk', 'CADRE', phone, `/m/talks/${T(6603)}`, undefined, true)
await register(shoot)
await shootOversight(shoot)
await visitShots(shoot)
await planning(shoot)
await caseShots(shoot, T(6002))
await calendarShots(shoot)
await shoot('c-handoffs', 'REGULATOR', desk, '/console/')
await shoot('c-handoff', 'REGULATOR', desk, `/console/handoffs/${T(5004)}`)
await shoot('c-handoff-inspect', 'REGULATOR', desk, `/console/handoffs/${T(5002)}?view=handling`, p =>
  p.getByRole('button', { name: '录入检查结果' }).click(),
)
await shoot('c-own', 'BUSINESS', desk, '/console/')
await shoot('p-handoffs', 'REGULATOR', phone, '/console/')
await shoot('p-handoff', 'REGULATOR', phone, `/console/handoffs/${T(5004)}`)
await shoot('p-dashboard', 'OFFICE', phone, '/console/dashboard', undefined, true)
await shoot('p-queue', 'OFFICE', phone, '/console/queue')
await shoot('p-menu', 'OFFICE', phone, '/console/queue', p => p.locator('.burger').click())
server.state.failing = 'indicators'
await shoot('c-error', 'OFFICE', desk, '/console/dashboard', p => p.waitForTimeout(2500))
await browser.close()
server.close()
