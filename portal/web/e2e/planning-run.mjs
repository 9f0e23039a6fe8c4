// Planning's pages, each walked through with axe and at 320 px like the others; and what an operator does.
import { test } from 'node:test'
import { as, desk } from './browser.mjs'

export const PLANNING_PAGES = [['ADMINISTRATOR', '/console/sweeps', '短信平台割接']]

export function planningTests(parts) {
  test('an operator pauses background work with a reason and an end', async () => {
    const user = await as(parts().browser, parts().server.address, 'ADMINISTRATOR', desk)
    const { page } = user
    await user.go('/console/sweeps')
    await page.getByText('运行记录').first().waitFor()
    await page.getByRole('button', { name: '暂停', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '暂停', exact: true }).click()
    await dialog.getByText('请填写理由和截止日期').waitFor()
    await dialog.getByLabel('理由').fill('数据库维护')
    await dialog.getByLabel(/暂停至/).fill('2026-09-25')
    await dialog.getByRole('button', { name: '暂停', exact: true }).click()
    await page.getByText('排定任务已暂停').waitFor()
    await user.close()
  })
}
