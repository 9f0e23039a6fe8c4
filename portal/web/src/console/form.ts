import type { Query } from '@/api/client'
import { t } from '@/shared/i18n'

export type Value = string | boolean | File | File[] | undefined
export type Values = Record<string, Value>

/** One thing that a form asks for. `check` says what is wrong, in words; it is asked while typing and before sending. */
export interface Field {
  name: string
  label: string
  kind?: 'text' | 'area' | 'day' | 'number' | 'select' | 'check' | 'file' | 'files' | 'region' | 'person' | 'business'
  required?: boolean
  options?: { value: string; text: string }[]
  hint?: string
  max?: number
  accept?: string
  /** narrows the search for a person or a business */
  query?: Query
  shown?: (values: Values) => boolean
  check?: (value: string, values: Values) => string | undefined
}

const CHOSEN: Field['kind'][] = ['select', 'region', 'person', 'business', 'file', 'files', 'day']
function filled(value: Value): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
}
export const asked = (fields: Field[], values: Values) => fields.filter(f => !f.shown || f.shown(values))

/** What is wrong, by field; empty when all is well. */
export function problemsOf(fields: Field[], values: Values): Record<string, string> {
  const found: Record<string, string> = {}
  for (const f of asked(fields, values)) {
    const value = values[f.name]
    if (f.required && !filled(value))
      found[f.name] = t(CHOSEN.includes(f.kind) ? 'form.chooseOne' : 'field.needed', { name: f.label })
    else if (f.check && typeof value === 'string' && value.trim()) {
      const problem = f.check(value.trim(), values)
      if (problem) found[f.name] = problem
    }
  }
  return found
}

/** What is sent: only what is asked and filled in, trimmed; numbers as numbers. */
export function sentOf(fields: Field[], values: Values): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const f of asked(fields, values)) {
    const value = values[f.name]
    if (typeof value === 'boolean') sent[f.name] = value
    else if (filled(value))
      sent[f.name] = typeof value === 'string' ? (f.kind === 'number' ? Number(value) : value.trim()) : value
  }
  return sent
}
