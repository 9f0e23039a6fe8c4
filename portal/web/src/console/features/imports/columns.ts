import type { ChosenSheet, ImportKind } from '@/api/imports'
import { t } from '@/shared/i18n'

/** What a column can be, by kind of row; names as the registry's (`words.column`). The first ones must be there. */
const NEEDED: Record<ImportKind, string[]> = {
  BUSINESSES: ['NAME', 'USCC', 'KIND', 'REGION'],
  PEOPLE: ['CODE', 'NAME', 'ROLE', 'REGION'],
}
const MORE: Record<ImportKind, string[]> = {
  BUSINESSES: [
    'SITE_NO',
    'SIZE',
    'DINERS',
    'TIER',
    'ADDRESS',
    'LEGAL_REPRESENTATIVE',
    'PHONE',
    'EMAIL',
    'STATE',
    'HIGH_RISK',
    'LICENCE_KIND',
    'LICENCE_NUMBER',
    'VALID_FROM',
    'VALID_TO',
    'DIRECTOR',
    'OFFICERS',
    'CADRE',
  ],
  PEOPLE: ['LEVEL', 'UNIT', 'EMAIL', 'PHONE', 'LIAISON', 'HEAD', 'DEPUTY'],
}

export const fieldsOf = (kind: ImportKind) =>
  [...NEEDED[kind], ...MORE[kind]].map(value => ({
    value,
    text: t(`words.column.${kind}.${value}`),
    needed: NEEDED[kind].includes(value),
  }))

/** The fields that must be there and that no column gives yet. */
export const lacking = (sheet: ChosenSheet): string[] =>
  sheet.skip || !sheet.kind ? [] : NEEDED[sheet.kind].filter(field => !Object.values(sheet.columns).includes(field))

/** One field comes from one column: choosing it here takes it away there. */
export function choose(columns: Record<string, string>, index: number, field: string): Record<string, string> {
  const kept = Object.entries(columns).filter(([at, value]) => at !== String(index) && value !== field)
  return Object.fromEntries(field ? [...kept, [String(index), field]] : kept)
}
