import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'
import vue from '@vitejs/plugin-vue'

export const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The portal serves what lands here: static/console and static/m on its class path. */
export const out = (app: string) => at(`../target/classes/static/${app}`)

export const base = {
  logLevel: 'warn' as const,
  publicDir: at('./public'),
  resolve: { alias: { '@': at('./src') } },
  build: { target: ['chrome87', 'safari14'], emptyOutDir: true, reportCompressedSize: false },
  server: { proxy: { '/api': 'http://localhost:8080', '/logout': 'http://localhost:8080' }, fs: { allow: [at('.')] } },
} satisfies UserConfig

export const vuePlugin = vue

/** Vant's icon CSS names a font on a public CDN as its fallback; keep only the embedded one. */
export const noRemoteFont = {
  name: 'lz-no-remote-font',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (/vant[\\/]es[\\/]icon[\\/]index\.css/.test(id))
      return code.replace(/,\s*url\([^)]*alicdn[^)]*\)\s*format\([^)]*\)/g, '')
  },
}
