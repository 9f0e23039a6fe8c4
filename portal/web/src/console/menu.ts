import {
  Bell,
  Calendar,
  CircleClose,
  DataBoard,
  Files,
  Finished,
  Message,
  OfficeBuilding,
  Postcard,
  Setting,
  Upload,
  View,
  Warning,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { Session, Summary } from '@/api/types'
import { may, type Right } from '@/shared/access'
import type { Group } from './tabs'

export interface Entry {
  to: string
  right: Right
  icon: Component
  badge?: keyof Summary
  /** the pages that stand below it */
  group?: Group
}

/** Office's order first: what to decide, then the lists, then the settings. Names are `menu.<right>` in the locale file. */
const ENTRIES: Entry[] = [
  { to: '/dashboard', right: 'dashboard', icon: DataBoard, group: 'dashboard' },
  { to: '/own', right: 'own', icon: Files, badge: 'issuesToRectify' },
  { to: '/queue', right: 'queue', icon: Warning, badge: 'queue' },
  { to: '/tasks', right: 'tasks', icon: Files },
  { to: '/issues', right: 'issues', icon: Bell },
  { to: '/handoffs', right: 'handoffs', icon: Files, badge: 'issuesReceived' },
  { to: '/letters', right: 'letters', icon: Postcard, badge: 'letterDrafts', group: 'letters' },
  { to: '/businesses', right: 'businesses', icon: OfficeBuilding, group: 'businesses' },
  { to: '/oversight/plans', right: 'oversight', icon: View, group: 'oversight' },
  { to: '/board', right: 'board', icon: Finished, group: 'board' },
  { to: '/exceptions', right: 'exceptions', icon: CircleClose, badge: 'exceptions' },
  { to: '/imports', right: 'imports', icon: Upload },
  { to: '/plan', right: 'plan', icon: Calendar },
  { to: '/tier-rules', right: 'rules', icon: Setting, group: 'system' },
  { to: '/messages', right: 'messages', icon: Message },
]

export const menuFor = (session: Session): Entry[] => ENTRIES.filter(entry => may(session, entry.right))
export const homeFor = (session: Session): string => menuFor(session)[0]?.to ?? '/messages'
