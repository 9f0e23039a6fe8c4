import { page, post, upload, get, type Query } from './client'
import { at } from './registry'
import type { Indicator, Instant } from './types'

export interface FrozenPeriod {
  period: string
  frozenAt?: Instant
  hash?: string
}
export interface FigureRow {
  businessId: string
  name: string
  regionName?: string | null
  tier?: string
  cadreName?: string | null
}
export interface LicenceBase {
  asOf?: Instant | null
  rows: number
  unregistered: { number: string; uscc?: string; name: string; regionName?: string | null; why?: string }[]
  next?: string | null
}

export const figures = {
  all: (query: Query) => page<Indicator>(at('/indicators'), query),
  periods: async () => (await get<{ periods: FrozenPeriod[] }>(at('/indicators/periods'))).periods,
  rows: (code: string, query: Query) => page<FigureRow>(at(`/indicators/${code}/list`), query),
  revise: (period: string, reason: string, key: string) =>
    post<unknown>(at('/indicators/revisions'), { period, reason }, key),
  licenceBase: (region?: string | null) => get<LicenceBase>(at('/indicators/licence-base'), { region }),
  uploadLicenceBase: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return upload<LicenceBase>(at('/indicators/licence-base'), form)
  },
}
