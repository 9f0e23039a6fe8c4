import { t } from '@/shared/i18n'
import { businessKinds } from '../../options'
import type { Field, Values } from '../../form'

const words = (dictionary: string, ...codes: string[]) =>
  codes.map(value => ({ value, text: t(`oversight.${dictionary}.${value}`) }))

/** How many of one party: a number, a share, or none. */
function sample(party: 'cadres' | 'shops'): Field[] {
  const how =
    (...kinds: string[]) =>
    (v: Values) =>
      kinds.includes(String(v[`${party}How`]))
  return [
    {
      name: `${party}How`,
      label: t(`oversight.how.${party}`),
      kind: 'select',
      required: true,
      options: words('howMany', 'none', 'size', 'share'),
    },
    {
      name: `${party}N`,
      label: t('oversight.howMuch'),
      kind: 'number',
      required: true,
      shown: how('size', 'share'),
      check: (given, v) =>
        /^\d+$/.test(given) && Number(given) > 0 && (v[`${party}How`] !== 'share' || Number(given) <= 100)
          ? undefined
          : t('oversight.badNumber'),
    },
  ]
}
const drawn = (party: 'cadres' | 'shops') => (v: Values) => ['size', 'share'].includes(String(v[`${party}How`]))

export const planFields = (): Field[] => [
  { name: 'title', label: t('oversight.name'), required: true, max: 60 },
  { name: 'place', label: t('oversight.place'), kind: 'region', hint: t('oversight.placeHint') },
  { name: 'opens', label: t('oversight.opens'), kind: 'day', required: true },
  {
    name: 'due',
    label: t('oversight.due'),
    kind: 'day',
    required: true,
    check: (due, v) => (due < String(v.opens ?? '') ? t('form.endBeforeStart') : undefined),
  },
  ...sample('cadres'),
  {
    name: 'levels',
    label: t('oversight.levels'),
    kind: 'select',
    options: words('level', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'),
    hint: t('oversight.levelsHint'),
    shown: drawn('cadres'),
  },
  { name: 'recheck', label: t('oversight.recheck'), kind: 'check', hint: t('oversight.recheckHint') },
  ...sample('shops'),
  {
    name: 'tiers',
    label: t('oversight.tiers'),
    kind: 'select',
    options: words('tier', 'A', 'B', 'C', 'D'),
    hint: t('oversight.tiersHint'),
    shown: drawn('shops'),
  },
  {
    name: 'kinds',
    label: t('oversight.kinds'),
    kind: 'select',
    options: businessKinds(),
    hint: t('oversight.kindsHint'),
    shown: drawn('shops'),
  },
]

/** The plan that the fields say. */
export function planOf(v: Record<string, unknown>) {
  const many = (how: unknown, n: unknown) => (how === 'share' ? { share: n } : { size: n })
  const one = (value: unknown) => (value ? [value] : [])
  const samplings = []
  if (v.cadresHow !== 'none')
    samplings.push({ party: 'CADRE', place: v.place, levels: one(v.levels), ...many(v.cadresHow, v.cadresN) })
  if (v.shopsHow !== 'none')
    samplings.push({
      party: 'BUSINESS',
      place: v.place,
      tiers: one(v.tiers),
      kinds: one(v.kinds),
      ...many(v.shopsHow, v.shopsN),
    })
  return { title: v.title, opens: v.opens, due: v.due, recheck: v.recheck === true, samplings }
}
