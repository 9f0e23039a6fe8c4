import { inject, type InjectionKey } from 'vue'
import type { Session } from '@/api/types'

export const SESSION: InjectionKey<Session> = Symbol('session')

/** Who is signed in. The apps mount only once this is known. */
export function useSession(): Session {
  const session = inject(SESSION)
  if (!session) throw new Error('no session was provided')
  return session
}
