/**
 * `quern`: finds out who is to run the command, and runs it or has it run. Nothing heavy is loaded here: help must be
 * there at once.
 */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { help, overview } from './commands/help.ts'
import type { ExitCode, Io } from './commands/io.ts'

const root = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '.' : '..')
/** Those that read notes or files alone, and those that must have the data folder to themselves. */
const withoutData = new Set(['compile', 'check'])
const aloneOnly = new Set(['restore'])

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `quern compile notes | head`: the reader has enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

main(process.argv.slice(2)).then(leave, (error: unknown) => {
  process.stderr.write(
    `quern: ${error instanceof Error ? (process.env.QUERN_DEBUG ? error.stack : error.message) : error}\n`,
  )
  leave(1)
})

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help[words[1] ?? ''] ?? overview)
    return 0
  }
  const usage = help[name]
  if (usage !== undefined && words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(usage)
    return 0
  }
  return usage === undefined || withoutData.has(name) ? runHere(words) : runOnData(name, words)
}

async function runHere(words: readonly string[]): Promise<ExitCode> {
  optimiseLate()
  const { runCommand } = await import('./commands/run.ts')
  return runCommand(words, await terminal())
}

/**
 * Optimised code is not earned back in a run of seconds: on 313 notes V8 11 (Node 20) spent a quarter of its time on
 * optimising, in each worker anew, and a quarter less in all with this. Later versions have a cheaper tier between.
 * Regular expressions are compiled once, to machine code: first interpreting each cost a tenth of the time, in every
 * version, for few of the thousand are used but once.
 */
function optimiseLate(): void {
  setFlagsFromString('--no-regexp-tier-up')
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1500000')
}

/** The server that holds the data folder is asked; where none does, the data is opened for as long as the command runs. */
async function runOnData(name: string, words: readonly string[]): Promise<ExitCode> {
  const { findServer, withCollection } = await import('./commands/with-collection.ts')
  const io = await terminal()
  const server = findServer(io.dataDir)
  if (server === null) return withCollection(words, root, io)
  if (aloneOnly.has(name)) {
    await io.err(
      `quern ${name}: Quern is running at ${server.address} on this data. Stop it first (Ctrl-C, or kill ${server.pid}), then say this again.\n`,
    )
    return 1
  }
  const { forward } = await import('./commands/forward.ts')
  const input = readsInput(name, words) ? process.stdin : null
  return forward(server, { words, cwd: io.cwd, interactive: io.interactive }, io, input)
}

/** What is not read is left to whom the input belongs, e.g. the loop of a script around us. */
function readsInput(name: string, words: readonly string[]): boolean {
  if (name === 'review') return !words.some((word) => word.startsWith('--id'))
  return process.stdin.isTTY === true
}

async function terminal(): Promise<Io> {
  const { linesOf } = await import('./commands/io.ts')
  const { dataFolder, standingIn } = await import('./commands/paths.ts')
  const cwd = standingIn(root)
  const write = (stream: NodeJS.WriteStream) => (text: string) =>
    new Promise<void>((done) => (stream.write(text) ? done() : stream.once('drain', done)))
  return {
    out: write(process.stdout),
    err: write(process.stderr),
    lines: linesOf(process.stdin),
    interactive: process.stdin.isTTY === true,
    cwd,
    dataDir: dataFolder(undefined, root, cwd),
    now: () => Date.now(),
  }
}

/** When all is written; whatever still waits on standard input does not hold us. */
function leave(code: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}
