// Cases with their reasons, and the ladders they climb, in the invented API: answers, pages for axe, acts and pictures.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'
import { LADDERS, draftOf, historyOf, TRIAL, whyOf } from './cases-data.mjs'

const ok = (body, status = 200) => ({ status, body })
const refuse = (status, code, detail) => ({
  status,
  body: { type: `urn:liangze:problem:${code}`, title: code, status, detail },
})
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export function readCases(state, p) {
  let m
  if (p === '/escalation/cases/mine') return ok(state.queue.slice(0, 2))
  if ((m = p.match(/^\/escalation\/cases\/([\w-]+)\/why$/))) {
    const row = state.queue.find(c => c.caseId === m[1])
    return row ? ok(whyOf()) : refuse(404, 'case-not-found', '没有这个事项，或不在您的辖区内')
  }
  if (p === '/escalation/ladders') return ok(LADDERS)
  if ((m = p.match(/^\/escalation\/ladders\/(\w+)$/))) return ok(historyOf(m[1]))
  if (p === '/escalation/ladder-drafts') return ok(state.ladderDraft ? [state.ladderDraft] : [draftOf('VISIT')])
  if (/^\/escalation\/ladder-drafts\/[\w-]+\/trial$/.test(p)) return ok(TRIAL)
  if (/^\/escalation\/ladder-drafts\/[\w-]+$/.test(p)) return ok(state.ladderDraft ?? draftOf('VISIT'))
  return undefined
}

export function writeCases(state, p, body) {
  const m = p.match(/^\/escalation\/cases\/([\w-]+)\/(pause|resume|raise|lower|close)$/)
  if (m) {
    const row = state.queue.find(c => c.caseId === m[1])
    if (!row) return undefined
    state.acts ??= []
    state.acts.push({ verb: m[2], body })
    if (m[2] === 'pause') {
      if (!body.until) return refuse(400, 'until-wrong', '暂停须写明截止日期：今天之后，最晚2026-10-24（30天）')
      Object.assign(row, { state: 'PAUSED', pausedUntil: body.until, pauseReason: body.reason })
    }
    return ok(row)
  }
  if (p === '/escalation/ladder-drafts') return ok((state.ladderDraft = draftOf(body.ladder)))
  const d = p.match(/^\/escalation\/ladder-drafts\/[\w-]+\/(save|publish|drop)$/)
  if (!d) return undefined
  const draft = { ...(state.ladderDraft ?? draftOf('VISIT')) }
  if (d[1] === 'save') {
    const late = body.rungs.findIndex(r => r.step === 'OFFICE_ABOVE' && r.after > 15)
    Object.assign(draft, {
      rungs: body.rungs,
      effectiveFrom: body.effectiveFrom,
      revision: draft.revision + 1,
      problems: late < 0 ? [] : [{ rung: null, text: '不得低于方案要求：久拖未督导须报上级食安办' }],
    })
  }
  if (d[1] === 'publish') Object.assign(draft, { state: 'PUBLISHED', publishedVersion: 4 })
  if (d[1] === 'drop') draft.state = 'DROPPED'
  return ok((state.ladderDraft = draft))
}

const KASE = id(5002)
export const CASE_PAGES = caseId => [
  ['OFFICE', `/console/cases/${caseId}`, '中秋节放假'],
  ['OFFICE', '/console/ladders', '方案要求'],
  ['OFFICE', `/console/ladders/drafts/${KASE}`, '第1步'],
]
export const CASE_PHONE_PAGES = caseId => [
  ['/m/cases', '报上级食安办'],
  [`/m/cases/${caseId}`, '中秋节放假'],
]

export function caseTests(parts, caseId) {
  const open = (role, options) => as(parts().browser, parts().server.address, role, options)

  test('an office pauses a case with a reason and an end, and is told why when it is refused', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/cases/${caseId}`)
    await page.getByRole('button', { name: '暂缓' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('店主住院')
    await dialog.getByRole('button', { name: '暂缓' }).click()
    await dialog.getByText('最晚2026-10-24').waitFor()
    await dialog.getByLabel('最后一天（含）').fill('2026-10-09')
    await dialog.getByRole('button', { name: '暂缓' }).click()
    await page.getByText('已暂缓').waitFor()
    assert.equal(parts().server.state.acts.at(-1).body.reason, '店主住院')
    await user.close()
  })

  test('a ladder that undercuts the plan cannot be published', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/ladders/drafts/${KASE}`)
    const above = page.getByRole('group', { name: /第3步/ })
    await above.getByLabel('天数', { exact: true }).fill('40')
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByRole('alert').getByText('不得低于方案要求').waitFor()
    await above.getByLabel('天数', { exact: true }).fill('6')
    await page.getByRole('button', { name: '发布' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('依据或理由').fill('区食安委会议纪要第3号')
    await dialog.getByRole('button', { name: '发布' }).click()
    await page.getByText('规则已发布').waitFor()
    assert.equal(parts().server.state.ladderDraft.publishedVersion, 4)
    await user.close()
  })
}

export async function caseShots(shoot, caseId) {
  await shoot('c-case', 'OFFICE', desk, `/console/cases/${caseId}`, undefined, true)
  await shoot('c-case-phone', 'OFFICE', phone, `/console/cases/${caseId}`, undefined, true)
  await shoot('c-ladders', 'OFFICE', desk, '/console/ladders', undefined, true)
  await shoot('c-ladders-phone', 'OFFICE', phone, '/console/ladders', undefined, true)
  const trial = p => p.getByRole('button', { name: '试算' }).click()
  await shoot('c-draft', 'OFFICE', desk, `/console/ladders/drafts/${KASE}`, trial, true)
  await shoot('c-draft-phone', 'OFFICE', phone, `/console/ladders/drafts/${KASE}`, undefined, true)
  await shoot('c-m-cases', 'CADRE', phone, '/m/cases')
  await shoot('c-m-case', 'CADRE', phone, `/m/cases/${caseId}`, undefined, true)
}
