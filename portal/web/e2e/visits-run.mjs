// Visits in full in a real browser: offline with a lost answer, by thumb, photos, together, corrected.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'
import { DOT, RECORD } from './visits.mjs'
import { answerAll, loseOneAnswer, recordWithoutNetwork } from './visit-steps.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const PHOTO = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: DOT }

const another = (state, n) => ({
  ...state.done.at(-1),
  taskId: id(1000 + n),
  businessId: id(2000 + n),
  name: `集中户${n}`,
  state: 'OPEN',
})

export const VISIT_PHONE_PAGES = [
  [`/m/visits/${RECORD}`, '更正原因'],
  [`/m/visits/${RECORD}/correct`, '提交更正'],
  ['/m/collective', '高风险主体须现场督导'],
]
export const VISIT_DESK_PAGES = [
  ['OFFICE', `/console/visits/${RECORD}`, '更正原因'],
  ['BUSINESS', `/console/visits/${RECORD}`, '督导反馈表'],
]

export function visitTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('a 16-item visit without network arrives once, though its answer is lost and the page is reloaded', async () => {
    const { state } = at().server
    const user = await open('CADRE', { ...phone, serviceWorkers: 'allow' })
    const { page, context } = user
    await user.go('/m/')
    await page.getByText('松江好运来熟食店').waitFor()
    await recordWithoutNetwork(page, context, {
      name: '松江好运来熟食店',
      representative: '张丽',
      note: '熟食无防蝇罩',
    })
    const before = { posts: state.posts, visits: state.visits.size }

    await loseOneAnswer(context)
    await context.setOffline(false)
    for (let wait = 0; state.posts === before.posts && wait < 50; wait++) await page.waitForTimeout(100)
    await page.waitForTimeout(300)
    assert.equal(state.visits.size, before.visits + 1, 'the server has it')
    await page.reload()
    await page.getByText('1 份督导记录已提交').waitFor()
    await page.waitForTimeout(300)
    assert.equal(state.visits.size, before.visits + 1, 'and has it once')
    assert.equal(state.posts, before.posts + 2, 'it was sent again with the same id')
    await page.getByRole('link', { name: /我的/ }).click()
    await page.getByText('没有未提交的督导记录').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('a visit without 否 is at most 20 taps and no typing', async () => {
    const user = await open('CADRE', phone)
    const { page } = user
    let taps = 0
    const tap = target => target.click({ force: true }).then(() => taps++)
    await user.go(`/m/tasks/${id(1005)}`)
    await page.locator('#item-1').waitFor()
    for (let item = 1; item <= 16; item++) await tap(page.locator(`#item-${item}`).getByText('是', { exact: true }))
    await tap(page.getByRole('button', { name: '核对并签字' }))
    await tap(page.getByRole('button', { name: '上次陪同：刘芳' }))
    await tap(page.getByRole('button', { name: '提交督导记录' }))
    await page.getByText('督导记录已提交').waitFor()
    assert.ok(taps <= 20, `${taps} taps`)
    await user.close()
  })

  test('photos wait on the phone, survive a reload and follow their visit', async () => {
    const { state } = at().server
    const user = await open('CADRE', phone)
    const { page, context } = user
    state.todo.push(another(state, 33))
    await user.go(`/m/tasks/${id(1033)}`)
    await page.locator('#item-1').waitFor()
    await answerAll(page, 16, { 7: '否' })
    await page.locator('#note-7').fill('冷藏柜内生熟混放')
    await page.locator('#item-7 input[type=file]').setInputFiles(PHOTO)
    await page.locator('#item-7 img').waitFor()
    await page.waitForTimeout(600)
    await page.reload()
    await page.locator('#item-7 img').waitFor()
    await page.getByRole('button', { name: '核对并签字' }).click()
    await page.getByLabel('添加现场照片').setInputFiles(PHOTO)
    await page.getByRole('img', { name: '照片 1' }).waitFor()
    await page.getByLabel('主体陪同人员', { exact: true }).fill('刘芳')
    await context.route('**/photos', route => route.abort())
    await page.getByRole('button', { name: '提交督导记录' }).click()
    await page.getByText('2 张照片待发送').waitFor()
    assert.equal(state.photos.size, 0)
    await context.unroute('**/photos')
    await page.getByRole('button', { name: '立即发送' }).click()
    await page.getByText(/张照片待发送/).waitFor({ state: 'hidden' })
    assert.deepEqual([...state.photos.values()].map(p => p.item).sort(), ['7', undefined])
    assert.equal(state.photoPosts, 2)
    await user.close()
  })

  test('a collective visit is one hand-in; who is refused is named and the rest go on', async () => {
    const { state } = at().server
    const user = await open('CADRE', phone)
    const { page } = user
    state.todo.push(another(state, 31), another(state, 32))
    await user.go('/m/collective')
    assert.equal(await page.getByRole('checkbox', { name: /群力实验小学食堂/ }).isDisabled(), true)
    for (const n of [31, 32]) {
      await page.getByRole('checkbox', { name: `集中户${n}` }).check()
      await page.locator(`#fill-${id(1000 + n)}`).click()
      await page.locator('#item-1').waitFor()
      await answerAll(page, 16)
      await page.getByRole('button', { name: '核对并签字' }).click()
      await page.getByRole('button', { name: '上次陪同：刘芳' }).click()
      await page.getByRole('button', { name: '存好，返回集中督导' }).click()
      await page.getByText('统一').or(page.getByText('已填好')).first().waitFor()
    }
    state.refusingBusiness = id(2031)
    await page.getByRole('button', { name: '提交集中督导 2 户' }).click()
    await page.getByText('该主体目前没有待完成的督导任务').waitFor()
    state.refusingBusiness = ''
    await page.getByRole('button', { name: '提交集中督导 1 户' }).click()
    await page.getByText('1 户督导记录已提交').waitFor()
    assert.ok([...state.visits.values()].some(v => v.body.businessId === id(2032) && v.body.mode === 'COLLECTIVE'))
    await user.close()
  })

  test('the office corrects a record: a new version with its reason, the old one stays', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/visits/${RECORD}`)
    await page.getByRole('button', { name: '更正记录' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('已通报监管部门，不能改动').waitFor()
    await dialog.getByRole('group', { name: /^3 / }).getByLabel('不涉及').check({ force: true })
    await dialog.getByRole('button', { name: '提交更正' }).click()
    await dialog.getByText('请写明更正原因').waitFor()
    await dialog.getByLabel('更正原因').fill('现场无此环节')
    await dialog.getByRole('button', { name: '提交更正' }).click()
    await page.getByText('更正原因：现场无此环节').waitFor()
    await page.getByText('第 3 项：是 改为 不涉及').waitFor()
    await page.getByText('第 1 版', { exact: true }).waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })
}
