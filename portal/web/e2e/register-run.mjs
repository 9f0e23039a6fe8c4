// The register in a real browser: each page for axe, and the acts that must not go wrong.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { as, desk, phone } from './browser.mjs'
import { handOver, throughColumns } from './register-shots.mjs'

const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const REGISTER_PAGES = [
  ['OFFICE', `/console/businesses?open=${id(2002)}`, '变更记录'],
  ['OFFICE', '/console/hand-overs', '〔2026〕9号'],
  ['OFFICE', `/console/hand-overs/new?from=${id(51)}`, '群力实验小学食堂'],
  ['OFFICE', '/console/filings', '哈尔滨市食安办'],
  ['OFFICE', `/console/filings?open=${id(8303)}`, '未到这一级|前确认'],
  ['OFFICE', '/console/state-changes', '办结调整'],
  ['OFFICE', '/console/people', '于海涛'],
  ['OFFICE', `/console/people?open=${id(52)}`, '汇报关系'],
  ['OFFICE', '/console/units', '未登记负责人'],
  ['OFFICE', '/console/loads', '超过 30 户'],
  ['OFFICE', `/console/imports/${id(6903)}`, '还缺必填字段'],
  ['OFFICE', '/console/commitments', '须重签'],
  ['OFFICE', `/console/duty-lists/${id(1)}`, '包保主体，共 3 户'],
  ['OFFICE', '/console/oversight-list', '问题闭环'],
  ['OFFICE', '/console/duty-records', '周排查'],
  ['OFFICE', `/console/duty-records?business=${id(2001)}`, '零风险'],
  ['OFFICE', '/console/board', '应督尽督'],
  ['OFFICE', '/console/trainings', '三季度包保干部业务培训'],
  ['OFFICE', '/console/certificates', 'HRB-2024-0317'],
  ['OFFICE', '/console/publicity', '进市场宣讲'],
  ['OFFICE', '/console/institutions', '两书一函'],
  ['OFFICE', '/console/task-forces', '缺档案'],
  ['OFFICE', '/console/indicators', '期末'],
  ['OFFICE', '/console/indicators?period=2026-Q2&list=coverage', '新阳农贸市场'],
  ['ADMINISTRATOR', '/console/tier-rules', '按现行规则重新分级'],
  ['OFFICE', '/console/staffing-rules', '第 60 号'],
  ['OFFICE', '/console/dictionaries', '主体类别'],
  ['ADMINISTRATOR', '/console/regions', '安和镇'],
  ['OFFICE', '/console/audit', '下达移交令'],
  ['INSPECTOR', '/console/businesses', '老王面馆'],
]

export function registerTests(at) {
  const open = (role, options) => as(at().browser, at().server.address, role, options)

  test('a wrong credit code is said while it is typed, and nothing is sent', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go('/console/businesses')
    await page.getByRole('button', { name: '登记主体' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('信用代码').fill('91350100M000100Y44')
    await dialog.getByLabel('场所编号').focus()
    await dialog.getByText('校验位不符').waitFor()
    await dialog.getByLabel('信用代码').fill('91350100M000100Y43')
    await dialog.getByText('校验位不符').waitFor({ state: 'hidden' })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('请填写主体名称').waitFor()
    await user.close()
  })

  test('the export names exactly the filter of the list', async () => {
    const user = await open('OFFICE', desk)
    await user.go('/console/businesses?tier=D&licence=EXPIRED&region=230102019')
    const href = await user.page.getByRole('link', { name: 'Excel' }).getAttribute('href')
    const query = new URL(href, 'http://x').searchParams
    assert.deepEqual(Object.fromEntries(query), { region: '230102019', tier: 'D', licence: 'EXPIRED', format: 'xlsx' })
    await user.close()
  })

  test('one order hands everything over, after a preview and a confirmation with numbers', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go(`/console/hand-overs/new?from=${id(51)}`)
    await handOver(page)
    await page.getByRole('button', { name: '下达移交令' }).click()
    await page.getByText('请填写移交原因').waitFor()
    await page.getByLabel('移交原因').fill('工作调动')
    await page.getByRole('button', { name: '下达移交令' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/于海涛 的 5 户主体自 .* 起移交给 宋佳/).waitFor()
    await dialog.getByRole('button', { name: '移交 5 户' }).click()
    await page.getByText('〔2026〕10号').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('filings acknowledged together say which one failed and why', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go('/console/filings')
    await page.getByRole('checkbox', { name: '全选本页' }).check()
    await page.getByRole('button', { name: '确认 3 项' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认 3 项' }).click()
    await page.getByText('3 项中 2 项已确认，1 项失败：道里机械厂职工食堂 已由上级确认').waitFor()
    await user.close()
  })

  test('a messy workbook goes through columns, questions and differences to its confirmation', async () => {
    const user = await open('OFFICE', desk)
    const { page } = user
    await user.go('/console/imports')
    await throughColumns(page)
    await page.getByLabel('是同一主体').check()
    await page.getByRole('button', { name: '提交判断 1 / 1' }).click()
    await page.getByText('请对照营业执照补全').waitFor()
    await page.getByRole('button', { name: /^变更 5/ }).click()
    await page.getByText('群力第五大道 1288 号一层').waitFor()
    await page.getByRole('button', { name: '确认导入 123 条' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('5 行不予导入').waitFor()
    await dialog.getByRole('button', { name: '确认导入 123 条' }).click()
    await page.getByText('导入完成').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })

  test('an inspector sees the register and can change nothing', async () => {
    const user = await open('INSPECTOR', desk)
    await user.go(`/console/businesses?open=${id(2002)}`)
    await user.page.getByText('变更记录').waitFor()
    for (const name of ['变更经营状态', '调整等级', '修改档案', '登记主体', '变更干部'])
      assert.equal(await user.page.getByRole('button', { name }).count(), 0, name)
    await user.go('/console/hand-overs/new')
    await user.page.getByText('没有权限查看这一页').waitFor()
    await user.close()
  })

  test('a business records its day in two taps', async () => {
    const user = await open('BUSINESS', phone)
    await user.go('/console/own')
    await user.page.getByRole('button', { name: '零风险' }).first().click()
    await user.page.getByText('日管控已记录：零风险').waitFor()
    await user.close()
  })

  test('a cadre signs the commitment with a finger and hands it in', async () => {
    const user = await open('CADRE', phone)
    const { page } = user
    await user.go('/m/me/commitment')
    await page.getByRole('button', { name: '签署' }).click()
    await page.getByText('请先手写签名').waitFor()
    const box = await page.getByRole('img', { name: '未手写签名' }).boundingBox()
    await page.mouse.move(box.x + 40, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 160, box.y + 70, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: '签署' }).click()
    await page.getByRole('button', { name: '提交已签署的承诺书' }).click()
    await page.getByText('已上传').waitFor()
    assert.deepEqual(user.faults, [])
    await user.close()
  })
}
