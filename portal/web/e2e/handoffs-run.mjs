// The ledger of hand-offs in a real browser: what a receiving body does all day, by keyboard, and nothing reloads.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk } from './browser.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const HANDOFF_PAGES = [
  ['REGULATOR', `/console/handoffs/${id(5003)}`, '承接部门'],
  ['OFFICE', '/console/handoffs?view=waiting', '待确定承接部门'],
  ['OFFICE', '/console/receiving-bodies', '道里区教育局'],
]

export function handoffTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('a hand-off is taken in and forwarded by keyboard without a reload', async () => {
    const user = await open('REGULATOR', desk)
    const { page } = user
    await user.go('/console/handoffs')
    await page.getByText('货架上有 6 袋酱料超过保质期').waitFor()
    await page.evaluate(() => (globalThis.stayed = true))
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '承接部门' }).waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: '接收' })
    await dialog.waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('收〔2026〕87号').waitFor()
    await page.keyboard.press('f')
    const forward = page.getByRole('dialog', { name: '移送' })
    await forward.getByRole('button', { name: '移送' }).click()
    await forward.getByText('请填写移送给').waitFor()
    await forward.getByLabel('移送给').selectOption('EDUCATION')
    await forward.getByLabel('理由').fill('属校园管理')
    await forward.getByRole('button', { name: '移送' }).click()
    await page.getByText('属校园管理').waitFor()
    assert.equal(await page.evaluate(() => globalThis.stayed), true)
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('an office sends again only to the body that heard nothing', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/handoffs/${id(5004)}?view=waiting`)
    await page.getByRole('article').getByText('通报未送达：邮箱退信').waitFor()
    await page.getByRole('button', { name: '重新送达' }).click()
    const dialog = page.getByRole('dialog', { name: '重新送达' })
    await dialog.getByText('只向道里区教育局重新发送通报').waitFor()
    await dialog.getByRole('button', { name: '重新送达' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('article').getByText('通报未送达：邮箱退信').waitFor({ state: 'hidden' })
    await user.close()
  })
}
