/** Days that follow one another, as from and to; a day by itself is both. */
export function spans(dates: string[]): { from: string; to: string }[] {
  const next = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
  const all: { from: string; to: string }[] = []
  for (const date of [...dates].sort()) {
    const last = all.at(-1)
    if (last && next(last.to) === date) last.to = date
    else all.push({ from: date, to: date })
  }
  return all
}
