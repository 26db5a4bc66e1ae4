/**
 * Texts that nobody would write, through the compiler, the critical reading and the renderer: no throw, no place outside the
 * note, no answer that is not the note's. npm run fuzz [-- --runs N --seed S --only written|mutated|raw --keep FOLDER]
 * `--keep` writes the slowest notes into a folder.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { neutralRules } from '../core/compiler/facts/neutral.ts'
import { rules } from '../core/compiler/facts/rules.ts'
import type { CompileOptions, NoteFile } from '../core/compiler/question.ts'
import { noteEnding } from '../core/note-path.ts'
import { mutatedNotes } from './fuzz/mutated.ts'
import { smallest } from './fuzz/smallest.ts'
import { rawNotes, writtenNotes } from './fuzz/written.ts'
import { lookAt } from './fuzz/wrong.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
})
const runs = Number(values.runs)
const seed = Number(values.seed)

/** One run: a note and how it is compiled. */
interface Run {
  readonly file: NoteFile
  readonly options: CompileOptions
}

const dialects = ['ox-hugo', 'hugo', 'markdown', 'org', 'obsidian', 'logseq', 'notion'] as const
const options = fc.record(
  {
    authorSyntax: fc.boolean(),
    dialect: fc.constantFrom(...dialects),
  },
  { requiredKeys: ['authorSyntax'] },
)

/** Kinds of notes, with their share of the runs. */
const kinds: readonly {
  readonly name: string
  readonly share: number
  readonly notes: () => fc.Arbitrary<NoteFile>
}[] = [
  { name: 'written', share: 0.45, notes: () => writtenNotes },
  { name: 'mutated', share: 0.4, notes: mutatedNotes },
  { name: 'raw', share: 0.15, notes: () => rawNotes },
]

interface Spent {
  readonly kind: string
  readonly file: NoteFile
  readonly compileMs: number
  readonly showMs: number
}

const spent: Spent[] = []
const written = new Map<string, number>()
let failures = 0
await main()

async function main(): Promise<void> {
  // Loading is not the first note's time.
  for (const path of ['warm.md', 'warm.org'])
    await lookAt(
      {
        path,
        text: '# Warm\n\n- `fork`: copies the process\n\n```c\nint x;\n```\n\n```c++\n```\n\n```sh\n```\n\n$x$\n',
      },
      { authorSyntax: true },
    )
  for (const { name, share, notes } of kinds) {
    if (values.only !== undefined && values.only !== name) continue
    await look(name, notes(), Math.round(values.only === undefined ? runs * share : runs))
  }
  tellRules()
  tellSlowest('compileMs', 'compile and check')
  tellSlowest('showMs', 'show')
  process.exitCode = failures === 0 ? 0 : 1
}

async function look(kind: string, notes: fc.Arbitrary<NoteFile>, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(fc.record({ file: notes, options }), async (run) => {
    const { wrong, rules: found, compileMs, showMs } = await lookAt(run.file, run.options)
    spent.push({ kind, file: run.file, compileMs, showMs })
    for (const rule of found) written.set(rule, (written.get(rule) ?? 0) + 1)
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  })
  const begun = performance.now()
  const result = await fc.check(property, { numRuns, seed, interruptAfterTimeLimit: 3_600_000 })
  const took = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(`${kind}: ${result.numRuns} runs, seed ${seed}, ${took} s, ${result.failed ? 'FAILED' : 'nothing wrong'}`)
  if (!result.failed) return
  failures++
  const [run] = result.counterexample ?? []
  if (run !== undefined) await tellSmallest(run, String(result.counterexamplePath))
}

/** The first thing wrong, or what was thrown and where; null where all holds. */
async function complaint(run: Run): Promise<string | null> {
  try {
    return (await lookAt(run.file, run.options)).wrong[0] ?? null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

/** The same trouble in another note: what is wrong up to its first colon, or what was thrown, and by which line. */
function sortOf(wrong: string | null): string | null {
  const thrown = wrong === null ? null : /^(\w*Error).*?\n\s+at (.*)/s.exec(wrong)
  return thrown ? `${thrown[1]} ${thrown[2]?.split('\n')[0]}` : (wrong?.split(':')[0] ?? null)
}

async function tellSmallest(run: Run, path: string): Promise<void> {
  const first = await complaint(run)
  const text = await smallest(run.file.text, async (shorter) => {
    const wrong = await complaint({ ...run, file: { ...run.file, text: shorter } })
    return wrong !== null && sortOf(wrong) === sortOf(first)
  })
  const last = { ...run, file: { ...run.file, text } }
  console.log(
    `  path ${path}, ${JSON.stringify(last.options)}, ${last.file.path}\n  ${JSON.stringify(text)}\n  ${await complaint(last)}`,
  )
}

function tellRules(): void {
  const all = [...new Set([...rules, ...neutralRules].map((rule) => rule.id))]
  const silent = all.filter((id) => !written.has(id))
  const cards = [...written.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${cards} cards by ${written.size} rules; none by ${silent.join(', ') || 'no rule'}`)
}

function tellSlowest(part: 'compileMs' | 'showMs', what: string): void {
  const pace = (one: Spent) => one[part] / (2000 + one.file.text.length)
  console.log(`the slowest to ${what} for their length:`)
  for (const [n, one] of [...spent]
    .sort((a, b) => pace(b) - pace(a))
    .slice(0, 10)
    .entries()) {
    const { path, text } = one.file
    console.log(`  ${one[part].toFixed(0)} ms, ${text.length} characters: ${one.kind} ${JSON.stringify(path)}`)
    if (values.keep !== undefined) writeFileSync(join(values.keep, `${what} ${n}${noteEnding(path)}`), text)
  }
}
