// Pictures of the register's screens.
import { desk, phone } from './browser.mjs'

const T = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const click = name => p => p.getByRole('button', { name, exact: true }).first().click()
const narrow = { ...phone }

export async function register(shoot) {
  await shoot('r-businesses', 'OFFICE', desk, '/console/businesses')
  await shoot('r-business', 'OFFICE', desk, `/console/businesses?open=${T(2002)}`)
  await shoot('r-business-state', 'OFFICE', desk, `/console/businesses?open=${T(2002)}`, click('变更经营状态'))
  await shoot('r-business-new', 'OFFICE', desk, '/console/businesses', async p => {
    await click('登记主体')(p)
    const dialog = p.getByRole('dialog')
    await dialog.getByLabel('信用代码').fill('91350100M000100Y4')
    await dialog.getByRole('button', { name: '保存' }).click()
  })
  await shoot('r-region', 'OFFICE', desk, '/console/businesses', click('区域'))
  await shoot('r-gaps', 'OFFICE', desk, '/console/gaps')
  await shoot('r-gaps-bulk', 'OFFICE', desk, '/console/gaps', async p => {
    await p.getByRole('checkbox', { name: '全选本页' }).check()
    await p.getByRole('button', { name: /批量确定/ }).click()
  })
  await shoot('r-orders', 'OFFICE', desk, '/console/hand-overs')
  await shoot('r-order', 'OFFICE', desk, '/console/hand-overs', p => p.locator('td .link').first().click())
  await shoot('r-handover', 'OFFICE', desk, `/console/hand-overs/new?from=${T(51)}`, handOver, true)
  await shoot('r-filings', 'OFFICE', desk, '/console/filings')
  await shoot('r-filing', 'OFFICE', desk, `/console/filings?open=${T(8303)}`)
  await shoot('r-changes', 'OFFICE', desk, '/console/state-changes')
  await shoot('r-people', 'OFFICE', desk, '/console/people')
  await shoot('r-person', 'OFFICE', desk, `/console/people?open=${T(52)}`)
  await shoot('r-person-leave', 'OFFICE', desk, `/console/people?open=${T(52)}`, click('离岗'))
  await shoot('r-units', 'OFFICE', desk, '/console/units')
  await shoot('r-loads', 'OFFICE', desk, '/console/loads')
  await shoot('r-imports', 'OFFICE', desk, '/console/imports')
  await shoot('r-import-columns', 'OFFICE', desk, `/console/imports/${T(6901)}`, undefined, true)
  await shoot('r-import-questions', 'OFFICE', desk, '/console/imports', throughColumns)
  await shoot('r-import-differences', 'OFFICE', desk, '/console/imports', async p => {
    await throughColumns(p)
    await p.getByLabel('是同一主体').check()
    await p.getByRole('button', { name: /提交判断/ }).click()
    await p.getByText('应为 18 位').waitFor()
  })
  await shoot('r-import-changed', 'OFFICE', desk, `/console/imports/${T(6901)}`, p =>
    p.getByRole('button', { name: /^变更/ }).click(),
  )
  await shoot('s-commitments', 'OFFICE', desk, '/console/commitments')
  await shoot('s-dutylist', 'OFFICE', desk, `/console/duty-lists/${T(1)}`)
  await shoot('s-oversight', 'OFFICE', desk, '/console/oversight-list')
  await shoot('s-oversight-edit', 'OFFICE', desk, '/console/oversight-list', click('修改'))
  await shoot('s-duty', 'OFFICE', desk, '/console/duty-records')
  await shoot('s-duty-business', 'OFFICE', desk, `/console/duty-records?business=${T(2001)}`)
  await shoot('s-own', 'BUSINESS', desk, '/console/own', undefined, true)
  await shoot('s-board', 'OFFICE', desk, '/console/board', undefined, true)
  await shoot('s-trainings', 'OFFICE', desk, '/console/trainings')
  await shoot('s-training-new', 'OFFICE', desk, '/console/trainings', click('登记培训'))
  await shoot('s-attendance', 'OFFICE', desk, '/console/trainings', async p => {
    await click('到训与考核')(p)
    await p.getByLabel(/输入姓名/).fill('刘芳、李明')
    await p.getByRole('button', { name: '加入' }).click()
  })
  await shoot('s-taskforces', 'OFFICE', desk, '/console/task-forces')
  await shoot('s-publicity', 'OFFICE', desk, '/console/publicity')
  await shoot('s-institutions', 'OFFICE', desk, '/console/institutions')
  await shoot('s-certificates', 'OFFICE', desk, '/console/certificates?expiring=true')
  await shoot('s-figures', 'OFFICE', desk, '/console/indicators', undefined, true)
  await shoot(
    's-figures-period',
    'OFFICE',
    desk,
    '/console/indicators?period=2026-Q2&list=coverage&side=missing',
    undefined,
    true,
  )
  await shoot('s-tierrules', 'ADMINISTRATOR', desk, '/console/tier-rules')
  await shoot('s-tierrules-new', 'ADMINISTRATOR', desk, '/console/tier-rules', async p => {
    await click('新建版本')(p)
    await click('预览影响')(p)
  })
  await shoot('s-staffing', 'OFFICE', desk, '/console/staffing-rules')
  await shoot('s-dictionaries', 'OFFICE', desk, '/console/dictionaries', p => p.locator('summary').first().click())
  await shoot('s-regions', 'ADMINISTRATOR', desk, '/console/regions')
  await shoot('s-audit', 'OFFICE', desk, '/console/audit', click('核验'))
  await shoot('s-inspector', 'INSPECTOR', desk, '/console/businesses')
  await shoot('sp-own', 'BUSINESS', narrow, '/console/own')
  await shoot('sp-board', 'OFFICE', narrow, '/console/board')
  await shoot('sp-figures', 'OFFICE', narrow, '/console/indicators')
  await shoot('mm-me', 'CADRE', narrow, '/m/me')
  await shoot('mm-dutylist', 'CADRE', narrow, '/m/me/duty-list')
  await shoot('mm-commitment', 'CADRE', narrow, '/m/me/commitment')
  await shoot('mm-certificates', 'CADRE', narrow, '/m/me/certificates')
  await shoot('mm-business', 'CADRE', narrow, `/m/businesses/${T(2002)}`, undefined, true)
  await shoot('rp-businesses', 'OFFICE', narrow, '/console/businesses')
  await shoot('rp-business', 'OFFICE', narrow, `/console/businesses?open=${T(2002)}`)
  await shoot('rp-gaps', 'OFFICE', narrow, '/console/gaps')
  await shoot('rp-handover', 'OFFICE', narrow, `/console/hand-overs/new?from=${T(51)}`)
  await shoot('rp-people', 'OFFICE', narrow, '/console/people')
  await shoot('rp-import', 'OFFICE', narrow, `/console/imports/${T(6901)}`)
}

export async function throughColumns(p) {
  await p.setInputFiles('#import-file', {
    name: '主体台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('x'),
  })
  await p.getByRole('button', { name: '上传并核对' }).click()
  await p.getByLabel('E 列对应的字段').selectOption('REGION')
  await p.getByRole('button', { name: '按此读取' }).click()
  await p.getByText('台账中已有').waitFor()
}
export async function handOver(p) {
  await p.getByRole('combobox', { name: '接收干部' }).fill('宋')
  await p.getByRole('option', { name: /宋佳/ }).click()
  await p.getByRole('button', { name: /给这名干部/ }).click()
  await p.getByRole('button', { name: '预览' }).click()
  await p.getByText('移交结果预览').waitFor()
}
