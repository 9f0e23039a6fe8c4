import type { Query } from '@/api/client'
import { registry } from '@/api/registry'

export interface Found {
  value: string
  text: string
  name: string
}
export type Finder = (q: string) => Promise<Found[]>
const MOST = 20
const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

export const findPeople =
  (query: Query = {}): Finder =>
  async q =>
    (await registry.people({ q, limit: MOST, ...query })).items.map(p => ({
      value: p.id,
      text: words(p.name, p.unit || p.regionName),
      name: p.name,
    }))

export const findBusinesses =
  (query: Query = {}): Finder =>
  async q =>
    (await registry.businesses({ q, limit: MOST, ...query })).items.map(b => ({
      value: b.id,
      text: words(b.name, b.regionName),
      name: b.name,
    }))
