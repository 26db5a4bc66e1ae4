/** `quern backup FILE`: a verified copy, also while the collection is in use. */
import { parseArgs } from 'node:util'
import { backupTo, checkBackup } from '../collection/backup.ts'
import { collection } from '../collection/handle.ts'
import type { Command } from './io.ts'
import { fromHere } from './paths.ts'
import { count } from './words.ts'

export const run: Command = async (words, io) => {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    await io.err('quern backup: name one FILE.\n')
    return 2
  }
  const made = backupTo(collection().dataDir, fromHere(file, io.cwd))
  const checked = made.ok ? checkBackup(made.file) : made
  if (!made.ok || !checked.ok) {
    await io.err(`quern backup: ${checked.ok ? '' : checked.message}\n`)
    return 1
  }
  await io.out(`${made.file}: ${count(checked.cards, 'card')}, ${count(checked.answers, 'log row')}, verified.\n`)
  return 0
}
