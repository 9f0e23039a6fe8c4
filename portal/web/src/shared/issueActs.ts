import type { IssueAct, IssueVerb } from '@/api/types'

type FieldName = keyof IssueAct
interface Field {
  name: FieldName
  kind: 'text' | 'line' | 'day' | 'outcome' | 'body' | 'files'
  required: boolean
}

const field = (name: FieldName, kind: Field['kind'], required = true): Field => ({ name, kind, required })
const papers = field('files', 'files', false)

/** What each act on an issue, or on one's own hand-off of it, asks for. Whether a person may do it is the server's word (`allowed`). */
export const ISSUE_ACTS: Record<IssueVerb, Field[]> = {
  accept: [field('note', 'text', false)],
  return: [field('reason', 'text')],
  forward: [field('body', 'body'), field('reason', 'text')],
  inspect: [field('outcome', 'outcome'), field('due', 'day', false), field('note', 'text'), papers],
  file: [field('caseNumber', 'line'), field('note', 'text', false), papers],
  'not-file': [field('reason', 'text'), papers],
  order: [field('due', 'day', false), field('note', 'text'), papers],
  penalise: [field('caseNumber', 'line', false), field('note', 'text'), papers],
  report: [field('note', 'text'), papers],
  rectify: [field('evidence', 'text'), papers],
  verify: [field('evidence', 'text'), papers],
  reject: [field('reason', 'text'), field('due', 'day', false)],
  reopen: [field('reason', 'text'), field('due', 'day', false)],
}

/** What a check can end in, from mild to grave; filing a case is an act of its own. */
export const OUTCOMES = ['INSPECTED', 'CORRECTION_ORDERED', 'PENALISED'] as const

/** Verbs in the order in which buttons stand, with the key that asks for each. */
export const VERB_KEYS: Partial<Record<string, IssueVerb>> = {
  a: 'accept',
  i: 'inspect',
  l: 'file',
  o: 'order',
  p: 'penalise',
  r: 'report',
  f: 'forward',
  v: 'verify',
}
export const VERBS: IssueVerb[] = [
  'accept',
  'inspect',
  'order',
  'file',
  'penalise',
  'not-file',
  'report',
  'verify',
  'rectify',
  'reject',
  'reopen',
  'forward',
  'return',
]

export const missingFields = (verb: IssueVerb, act: IssueAct): FieldName[] =>
  ISSUE_ACTS[verb].filter(f => f.required && !lacksNothing(act, f.name)).map(f => f.name)

/** Words; or, for the proof of a rectification, photos instead. */
function lacksNothing(act: IssueAct, name: FieldName): boolean {
  const given = act[name]
  if (typeof given === 'string' && given.trim()) return true
  return name === 'evidence' && Boolean(act.files?.length)
}

/** Only what was filled in, trimmed. */
export const filled = (act: IssueAct): IssueAct =>
  Object.fromEntries(
    Object.entries(act)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value?.length),
  )
