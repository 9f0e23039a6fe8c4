import type { Role } from '@/api/types'

export type Tab = 'tasks' | 'issues' | 'messages' | 'me'

/** What a person finds on the phone: visits are for cadres and who acts for them, issues also for the business itself. */
export function tabsFor(role: Role): Tab[] {
  switch (role) {
    case 'CADRE':
      return ['tasks', 'issues', 'messages', 'me']
    case 'LIAISON':
      return ['tasks', 'messages', 'me']
    case 'BUSINESS':
      return ['issues', 'messages', 'me']
    default:
      return ['messages', 'me']
  }
}

export const pathOf = (tab: Tab): string => (tab === 'tasks' ? '/' : `/${tab}`)
