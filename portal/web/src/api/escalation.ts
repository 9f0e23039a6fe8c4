import { get, page, post, type Query } from './client'
import type { ExceptionItem, Indicator, Issue, IssueAct, IssueRecord, IssueVerb, Case, Summary } from './types'

const at = (path: string) => `/api/escalation${path}`

export const escalation = {
  issues: (query: Query) => page<Issue>(at('/issues'), query),
  myIssues: (query?: Query) => page<Issue>(at('/issues/mine'), query),
  issue: (id: string) => get<IssueRecord>(at(`/issues/${id}`)),
  act: (id: string, verb: IssueVerb, act: IssueAct, key: string) =>
    post<IssueRecord>(at(`/issues/${id}/${verb}`), act, key),
  queue: (query: Query) => page<Case>(at('/queue'), query),
  case: (id: string) => get<Case>(at(`/cases/${id}`)),
  acknowledge: (caseId: string, key: string) => post<unknown>(at(`/cases/${caseId}/acknowledge`), {}, key),
  exceptions: (query?: Query) => page<ExceptionItem>(at('/exceptions'), query),
  resolveException: (id: string, how: string, key: string) =>
    post<unknown>(at(`/exceptions/${id}/resolve`), { how }, key),
  indicators: (region?: string | null) => page<Indicator>(at('/indicators'), { region }),
  summary: async (): Promise<Summary> => {
    const counts = await get<Record<string, number>>(at('/summary'))
    return {
      queue: counts.queue,
      issuesReceived: counts.received,
      issuesHandling: counts.handling,
      issuesToVerify: counts.review,
      issuesToRectify: counts.mine,
      letterDrafts: counts.letters,
      talksProposed: counts.talks,
      exceptions: counts.exceptions,
    }
  },
}
