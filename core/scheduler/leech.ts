/** A card that keeps lapsing: at the threshold, and again every half threshold (rounded up) after it. 0 means never. */
export function isLeech(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0
}
