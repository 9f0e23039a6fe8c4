import type { Role, Session } from '@/api/types'

const OFFICES: Role[] = ['OFFICE', 'ADMINISTRATOR']
const OVERSEERS: Role[] = [...OFFICES, 'LEADER', 'INSPECTOR']
const REGULATORS: Role[] = ['REGULATOR', 'REGULATOR_HEAD']
const UNIT: Role[] = ['UNIT_HEAD', 'LIAISON']
const EVERYONE: Role[] = [...OVERSEERS, ...REGULATORS, ...UNIT, 'CADRE', 'BUSINESS']

/** Who sees what, asked by routes, menu and buttons alike. The services decide again on every request. */
const ACCESS = {
  dashboard: OVERSEERS,
  handoffs: [...REGULATORS, 'UNIT_HEAD', ...OVERSEERS],
  'handoffs.first': REGULATORS,
  'handoffs.name': ['OFFICE'],
  bodies: OFFICES,
  own: ['BUSINESS'],
  queue: [...OVERSEERS, 'UNIT_HEAD'],
  'queue.acknowledge': ['OFFICE'],
  tasks: [...OVERSEERS, ...UNIT, 'CADRE'],
  visits: EVERYONE,
  issues: [...OVERSEERS, ...UNIT, 'CADRE'],
  letters: [...OVERSEERS, ...REGULATORS, 'UNIT_HEAD', 'BUSINESS'],
  'letters.all': OVERSEERS,
  'letters.draft': ['OFFICE'],
  'letters.decide': ['LEADER', 'OFFICE'],
  'leads.raise': ['LEADER', 'OFFICE'],
  businesses: [...OVERSEERS, ...REGULATORS],
  'businesses.assign': OFFICES,
  'businesses.edit': OFFICES,
  'businesses.state': [...OFFICES, ...REGULATORS],
  'changes.confirm': REGULATORS,
  'changes.adjust': OFFICES,
  export: [...OVERSEERS, ...REGULATORS],
  handovers: OVERSEERS,
  'handovers.order': OFFICES,
  'filings.acknowledge': ['OFFICE'],
  people: [...OVERSEERS, 'UNIT_HEAD'],
  'people.edit': OFFICES,
  'papers.edit': OFFICES,
  oversight: [...OVERSEERS, ...REGULATORS],
  'oversight.group': ['OFFICE', 'INSPECTOR', 'REGULATOR'],
  'oversight.plans': OVERSEERS,
  'oversight.edit': ['OFFICE'],
  'oversight.findings': [...OVERSEERS, ...REGULATORS, 'UNIT_HEAD'],
  'checklists.edit': OFFICES,
  dutyReports: OVERSEERS,
  board: [...OVERSEERS, ...REGULATORS],
  'board.edit': OFFICES,
  rules: OVERSEERS,
  ladders: [...OVERSEERS, ...REGULATORS, 'UNIT_HEAD'],
  'ladders.edit': OFFICES,
  cases: [...OVERSEERS, ...REGULATORS, ...UNIT, 'CADRE'],
  'rules.edit': ['ADMINISTRATOR'],
  'dictionaries.edit': ['ADMINISTRATOR'],
  calendar: OVERSEERS,
  'calendar.load': ['ADMINISTRATOR'],
  audit: OFFICES,
  operations: ['ADMINISTRATOR'],
  'figures.revise': OFFICES,
  'figures.base': [...REGULATORS, 'ADMINISTRATOR'],
  exceptions: OFFICES,
  imports: OFFICES,
  plan: [...OVERSEERS, ...UNIT],
  messages: EVERYONE,
} satisfies Record<string, Role[]>

export type Right = keyof typeof ACCESS

/** What all places share is changed by whoever answers for the whole register, never by one county's administrator. */
const WHOLE_REGISTER: Right[] = ['rules.edit', 'dictionaries.edit', 'operations']

export const may = (session: Pick<Session, 'role'> & { region?: string | null }, right: Right): boolean =>
  (ACCESS[right] as Role[]).includes(session.role) && !(WHOLE_REGISTER.includes(right) && session.region)
