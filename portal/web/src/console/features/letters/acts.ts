import { keep, letters, talks, type Letter, type LetterVerb, type Talk, type TalkVerb } from '@/api/letters'
import { t } from '@/shared/i18n'
import type { Field, Values } from '../../form'

/** One act on a paper: what it asks for and how it is sent. */
export interface Act {
  verb: string
  title: string
  /** said before it is done */
  about?: string
  fields: Field[]
  initial?: Values
  send: (values: Values, key: string) => Promise<unknown>
}

const area = (name: string, label: string, required = true): Field => ({
  name,
  label,
  kind: 'area',
  required,
  max: 2000,
})
const files = (): Field => ({
  name: 'files',
  label: t('letters.files'),
  kind: 'files',
  accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
})
const time = (value: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : t('letters.timeWrong'))
const names = (value: unknown) =>
  String(value ?? '')
    .split(/[、,，\s]+/)
    .filter(Boolean)
const withFiles = async (values: Values) => ({
  ...values,
  files: await keep(values.files as File[] | undefined),
})

const LETTER_FIELDS: Record<LetterVerb, () => Field[]> = {
  approve: () => [],
  receive: () => [],
  close: () => [],
  decline: () => [area('reason', t('field.reason'))],
  withdraw: () => [area('reason', t('field.reason'))],
  edit: () => [
    { name: 'title', label: t('letters.title'), required: true },
    area('basis', t('letters.basis')),
    area('facts', t('letters.facts')),
    area('demand', t('letters.demand')),
    { name: 'answerDays', label: t('letters.answerDays'), kind: 'number', hint: t('letters.answerDaysHint') },
  ],
  reply: () => [area('reply', t('letters.reply')), files()],
}

export function letterAct(letter: Letter, verb: LetterVerb): Act {
  const { title, basis, facts, demand } = letter
  return {
    verb,
    title: t(`letters.act.${verb}`),
    about: t('letters.sure', { kind: letter.kindName ?? '', name: letter.addresseeName ?? t('letters.nobody') }),
    fields: LETTER_FIELDS[verb](),
    initial: verb === 'edit' ? { title, basis, facts, demand } : {},
    send: async (values, key) =>
      letters.act(letter.letterId, verb, verb === 'reply' ? await withFiles(values) : values, key),
  }
}

export const scheduleFields = (): Field[] => [
  { name: 'on', label: t('letters.day'), kind: 'day' },
  { name: 'from', label: t('letters.from'), hint: '09:30', check: time },
  { name: 'to', label: t('letters.to'), hint: '11:00', check: time },
  { name: 'place', label: t('letters.place') },
  { name: 'presidingId', label: t('letters.presiding'), kind: 'person' },
]
const TALK_FIELDS: Record<TalkVerb, () => Field[]> = {
  approve: scheduleFields,
  schedule: scheduleFields,
  decline: () => [area('reason', t('field.reason'))],
  hold: () => [
    { name: 'on', label: t('letters.heldOn'), kind: 'day' },
    { name: 'place', label: t('letters.place'), required: true },
    { name: 'presiding', label: t('letters.presiding'), required: true },
    { name: 'attendees', label: t('letters.attendees'), required: true, hint: t('letters.namesHint') },
    area('facts', t('letters.facts')),
    area('demands', t('letters.demand')),
    area('commitments', t('letters.commitments')),
    { name: 'signatures', label: t('letters.signatures'), required: true, hint: t('letters.namesHint') },
    files(),
  ],
  report: () => [area('report', t('letters.report')), files()],
  review: () => [
    {
      name: 'accepted',
      label: t('letters.conclusion'),
      kind: 'select',
      required: true,
      options: [
        { value: 'true', text: t('letters.accepted') },
        { value: 'false', text: t('letters.further') },
      ],
    },
    { ...area('reason', t('field.reason')), shown: v => v.accepted === 'false' },
    { name: 'on', label: t('letters.newDue'), kind: 'day', shown: v => v.accepted === 'false' },
  ],
  close: () => [
    area('effect', t('letters.effect')),
    { name: 'points', label: t('letters.points'), kind: 'number', hint: t('letters.pointsHint') },
  ],
}

async function talkBody(verb: TalkVerb, values: Values) {
  if (verb === 'review') return { ...values, accepted: values.accepted === 'true' }
  if (verb === 'report') return withFiles(values)
  if (verb !== 'hold') return values
  return { ...(await withFiles(values)), attendees: names(values.attendees), signatures: names(values.signatures) }
}

export function talkAct(talk: Talk, verb: TalkVerb): Act {
  return {
    verb,
    title: t(`letters.talkAct.${verb}`),
    about: t('letters.talkSure', { name: talk.subjectName ?? talk.unit ?? '', trigger: talk.trigger }),
    fields: TALK_FIELDS[verb](),
    initial:
      verb === 'hold' ? { place: talk.place ?? '', presiding: talk.presidingName ?? '', facts: talk.trigger } : {},
    send: async (values, key) => talks.act(talk.talkId, verb, await talkBody(verb, values), key),
  }
}
