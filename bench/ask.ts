/**
 * Prints what a note or folder asks, to be read by a person: node --import tsx bench/ask.ts PATH [--all] [--draw N SEED]
 * The notes that are held back for the measure by reading are left out.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { compileNote } from '../core/compiler/compile.ts'
import { compileVault } from '../core/compiler/vault.ts'
import { isNotePath } from '../core/note-path.ts'
import { corpora, draw, isHeld } from './quality/corpus.ts'

const [path = '.', ...flags] = process.argv.slice(2)
const files = statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter(isNotePath)
      .map((file) => join(path, file))
      .filter((file) => !isKeptUnseen(file))
      .sort()
  : [path]
const texts = files.map((file) => ({ path: relative(path, file) || file, text: readFileSync(file, 'utf8') }))
const started = performance.now()
const notes = compileVault(texts.map((file) => compileNote(file, { authorSyntax: false })))
const elapsed = performance.now() - started

const all = notes.flatMap((note) => note.questions.map((question) => ({ note: note.path, ...question })))
const active = all.filter((question) => question.proposal === 'active')
const drawn = flags.includes('--draw')
  ? draw(active, Number(flags[flags.indexOf('--draw') + 1]), Number(flags[flags.indexOf('--draw') + 2]))
  : flags.includes('--quiet')
    ? []
    : flags.includes('--all')
      ? all
      : active
for (const one of drawn)
  console.log(
    `${one.proposal === 'active' ? '' : '(s) '}[${one.rule} ${one.kind} ${one.score}] ${one.note}\n    ${one.context.join(' › ')}\n  ? ${one.question}\n  = ${one.answer}`,
  )
const rules = new Map<string, number>()
for (const one of active) rules.set(one.rule, (rules.get(one.rule) ?? 0) + 1)
const bytes = texts.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0)
console.log(
  `${notes.length} notes, ${bytes} bytes, ${Math.round(elapsed)} ms: ${active.length} active, ${all.length - active.length} suggested`,
)
console.log(
  [...rules]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join('  '),
)

/** Whether a file lies in the real collections and is one of those that nobody opens before a measurement. */
function isKeptUnseen(file: string): boolean {
  const [collection = '', ...rest] = relative(resolve(corpora), resolve(file)).split(sep)
  return collection !== '..' && rest.length > 0 && isHeld(collection, rest.join('/'))
}
