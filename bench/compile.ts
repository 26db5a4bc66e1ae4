/** Compiling in one thread, beside the bare Markdown parse of the same notes, and beside one pandoc where it is installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GFM, parser } from '@lezer/markdown'
import { compileNote } from '../core/compiler/compile.ts'
import { compileVault } from '../core/compiler/vault.ts'
import { timed } from './figures.ts'

const root = join(import.meta.dirname, '..')

export async function measureCompile(): Promise<void> {
  const corpus = join(root, '../shared/corpora/notes/mogoz')
  const folder = existsSync(corpus) ? corpus : join(root, 'content')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
  const notes = files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const bytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const speed = (ms: number) => `${(bytes / 1000 / ms).toFixed(1)} MB/s, ${ms.toFixed(0)} ms`
  const bare = parser.configure(GFM)
  const parsed = timed(() => notes.forEach(({ text }) => void bare.parse(text)))
  const compiled = timed(() => compileVault(notes.map((note) => compileNote(note, { authorSyntax: false }))))
  console.log(`compile, ${notes.length} notes, ${(bytes / 1e6).toFixed(1)} MB, cold, one thread: ${speed(compiled.ms)}`)
  console.log(`  bare lezer parse of the same: ${speed(parsed.ms)}`)
  const cli = join(root, 'dist/cli.js')
  const whole = timed(() => spawnSync(process.execPath, [cli, 'compile', folder, '--json'], { maxBuffer: 1e9 }))
  if (whole.value.status === 0) console.log(`  the command line, start and output included: ${speed(whole.ms)}`)
  const pandoc = timed(() =>
    spawnSync('pandoc', ['-f', 'gfm', '-t', 'json', '-o', '/dev/null', ...files], { cwd: folder }),
  )
  if (pandoc.value.status === 0) console.log(`  one pandoc -f gfm -t json of the same: ${speed(pandoc.ms)}`)
}
