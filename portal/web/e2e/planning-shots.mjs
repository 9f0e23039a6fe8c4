// Pictures of planning's screens.
import { desk, phone } from './browser.mjs'

const open = p => p.locator('td .link').first().click()

export async function planning(shoot) {
  await shoot('p-sweeps', 'ADMINISTRATOR', desk, '/console/sweeps', undefined, true)
  await shoot('p-sweeps-phone', 'ADMINISTRATOR', phone, '/console/sweeps', undefined, true)
  await shoot('p-sweep-pause', 'ADMINISTRATOR', desk, '/console/sweeps', p =>
    p.getByRole('button', { name: '暂停', exact: true }).first().click(),
  )
  await shoot('p-plan', 'OFFICE', desk, '/console/plan', undefined, true)
  await shoot('p-task', 'OFFICE', desk, '/console/tasks', open)
  await shoot('p-task-phone', 'OFFICE', phone, '/console/tasks', open)
  await shoot('p-task-hand-on', 'CADRE', desk, '/console/tasks', async p => {
    await open(p)
    await p.getByRole('button', { name: '转办', exact: true }).click()
  })
}
