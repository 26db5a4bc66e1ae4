/** `quern import PATH`: plan, show, ask, apply. */
import { parseArgs } from 'node:util'
import { type ApplyResult, applyPlan } from '../collection/apply-plan.ts'
import { localUser } from '../collection/handle.ts'
import { type ImportInput, planImport } from '../collection/plan-import.ts'
import type { PlanView, Some } from '../collection/plan-view.ts'
import { listSources } from '../collection/sources.ts'
import { type ChosenDialect, chosenDialect, chosenDialects, readAsWords } from '../core/dialect.ts'
import { askYes, type Command, type ExitCode, type Io } from './io.ts'
import { fromHere } from './paths.ts'
import { count } from './words.ts'

const options = {
  as: { type: 'string' },
  dialect: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** These want another choice from the person; the rest are failures. */
const wantsAnswer = new Set(['name-taken', 'bad-name'])

export const run: Command = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    await io.err('quern import: name one PATH, a folder, a note or a zip.\n')
    return 2
  }
  const dialect = saidDialect(values.dialect)
  if (dialect === 'none') {
    const names = [...chosenDialects, 'detected'].join(', ')
    await io.err(`quern import: there is no dialect "${values.dialect}". Say one of ${names}.\n`)
    return 2
  }
  const from = await inputOf(fromHere(path, io.cwd), values.as)
  const planned = await planImport(localUser, dialect === undefined ? from : { ...from, dialect }, io.now())
  if (!planned.ok) {
    const hint =
      planned.reason === 'name-taken'
        ? ' Say --as NAME: an existing name to put this in its place, a new one to keep both.'
        : ''
    await io.err(`quern import: ${planned.message}${hint}\n`)
    return wantsAnswer.has(planned.reason) ? 2 : 1
  }
  const { plan, planId } = planned
  if (!values.json) await io.out(planText(plan))
  if (plan.inStep || values['dry-run']) {
    if (values.json) await io.out(`${JSON.stringify({ plan, applied: null }, null, 2)}\n`)
    return 0
  }
  const yes = values.yes === true || (io.interactive && (await askYes('Apply?', io)))
  if (!yes) {
    if (values.json) await io.out(`${JSON.stringify({ plan, applied: null }, null, 2)}\n`)
    await io.err('Nothing was changed. Say --yes to apply this plan.\n')
    return io.interactive ? 0 : 2
  }
  return tellApplied(plan, await applyPlan(localUser, planId, io.now()), values.json === true, io)
}

/** Undefined: the source's own choice stays; null: as detected again; `none`: there is no such dialect. */
function saidDialect(name: string | undefined): ChosenDialect | null | undefined | 'none' {
  if (name === undefined) return undefined
  return name.toLowerCase() === 'detected' ? null : (chosenDialect(name) ?? 'none')
}

/** `--as` an existing source's name puts this folder in its place; another name is the new source's. */
async function inputOf(path: string, name: string | undefined): Promise<ImportInput> {
  if (name === undefined) return { kind: 'folder', path }
  const source = (await listSources(localUser)).find((row) => row.name === name)
  if (source === undefined) return { kind: 'folder', path, name }
  return { kind: 'folder', path, name, place: source.id }
}

async function tellApplied(plan: PlanView, applied: ApplyResult, json: boolean, io: Io): Promise<ExitCode> {
  if (json) await io.out(`${JSON.stringify({ plan, applied }, null, 2)}\n`)
  else if (applied.ok) await io.out(`Applied: "${applied.name}" has ${count(applied.notes, 'note')}.\n`)
  if (!applied.ok) await io.err(`quern import: ${applied.message}\n`)
  return applied.ok ? 0 : 1
}

function planText(plan: PlanView): string {
  const { source, inStep, counts, notes, refused, otherFiles, changed, retired } = plan
  const where = source.root === null ? 'dropped notes' : source.root
  const place = source.takesPlaceOf === null ? '' : `\n  takes the place of ${source.takesPlaceOf}`
  const lines = [
    `${source.name} (${where}): ${count(notes.total, 'note')}${place}`,
    readAs(plan),
    inStep ? '  in step, nothing to do' : null,
    line(counts.added, `new cards: ${counts.active} active, ${counts.suggested} suggested`),
    line(counts.kept, 'kept as they are'),
    line(counts.reworded, 'reworded, history kept'),
    line(counts.changed, 'say something else now, history kept'),
    ...changed.items.map(({ notePath, before, answer }) => `      ${notePath}: "${before.answer}" is now "${answer}"`),
    line(counts.retired, 'retired: gone from the notes'),
    ...retired.items.map(({ notePath, question }) => `      ${notePath}: ${question}`),
    line(counts.revived, 'back again with their history'),
    ...reasons('not read, keeps its cards', notes.unread),
    ...reasons('refused', refused),
    otherFiles === 0 ? null : `  ${count(otherFiles, 'other file')} passed over`,
  ]
  return `${lines.filter((text) => text !== null).join('\n')}\n`
}

function readAs({ source: { dialect }, detected }: PlanView): string | null {
  const words = readAsWords({ dialect, detected })
  return words === null ? null : `  read as ${words}`
}

const line = (number: number, what: string) => (number === 0 ? null : `  ${number} ${what}`)

function reasons(what: string, list: Some<{ readonly path: string; readonly reason: string }>): string[] {
  const rest = list.total - list.items.length
  const lines = list.items.map(({ path, reason }) => `  ${what}: "${path}" ${reason}`)
  return rest > 0 ? [...lines, `  and ${rest} more`] : lines
}
