import { t } from '@/shared/i18n'
import { usccOf, usccProblem } from '@/shared/uscc'
import type { Field } from '../../form'
import { businessKinds, canteens, licenceGiven, operatingStates, seenByWays, sizes, tiers } from '../../options'

const day = /^\d{4}-\d{2}-\d{2}$/
const CANTEENS = ['SCHOOL_CANTEEN', 'STAFF_CANTEEN']

export function usccWords(typed: string): string | undefined {
  const problem = usccProblem(typed)
  return problem ? t(`uscc.${problem.code}`, { at: problem.at, found: problem.found }) : undefined
}

export const businessFields = (): Field[] => [
  { name: 'name', label: t('businesses.name'), required: true },
  { name: 'uscc', label: t('businesses.uscc'), required: true, hint: t('uscc.hint'), max: 24, check: usccWords },
  { name: 'siteNo', label: t('businesses.siteNo'), hint: t('businesses.siteHint'), max: 40 },
  { name: 'kind', label: t('col.kind'), kind: 'select', required: true, options: businessKinds() },
  { name: 'size', label: t('businesses.size'), kind: 'select', options: sizes() },
  {
    name: 'canteen',
    label: t('businesses.canteen'),
    kind: 'select',
    options: canteens(),
    shown: v => CANTEENS.includes(String(v.kind)),
  },
  {
    name: 'diners',
    label: t('businesses.diners'),
    kind: 'number',
    required: true,
    shown: v => CANTEENS.includes(String(v.kind)),
    check: v => (/^\d{1,6}$/.test(v) ? undefined : t('form.wholeNumber')),
  },
  {
    name: 'chainHead',
    label: t('businesses.chainHead'),
    kind: 'check',
    shown: v => ['CATERING', 'FOOD_SALES'].includes(String(v.kind)),
  },
  { name: 'region', label: t('col.region'), kind: 'region', required: true },
  { name: 'address', label: t('businesses.address'), required: true },
  { name: 'legalRepresentative', label: t('businesses.legalRepresentative'), max: 60 },
  {
    name: 'phone',
    label: t('businesses.phone'),
    max: 20,
    check: v => (/^[\d+\- ]{7,20}$/.test(v) ? undefined : t('form.phone')),
  },
  {
    name: 'email',
    label: t('businesses.email'),
    check: v => (/^\S+@\S+\.\S+$/.test(v) ? undefined : t('form.email')),
  },
  { name: 'director', label: t('businesses.director'), max: 60 },
  {
    name: 'officers',
    label: t('businesses.officerCount'),
    kind: 'number',
    check: v => (/^\d{1,4}$/.test(v) ? undefined : t('form.wholeNumber')),
  },
  { name: 'officerNames', label: t('businesses.officerNames') },
  { name: 'highRisk', label: t('businesses.highRisk'), kind: 'check' },
]

export const licenceFields = (): Field[] => [
  { name: 'kind', label: t('businesses.licenceKind'), required: true, max: 40 },
  { name: 'number', label: t('businesses.licenceNumber'), required: true, max: 40 },
  { name: 'validFrom', label: t('businesses.validFromField'), kind: 'day' },
  {
    name: 'validTo',
    label: t('businesses.validToField'),
    kind: 'day',
    check: (v, all) => (day.test(v) && String(all.validFrom ?? '') > v ? t('form.endBeforeStart') : undefined),
  },
  { name: 'state', label: t('col.state'), kind: 'select', options: licenceGiven(), required: true },
]

export const stateFields = (latest: string): Field[] => [
  { name: 'state', label: t('businesses.newState'), kind: 'select', required: true, options: operatingStates() },
  {
    name: 'seenAt',
    label: t('businesses.seenAt'),
    kind: 'day',
    required: true,
    check: v => (v > latest ? t('form.notFuture') : undefined),
  },
  { name: 'seenBy', label: t('businesses.seenBy'), kind: 'select', required: true, options: seenByWays() },
  { name: 'how', label: t('businesses.how'), kind: 'area', required: true, hint: t('businesses.howHint') },
]

export const tierFields = (): Field[] => [
  { name: 'tier', label: t('businesses.newTier'), kind: 'select', options: tiers(), hint: t('businesses.backToRule') },
  { name: 'reason', label: t('field.reason'), kind: 'area', required: true },
]

export const usccValue = (typed: unknown): string => usccOf(String(typed ?? ''))
