import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { VantResolver } from '@vant/auto-import-resolver'
import { at } from './vite.shared.ts'

export default defineConfig({
  resolve: { alias: { '@': at('./src') } },
  plugins: [
    vue(),
    Components({
      dts: false,
      dirs: [],
      resolvers: [VantResolver({ importStyle: false }), ElementPlusResolver({ importStyle: false })],
    }),
  ],
  test: {
    environment: 'node',
    server: { deps: { inline: [/vant/] } },
    setupFiles: './vitest.setup.ts',
    include: ['src/**/*.spec.ts'],
    reporters: ['default', ['junit', { outputFile: '../target/vitest-junit.xml' }]],
  },
})
