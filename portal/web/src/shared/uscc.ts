/** Digits and capitals without I, O, S, V, Z; a character's value is its place here (GB 32100). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18
const BASE = ALPHABET.length
const WEIGHT_STEP = 3

export type UsccProblem = { code: 'length' | 'character' | 'region' | 'check'; at?: number; found?: string } | null

/** The 18th character for the first 17: (31 − Σ mod 31) mod 31. */
export function checkCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const c of first17) {
    sum += ALPHABET.indexOf(c) * weight
    weight = (weight * WEIGHT_STEP) % BASE
  }
  return ALPHABET[(BASE - (sum % BASE)) % BASE]!
}

/** What is wrong with a 统一社会信用代码; the region's digits are not looked up (quality.md). */
export function usccProblem(typed: string): UsccProblem {
  const code = usccOf(typed)
  for (const [i, c] of [...code].entries()) if (!ALPHABET.includes(c)) return { code: 'character', at: i + 1, found: c }
  if (code.length !== LENGTH) return { code: 'length', at: code.length }
  if (!/^\d{6}$/.test(code.slice(2, 8))) return { code: 'region' }
  return code[LENGTH - 1] === checkCharacter(code.slice(0, -1)) ? null : { code: 'check' }
}

/** As it is written on a licence: full-width characters, spaces and small letters put right. */
export const usccOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
