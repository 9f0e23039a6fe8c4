// What Maven calls: `node build.mjs build` and `node build.mjs test`. Installs and builds only when inputs changed.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const dir = import.meta.dirname
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.version} is too old: the web pages need Node 20.19 or newer. Without: mvn -Dweb.skip`)
  process.exit(1)
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: dir, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

const filesIn = p =>
  fs.statSync(p).isDirectory()
    ? fs
        .readdirSync(p)
        .sort()
        .flatMap(f => filesIn(path.join(p, f)))
    : [p]

function hashOf(names) {
  const hash = createHash('sha256').update(process.version)
  for (const file of names.flatMap(name => filesIn(path.join(dir, name))))
    if (!file.endsWith('components.d.ts')) hash.update(path.relative(dir, file)).update(fs.readFileSync(file))
  return hash.digest('hex')
}

const unchanged = (stamp, hash) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash

function install() {
  const stamp = path.join(dir, 'node_modules', '.lock-hash')
  const hash = hashOf(['package.json', 'package-lock.json', '.npmrc'])
  if (unchanged(stamp, hash)) return console.log('web: node_modules up to date')
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund')
  fs.writeFileSync(stamp, hash)
}

function build() {
  const target = path.join(dir, '..', 'target')
  const stamp = path.join(target, '.web-hash')
  const configs = fs.readdirSync(dir).filter(name => /^(vite|tsconfig).*\.(ts|json)$/.test(name))
  const hash = hashOf(['package-lock.json', 'src', 'public', ...configs])
  const built = fs.existsSync(path.join(target, 'classes/static/m/index.html'))
  if (built && unchanged(stamp, hash)) return console.log('web: pages up to date')
  npm('run', '--silent', 'build')
  fs.writeFileSync(stamp, hash)
}

install()
build()
if (process.argv[2] === 'test') npm('run', '--silent', 'test')
