/** `quern restore FILE`: works with a database that is broken or gone, so it opens none and takes the lock itself. */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { takeLock } from '../collection/lock.ts'
import { restore } from '../collection/restore.ts'
import type { Command } from './io.ts'
import { fromHere } from './paths.ts'

export const run: Command = async (words, io) => {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    await io.err('quern restore: name one FILE.\n')
    return 2
  }
  mkdirSync(io.dataDir, { recursive: true, mode: 0o700 })
  const taken = takeLock(io.dataDir)
  if (!taken.ok) {
    await io.err(
      `quern restore: another Quern holds the data in "${io.dataDir}". Stop it first, then say this again.\n`,
    )
    return 1
  }
  try {
    const restored = restore(io.dataDir, fromHere(file, io.cwd), io.now())
    if (!restored.ok) {
      await io.err(`quern restore: ${restored.message} Nothing was changed.\n`)
      return 1
    }
    const aside = restored.aside === null ? '' : ` What was there lies in "${restored.aside}".`
    await io.out(`Restored "${file}" into "${io.dataDir}".${aside}\n`)
    return 0
  } finally {
    taken.lock.release()
  }
}
