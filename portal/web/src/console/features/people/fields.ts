import { today } from '@/shared/dates'
import { t } from '@/shared/i18n'
import type { Field } from '../../form'
import { levels, roles } from '../../options'

const laterThan = (start: string) => (value: string, all: Record<string, unknown>) =>
  String(all[start] ?? '') > value ? t('form.endBeforeStart') : undefined

export const personFields = (): Field[] => [
  { name: 'code', label: t('people.code'), required: true, max: 40, hint: t('people.codeHint') },
  { name: 'name', label: t('people.name'), required: true, max: 60 },
  { name: 'role', label: t('people.role'), kind: 'select', required: true, options: roles() },
  { name: 'region', label: t('col.region'), kind: 'region', required: true },
  { name: 'level', label: t('people.level'), kind: 'select', options: levels(), hint: t('people.levelHint') },
  { name: 'unit', label: t('people.unit'), max: 80 },
  {
    name: 'phone',
    label: t('businesses.phone'),
    check: v => (/^[\d+\- ]{7,20}$/.test(v) ? undefined : t('form.phone')),
  },
  {
    name: 'email',
    label: t('businesses.email'),
    check: v => (/^\S+@\S+\.\S+$/.test(v) ? undefined : t('form.email')),
  },
  { name: 'headCode', label: t('people.headCode'), max: 40 },
  { name: 'liaisonCode', label: t('people.liaisonCode'), max: 40 },
]

export const deputyFields = (): Field[] => [
  { name: 'deputyId', label: t('people.deputy'), kind: 'person', required: true },
  { name: 'from', label: t('people.from'), kind: 'day', required: true },
  { name: 'to', label: t('people.to'), kind: 'day', required: true, check: laterThan('from') },
]

export const leaveFields = (): Field[] => [
  { name: 'effective', label: t('people.effective'), kind: 'day', required: true, hint: t('people.effectiveHint') },
]

export const moveFields = (): Field[] => [
  { name: 'region', label: t('people.newRegion'), kind: 'region', required: true },
  { name: 'level', label: t('people.newLevel'), kind: 'select', options: levels(), required: true },
  { name: 'unit', label: t('people.newUnit'), required: true, max: 80 },
  {
    name: 'effective',
    label: t('people.effective'),
    kind: 'day',
    required: true,
    check: v => (v > today() ? t('form.notFuture') : undefined),
  },
]
