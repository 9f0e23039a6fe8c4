// The running system as its users meet it: ADDRESS, MAILS and SIGN_IN (the sheet that the first start writes) come from the environment.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { desk, launch, phone } from './browser.mjs'
import { loseOneAnswer, recordWithoutNetwork } from './visit-steps.mjs'
import { DOT } from './visits.mjs'

const address = process.env.ADDRESS
const people = fs
  .readFileSync(process.env.SIGN_IN, 'utf8')
  .split('\n')
  .map(line => line.trim().split(/\s{2,}/))
  .filter(row => row.length >= 3)
let browser

before(async () => (browser = await launch()))
after(() => browser.close())

async function signedIn(role, options) {
  const [username, password] = people.find(row => row[2].includes(`(${role})`))
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('response', response => response.status() >= 500 && faults.push(`${response.status()} ${response.url()}`))
  await page.goto(`${address}/`)
  await page.fill('input[name=username]', username)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/(m|console)\//)
  return { page, context, faults, close: () => context.close() }
}

test('the office sees the whole picture and every page of its menu opens', async () => {
  const office = await signedIn('office', desk)
  for (const name of ['覆盖率', '配备率', '归集率', '完成率', '整改率'])
    await office.page.locator('main').getByText(name, { exact: true }).first().waitFor()
  const menu = office.page.locator('nav.side a')
  for (let i = 0; i < (await menu.count()); i++) {
    await menu.nth(i).click()
    await office.page.locator('main h1').waitFor()
    await office.page.waitForLoadState('networkidle')
  }
  await office.page.goto(`${address}/console/gaps`)
  await office.page.locator('main').getByText('道里区').or(office.page.locator('main td')).first().waitFor()
  await office.page.goto(`${address}/console/plan`)
  await office.page
    .getByText(/第.季度/)
    .first()
    .waitFor()
  assert.deepEqual(office.faults, [])
  await office.close()
})

test('a cadre records a visit with one thing wrong', async () => {
  const cadre = await signedIn('cadre', phone)
  const { page } = cadre
  const card = page.locator('a[href*="/m/tasks/"]').first()
  await card.waitFor()
  await card.click()
  await page.locator('#item-1').waitFor()
  const items = await page.locator('[id^="item-"]').count()
  assert.ok(items >= 16)
  for (let item = 1; item <= items; item++)
    await page
      .locator(`#item-${item}`)
      .getByRole('radio', { name: item === 3 ? '否' : '是', exact: true })
      .check({ force: true })
  await page.locator('#note-3').fill('进货查验记录缺 11 月两次')
  await page.getByRole('button', { name: '核对并签字' }).click()
  await page.getByLabel('主体陪同人员', { exact: true }).fill('刘芳')
  await page.getByRole('button', { name: '提交督导记录' }).click()
  await page.getByText('督导记录已提交').waitFor()
  assert.deepEqual(cadre.faults, [])
  await cadre.close()
})

test('a visit without network, with a photo, arrives once though its answer is lost', async () => {
  const cadre = await signedIn('cadre', { ...phone, serviceWorkers: 'allow' })
  const { page, context } = cadre
  await page.goto(`${address}/m/`)
  const card = page.locator('a[href*="/m/tasks/"]').nth(1)
  const name = (await card.getByRole('heading').textContent()).trim()
  const task = (await card.getAttribute('href')).split('/').pop()
  const api = path => page.evaluate(async url => (await fetch(url)).json(), `/api/tasking${path}`)
  const business = (await api(`/tasks/${task}/preparation`)).task.businessId
  await recordWithoutNetwork(page, context, {
    name,
    representative: '张丽',
    note: '货架下层有过期饮料两瓶',
    photo: { name: 'IMG_0001.png', mimeType: 'image/png', buffer: DOT },
  })
  await loseOneAnswer(context)
  await context.setOffline(false)
  await page.waitForTimeout(1_500)
  await page.reload()
  await page.getByText('1 份督导记录已提交').waitFor()
  const { items } = await api(`/visits?business=${business}`)
  assert.equal(items.filter(visit => Date.now() - Date.parse(visit.visitedAt) < 600_000).length, 1)
  let photos = []
  for (let tries = 0; tries < 20 && !photos.length; tries++) {
    photos = (await api(`/visits/${items[0].visitId}`)).photos
    if (!photos.length) await page.waitForTimeout(250)
  }
  assert.deepEqual(
    photos.map(photo => photo.item),
    [7],
  )
  await page.goto(`${address}/m/visits/${items[0].visitId}`)
  await page.waitForFunction(() => [...document.images].some(image => image.naturalWidth > 0))
  const sheet = await context.request.get(`${address}/api/tasking/visits/${items[0].visitId}/sheet.pdf`)
  assert.equal((await sheet.body()).subarray(0, 5).toString(), '%PDF-')
  await cadre.close()
})

test('within seconds the regulator has it in the queue and takes it', async () => {
  const regulator = await signedIn('regulator', desk)
  const { page } = regulator
  const handed = page.getByText('进货查验记录缺 11 月两次').first()
  for (let tries = 0; tries < 10 && !(await handed.isVisible()); tries++) {
    await page.reload()
    await handed.waitFor({ timeout: 2_000 }).catch(() => {})
  }
  await handed.waitFor({ timeout: 2_000 })
  await handed.click()
  await page.getByRole('button', { name: '接收', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '接收', exact: true }).click()
  await page.getByText('已接收').first().waitFor()
  assert.deepEqual(regulator.faults, [])
  await regulator.close()
})

test('the mails have gone out, once each', async () => {
  const page = await browser.newPage()
  const [regulator] = people.find(row => row[2].includes('(regulator)'))
  const hour = Number(new Date().toLocaleString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit' }))
  const quiet = hour >= 21 || hour < 8
  let text = ''
  for (let tries = 0; tries < 30 && !quiet && !text.includes('进货查验'); tries++) {
    await page.goto(`${process.env.MAILS}?to=${regulator.toLowerCase()}`)
    text = await page.textContent('body')
    if (!text.includes('进货查验')) await page.waitForTimeout(500)
  }
  if (!quiet) assert.ok(text.includes('进货查验'), 'no mail about the issue')
  await page.close()
})
