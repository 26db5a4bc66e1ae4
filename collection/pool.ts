/**
 * Compiling and rendering off the request thread: a few workers, one job each, a deadline a job. A note that stalls or
 * fills its memory costs its worker, never the server; the answer is then a value that says why.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CheckContext, NoteSurvey } from '../core/compiler/checks/finding.ts'
import type { Around, CompiledNote, CompileOptions, NoteFile } from '../core/compiler/question.ts'
import type { Place } from '../core/domain.ts'
import { createWorkClock, timeLeft } from './work-clock.ts'

/** A passage that a card rests on, to be marked in the rendered note. */
export interface Mark {
  readonly id: string
  readonly place: Place
}

/** A note to be shown. `id` is where its links start; null for a text that is no stored note. */
export interface ShownNote extends NoteFile {
  readonly id: string | null
  readonly around: Around
}

export type Job =
  | { readonly kind: 'compile'; readonly file: NoteFile; readonly options: CompileOptions }
  | { readonly kind: 'survey'; readonly file: NoteFile; readonly context: CheckContext }
  | { readonly kind: 'renderNote'; readonly note: ShownNote; readonly marks: readonly Mark[] }
  | { readonly kind: 'renderTexts'; readonly texts: readonly string[] }

/** What a worker sends: that it is ready, then one reply a job. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }

export type PoolResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: 'deadline' | 'memory' | 'crash' | 'closed'; readonly message: string }

export interface Pool {
  /** Starts workers before there is work for them, at most as many as work at the same time. */
  readonly startAhead: (count: number) => void
  readonly compile: (file: NoteFile, options: CompileOptions) => Promise<PoolResult<CompiledNote>>
  /** One note read critically, for `findingsOf` to hold against the others. */
  readonly survey: (file: NoteFile, context: CheckContext) => Promise<PoolResult<NoteSurvey>>
  /** A note as sanitised HTML, the marked passages wrapped in `<mark data-card>`. */
  readonly renderNote: (note: ShownNote, marks: readonly Mark[]) => Promise<PoolResult<string>>
  /** Questions, answers and context lines as sanitised HTML, in the order given; those seen before come from memory. */
  readonly renderTexts: (texts: readonly string[]) => Promise<PoolResult<readonly string[]>>
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  /** Workers at work at the same time; by default one a core, at most four. */
  readonly size?: number
  /** Milliseconds a job may run, counted from a ready worker and, on a busy machine, in the time that it had a processor. */
  readonly deadlineMs?: number
  /** For the pool's own tests: another worker than the compiler's. */
  readonly workerFile?: URL
}

/** Old-generation memory of a worker; a note of 5 MB compiles in a third of it. */
const memoryMb = 256
/** Rendered texts kept: some 300 bytes each, so about 6 MB. */
const textsKept = 20_000
/** A worker that does not even start is tried this often for one job. */
const startsTried = 2

interface Waiting {
  readonly job: Job
  readonly settle: (result: PoolResult<unknown>) => void
  starts: number
}

interface Hand {
  readonly worker: Worker
  ready: boolean
  work: Waiting | null
  timer: NodeJS.Timeout | null
}

