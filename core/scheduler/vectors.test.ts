/** Runs the shared conformance vectors against this scheduler, bundled as the browser would get it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const check = join(import.meta.dirname, '../../../shared/vectors/check.mjs')
const skipped = !existsSync(check) && !process.env.QUERN_REQUIRE_SHARED

test.skipIf(skipped)('passes the FSRS, fuzz, step and leech vectors (skipped where ../shared is absent)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quern-vectors-'))
  try {
    const outfile = join(folder, 'scheduler.mjs')
    await build({
      stdin: { contents: faces, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      format: 'esm',
      outfile,
      logLevel: 'error',
    })
    const run = spawnSync(process.execPath, [check, outfile, '--json'], { encoding: 'utf8' })
    const result = JSON.parse(run.stdout)
    expect(run.status).toBe(0)
    // 87 and 13,527 with an SM-2 import, which Quern has not: its 4 checks are skipped.
    expect(result.literal).toEqual({ pass: 83, fail: 0 })
    expect(result.all).toEqual({ pass: 13_523, fail: 0 })
    expect(Object.entries(result.skipped).map(([kind, skip]) => [kind, (skip as { n: number }).n])).toEqual([
      // check.mjs cannot reach this inner formula through any module's nextState.
      ['s_recall, rating 1', 1],
      ['from_sm2', 4],
      ['fsrs_items', 1],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const faces = `
export { nextState, retrievability, nextInterval, migrateWeights } from './fsrs.ts'
export { fuzzInterval } from './fuzz.ts'
export { stepDelays } from './steps.ts'
export { isLeech } from './leech.ts'
`
