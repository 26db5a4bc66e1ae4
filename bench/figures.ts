/** How measurements are summed up. */

/** The value below which this share of the sorted sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const spread = (sample: readonly number[]) =>
  `p50 ${quantile(sample, 0.5).toFixed(1)}, p95 ${quantile(sample, 0.95).toFixed(1)}, p99 ${quantile(sample, 0.99).toFixed(1)} ms (n ${sample.length})`

export function timed<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const begun = performance.now()
  const value = work()
  return { value, ms: performance.now() - begun }
}