/** Starts no worker before the first job, unless told to. */
export function createPool(options: PoolOptions = {}): Pool {
  const size = options.size ?? Math.max(1, Math.min(4, availableParallelism()))
  const deadlineMs = options.deadlineMs ?? 2000
  const file = options.workerFile ?? workerFile()
  const clock = createWorkClock(availableParallelism())
  const hands = new Set<Hand>()
  const queue: Waiting[] = []
  let closed = false

  function run<Value>(job: Job): Promise<PoolResult<Value>> {
    if (closed) return Promise.resolve(closedResult)
    return new Promise((done) => {
      // The worker and this file are built from one tree: what it sends for a kind of job is what the kind says.
      queue.push({ job, settle: (result) => done(result as PoolResult<Value>), starts: 0 })
      hire()
      assign()
    })
  }

  /** As many as there is work for, and `spare` more. */
  function hire(spare = 0): void {
    const wanted = Math.min(size, atWork() + queue.length) + spare
    for (let count = hands.size; count < wanted; count++) start()
  }

  function startAhead(count: number): void {
    while (!closed && hands.size < Math.min(size, count)) start()
  }

  function start(): void {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    const hand: Hand = { worker, ready: false, work: null, timer: null }
    hands.add(hand)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') {
        hand.ready = true
        rest(hand)
        assign()
      } else if (message.kind === 'done') finish(hand, { ok: true, value: message.value })
      else finish(hand, { ok: false, reason: 'crash', message: message.message })
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      lose(hand, {
        ok: false,
        reason: memory ? 'memory' : 'crash',
        message: memory ? `it needs more than ${memoryMb} MB` : error.message,
      })
    })
    worker.on('exit', () => lose(hand, { ok: false, reason: 'crash', message: 'its worker ended' }))
  }

  /** An idle worker holds no process open. One that is still starting does, while a job waits for it. */
  function rest(hand: Hand): void {
    if (hand.work === null) hand.worker.unref()
  }

  function assign(): void {
    for (const hand of hands) {
      if (atWork() >= size) return
      if (!hand.ready || hand.work !== null) continue
      const work = queue.shift()
      if (work === undefined) return
      hand.work = work
      clock.workersAtWork(atWork())
      hand.worker.ref()
      watch(hand)
      hand.worker.postMessage(work.job)
    }
  }

  /** A job that takes long may cost its worker: another is made ready meanwhile, so that the loss costs no start. */
  function watch(hand: Hand): void {
    const begun = clock.reading()
    const look = () => {
      hire(1)
      const left = timeLeft(deadlineMs, begun, clock.reading())
      if (left > 0) hand.timer = setTimeout(look, Math.max(10, left))
      else
        lose(hand, { ok: false, reason: 'deadline', message: `too deep or slow: not done in ${deadlineMs / 1000} s` })
    }
    hand.timer = setTimeout(look, deadlineMs / 4)
  }

  function atWork(): number {
    let count = 0
    for (const hand of hands) if (hand.work !== null) count++
    return count
  }

  function finish(hand: Hand, result: PoolResult<unknown>): void {
    const work = release(hand)
    rest(hand)
    work?.settle(result)
    assign()
  }

  /** The worker is gone or must go: its job gets the reason, the others another worker. */
  function lose(hand: Hand, why: PoolResult<unknown>): void {
    if (!hands.delete(hand)) return
    const work = release(hand)
    void hand.worker.terminate()
    if (work !== null) work.settle(why)
    else if (!hand.ready) giveUpOnStarts(why)
    if (closed) return
    if (queue.length > 0 || work !== null) hire()
    assign()
  }

  function giveUpOnStarts(why: PoolResult<unknown>): void {
    const first = queue[0]
    if (first === undefined || ++first.starts < startsTried) return
    queue.shift()
    first.settle(why)
  }

  function release(hand: Hand): Waiting | null {
    const { work, timer } = hand
    if (timer !== null) clearTimeout(timer)
    hand.work = null
    hand.timer = null
    clock.workersAtWork(atWork())
    return work
  }

  async function close(): Promise<void> {
    closed = true
    for (const waiting of queue.splice(0)) waiting.settle(closedResult)
    const ending = [...hands]
    hands.clear()
    await Promise.all(
      ending.map((hand) => {
        release(hand)?.settle(closedResult)
        return hand.worker.terminate()
      }),
    )
  }

  return {
    startAhead,
    compile: (note, compileOptions) => run<CompiledNote>({ kind: 'compile', file: note, options: compileOptions }),
    survey: (file, context) => run<NoteSurvey>({ kind: 'survey', file, context }),
    renderNote: (note, marks) => run<string>({ kind: 'renderNote', note, marks }),
    renderTexts: rememberTexts((texts) => run<readonly string[]>({ kind: 'renderTexts', texts })),
    close,
  }
}

const closedResult: PoolResult<never> = { ok: false, reason: 'closed', message: 'Quern is stopping' }

/** Keeps the latest results by the text's hash; only texts not seen go to a worker. */
function rememberTexts(render: Pool['renderTexts']): Pool['renderTexts'] {
  const kept = new Map<string, string>()
  return async (texts) => {
    const keys = texts.map((text) => createHash('sha256').update(text).digest('base64'))
    const html = new Map<string, string>()
    const missing = new Map<string, string>()
    keys.forEach((key, index) => {
      const found = kept.get(key)
      if (found === undefined) missing.set(key, texts[index] ?? '')
      else {
        html.set(key, found)
        kept.delete(key)
        kept.set(key, found)
      }
    })
    if (missing.size > 0) {
      const result = await render([...missing.values()])
      if (!result.ok) return result
      ;[...missing.keys()].forEach((key, index) => {
        html.set(key, result.value[index] ?? '')
        kept.set(key, result.value[index] ?? '')
      })
      for (const key of kept.keys()) {
        if (kept.size <= textsKept) break
        kept.delete(key)
      }
    }
    return { ok: true, value: keys.map((key) => html.get(key) ?? '') }
  }
}

/** Beside the bundle; from the sources (tests, development) the one that was bundled last. */
function workerFile(): URL {
  const beside = new URL('./compile-worker.js', import.meta.url)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../dist/compile-worker.js', import.meta.url)
}
