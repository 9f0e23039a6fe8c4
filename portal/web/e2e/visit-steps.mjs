// What a cadre does at a visit, against the mock and against the running system alike.

/** Answers every item 是, but those that are told otherwise. */
export async function answerAll(page, items, other = {}) {
  for (let item = 1; item <= items; item++)
    await page
      .locator(`#item-${item}`)
      .getByRole('radio', { name: other[item] ?? '是', exact: true })
      .check({ force: true })
}

/** Loads the task, goes off the net, fills the form in with one 否 at item 7, and hands it in; a photo, if any, is of that item. */
export async function recordWithoutNetwork(page, context, { name, representative, note, photo }) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByText(name, { exact: true }).first().click()
  await page.locator('#item-1').waitFor()
  await context.setOffline(true)
  await page.reload()
  await page.locator('#item-1').waitFor()
  const items = await page.locator('[id^="item-"]').count()
  await answerAll(page, items, { 7: '否' })
  await page.locator('#note-7').fill(note)
  if (photo) {
    await page.locator('#item-7 input[type=file]').setInputFiles(photo)
    await page.locator('#item-7 img').waitFor()
  }
  await page.getByText(`${items}/${items}`).waitFor()
  await page.getByRole('button', { name: '核对并签字' }).click()
  await page.getByLabel('主体陪同人员', { exact: true }).fill(representative)
  await page.getByRole('button', { name: '提交督导记录' }).click()
  await page.getByText('已存入待发送').waitFor()
  await page.getByText('返回任务').click()
  return items
}

/** The next visit reaches the server, but the phone never hears of it. */
export const loseOneAnswer = context =>
  context.route(
    '**/api/tasking/visits',
    async route => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
