// The built pages in a real browser against the mock: what unit tests can't prove.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { as, desk, launch, phone } from './browser.mjs'
import { serve } from './mock.mjs'
import { OVERSIGHT_PAGES, oversightTests } from './oversight.mjs'
import { LIST_PAGES, LIST_PHONE_PAGES, listTests } from './lists-run.mjs'
import { CALENDAR_PAGES, calendarTests } from './calendar-run.mjs'
import { PLANNING_PAGES, planningTests } from './planning-run.mjs'
import { CASE_PAGES, CASE_PHONE_PAGES, caseTests } from './cases.mjs'
import { letterTests } from './letters-run.mjs'
import { HANDOFF_PAGES, handoffTests } from './handoffs-run.mjs'
import { REGISTER_PAGES, registerTests } from './register-run.mjs'
import { VISIT_DESK_PAGES, VISIT_PHONE_PAGES, visitTests } from './visits-run.mjs'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
let server, browser

before(async () => {
  server = await serve()
  browser = await launch()
})
after(async () => {
  await browser.close()
  server.close()
})

async function violations(page) {
  await page.evaluate(axe)
  const found = await page.evaluate(rules => globalThis.axe.run(document, { runOnly: rules }), RULES)
  return found.violations.map(v => `${v.id} (${v.impact}): ${v.nodes.map(n => n.html.slice(0, 120)).join(' | ')}`)
}
const choose = (page, item, answer) =>
  page.locator(`#item-${item}`).getByRole('radio', { name: answer, exact: true }).check({ force: true })
async function answerAll(page) {
  for (let item = 1; item <= 16; item++) await choose(page, item, '是')
}
const overflow = page =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a visit written without network survives a reload and is sent once', async () => {
  const user = await as(browser, server.address, 'CADRE', { ...phone, serviceWorkers: 'allow' })
  const { page, context } = user
  await user.go('/m/')
  await page.getByText('民安便民生鲜超市').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('button', { name: /^预载/ }).click()
  await page.getByText('可离线填写').nth(4).waitFor()
  await page.reload()
  await page.getByText('民安便民生鲜超市').waitFor()

  await context.setOffline(true)
  await page.getByText('民安便民生鲜超市').click()
  await page.getByText('没有网络，填写照常').waitFor()
  await answerAll(page)
  await choose(page, 7, '否')
  await page.locator('#note-7').fill('冷藏柜内生熟混放')
  await page.getByText(/已保存/).waitFor()
  await page.waitForTimeout(600)

  await page.reload()
  await page.getByText('16/16').waitFor()
  assert.equal(await page.locator('#note-7').inputValue(), '冷藏柜内生熟混放')
  await page.getByRole('button', { name: '核对并签字' }).click()
  await page.getByLabel('主体陪同人员', { exact: true }).fill('刘芳')
  await page.getByRole('button', { name: '提交督导记录' }).click()
  await page.getByText('已存入待发送').waitFor()
  assert.equal(server.state.posts, 0)
  await page.getByText('返回任务').click()
  await page.getByText('待发送', { exact: true }).waitFor()

  await context.setOffline(false)
  await page.getByText('1 份督导记录已提交').waitFor()
  await page.waitForTimeout(500)
  assert.equal(server.state.visits.size, 1)
  assert.equal(server.state.posts, 1)
  const [{ key, body }] = server.state.visits.values()
  assert.ok(key)
  assert.equal(body.representative, '刘芳')
  assert.deepEqual(body.answers[6], { item: 7, answer: 'NO', note: '冷藏柜内生熟混放', severity: 'L2' })
  await page.getByRole('link', { name: /我的/ }).click()
  await page.getByText('没有未提交的督导记录').waitFor()
  assert.deepEqual(user.faults, [])
  await user.close()
})

