// The work calendar's page, with axe and at 320 px like the others; and what an office and an administrator do on it.
import { test } from 'node:test'
import { as, desk } from './browser.mjs'

export const CALENDAR_PAGES = [
  ['OFFICE', '/console/calendar', '悬空主体重新确定包保干部'],
  ['ADMINISTRATOR', '/console/calendar?year=2025', '没有移动本辖区的期限'],
]

export function calendarTests(parts) {
  test('an office sees what an amended year moved, kind by kind', async () => {
    const user = await as(parts().browser, parts().server.address, 'OFFICE', desk)
    const { page } = user
    await user.go('/console/calendar')
    await page.getByText('国办发明电〔2026〕9号').first().waitFor()
    await page.getByRole('button', { name: /文书回复/ }).click()
    await page.getByText('道食安办函〔2026〕3号').waitFor()
    await page.getByText('老王面馆').waitFor({ state: 'hidden' })
    if (await page.getByRole('button', { name: '载入放假安排' }).count()) throw new Error('an office loads no year')
    await user.close()
  })

  test('an administrator loads an amended year', async () => {
    const user = await as(parts().browser, parts().server.address, 'ADMINISTRATOR', desk)
    const { page } = user
    await user.go('/console/calendar')
    await page.getByRole('button', { name: '载入放假安排' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles({
      name: '2026.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"year": 2026, "days": []}'),
    })
    await dialog.getByRole('button', { name: '载入放假安排' }).click()
    await page.getByText('国办发明电〔2026〕10号已载入').waitFor()
    await user.close()
  })
}
