import type { ImportReport, ImportTally } from '@/api/imports'

/** People and businesses together. */
export const sumOf = (report: ImportReport | undefined, name: keyof ImportTally): number =>
  (report?.people?.[name] ?? 0) + (report?.businesses?.[name] ?? 0)

/** The kinds of which the file has anything to say. */
export const partsOf = (report: ImportReport): { kind: 'BUSINESSES' | 'PEOPLE'; tally: ImportTally }[] =>
  [
    { kind: 'BUSINESSES' as const, tally: report.businesses },
    { kind: 'PEOPLE' as const, tally: report.people },
  ].flatMap(({ kind, tally }) => {
    const rows = tally ? tally.added + tally.changed + tally.unchanged + tally.refused + (tally.asked ?? 0) : 0
    return tally && rows ? [{ kind, tally }] : []
  })
