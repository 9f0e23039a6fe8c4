import { createRouter, createWebHistory } from 'vue-router'
import type { Session } from '@/api/types'
import TaskList from './features/tasks/TaskList.vue'
import { pathOf, tabsFor, type Tab } from './tabs'

export function routerFor(session: Session) {
  const home = pathOf(tabsFor(session.role)[0]!)
  const router = createRouter({
    history: createWebHistory('/m/'),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
      { path: '/', component: TaskList, meta: { tab: 'tasks' } },
      { path: '/tasks', redirect: '/' },
      { path: '/tasks/:id/:step(review)?', component: () => import('./features/visit/VisitPage.vue'), props: true },
      { path: '/collective', component: () => import('./features/visit/CollectivePage.vue') },
      { path: '/visits/:id', component: () => import('./features/visit/RecordPage.vue'), props: true },
      { path: '/visits/:id/correct', component: () => import('./features/visit/CorrectPage.vue'), props: true },
      { path: '/issues', component: () => import('./features/issues/IssueList.vue'), meta: { tab: 'issues' } },
      { path: '/issues/:id', component: () => import('./features/issues/IssuePage.vue'), props: true },
      { path: '/cases', component: () => import('./features/cases/CaseList.vue') },
      { path: '/cases/:id', component: () => import('./features/cases/CasePage.vue'), props: true },
      { path: '/messages', component: () => import('./features/messages/MessageList.vue'), meta: { tab: 'messages' } },
      { path: '/businesses/:id', component: () => import('./features/business/BusinessPage.vue'), props: true },
      { path: '/oversight/findings', component: () => import('./features/oversight/FindingsPage.vue') },
      { path: '/letters', component: () => import('./features/letters/MyPapersList.vue') },
      { path: '/letters/:id', component: () => import('./features/letters/LetterPage.vue'), props: true },
      { path: '/talks', redirect: '/letters' },
      { path: '/talks/:id', component: () => import('./features/letters/TalkPage.vue'), props: true },
      { path: '/me/duty-list', component: () => import('./features/me/DutyListPage.vue') },
      { path: '/me/commitment', component: () => import('./features/me/CommitmentPage.vue') },
      { path: '/reports', redirect: '/me/duty-report' },
      { path: '/me/duty-report', component: () => import('./features/me/DutyReportPage.vue') },
      { path: '/me/certificates', component: () => import('./features/me/CertificatesPage.vue') },
      { path: '/me', component: () => import('./features/me/MePage.vue'), meta: { tab: 'me' } },
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  })

  router.beforeEach(to => !to.meta.tab || tabsFor(session.role).includes(to.meta.tab as Tab) || home)
  // A page of an older build is gone after an update: fetch the new one, once.
  router.onError((_error, to) => {
    const tried = sessionStorage.getItem('reloaded-for')
    if (tried === to.fullPath) return
    sessionStorage.setItem('reloaded-for', to.fullPath)
    location.assign(`/m${to.fullPath}`)
  })
  return router
}
