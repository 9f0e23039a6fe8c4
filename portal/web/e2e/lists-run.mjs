// Checklists and duty reports in a real browser.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const LIST_PAGES = [
  ['OFFICE', '/console/task-lists', '修改为本地清单'],
  ['OFFICE', `/console/task-lists/${id(9108)}/2`, '与此版比较'],
  ['OFFICE', `/console/task-lists/drafts/${id(9200)}`, '手机上的样子'],
  ['OFFICE', '/console/duty-reports', '逾期未报'],
  ['OFFICE', `/console/duty-reports?open=${id(9302)}`, '提交后有变化'],
]

export const LIST_PHONE_PAGES = [['/m/me/duty-report', '主要做法']]

export async function sign(page) {
  const box = await page.getByRole('img', { name: '未手写签名' }).boundingBox()
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 70, { steps: 5 })
  await page.mouse.up()
}

export function listTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('a list is not published while an item lacks its title, and then says for how many it is', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/task-lists/drafts/${id(9200)}`)
    await page.getByRole('button', { name: '在“应急处置”增加一项' }).click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/第 \d+ 项没有标题/)
      .waitFor()
    await page.locator('li.bad textarea').first().fill('知道报告谁')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/道里区有 312 家在产在营主体按这份清单督导/).waitFor()
    await dialog.getByRole('button', { name: '发布' }).click()
    await page.getByText('已发布第 1 版').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('a cadre writes, signs and hands in the yearly report on the phone', async () => {
    const user = await open('CADRE', phone)
    const { page } = user
    await user.go('/m/me/duty-report')
    await page.getByText('94.0%').waitFor()
    await page.getByRole('button', { name: '签名提交' }).click()
    await page.getByText('请填写主要做法').waitFor()
    await page.getByLabel('主要做法').fill('每季度走访')
    await page.getByLabel('存在问题').fill('票据不全')
    await page.getByLabel('下步打算').fill('集中培训')
    await page.getByText('已保存', { exact: true }).waitFor()
    await sign(page)
    await page.getByRole('button', { name: '签名提交' }).click()
    await page.locator('p').getByText('已提交，等待上级食品安全办接收').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('what was written without a network is still there after a reload', async () => {
    const user = await open('CADRE', phone)
    const { page } = user
    at().server.state.lists.report = { ...at().server.state.lists.report, state: 'OPEN', stateName: '待提交' }
    at().server.state.failing = '/draft'
    await user.go('/m/me/duty-report')
    await page.getByLabel('存在问题').fill('没有网络时写的')
    await page.waitForTimeout(600)
    await page.reload()
    await page.waitForFunction(() => document.querySelector('#part-problems')?.value === '没有网络时写的')
    at().server.state.failing = ''
    await user.close()
  })
}
