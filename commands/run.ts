/** Which command a line means. Each is loaded when it is called, so that `--help` loads none. */
import { help, overview } from './help.ts'
import type { Command, ExitCode, Io } from './io.ts'

const commands: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  compile: () => import('./compile.ts'),
  check: () => import('./check.ts'),
  import: () => import('./import.ts'),
  due: () => import('./due.ts'),
  stats: () => import('./stats.ts'),
  export: () => import('./export.ts'),
  review: () => import('./review.ts'),
  doctor: () => import('./doctor.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
}

/** Runs one line. Bad usage is told, with the usage, and gives 2. A bug throws. */
export async function runCommand(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = words
  const load = commands[name]
  if (load === undefined) {
    await io.err(`quern: there is no command "${name}".\n\n${overview}`)
    return 2
  }
  const { run } = await load()
  try {
    return await run(rest, io)
  } catch (error) {
    if (!isUsageError(error)) throw error
    await io.err(`quern ${name}: ${error.message}\n\n${help[name] ?? overview}`)
    return 2
  }
}

/** Of node:util's parseArgs. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
