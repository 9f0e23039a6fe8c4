import type { ImportReport } from '@/api/imports'

export const STEPS = ['upload', 'columns', 'questions', 'differences', 'done'] as const
export type Step = (typeof STEPS)[number]

/** Where an import stands. */
export function stepOf(report: ImportReport): Step {
  if (report.state === 'CONFIRMED') return 'done'
  if (report.state === 'NEEDS_COLUMNS') return 'columns'
  if (report.state !== 'PREVIEWED') return 'upload'
  return report.questions?.length ? 'questions' : 'differences'
}

/** The steps a person may go to by hand: back to the columns, and past the questions to look. */
export const open = (report: ImportReport): Step[] =>
  report.state === 'PREVIEWED'
    ? [
        ...(report.sheets?.some(s => s.columns?.length) ? (['columns'] as Step[]) : []),
        ...(report.questions?.length ? (['questions'] as Step[]) : []),
        'differences',
      ]
    : [stepOf(report)]
