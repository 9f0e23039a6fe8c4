// Fails when an app's first load grows past its budget (ui.md), or when a built file would fetch from another host.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const root = path.resolve(import.meta.dirname, '../../target/classes/static')
const KB = 1000
const budgets = { m: { entry: 130 * KB, first: 180 * 1024 }, console: { entry: 150 * KB, first: 250 * 1024 } }
// Addresses that only stand in messages and namespaces, never fetched.
const inert =
  /^(www\.w3\.org|vuejs\.org|vue-i18n\.intlify\.dev|router\.vuejs\.org|github\.com|element-plus\.org|echarts\.apache\.org|tanstack\.com|a|localhost)$/

const gzipped = file => zlib.gzipSync(fs.readFileSync(file), { level: 6 }).length
const filesIn = dir =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap(e => {
    const p = path.join(dir, e.name)
    return e.isDirectory() ? filesIn(p) : [p]
  })

let failed = false
const fail = text => {
  failed = true
  console.error(`budgets: ${text}`)
}

for (const [app, limit] of Object.entries(budgets)) {
  const dir = path.join(root, app)
  const html = fs.readFileSync(path.join(dir, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/(?:m|console)\/(assets\/[^"]+)"/g)].map(m => path.join(dir, m[1]))
  const entry = named.filter(f => f.endsWith('.js')).reduce((sum, f) => sum + gzipped(f), 0)
  const first = named.reduce((sum, f) => sum + gzipped(f), 0) + gzipped(path.join(dir, 'index.html'))
  console.log(
    `budgets: ${app} entry ${(entry / KB).toFixed(1)} kB, first load ${(first / 1024).toFixed(1)} KiB, gzipped`,
  )
  if (entry > limit.entry) fail(`${app} entry is over ${limit.entry / KB} kB`)
  if (first > limit.first) fail(`${app} first load is over ${Math.round(limit.first / 1024)} KiB`)
  for (const file of filesIn(dir).filter(f => /\.(js|css|html|json|svg)$/.test(f))) {
    const text = fs.readFileSync(file, 'utf8')
    for (const [, host] of text.matchAll(/(?:https?:)?\/\/([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?=[/"'`):\s])/gi))
      if (!inert.test(host)) fail(`${path.relative(root, file)} names the host ${host}`)
  }
}
process.exit(failed ? 1 : 0)
