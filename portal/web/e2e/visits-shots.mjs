// Pictures of the visit's own screens.
import { desk, phone } from './browser.mjs'
import { answerAll } from './visit-steps.mjs'
import { DOT, RECORD } from './visits.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const PHOTO = { name: 'a.png', mimeType: 'image/png', buffer: DOT }

export async function visitShots(shoot) {
  await shoot('m-record', 'CADRE', phone, `/m/visits/${RECORD}`, undefined, true)
  await shoot('m-correct', 'CADRE', phone, `/m/visits/${RECORD}/correct`, undefined, true)
  await shoot('m-photo', 'CADRE', phone, `/m/tasks/${id(1005)}`, async p => {
    await answerAll(p, 7, { 7: '否' })
    await p.locator('#item-7 input[type=file]').setInputFiles(PHOTO)
    await p.locator('#item-7 img').waitFor()
  })
  await shoot('m-collective', 'CADRE', phone, '/m/collective', async p => {
    await p.getByRole('checkbox').nth(2).check()
    await p.getByText('已填 0 / 16 项').waitFor()
  })
  await shoot('c-visit', 'OFFICE', desk, `/console/visits/${RECORD}`, undefined, true)
  await shoot('c-visit-correct', 'OFFICE', desk, `/console/visits/${RECORD}`, p =>
    p.getByRole('button', { name: '更正记录' }).click(),
  )
}