test('a refused visit says why and loses nothing', async () => {
  const user = await as(browser, server.address, 'CADRE', phone)
  const { page } = user
  server.state.refusing = '这项任务已由张宁完成督导'
  await user.go(`/m/tasks/${id(1001)}`)
  await page.locator('#item-1').waitFor()
  await answerAll(page)
  await page.getByRole('button', { name: '核对并签字' }).click()
  await page.getByLabel('主体陪同人员', { exact: true }).fill('刘芳')
  await page.getByRole('button', { name: '提交督导记录' }).click()
  await page.getByText('这项任务已由张宁完成督导').waitFor()
  await user.go('/m/me')
  await page.getByText('未被接收').waitFor()
  server.state.refusing = ''
  await page.getByRole('link', { name: '打开' }).click()
  await page.getByText('16/16').waitFor()
  await choose(page, 1, '不涉及')
  await page.getByRole('button', { name: '核对并签字' }).click()
  await page.getByRole('button', { name: '提交督导记录' }).click()
  await page.getByText('督导记录已提交').waitFor()
  await user.close()
})

test('an issue goes from the regulator to the cadre and is closed', async () => {
  const regulator = await as(browser, server.address, 'REGULATOR', desk)
  await regulator.go(`/console/handoffs/${id(5004)}`)
  await regulator.page.getByRole('button', { name: '接收', exact: true }).click()
  await regulator.page.getByRole('dialog').getByRole('button', { name: '接收', exact: true }).click()
  await regulator.page.getByRole('button', { name: '录入检查结果' }).click()
  const dialog = regulator.page.getByRole('dialog')
  await dialog.getByRole('button', { name: '录入检查结果' }).click()
  await dialog.getByText('请填写检查结果').waitFor()
  await dialog.getByText('责令改正').click()
  await dialog.getByLabel('说明').fill('责令改正，限期补办健康证')
  await dialog.getByRole('button', { name: '录入检查结果' }).click()
  await regulator.page
    .getByRole('article')
    .getByText('已责令改正')
    .or(regulator.page.getByRole('button', { name: '反馈结果' }))
    .first()
    .waitFor()
  await regulator.close()

  const cadre = await as(browser, server.address, 'CADRE', phone)
  await cadre.go('/m/issues')
  await cadre.page.getByText('主体已提交整改，等待复核').click()
  await cadre.page.getByRole('button', { name: '复核销号' }).click()
  const sheet = cadre.page.locator('form.sheet')
  await sheet.getByLabel('整改情况或佐证').fill('现场查看，票据齐全')
  await sheet.getByRole('button', { name: '复核销号' }).click()
  await cadre.page.getByText('已销号').first().waitFor()
  await cadre.close()
})

