import { board } from '@/api/board'
import { dutyReports } from '@/api/dutyReports'
import { papers } from '@/api/papers'
import { people } from '@/api/people'
import { keeping } from '../../offline/kept'

/** What a cadre reads about himself; also without network, as it was last. */
export const dutyListQuery = (personId: string) => ({
  queryKey: ['duty-list', personId],
  queryFn: () => keeping(`${personId}|duty-list`, () => papers.dutyList(personId)),
})
export const commitmentQuery = (personId: string) => ({
  queryKey: ['commitment', personId],
  queryFn: () => keeping(`${personId}|commitment`, papers.myCommitment),
})
export const dutyReportQuery = (personId: string) => ({
  queryKey: ['duty-report', personId],
  queryFn: () => keeping(`${personId}|duty-report`, dutyReports.mine),
})
export const trainingsQuery = (personId: string) => ({
  queryKey: ['trainings', personId],
  queryFn: () => keeping(`${personId}|trainings`, board.myTrainings),
})
export const myFileQuery = (personId: string) => ({
  queryKey: ['people', personId],
  queryFn: () => keeping(`${personId}|file`, () => people.one(personId)),
})
