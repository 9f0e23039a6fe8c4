import type { Issue } from '@/api/types'

/** The clock that runs now: the regulator's step while one is open, else the rectification. */
export function runningClock(
  issue: Issue,
): { step: 'ACCEPT' | 'INSPECT' | 'REPORT' | 'RECTIFY'; due?: string | null } | null {
  switch (issue.state) {
    case 'FOUND':
    case 'HANDED_OVER':
      return { step: 'ACCEPT', due: issue.acceptBy ?? issue.due }
    case 'ACCEPTED':
      return { step: 'INSPECT', due: issue.inspectBy ?? issue.due }
    case 'INSPECTED':
    case 'CASE_FILED':
      return { step: 'REPORT', due: issue.reportBy ?? issue.due }
    case 'CORRECTION_ORDERED':
    case 'PENALISED':
      return { step: 'RECTIFY', due: issue.due }
    case 'RECTIFIED':
    case 'VERIFIED':
    case 'CLOSED':
      return null
  }
}
