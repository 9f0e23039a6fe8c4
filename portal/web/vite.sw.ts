import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { transformWithOxc, type Plugin } from 'vite'

/** Emits sw.js with the list of files this build made, so the phone app opens with no network. */
export function serviceWorker(source: string, extra: string[] = []): Plugin {
  let base = '/'
  return {
    name: 'lz-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      base = config.base
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = [...Object.keys(bundle).filter(name => !name.endsWith('.map')), ...extra].map(name => base + name)
        if (!files.includes(base + 'index.html')) files.push(base + 'index.html')
        const hash = createHash('sha256')
        for (const file of Object.values(bundle))
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
        const { code } = await transformWithOxc(await readFile(source, 'utf8'), source, { target: 'chrome87' })
        const version = hash.digest('hex').slice(0, 12)
        const head = `const __VERSION__=${JSON.stringify(version)},__PRECACHE__=${JSON.stringify(files.sort())};\n`
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + code })
      },
    },
  }
}
