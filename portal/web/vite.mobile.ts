import { defineConfig } from 'vite'
import Components from 'unplugin-vue-components/vite'
import { VantResolver } from '@vant/auto-import-resolver'
import { at, base, noRemoteFont, out, vuePlugin } from './vite.shared.ts'
import { without } from './vite.words.ts'
import { serviceWorker } from './vite.sw.ts'

export default defineConfig({
  ...base,
  root: at('./src/mobile'),
  base: '/m/',
  build: { ...base.build, outDir: out('m') },
  plugins: [
    vuePlugin(),
    noRemoteFont,
    without('ladders', 'imports', 'sweeps', 'figures'),
    Components({ dts: at('./src/mobile/components.d.ts'), dirs: [], resolvers: [VantResolver()] }),
    serviceWorker(at('./src/mobile/sw.ts'), ['icon.svg', 'manifest.json']),
  ],
})
