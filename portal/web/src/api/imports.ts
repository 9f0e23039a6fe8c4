import { get, page, post, upload } from './client'
import { at } from './registry'
import type { Instant } from './types'

export type ImportKind = 'BUSINESSES' | 'PEOPLE'
export const OUTCOMES = ['added', 'changed', 'unchanged', 'missing', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
export interface ImportTally {
  added: number
  changed: number
  unchanged: number
  refused: number
  /** on the register in the places of the file, but not in it; reported, never removed */
  missing: number
  /** suspected to be there already; a person says which */
  asked?: number
  /** rows that were joined to another row of the same business */
  joined?: number
}
export interface ImportColumn {
  index: number
  letter: string
  title?: string | null
  proposed?: string | null
  chosen?: string | null
  samples?: string[]
}
export interface ImportSheet {
  name: string
  kind?: ImportKind | null
  headerRow?: number
  headerRows?: [number, number] | null
  rows?: number
  columns?: ImportColumn[]
  missingMandatory?: string[]
  remembered?: boolean
  skip?: boolean
}
export interface ImportQuestion {
  id: string
  sheet?: string
  row: number
  name: string
  address?: string
  existingId?: string
  existingName?: string
  existingUscc?: string
  /** the row of the same file that this one may repeat */
  existingRow?: number | null
}
export interface ImportReport {
  id: string
  state: 'READING' | 'NEEDS_COLUMNS' | 'PREVIEWED' | 'CONFIRMING' | 'CONFIRMED' | 'FAILED' | 'EXPIRED'
  /** `ahead`: how many imports are worked off before this one */
  progress?: { step?: string; rowsRead?: number; ahead?: number } | null
  failure?: string | null
  fileName?: string
  source?: string | null
  stateName?: string
  createdAt?: Instant
  confirmedAt?: Instant | null
  sheets?: ImportSheet[]
  people?: ImportTally | null
  businesses?: ImportTally | null
  refusals?: { sheet?: string; row: number; column?: string; value?: string; what: string }[]
  refusedTotal?: number
  warnings?: { sheet?: string; row: number; what: string }[]
  passedOver?: { sheet?: string; row: number; what: string }[]
  questions?: ImportQuestion[]
}
export interface ImportRow {
  /** place in the file, from 1; 0 for somebody who is not in it */
  sheet: number
  row: number
  id?: string | null
  name?: string | null
  problems?: { column?: string | null; value?: string | null; what: string }[]
  warnings?: string[]
  changes?: { field: string; before?: string | null; after?: string | null }[]
  sameAsRow?: number | null
}
/** What a column of a sheet can stand for. */
export interface ColumnChoice {
  code: string
  name: string
  mandatory: boolean
  /** several columns may say this: a business has several licences */
  repeatable: boolean
}
export interface ChosenSheet {
  name: string
  kind?: ImportKind | null
  headerRows?: [number, number] | null
  columns: Record<string, string>
  skip?: boolean
}

export const imports = {
  upload: (file: File, kind?: ImportKind, source?: string) => {
    const form = new FormData()
    form.append('file', file)
    if (kind) form.append('kind', kind)
    if (source) form.append('source', source)
    return upload<ImportReport>(at('/imports'), form)
  },
  history: (cursor?: string) => page<ImportReport>(at('/imports'), { cursor }),
  one: (id: string) => get<ImportReport>(at(`/imports/${id}`)),
  rows: (id: string, outcome: Outcome, cursor?: string) =>
    page<ImportRow>(at(`/imports/${id}/rows`), { outcome, cursor }),
  choices: (kind: ImportKind) => page<ColumnChoice>(at('/imports/columns'), { kind }),
  columns: (id: string, sheets: ChosenSheet[], key: string) =>
    post<ImportReport>(at(`/imports/${id}/columns`), { sheets }, key),
  answers: (id: string, answers: { id: string; same: boolean }[], key: string) =>
    post<ImportReport>(at(`/imports/${id}/answers`), { answers }, key),
  confirm: (id: string, leaveOut: boolean, key: string) =>
    post<ImportReport>(at(`/imports/${id}/confirm`), { leaveOut }, key),
  refusedFile: (id: string) => at(`/imports/${id}/refused.xlsx`),
  template: (kind: ImportKind) => at(`/imports/template.xlsx?kind=${kind}`),
}
