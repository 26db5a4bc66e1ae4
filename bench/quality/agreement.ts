/** How far two readings agree, and how sure a share is. */

/** Cohen's kappa of two readings of the same things (Cohen 1960): 1 full agreement, 0 no more than chance. */
export function kappa(a: readonly string[], b: readonly string[]): number {
  const all = a.length
  const labels = [...new Set([...a, ...b])]
  const share = (reading: readonly string[], label: string) => reading.filter((one) => one === label).length / all
  const seen = a.filter((label, i) => label === b[i]).length / all
  const byChance = labels.reduce((sum, label) => sum + share(a, label) * share(b, label), 0)
  return byChance === 1 ? 1 : (seen - byChance) / (1 - byChance)
}

/** Wilson's 95 % interval of a share (Wilson 1927), as two shares. */
export function wilson(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1]
  const z = 1.959964
  const p = hits / all
  const middle = p + (z * z) / (2 * all)
  const half = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))
  const under = 1 + (z * z) / all
  return [(middle - half) / under, (middle + half) / under]
}
