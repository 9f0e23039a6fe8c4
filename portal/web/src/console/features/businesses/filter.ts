import { useFilters } from '../../useFilters'

/** What the list of businesses can be narrowed by; the names are those of the query. */
const NAMES = [
  'q',
  'region',
  'tier',
  'kind',
  'state',
  'cadre',
  'gap',
  'covered',
  'licence',
  'highRisk',
  'staffing',
  'collection',
] as const
export type BusinessFilter = Record<(typeof NAMES)[number] | 'open', string>

export const useBusinessFilter = (): BusinessFilter => useFilters(...NAMES, 'open')
export const queryOf = (filter: BusinessFilter): Record<string, string> =>
  Object.fromEntries(NAMES.filter(name => filter[name]).map(name => [name, filter[name]]))
