// Pictures of the pages about hand-offs: node e2e/handoffs-shots.mjs [folder]
import path from 'node:path'
import { as, desk, launch, phone } from './browser.mjs'
import { serve } from './mock.mjs'

const folder = process.argv[2] ?? 'shots'
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const server = await serve()
const browser = await launch()

async function shoot(name, role, options, address, act = async () => {}) {
  const user = await as(browser, server.address, role, options)
  await user.go(address)
  await user.page.waitForTimeout(1200)
  await act(user.page)
  await user.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
  await user.close()
}

await shoot('h-queue', 'REGULATOR', desk, `/console/handoffs/${id(5004)}`)
await shoot('h-order', 'REGULATOR', desk, `/console/handoffs/${id(5002)}?view=handling`, page =>
  page.keyboard.press('o'),
)
await shoot('h-waiting', 'OFFICE', desk, `/console/handoffs/${id(5004)}?view=waiting`)
await shoot('h-bodies', 'OFFICE', desk, '/console/receiving-bodies')
await shoot('h-issue', 'OFFICE', desk, `/console/issues?open=${id(5001)}`)
await shoot('hp-queue', 'REGULATOR', phone, '/console/handoffs')
await shoot('hp-record', 'REGULATOR', phone, `/console/handoffs/${id(5002)}?view=handling`)
await shoot('hp-bodies', 'OFFICE', phone, '/console/receiving-bodies')
await shoot('hm-issue', 'CADRE', phone, `/m/issues/${id(5001)}`)
await browser.close()
server.close()
