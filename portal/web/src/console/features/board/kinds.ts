import type { BoardRecord, RecordKind } from '@/api/board'
import { showDate } from '@/shared/dates'
import { t, wordFor } from '@/shared/i18n'
import type { Column } from '../../columns'
import type { Field, Values } from '../../form'
import { audiences, levels } from '../../options'

interface Kind {
  fields: () => Field[]
  columns: () => Column<BoardRecord>[]
  /** how the form's flat values become what is sent */
  body?: (values: Values) => object
}
const whole = (v: string) => (/^\d{1,7}$/.test(v) ? undefined : t('form.wholeNumber'))
const files: () => Field = () => ({
  name: 'files',
  label: t('board.files'),
  kind: 'files',
  accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
  hint: t('board.filesHint'),
})
const region: () => Column<BoardRecord> = () => ({ key: 'region', label: t('col.region'), text: r => r.regionName })

export const KINDS: Record<RecordKind, Kind> = {
  trainings: {
    fields: () => [
      { name: 'title', label: t('board.title_'), required: true },
      { name: 'heldOn', label: t('board.heldOn'), kind: 'day', required: true },
      { name: 'audience', label: t('board.audience'), kind: 'select', required: true, options: audiences() },
      { name: 'place', label: t('board.place') },
      { name: 'hours', label: t('board.hours'), kind: 'number' },
      { name: 'content', label: t('board.content'), kind: 'area' },
      files(),
    ],
    columns: () => [
      { key: 'date', label: t('board.heldOn'), text: r => showDate(r.heldOn) },
      { key: 'audience', label: t('board.audience'), text: r => wordFor('audience', r.audience, r.audienceName) },
      { key: 'attended', label: t('board.attended'), number: true, text: r => r.attended },
      { key: 'passed', label: t('board.passed'), number: true, text: r => r.passed },
      region(),
    ],
  },
  publicity: {
    fields: () => [
      { name: 'title', label: t('board.title_'), required: true },
      { name: 'doneOn', label: t('board.doneOn'), kind: 'day', required: true },
      { name: 'form', label: t('board.form'), required: true, hint: t('board.formHint') },
      { name: 'audienceSize', label: t('board.audienceSize'), kind: 'number', check: whole },
      files(),
    ],
    columns: () => [
      { key: 'date', label: t('board.doneOn'), text: r => showDate(r.doneOn) },
      { key: 'form', label: t('board.form'), text: r => r.formName ?? r.form },
      { key: 'size', label: t('board.audienceSize'), number: true, text: r => r.audienceSize },
      region(),
    ],
  },
  institutions: {
    fields: () => [
      { name: 'title', label: t('board.institution'), required: true },
      { name: 'number', label: t('letters.number'), max: 60 },
      { name: 'issuedOn', label: t('board.issuedOn'), kind: 'day', required: true },
      { name: 'validTo', label: t('businesses.validToField'), kind: 'day' },
      files(),
    ],
    columns: () => [
      { key: 'number', label: t('letters.number'), text: r => r.number },
      { key: 'date', label: t('board.issuedOn'), text: r => showDate(r.issuedOn) },
      { key: 'validTo', label: t('businesses.validToField'), text: r => showDate(r.validTo) },
      region(),
    ],
  },
  'task-forces': {
    fields: () => [
      { name: 'name', label: t('board.force'), required: true },
      { name: 'level', label: t('people.level'), kind: 'select', required: true, options: levels() },
      { name: 'organisation', label: t('board.organisation'), hint: t('board.organisationHint') },
      { name: 'office', label: t('board.office') },
      { name: 'staff', label: t('board.staff'), hint: t('board.staffHint') },
      { name: 'archive', label: t('board.archive') },
      files(),
    ],
    columns: () => [
      { key: 'level', label: t('people.level'), text: r => wordFor('level', r.level, r.levelName) },
      { key: 'four', label: t('board.fourHave') },
      region(),
    ],
    body: v => ({
      ...v,
      organisation: v.organisation ? { name: v.organisation } : undefined,
      office: v.office ? { address: v.office } : undefined,
      staff: String(v.staff ?? '')
        .split(/[\s,\uff0c\u3001]+/)
        .filter(Boolean)
        .map(name => ({ name })),
      archive: v.archive ? { place: v.archive } : undefined,
    }),
  },
}
