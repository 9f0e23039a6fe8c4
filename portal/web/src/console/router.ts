import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { RECORDS } from '@/api/board'
import type { Session } from '@/api/types'
import { may, type Right } from '@/shared/access'
import { homeFor } from './menu'

const page = (
  path: string,
  right: Right,
  component: RouteRecordRaw['component'],
  props: boolean | object = true,
): RouteRecordRaw => ({
  path,
  component: component!,
  props: props as RouteRecordRaw['props'] & boolean,
  meta: { right },
})

const PAGES: RouteRecordRaw[] = [
  page('/dashboard', 'dashboard', () => import('./features/dashboard/DashboardPage.vue')),
  page('/handoffs/:id?', 'handoffs', () => import('./features/handoffs/HandoffsPage.vue')),
  page('/own/:id?', 'own', () => import('./features/own/OwnPage.vue')),
  page('/queue', 'queue', () => import('./features/queue/QueuePage.vue')),
  page('/cases/:id', 'cases', () => import('./features/cases/CasePage.vue')),
  page('/ladders', 'ladders', () => import('./features/ladders/LaddersPage.vue')),
  page('/ladders/drafts/:id', 'ladders.edit', () => import('./features/ladders/LadderDraftPage.vue')),
  page('/tasks', 'tasks', () => import('./features/tasks/TasksPage.vue')),
  page('/visits/:id', 'visits', () => import('./features/visits/VisitRecordPage.vue')),
  page('/issues', 'issues', () => import('./features/issues/IssuesPage.vue')),
  page('/letters', 'letters', () => import('./features/letters/LettersPage.vue')),
  page('/talks', 'letters', () => import('./features/letters/TalksPage.vue')),
  page('/letter-register', 'letters.all', () => import('./features/letters/RegisterPage.vue')),
  page('/talk-calendar', 'letters.all', () => import('./features/letters/TalkCalendarPage.vue')),
  page('/circulars', 'letters.all', () => import('./features/letters/CircularsPage.vue')),
  page('/leads', 'letters.all', () => import('./features/letters/LeadsPage.vue')),
  page('/businesses', 'businesses', () => import('./features/businesses/BusinessesPage.vue')),
  page('/gaps', 'businesses', () => import('./features/businesses/GapsPage.vue')),
  page('/hand-overs', 'handovers', () => import('./features/handover/OrdersPage.vue')),
  page('/hand-overs/new', 'handovers.order', () => import('./features/handover/HandOverPage.vue')),
  page('/filings', 'handovers', () => import('./features/filings/FilingsPage.vue')),
  page('/state-changes', 'businesses', () => import('./features/changes/StateChangesPage.vue')),
  page('/people', 'people', () => import('./features/people/PeoplePage.vue')),
  page('/units', 'people', () => import('./features/people/UnitsPage.vue')),
  page('/loads', 'people', () => import('./features/people/LoadsPage.vue')),
  page('/commitments', 'people', () => import('./features/papers/CommitmentsPage.vue')),
  page('/duty-lists/:id', 'people', () => import('./features/papers/DutyListPage.vue')),
  page('/oversight-list', 'people', () => import('./features/papers/OversightListPage.vue')),
  page('/task-lists', 'rules', () => import('./features/checklists/TaskListsPage.vue')),
  page('/task-lists/drafts/:id', 'checklists.edit', () => import('./features/checklists/DraftPage.vue')),
  page('/task-lists/:id/:version', 'rules', () => import('./features/checklists/TaskListPage.vue')),
  page('/duty-reports', 'dutyReports', () => import('./features/dutyreports/DutyReportsPage.vue')),
  page('/duty-records', 'businesses', () => import('./features/duty/DutyPage.vue')),
  page('/oversight/plans', 'oversight', () => import('./features/oversight/PlansPage.vue')),
  page('/oversight/plans/:id', 'oversight', () => import('./features/oversight/PlanPage.vue')),
  page('/oversight/check/:plan/:party/:subject', 'oversight', () => import('./features/oversight/CheckPage.vue')),
  page('/oversight/checks', 'oversight.plans', () => import('./features/oversight/ChecksPage.vue')),
  page('/oversight/findings', 'oversight.findings', () => import('./features/oversight/FindingsPage.vue')),
  page('/oversight/leads', 'oversight', () => import('./features/oversight/LeadsPage.vue')),
  page('/oversight/figures', 'oversight.plans', () => import('./features/oversight/OversightFiguresPage.vue')),
  page('/board', 'board', () => import('./features/board/BoardPage.vue')),
  ...RECORDS.map(kind => page(`/${kind}`, 'board', () => import('./features/board/RecordsPage.vue'), { kind })),
  page('/certificates', 'board', () => import('./features/board/CertificatesPage.vue')),
  page('/indicators', 'dashboard', () => import('./features/figures/FiguresPage.vue')),
  page('/tier-rules', 'rules', () => import('./features/system/TierRulesPage.vue')),
  page('/staffing-rules', 'rules', () => import('./features/system/StaffingRulesPage.vue')),
  page('/dictionaries', 'rules', () => import('./features/system/DictionariesPage.vue')),
  page('/regions', 'rules', () => import('./features/system/RegionsPage.vue')),
  page('/receiving-bodies', 'bodies', () => import('./features/handoffs/ReceivingBodiesPage.vue')),
  page('/calendar', 'calendar', () => import('./features/system/CalendarPage.vue')),
  page('/audit', 'audit', () => import('./features/system/AuditPage.vue')),
  page('/sweeps', 'operations', () => import('./features/system/SweepsPage.vue')),
  page('/exceptions', 'exceptions', () => import('./features/exceptions/ExceptionsPage.vue')),
  page('/imports', 'imports', () => import('./features/imports/ImportsPage.vue')),
  page('/imports/:id', 'imports', () => import('./features/imports/ImportPage.vue')),
  page('/plan', 'plan', () => import('./features/plan/PlanPage.vue')),
  page('/messages', 'messages', () => import('./features/messages/MessagesPage.vue')),
]

/** An issue's own address, as messages name it, opens where this person works on issues. */
function issueFor(session: Session, id: string) {
  if (may(session, 'handoffs.first')) return { path: `/handoffs/${id}` }
  return may(session, 'own') ? { path: `/own/${id}` } : { path: '/issues', query: { open: id } }
}

export function routerFor(session: Session) {
  const router = createRouter({
    history: createWebHistory('/console/'),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
      { path: '/', redirect: homeFor(session) },
      { path: '/issues/:id', redirect: to => issueFor(session, String(to.params.id)) },
      { path: '/tasks/:id', redirect: '/tasks' },
      { path: '/oversight', redirect: '/oversight/plans' },
      { path: '/reports', redirect: '/duty-reports' },
      { path: '/no-right', component: () => import('./components/NoRight.vue') },
      ...PAGES,
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  })
  router.beforeEach(to => !to.meta.right || may(session, to.meta.right as Right) || '/no-right')
  // A page of an older build is gone after an update: fetch the new one, once.
  router.onError((_error, to) => {
    if (sessionStorage.getItem('reloaded-for') === to.fullPath) return
    sessionStorage.setItem('reloaded-for', to.fullPath)
    location.assign(`/console${to.fullPath}`)
  })
  return router
}
