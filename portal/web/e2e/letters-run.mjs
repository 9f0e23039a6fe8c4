// Letters and talks in a real browser: the acts that must not go wrong.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export function letterTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('an addressee signs for a letter and replies on a phone; without words nothing is sent', async () => {
    const user = await open('CADRE', phone)
    const { page } = user
    await user.go(`/m/letters/${id(6502)}`)
    await page.getByRole('button', { name: '签收' }).click()
    await page.getByText('签收 工农大街便民市场').waitFor()
    await page.getByRole('button', { name: '回复' }).click()
    await page.getByText('请填写回复').waitFor()
    await page.getByLabel('回复', { exact: true }).fill('已整改到位')
    await page.getByRole('button', { name: '回复' }).click()
    await page.getByText('已整改到位').waitFor()
    assert.equal(await page.getByRole('button', { name: '回复' }).count(), 0)
    await user.close()
  })

  test('a clash is said before a talk is moved, and does not forbid it', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/talks?open=${id(6602)}`)
    await page.getByRole('button', { name: '安排时间地点' }).click()
    const dialog = page.getByRole('dialog', { name: '安排时间地点' })
    await dialog.getByLabel('开始').fill('9点半')
    await dialog.getByRole('button', { name: '安排时间地点' }).click()
    await dialog.getByText('请按 09:30 的格式填写').waitFor()
    await dialog.getByLabel('开始').fill('09:30')
    await dialog.getByRole('button', { name: '安排时间地点' }).click()
    await dialog.getByText('同一时间另有约谈').waitFor()
    await dialog.getByRole('button', { name: '安排时间地点' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await user.close()
  })
}
