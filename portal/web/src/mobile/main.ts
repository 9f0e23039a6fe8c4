import { createApp } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { portal } from '@/api/portal'
import { setNow } from '@/shared/clock'
import { i18n } from '@/shared/i18n'
import { SESSION } from '@/shared/session'
import '@/shared/tokens.css'
import './mobile.css'
import App from './App.vue'
import StartFailed from './components/StartFailed.vue'
import { dropOldDrafts } from './offline/drafts'
import { keeping, staleSince } from './offline/kept'
import { routerFor } from './router'
import { watchForUpdate } from './update'

async function start() {
  const session = await keeping('session', portal.session)
  // Only a server that answered says what time it is, and only then may old drafts go.
  if (!staleSince.has('session')) {
    setNow(session.now)
    await dropOldDrafts().catch(() => undefined)
  }
  createApp(App)
    .provide(SESSION, session)
    .use(i18n)
    .use(routerFor(session))
    .use(VueQueryPlugin, {
      queryClientConfig: {
        // offline/kept.ts answers without network, so a query always runs
        defaultOptions: {
          queries: { staleTime: 30_000, retry: 0, networkMode: 'always' },
          mutations: { networkMode: 'always' },
        },
      },
    })
    .mount('#app')
}

start().catch((error: unknown) => createApp(StartFailed, { error }).use(i18n).mount('#app'))
watchForUpdate()
