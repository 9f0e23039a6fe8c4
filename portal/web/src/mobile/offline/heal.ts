import { ApiError, Unreachable } from '@/api/client'

/** A server that is down or restarting is like no network: what is to be sent waits. */
export const mayHeal = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof ApiError && (error.status >= 500 || [401, 408, 429].includes(error.status)))
