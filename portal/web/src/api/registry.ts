import { get, page, post, type Query } from './client'
import type { Business, Gap, Indicator, Person, RegionFigure, Suggestion } from './types'

export const at = (path: string) => `/api/registry${path}`

export interface Region {
  code: string
  name: string
  displayName?: string
}

export interface Me {
  id?: string
  name?: string
  businessId?: string | null
}

export const registry = {
  me: () => get<Me>(at('/me')),
  businesses: (query: Query) => page<Business>(at('/businesses'), query),
  business: (id: string) => get<Business>(at(`/businesses/${id}`)),
  assign: (id: string, cadreId: string, key: string) =>
    post<Business>(at(`/businesses/${id}/assignment`), { cadreId }, key),
  people: (query: Query) => page<Person>(at('/people'), query),
  gaps: (query: Query) => page<Gap>(at('/gaps'), query),
  suggestions: (businessId: string) => page<Suggestion>(at(`/gaps/${businessId}/suggestion`)),
  indicators: (region?: string | null) => page<Indicator>(at('/indicators'), { region }),
  byRegion: (region?: string | null) => page<RegionFigure>(at('/indicators/by-region'), { region }),
  regions: (parent: string) => page<Region>(at('/regions'), { parent }),
  findRegions: (q: string) => page<Region>(at('/regions/search'), { q }),
}
