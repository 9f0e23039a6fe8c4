import type { IssueAct, IssueVerb } from '@/api/types'

type FieldName = keyof IssueAct
interface Field {
  name: FieldName
  kind: 'text' | 'line' | 'day' | 'outcome'
  required: boolean
}

const field = (name: FieldName, kind: Field['kind'], required = true): Field => ({ name, kind, required })

/** What each act on an issue asks for. Whether a person may do it is the server's word (`allowed`). */
export const ISSUE_ACTS: Record<IssueVerb, Field[]> = {
  accept: [field('note', 'text', false)],
  return: [field('reason', 'text')],
  inspect: [field('outcome', 'outcome'), field('due', 'day', false), field('note', 'text')],
  file: [field('caseNumber', 'line'), field('note', 'text', false)],
  report: [field('note', 'text')],
  rectify: [field('evidence', 'text')],
  verify: [field('evidence', 'text')],
  reject: [field('reason', 'text'), field('due', 'day', false)],
}

/** What a check can end in, from mild to grave; filing a case is an act of its own. */
export const OUTCOMES = ['INSPECTED', 'CORRECTION_ORDERED', 'PENALISED'] as const

/** Verbs in the order in which buttons stand. */
export const VERBS: IssueVerb[] = ['accept', 'inspect', 'file', 'report', 'verify', 'rectify', 'reject', 'return']

export const missingFields = (verb: IssueVerb, act: IssueAct): FieldName[] =>
  ISSUE_ACTS[verb].filter(f => f.required && !act[f.name]?.trim()).map(f => f.name)

/** Only what was filled in, trimmed. */
export const filled = (act: IssueAct): IssueAct =>
  Object.fromEntries(
    Object.entries(act)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  )
