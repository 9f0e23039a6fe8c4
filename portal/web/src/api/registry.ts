import { get, page, post, upload, type Query } from './client'
import type { Business, Gap, ImportKind, ImportReport, Indicator, Person, RegionFigure, Suggestion } from './types'

const at = (path: string) => `/api/registry${path}`

export const registry = {
  businesses: (query: Query) => page<Business>(at('/businesses'), query),
  business: (id: string) => get<Business>(at(`/businesses/${id}`)),
  assign: (id: string, cadreId: string, key: string) =>
    post<Business>(at(`/businesses/${id}/assignment`), { cadreId }, key),
  people: (query: Query) => page<Person>(at('/people'), query),
  gaps: (query: Query) => page<Gap>(at('/gaps'), query),
  suggestions: (businessId: string) => page<Suggestion>(at(`/gaps/${businessId}/suggestion`)),
  indicators: (region?: string | null) => page<Indicator>(at('/indicators'), { region }),
  byRegion: (region?: string | null) => page<RegionFigure>(at('/indicators/by-region'), { region }),
  regions: (parent: string) => page<{ code: string; name: string }>(at('/regions'), { parent }),
  upload: (file: File, kind?: ImportKind) => {
    const form = new FormData()
    form.append('file', file)
    if (kind) form.append('kind', kind)
    return upload<ImportReport>(at('/imports'), form)
  },
  confirmImport: (id: string, leaveOut: boolean, key: string) =>
    post<ImportReport>(at(`/imports/${id}/confirm`), { leaveOut }, key),
}
