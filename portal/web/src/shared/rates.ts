interface Ratio {
  numerator?: number | null
  denominator?: number | null
  target?: number | null
}

/** Percent with one decimal, rounded down so that 99.96 % is never shown as 100; null when there is nothing to divide by. */
export function percent({ numerator, denominator }: Ratio): number | null {
  if (!denominator) return null
  return Math.floor(((numerator ?? 0) * 1000) / denominator) / 10
}

/** 93.0 reads as 93.0 beside 92.7, and 100 as 100. */
export const showPercent = (value: number): string => (value === 100 ? '100' : value.toFixed(1))

/** The target in percent, whether it was sent as 1 or as 100. */
export const targetOf = ({ target }: Ratio): number => {
  const value = target ?? 1
  return value <= 1 ? value * 100 : value
}

export const reached = (ratio: Ratio): boolean => {
  const value = percent(ratio)
  return value === null || value >= targetOf(ratio)
}

/** 6,184 */
export const count = (n: number | null | undefined): string => (n ?? 0).toLocaleString('en-US')
