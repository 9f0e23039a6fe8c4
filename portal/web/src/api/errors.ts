import { t } from '@/shared/i18n'
import { ApiError, Unreachable } from './client'

/** What went wrong, in words for the person in front of the screen. */
export function explain(error: unknown): string {
  if (error instanceof Unreachable) return t('error.unreachable')
  if (!(error instanceof ApiError)) return t('error.page')
  const { problem, status } = error
  if (problem.detail)
    return problem.traceId && status >= 500 ? `${problem.detail}${trace(problem.traceId)}` : problem.detail
  if (status === 401) return t('error.signedOut')
  if (status === 403) return t('error.noRight')
  if (status === 404) return t('error.notFound')
  if (status === 409) return t('error.conflict')
  return t('error.server') + (problem.traceId ? trace(problem.traceId) : '')
}

const trace = (id: string) => t('error.trace', { id })
