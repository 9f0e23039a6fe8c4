import type { YearFigures } from '@/api/dutyReports'
import { showDate } from './dates'

const KEYS = [
  'onTime',
  'late',
  'missed',
  'open',
  'businesses',
  'visited',
  'onSite',
  'video',
  'collective',
  'found',
  'l1',
  'l2',
  'l3',
  'settled',
] as const

/** A year's figures in the order of the paper, each as it is read. */
export const figuresOf = (f: YearFigures): { key: string; text: string }[] => [
  { key: 'due', text: String(f.onTime + f.late + f.missed) },
  ...KEYS.map(key => ({ key, text: String(f[key]) })),
  { key: 'oldestOpen', text: f.oldestOpen ? showDate(f.oldestOpen) : '—' },
]
