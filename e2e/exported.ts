/** Everything that a running Quern holds, as the command line prints it: it asks the server that holds the data. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Memory } from '../core/domain.ts'

export interface Exported {
  readonly sources: readonly {
    readonly name: string
    readonly dialect: string | null
    readonly detectedDialect: string | null
  }[]
  readonly notes: readonly { readonly id: string; readonly source: string; readonly path: string }[]
  readonly decks: readonly { readonly id: string; readonly name: string }[]
  readonly cards: readonly {
    readonly id: string
    readonly source: string
    readonly note: string
    readonly noteId: string
    readonly question: string
    readonly status: string
    readonly memory: Memory
  }[]
  readonly reviews: readonly {
    readonly id: string
    readonly cardId: string
    readonly kind: string
    readonly rating: number | null
    readonly takesBack: string | null
  }[]
}

export async function exported(dataDir: string): Promise<Exported> {
  return JSON.parse(await command(dataDir, ['export', '--json']))
}

/** What a command prints; rejects where it does not end well. */
export async function command(dataDir: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), ...args], {
    env: { ...process.env, QUERN_DATA: dataDir },
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [out, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`quern ${args.join(' ')} ended with ${code}: ${said}`)
  return out
}
