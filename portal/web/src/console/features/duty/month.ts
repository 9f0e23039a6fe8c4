import type { DutyRecords } from '@/api/business'

export interface DayCell {
  day: string
  state: 'ZERO' | 'FOUND' | 'MISSING' | 'NONE'
  findings?: string | null
}
const pad = (n: number) => String(n).padStart(2, '0')

/** The days of a month, 2026-09, each with what the daily record says; before the first one of the week stand `blanks`. */
export function monthOf(month: string, { records, missing }: DutyRecords): { blanks: number; days: DayCell[] } {
  const [y = 2000, m = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(y, m, 0)).getUTCDate()
  const blanks = (new Date(Date.UTC(y, m - 1, 1)).getUTCDay() + 6) % 7
  const days = Array.from({ length }, (_, n): DayCell => {
    const day = `${month}-${pad(n + 1)}`
    const record = records.find(r => r.kind === 'DAILY' && (r.day ?? r.period) === day)
    if (record) return { day, state: record.zeroRisk ? 'ZERO' : 'FOUND', findings: record.findings }
    return { day, state: missing.some(x => x.kind === 'DAILY' && x.period === day) ? 'MISSING' : 'NONE' }
  })
  return { blanks, days }
}

/** The month `by` months away. */
export function shift(month: string, by: number): string {
  const [y = 2000, m = 1] = month.split('-').map(Number)
  const n = y * 12 + m - 1 + by
  return `${Math.floor(n / 12)}-${pad((n % 12) + 1)}`
}
export const lastDay = (month: string) => `${month}-${pad(monthOf(month, { records: [], missing: [] }).days.length)}`
