// What Maven calls: fetches the typefaces named in package-lock.json, once per lock file.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const dir = import.meta.dirname
const stamp = path.join(dir, 'node_modules', '.lock')
const lock = fs.readFileSync(path.join(dir, 'package-lock.json'), 'utf8')
if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) {
  console.log('fonts: up to date')
  process.exit(0)
}
const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
  cwd: dir,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)
fs.writeFileSync(stamp, lock)
