import type { Circular } from '@/api/letters'

/** A unit a line: its name, then done/all if counted, then a remark; undefined when a line makes no sense. */
export function unitsOf(text: string): Circular['units'] | undefined {
  const rows: Circular['units'] = []
  for (const line of text
    .split('\n')
    .map(l => l.trim())
    .filter(Boolean)) {
    const [unit = '', second = '', ...rest] = line.split(/\s+/)
    const figure = second.match(/^(\d+)\/(\d+)$/)
    if (figure && Number(figure[1]) > Number(figure[2])) return undefined
    rows.push(
      figure
        ? { unit, numerator: Number(figure[1]), denominator: Number(figure[2]), remark: rest.join(' ') || null }
        : { unit, remark: [second, ...rest].join(' ').trim() || null },
    )
  }
  return rows.length ? rows : undefined
}