test('a signed-out person is sent to sign in and back', async () => {
  const context = await browser.newContext({ ...desk, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${server.address}/console/queue`)
  await page.waitForURL(/\/login\?next=%2Fconsole%2Fqueue/)
  await context.close()
})

test('a failing service takes only its own part of the page', async () => {
  const user = await as(browser, server.address, 'OFFICE', desk)
  server.state.failing = 'indicators'
  await user.go('/console/dashboard')
  await user.page.getByText('统计服务正在重启').first().waitFor()
  await user.page.getByText('群力实验小学食堂 秋季开学节点督导未完成').waitFor()
  server.state.failing = ''
  await user.page.getByRole('button', { name: '重新加载' }).click()
  await user.page.getByRole('img', { name: /群力街道/ }).waitFor()
  await user.close()
})

test('every page of the menu opens from every other', async () => {
  const user = await as(browser, server.address, 'OFFICE', desk)
  await user.go('/console/')
  const menu = user.page.locator('.side a')
  const walk = await menu.evaluateAll(links => links.map(link => link.getAttribute('href')))
  for (const href of [...walk, ...walk.reverse()]) {
    await user.page.locator(`.side a[href="${href}"]`).click()
    await user.page.waitForURL(user => user.pathname === href)
    await user.page.getByRole('heading', { level: 1 }).waitFor()
    const button = user.page.locator('.row-link').first()
    await user.page.waitForTimeout(150)
    if ((await button.count()) === 0) continue
    await button.click()
    await user.page.getByRole('dialog').waitFor()
    await user.page.keyboard.press('Escape')
    await user.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  assert.deepEqual(user.faults, [])
  await user.close()
})

registerTests(() => ({ browser, server }))
oversightTests(() => ({ browser, server }))
visitTests(() => ({ browser, server }))
listTests(() => ({ browser, server }))
planningTests(() => ({ browser, server }))
caseTests(() => ({ browser, server }), id(6002))
calendarTests(() => ({ browser, server }))
letterTests(() => ({ browser, server }))
handoffTests(() => ({ browser, server }))

const PHONE_PAGES = [
  ['/m/', '老王面馆|群力实验小学食堂'],
  [`/m/tasks/${id(1002)}`, '营业执照'],
  ['/m/issues', '生熟分开'],
  [`/m/issues/${id(5002)}`, '办理记录'],
  ['/m/messages', '本季度还有'],
  ['/m/me', '退出登录'],
  ['/m/letters', '发给我的函件'],
  [`/m/letters/${id(6502)}`, '签收'],
  [`/m/talks/${id(6603)}`, '提交整改报告'],
  ['/m/me/duty-list', '督导一次'],
  ['/m/me/commitment', '责任清单和任务清单'],
  ['/m/me/certificates', 'HRB-2026-1120'],
  ['/m/oversight/findings', '督导频次'],
  [`/m/businesses/${id(2002)}`, '本月自查记录'],
  ...VISIT_PHONE_PAGES,
  ...LIST_PHONE_PAGES,
  ...CASE_PHONE_PAGES(id(6002)),
]
const DESK_PAGES = [
  ['OFFICE', '/console/dashboard', '分区域情况'],
  ['OFFICE', '/console/queue', '逾期 23 天'],
  ['OFFICE', '/console/tasks', '民安社区|群力街道'],
  ['OFFICE', `/console/issues?open=${id(5002)}`, '办理记录'],
  ['OFFICE', '/console/letters', '提醒敦促函'],
  ['OFFICE', '/console/talks', '拟约谈'],
  ['OFFICE', `/console/letters?open=${id(6501)}`, '历次稿'],
  ['OFFICE', `/console/talks?open=${id(6602)}`, '低于 95.0% 提出'],
  ['OFFICE', '/console/letter-register', '撤回'],
  ['OFFICE', '/console/talk-calendar', '区政府二楼会议室'],
  ['OFFICE', '/console/circulars', '国庆前督导进度'],
  ['OFFICE', '/console/leads', '落实不力'],
  ['OFFICE', '/console/businesses', '老王面馆'],
  ['OFFICE', '/console/gaps', '马骏'],
  ...REGISTER_PAGES,
  ...OVERSIGHT_PAGES,
  ...LIST_PAGES,
  ...PLANNING_PAGES,
  ...CASE_PAGES(id(6002)),
  ...CALENDAR_PAGES,
  ['OFFICE', '/console/exceptions', '安和街道'],
  ['OFFICE', '/console/imports', '上传并核对'],
  ['OFFICE', '/console/plan', '国庆'],
  ['OFFICE', '/console/messages', '今天到期'],
  ...HANDOFF_PAGES,
  ['BUSINESS', '/console/own', '生熟分开'],
  ...VISIT_DESK_PAGES,
  ['BUSINESS', `/console/letters?open=${id(6502)}`, '签收'],
]

for (const [path, text] of PHONE_PAGES)
  test(`${path}: nothing for axe to complain of, no sideways scroll at 320 px`, async () => {
    const user = await as(browser, server.address, 'CADRE', phone)
    await user.go(path)
    await user.page.getByText(new RegExp(text)).first().waitFor()
    await user.page.waitForTimeout(400)
    assert.deepEqual(await violations(user.page), [])
    await user.page.setViewportSize({ width: 320, height: 640 })
    assert.equal(await overflow(user.page), 0)
    assert.deepEqual(user.faults, [])
    await user.close()
  })

for (const [role, path, text] of DESK_PAGES)
  test(`${path}: nothing for axe to complain of, no sideways scroll at 320 px`, async () => {
    const user = await as(browser, server.address, role, desk)
    await user.go(path)
    await user.page.getByText(new RegExp(text)).first().waitFor()
    await user.page.waitForTimeout(600)
    assert.deepEqual(await violations(user.page), [])
    await user.page.setViewportSize({ width: 320, height: 640 })
    await user.page.waitForTimeout(200)
    assert.equal(await overflow(user.page), 0)
    assert.deepEqual(user.faults, [])
    await user.close()
  })
