import { escalation } from '@/api/escalation'
import { registry } from '@/api/registry'
import { tasking } from '@/api/tasking'
import type { Indicator } from '@/api/types'

/** The programme's five figures (domain.md §9), which service answers for each, and the list that each one counts. */
export const FIVE = [
  { code: 'coverage', source: 'registry', list: '/gaps' },
  { code: 'staffing', source: 'registry', list: '/businesses?state=OPERATING' },
  { code: 'collection', source: 'registry', list: '/businesses' },
  { code: 'completion', source: 'tasking', list: '/tasks' },
  { code: 'rectification', source: 'escalation', list: '/issues' },
] as const

export type Figure = (typeof FIVE)[number]
export const SOURCES = { registry, tasking, escalation }

export const indicatorQuery = (source: keyof typeof SOURCES, region?: string | null) => ({
  queryKey: ['indicators', source, region],
  queryFn: async (): Promise<Indicator[]> => (await SOURCES[source].indicators(region)).items,
})

export const byRegionQuery = (source: 'registry' | 'tasking', region?: string | null) => ({
  queryKey: ['by-region', source, region],
  queryFn: async () => (await SOURCES[source].byRegion(region)).items,
})
