/** How far the server's clock is ahead of this device's; remembered, so that a start without network counts the same. */
const REMEMBERED = 'liangze-clock'
let aheadBy = Number(globalThis.localStorage?.getItem(REMEMBERED) ?? 0) || 0

/** The time as the server sees it: a phone's own clock may be wrong, and a rehearsal's is moved on purpose. */
export const now = (): Date => new Date(Date.now() + aheadBy)

/** A moment of this device's clock as the server would name it. */
export const asServerTime = (millis: number): string => new Date(millis + aheadBy).toISOString()

/** Takes the server's time as the truth; where it tells none, the device's clock stands. */
export function setNow(instant: string | null | undefined) {
  const at = instant ? Date.parse(instant) : NaN
  aheadBy = Number.isNaN(at) ? 0 : at - Date.now()
  globalThis.localStorage?.setItem(REMEMBERED, String(aheadBy))
}
