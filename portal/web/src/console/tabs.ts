import type { Session } from '@/api/types'
import { may, type Right } from '@/shared/access'

interface Tab {
  to: string
  right: Right
  words: string
  /** other pages that belong below this tab */
  also?: string[]
}

/** What stands below one entry of the menu. */
const GROUPS = {
  dashboard: [
    { to: '/dashboard', right: 'dashboard', words: 'menu.dashboard' },
    { to: '/indicators', right: 'dashboard', words: 'figures.title' },
  ],
  letters: [
    { to: '/letters', right: 'letters', words: 'letters.letters' },
    { to: '/talks', right: 'letters', words: 'letters.talks' },
    { to: '/talk-calendar', right: 'letters.all', words: 'letters.calendar' },
    { to: '/letter-register', right: 'letters.all', words: 'letters.register' },
    { to: '/circulars', right: 'letters.all', words: 'letters.circulars' },
    { to: '/leads', right: 'letters.all', words: 'letters.leads' },
  ],
  businesses: [
    { to: '/businesses', right: 'businesses', words: 'businesses.all' },
    { to: '/gaps', right: 'businesses', words: 'businesses.gaps' },
    { to: '/hand-overs', right: 'handovers', words: 'handover.title' },
    { to: '/filings', right: 'handovers', words: 'filings.title' },
    { to: '/state-changes', right: 'businesses', words: 'changes.title' },
    { to: '/people', right: 'people', words: 'people.title', also: ['/units', '/loads'] },
    {
      to: '/commitments',
      right: 'people',
      words: 'papers.title',
      also: ['/oversight-list', '/duty-reports', '/duty-lists'],
    },
    { to: '/duty-records', right: 'businesses', words: 'duty.title' },
  ],
  people: [
    { to: '/people', right: 'people', words: 'people.all' },
    { to: '/units', right: 'people', words: 'people.units' },
    { to: '/loads', right: 'people', words: 'people.loads' },
  ],
  papers: [
    { to: '/commitments', right: 'people', words: 'papers.commitments' },
    { to: '/oversight-list', right: 'people', words: 'papers.oversight' },
    { to: '/duty-reports', right: 'dutyReports', words: 'dutyReport.title' },
  ],
  oversight: [
    { to: '/oversight/plans', right: 'oversight', words: 'oversight.plans', also: ['/oversight/check'] },
    { to: '/oversight/checks', right: 'oversight.plans', words: 'oversight.checks' },
    { to: '/oversight/findings', right: 'oversight', words: 'oversight.findings' },
    { to: '/oversight/leads', right: 'oversight', words: 'oversight.leads' },
    { to: '/oversight/figures', right: 'oversight.plans', words: 'oversight.figures' },
  ],
  board: [
    { to: '/board', right: 'board', words: 'board.title' },
    { to: '/trainings', right: 'board', words: 'board.trainings' },
    { to: '/certificates', right: 'board', words: 'board.certificates' },
    { to: '/publicity', right: 'board', words: 'board.publicity' },
    { to: '/institutions', right: 'board', words: 'board.institutions' },
    { to: '/task-forces', right: 'board', words: 'board.task-forces' },
  ],
  system: [
    { to: '/tier-rules', right: 'rules', words: 'system.tierRules' },
    { to: '/staffing-rules', right: 'rules', words: 'system.staffingRules' },
    { to: '/ladders', right: 'ladders', words: 'ladders.title' },
    { to: '/task-lists', right: 'rules', words: 'checklists.title' },
    { to: '/dictionaries', right: 'rules', words: 'system.dictionaries' },
    { to: '/regions', right: 'rules', words: 'system.regions' },
    { to: '/receiving-bodies', right: 'bodies', words: 'bodies.title' },
    { to: '/calendar', right: 'calendar', words: 'calendar.title' },
    { to: '/audit', right: 'audit', words: 'system.audit' },
    { to: '/sweeps', right: 'operations', words: 'sweeps.title' },
  ],
} satisfies Record<string, Tab[]>

const starts = (path: string, page: string) => path === page || path.startsWith(`${page}/`)
export const holds = (tab: Tab, path: string): boolean => [tab.to, ...(tab.also ?? [])].some(page => starts(path, page))

export type Group = keyof typeof GROUPS
/** Whether a page stands below an entry of the menu. */
export const below = (group: Group | undefined, path: string): boolean =>
  group !== undefined && (GROUPS[group] as Tab[]).some(tab => holds(tab, path))

export const tabsOf = (session: Session, group: Group): Tab[] => GROUPS[group].filter(tab => may(session, tab.right))
