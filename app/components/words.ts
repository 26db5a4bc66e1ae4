/** Small words of the interface: counts, spans of time, sizes and days, in plain English. Pure. */

/** "1 card", "1,204 cards". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : many}`
}

/** "just now", "6 min ago", "3 hours ago", "2 days ago". */
export function agoWords(minutes: number): string {
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${Math.floor(minutes)} min ago`
  if (minutes < 24 * 60) return `${plural(Math.floor(minutes / 60), 'hour')} ago`
  return `${plural(Math.floor(minutes / (24 * 60)), 'day')} ago`
}

/** "a minute", "11 minutes", "1 hour 20 minutes". */
export function minuteWords(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  if (whole === 1) return '1 minute'
  if (whole < 60) return `${whole} minutes`
  const rest = whole % 60
  const hours = plural(Math.floor(whole / 60), 'hour')
  return rest === 0 ? hours : `${hours} ${plural(rest, 'minute')}`
}

/** "640 B", "12.4 MB". */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** "4:00", "0:30": minutes after midnight as a clock shows them. */
export function clockWords(minutesOfDay: number): string {
  return `${Math.floor(minutesOfDay / 60)}:${String(minutesOfDay % 60).padStart(2, '0')}`
}

const dayMs = 86_400_000
const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const long = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })
const weekday = dayFormat({ weekday: 'long' })
const short = dayFormat({ day: 'numeric', month: 'short' })

/** "Wednesday 14 October", of a study day (days since 1970-01-01). */
export const longDay = (studyDay: number): string => long.format(studyDay * dayMs).replace(',', '')
/** "Wednesday". */
export const weekdayName = (studyDay: number): string => weekday.format(studyDay * dayMs)
/** "14 Oct". */
export const shortDay = (studyDay: number): string => short.format(studyDay * dayMs)

/** "today", "tomorrow", "on Friday", "on 28 October". */
export function dayWords(studyDay: number, today: number): string {
  const ahead = studyDay - today
  if (ahead <= 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead < 7) return `on ${weekdayName(studyDay)}`
  return `on ${short.format(studyDay * dayMs)}`
}
