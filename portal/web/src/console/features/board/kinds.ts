import type { BoardRecord, RecordKind } from '@/api/board'
import { showDate } from '@/shared/dates'
import { t, wordFor } from '@/shared/i18n'
import type { Column } from '../../columns'
import type { Field, Values } from '../../form'
import { audiences, institutionSubjects, levels } from '../../options'

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
      { key: 'place', label: t('board.place'), text: r => r.place },
      { key: 'hours', label: t('board.hours'), number: true, text: r => r.hours },
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
      { name: 'subject', label: t('board.subject'), kind: 'select', required: true, options: institutionSubjects() },
      { name: 'number', label: t('letters.number'), max: 60 },
      { name: 'issuedOn', label: t('board.issuedOn'), kind: 'day', required: true },
      { name: 'validTo', label: t('businesses.validToField'), kind: 'day' },
      files(),
    ],
    columns: () => [
      { key: 'subject', label: t('board.subject'), text: r => wordFor('institution', r.subject, r.subjectName) },
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
      { name: 'since', label: t('board.since'), kind: 'day', required: true },
      { name: 'documentNo', label: t('board.documentNo') },
      { name: 'leader', label: t('board.leader') },
      { name: 'place', label: t('board.office') },
      { name: 'staff', label: t('board.staff'), hint: t('board.staffHint') },
      { name: 'archive', label: t('board.archive') },
      { name: 'keeper', label: t('board.keeper') },
      files(),
    ],
    columns: () => [
      { key: 'level', label: t('people.level'), text: r => wordFor('level', r.level, r.levelName) },
      { key: 'date', label: t('board.since'), text: r => showDate(r.since) },
      { key: 'four', label: t('board.fourHave') },
      region(),
    ],
    body: ({ name, level, since, documentNo, leader, place, staff, archive, keeper }) => ({
      name,
      level,
      since,
      organisation: { documentNo, leader },
      office: { place },
      staff: String(staff ?? '')
        .split(/[\s,\uff0c\u3001]+/)
        .filter(Boolean)
        .map(member => ({ name: member, fullTime: true })),
      archive: { place: archive, keeper },
    }),
  },
}
