import { defineConfig } from 'vite'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { at, base, out, vuePlugin } from './vite.shared.ts'

export default defineConfig({
  ...base,
  root: at('./src/console'),
  base: '/console/',
  build: { ...base.build, outDir: out('console'), chunkSizeWarningLimit: 700 },
  plugins: [
    vuePlugin(),
    Components({
      dts: at('./src/console/components.d.ts'),
      dirs: [],
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
    }),
  ],
})
