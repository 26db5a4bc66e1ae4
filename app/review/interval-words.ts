/** How long until a card is back, in one unit: "10 min", "5 days", "3 weeks", "2.1 months", "1.4 years". Pure. */

const one = (value: number) => value.toFixed(1).replace(/\.0$/, '')

const counted = (value: number, unit: string) => (value === 1 ? `1 ${unit}` : `${value} ${unit}s`)

/** Of a delay on a step, in milliseconds. */
export function delayWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 24 ? counted(hours, 'hour') : dayWords(Math.round(hours / 24))
}

/** Of an interval in whole days. */
export function dayWords(days: number): string {
  if (days < 1) return 'today'
  if (days < 30) return days >= 14 && days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day')
  if (days < 365) return `${one(days / 30.44)} months`
  return days < 380 ? '1 year' : `${one(days / 365.25)} years`
}

/** "0:48", "10:48", "1:02:10": time spent. */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** "53%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
