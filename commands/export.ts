/** `quern export --json`: everything a user owns. */
import { parseArgs } from 'node:util'
import { exportAll } from '../collection/export.ts'
import { localUser } from '../collection/handle.ts'
import type { Command } from './io.ts'

/** A string of more than half a gigabyte cannot be made, so lists go out row by row. */
export const run: Command = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
  if (!values.json) {
    await io.err('quern export: say how: --json is the one form so far.\n')
    return 2
  }
  const everything = Object.entries(await exportAll(localUser, io.now()))
  for (const [at, [key, value]] of everything.entries()) {
    await io.out(`${at === 0 ? '{' : ','}\n${JSON.stringify(key)}: `)
    if (Array.isArray(value)) await writeList(value, io.out)
    else await io.out(JSON.stringify(value))
  }
  await io.out('\n}\n')
  return 0
}

async function writeList(list: readonly unknown[], out: (text: string) => Promise<void>): Promise<void> {
  const atOnce = 500
  await out('[')
  for (let from = 0; from < list.length; from += atOnce) {
    const part = list.slice(from, from + atOnce).map((item) => JSON.stringify(item))
    await out(`${from === 0 ? '' : ','}\n${part.join(',\n')}`)
  }
  await out(']')
}
