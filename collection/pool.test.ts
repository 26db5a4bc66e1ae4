import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { createPool, type Pool } from './pool.ts'

/** A worker that obeys orders written in the text, so that each way to fail can be had at will. */
const obedient = `
import { parentPort } from 'node:worker_threads'
let served = 0
parentPort.on('message', (job) => {
  const text = job.kind === 'renderTexts' ? job.texts[0] : job.note.text
  if (text === 'stall') for (;;) {}
  if (text === 'throw') return parentPort.postMessage({ kind: 'failed', message: 'as ordered' })
  if (text === 'die') process.exit(3)
  if (text === 'eat') { const held = []; for (;;) held.push(new Array(100000).fill(Math.random())) }
  served += 1
  const value = job.kind === 'renderTexts' ? job.texts.map((t) => t + ' of ' + job.texts.length) : text + ' #' + served
  parentPort.postMessage({ kind: 'done', value })
})
parentPort.postMessage({ kind: 'ready' })
`
const folder = mkdtempSync(join(tmpdir(), 'quern-pool-'))
writeFileSync(join(folder, 'obedient.mjs'), obedient)
writeFileSync(join(folder, 'stillborn.mjs'), "throw new Error('cannot start')")
const workerFile = pathToFileURL(join(folder, 'obedient.mjs'))
const pools: Pool[] = []
const pool = (options: Parameters<typeof createPool>[0]) => {
  const made = createPool({ workerFile, ...options })
  pools.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((made) => made.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the pool', () => {
  test('hands back what a worker made', async () => {
    expect(await pool({ size: 1 }).renderNote({ id: null, around: {}, path: 'a.md', text: 'a note' }, [])).toEqual({
      ok: true,
      value: 'a note #1',
    })
  })

  test('ends a job at its deadline, and the next one is served by another worker', async () => {
    const one = pool({ size: 1, deadlineMs: 300 })
    await one.renderNote({ id: null, around: {}, path: 'w.md', text: 'warm' }, [])
    const begun = performance.now()
    const [stalled, next] = await Promise.all([
      one.renderNote({ id: null, around: {}, path: 's.md', text: 'stall' }, []),
      one.renderNote({ id: null, around: {}, path: 'n.md', text: 'next' }, []),
    ])
    expect(stalled).toEqual({ ok: false, reason: 'deadline', message: 'too deep or slow: not done in 0.3 s' })
    expect(next.ok).toBe(true)
    expect(performance.now() - begun).toBeLessThan(1500)
  })

  test('counts a deadline from the ready worker: forty short jobs on one worker are all done', async () => {
    const one = pool({ size: 1, deadlineMs: 300 })
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, i) => one.renderNote({ id: null, around: {}, path: 'n.md', text: `n${i}` }, [])),
    )
    expect(results.filter((result) => !result.ok)).toEqual([])
  })

  test('tells an error, a dead worker and spent memory apart', async () => {
    const one = pool({ size: 1, deadlineMs: 10_000 })
    expect(await one.renderNote({ id: null, around: {}, path: 't.md', text: 'throw' }, [])).toEqual({
      ok: false,
      reason: 'crash',
      message: 'as ordered',
    })
    expect(await one.renderNote({ id: null, around: {}, path: 'd.md', text: 'die' }, [])).toMatchObject({
      ok: false,
      reason: 'crash',
    })
    expect(await one.renderNote({ id: null, around: {}, path: 'e.md', text: 'eat' }, [])).toMatchObject({
      ok: false,
      reason: 'memory',
    })
    expect((await one.renderNote({ id: null, around: {}, path: 'w.md', text: 'well again' }, [])).ok).toBe(true)
  })

  test('says so when no worker can start, and does not try for ever', async () => {
    const broken = pool({ size: 2, workerFile: pathToFileURL(join(folder, 'stillborn.mjs')) })
    expect(await broken.renderNote({ id: null, around: {}, path: 'x.md', text: 'x' }, [])).toEqual({
      ok: false,
      reason: 'crash',
      message: 'cannot start',
    })
  })

  test('renders a text once, keeps the order and asks only for what is new', async () => {
    const one = pool({ size: 1 })
    expect(await one.renderTexts(['a', 'b', 'a'])).toEqual({ ok: true, value: ['a of 2', 'b of 2', 'a of 2'] })
    expect(await one.renderTexts(['c', 'b'])).toEqual({ ok: true, value: ['c of 1', 'b of 2'] })
  })

  test('answers what was asked of a closed pool with a value', async () => {
    const one = pool({ size: 1 })
    await one.close()
    expect(await one.renderNote({ id: null, around: {}, path: 'x.md', text: 'x' }, [])).toMatchObject({
      ok: false,
      reason: 'closed',
    })
  })
})

describe('the compile worker', () => {
  const compiler = () => {
    const made = createPool({ size: 1 })
    pools.push(made)
    return made
  }

  test('compiles a note', async () => {
    const text = '# fork\n\n- `fork`: copies the process.\n'
    const result = await compiler().compile({ path: 'fork.md', text }, { authorSyntax: false })
    expect(result).toMatchObject({ ok: true, value: { path: 'fork.md', title: 'fork' } })
  })

  test('renders a note with its marks, and texts in their order', async () => {
    const one = compiler()
    const note = await one.renderNote({ id: null, around: {}, path: 'n.md', text: 'a `b` c' }, [
      { id: 'c1', place: { start: 0, end: 1 } },
    ])
    expect(note.ok && note.value).toContain('data-card="c1"')
    expect(await one.renderTexts(['x', '`y`'])).toMatchObject({ ok: true, value: ['x', expect.stringContaining('y')] })
  })
})
