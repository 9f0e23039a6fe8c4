import { chromium } from 'playwright-core'

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const zone = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  ...zone,
}
export const desk = { viewport: { width: 1366, height: 900 }, ...zone }

/** Signed in as one of the mock's people. */
export async function as(browser, address, role, options) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  await context.addCookies([
    { name: 'mock-role', value: role, url: address },
    { name: 'XSRF-TOKEN', value: 't', url: address },
  ])
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', error => faults.push(error.message))
  page.on(
    'console',
    message =>
      message.type() === 'error' && !/Failed to load resource/.test(message.text()) && faults.push(message.text()),
  )
  return { context, page, faults, go: path => page.goto(address + path), close: () => context.close() }
}
