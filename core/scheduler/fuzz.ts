/** Spreads cards answered on one day over several: Anki's ranges, and dice that depend on the card alone. */

const spans = [
  { from: 2.5, to: 7, factor: 0.15 },
  { from: 7, to: 20, factor: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, factor: 0.05 },
]

/** The whole days an interval may become. `minimum` and `maximum` are whole days; below 2.5 days there is no choice. */
export function fuzzRange(intervalDays: number, minimum: number, maximum: number): { low: number; high: number } {
  const clamp = (days: number) => Math.min(maximum, Math.max(minimum, days))
  const interval = clamp(intervalDays)
  if (interval < 2.5) return { low: clamp(Math.round(interval)), high: clamp(Math.round(interval)) }
  let delta = 1
  for (const { from, to, factor } of spans) delta += factor * Math.max(0, Math.min(interval, to) - from)
  const low = clamp(Math.round(interval - delta))
  const high = clamp(Math.round(interval + delta))
  return low === high && high > 2 && high < maximum ? { low, high: high + 1 } : { low, high }
}

/** One day of the range, by `u` in [0, 1). */
export function fuzzInterval(intervalDays: number, minimum: number, maximum: number, u: number): number {
  const { low, high } = fuzzRange(intervalDays, minimum, maximum)
  return Math.floor(low + u * (high - low + 1))
}

/** A number in [0, 1) that depends on this text alone: FNV-1a, then the last mix of MurmurHash3 to even out the high bits. */
export function uniform(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
