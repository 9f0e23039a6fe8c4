import { now } from './clock'
import { t } from './i18n'

const ZONE = 'Asia/Shanghai'
const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'short' })

interface Parts {
  date: string
  time: string
}

function parts(instant: Date): Parts {
  const p = Object.fromEntries(format.formatToParts(instant).map(x => [x.type, x.value]))
  return { date: `${p.year}-${p.month}-${p.day}`, time: `${p.hour}:${p.minute}` }
}

/** Today's date in Shanghai as yyyy-MM-dd, whatever zone the device is in. */
export const today = (): string => parts(now()).date

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

const dayNumber = (date: string) => {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number)
  return Date.UTC(y, m - 1, d) / 86_400_000
}

/** Whole days from today to a date; negative when it has passed. */
export const daysUntil = (date: string): number => dayNumber(date) - dayNumber(today())

/** The end of a day in Shanghai (24:00) as an instant. The zone has had no summer time since 1991. */
export const endOf = (date: string): Date => new Date((dayNumber(date) + 1) * 86_400_000 - 8 * 3_600_000)

/** 9月25日, with the year when it is not this one. Takes a date or an instant. */
export function showDate(text: string | null | undefined): string {
  if (!text) return ''
  const date = isDate(text) ? text : parts(new Date(text)).date
  const [y, m, d] = date.split('-').map(Number)
  return t(date.slice(0, 4) === today().slice(0, 4) ? 'date.day' : 'date.dayOfYear', { y, m, d })
}

/** 9月25日 周五. */
export function showDay(date: string | null | undefined): string {
  if (!date) return ''
  return `${showDate(date)} ${weekday.format(new Date(dayNumber(isDate(date) ? date : parts(new Date(date)).date) * 86_400_000))}`
}

/** 9月25日 09:41. */
export function showTime(instant: string | null | undefined): string {
  if (!instant) return ''
  return isDate(instant) ? showDate(instant) : `${showDate(instant)} ${parts(new Date(instant)).time}`
}

/** 09:41. */
export const showClock = (instant: string | number | Date): string => parts(new Date(instant)).time

/** 2026-09-25T09:41 in Shanghai, as a datetime-local field wants it, and back to an instant. */
export const toField = (instant: string): string => {
  const { date, time } = parts(new Date(instant))
  return `${date}T${time}`
}
export const fromField = (field: string): string => new Date(`${field}:00+08:00`).toISOString()
