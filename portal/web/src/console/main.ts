import { createApp } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { portal } from '@/api/portal'
import { setNow } from '@/shared/clock'
import { i18n } from '@/shared/i18n'
import { SESSION } from '@/shared/session'
import '@/shared/tokens.css'
import 'element-plus/theme-chalk/base.css'
import './console.css'
import App from './App.vue'
import StartFailed from './components/StartFailed.vue'
import { routerFor } from './router'

async function start() {
  const session = await portal.session()
  setNow(session.now)
  createApp(App)
    .provide(SESSION, session)
    .use(i18n)
    .use(routerFor(session))
    .use(VueQueryPlugin, { queryClientConfig: { defaultOptions: { queries: { retry: 1, staleTime: 30_000 } } } })
    .mount('#app')
}

start().catch((error: unknown) => createApp(StartFailed, { error }).use(i18n).mount('#app'))
