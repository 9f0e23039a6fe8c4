import { get, post } from './client'
import type { Session } from './types'

export const portal = {
  session: () => get<Session>('/api/session'),
  signOut: () => post<void>('/logout'),
}
