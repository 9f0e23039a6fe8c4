import type { ChosenSheet, ColumnChoice } from '@/api/imports'

/** The fields that must be there and that no column gives yet. */
export const lacking = (sheet: ChosenSheet, choices: ColumnChoice[]): ColumnChoice[] =>
  sheet.skip ? [] : choices.filter(c => c.mandatory && !Object.values(sheet.columns).includes(c.code))

/** One field comes from one column, so choosing it here takes it away there; only some may come from several. */
export function choose(
  columns: Record<string, string>,
  index: number,
  field: string,
  repeatable: boolean,
): Record<string, string> {
  const kept = Object.entries(columns).filter(([at, value]) => at !== String(index) && (repeatable || value !== field))
  return Object.fromEntries(field ? [...kept, [String(index), field]] : kept)
}
