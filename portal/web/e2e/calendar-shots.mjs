// Pictures of the work calendar's screens.
import { desk, phone } from './browser.mjs'

export async function calendarShots(shoot) {
  await shoot('k-calendar', 'OFFICE', desk, '/console/calendar', undefined, true)
  await shoot('k-calendar-phone', 'OFFICE', phone, '/console/calendar', undefined, true)
  await shoot('k-calendar-load', 'ADMINISTRATOR', desk, '/console/calendar', p =>
    p.getByRole('button', { name: '载入放假安排' }).click(),
  )
  await shoot('k-case-moved', 'OFFICE', desk, '/console/queue', p => p.locator('td .link').first().click())
}
