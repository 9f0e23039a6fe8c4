// Pictures of checklists and duty reports.
import { desk, phone } from './browser.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const click = name => p => p.getByRole('button', { name, exact: true }).first().click()

export async function lists(shoot) {
  await shoot('l-lists', 'OFFICE', desk, '/console/task-lists')
  await shoot('l-lists-phone', 'OFFICE', phone, '/console/task-lists', undefined, true)
  await shoot('l-list', 'OFFICE', desk, `/console/task-lists/${id(9108)}/2`, click('与此版比较'))
  await shoot('l-draft', 'OFFICE', desk, `/console/task-lists/drafts/${id(9200)}`)
  await shoot('l-draft-phone', 'OFFICE', phone, `/console/task-lists/drafts/${id(9200)}`)
  await shoot('l-publish', 'OFFICE', desk, `/console/task-lists/drafts/${id(9200)}`, click('发布'))
  await shoot('l-reports', 'OFFICE', desk, '/console/duty-reports')
  await shoot('l-reports-phone', 'OFFICE', phone, '/console/duty-reports')
  await shoot('l-report', 'OFFICE', desk, `/console/duty-reports?open=${id(9302)}`, undefined, true)
  await shoot('l-report-m', 'CADRE', phone, '/m/me/duty-report', undefined, true)
  await shoot('l-me', 'CADRE', phone, '/m/me', undefined, true)
}
