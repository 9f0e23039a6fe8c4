import { escalation } from '@/api/escalation'
import { keeping } from '../../offline/kept'

export const myIssuesQuery = (personId: string) => ({
  queryKey: ['issues', personId],
  queryFn: () => keeping(`${personId}|issues`, () => escalation.myIssues()),
})

export const issueQuery = (personId: string, id: string) => ({
  queryKey: ['issue', personId, id],
  queryFn: () => keeping(`${personId}|issue|${id}`, () => escalation.issue(id)),
})
