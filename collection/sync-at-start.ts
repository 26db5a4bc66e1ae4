/**
 * What a start does with the notes: the folder named on the command line, the decks that come with Quern, and the folders
 * known from before. A first import is applied whole, since nothing can be lost; later what is kept, new or only reworded
 * is applied by itself, and what retires or changes in substance waits as a plan.
 */
import { compilerVersion } from '../core/compiler/question.ts'
import { asId, type SourceId, type UserId } from '../core/domain.ts'
import { applyHeld } from './apply-plan.ts'
import { collection } from './handle.ts'
import { type HeldPlan, letGo } from './held-plans.ts'
import { type ImportInput, makePlan } from './plan-import.ts'
import type { PlanCounts } from './plan-view.ts'
import { sweepUploads } from './upload.ts'

export interface StartOptions {
  /** The folder of the decks that ship. */
  readonly contentDir: string
  /** The folder named by `--notes`, as a whole path. */
  readonly notes: string | null
}

export interface Started {
  readonly name: string
  readonly ok: boolean
  /** For the terminal, without a full stop at the end of a path. */
  readonly line: string
}

/** One report a source; a source that cannot be read is reported and leaves the others alone. */
export async function syncAtStart(
  who: UserId,
  { contentDir, notes }: StartOptions,
  now: number,
  signal?: AbortSignal,
): Promise<readonly Started[]> {
  const { db, dataDir } = collection()
  await sweepUploads(dataDir, now)
  const rows = await db.source.findMany({ where: { userId: who, kind: { not: 'shipped' } }, orderBy: { name: 'asc' } })
  const watch = signal === undefined ? {} : { signal }
  const reports: Started[] = []
  const done = new Set<string>()
  const bring = async (input: ImportInput, called: string) => {
    if (signal?.aborted) return
    const made = await makePlan(who, input, now, watch)
    if (!made.ok) reports.push({ name: called, ok: false, line: `${called}: ${made.message}` })
    else {
      if (made.held.target.id !== null) done.add(made.held.target.id)
      reports.push(await settleAtStart(made.held, now))
    }
  }
  if (notes !== null) await bring({ kind: 'folder', path: notes }, notes)
  await bring({ kind: 'shipped', path: contentDir }, 'Quern decks')
  for (const row of rows) {
    if (!done.has(row.id)) await bring({ kind: 'sync', sourceId: asId<SourceId>(row.id) }, row.name)
  }
  return reports
}

async function settleAtStart(held: HeldPlan, now: number): Promise<Started> {
  const { name } = held.target
  if (nothingToWrite(held)) {
    letGo(held.id)
    return { name, ok: true, line: `${name}: ${count(held.plan.notes.same, 'note')} in step` }
  }
  const first = held.target.id === null
  const applied = await applyHeld(held, first ? 'all' : 'safe', now)
  if (!applied.ok) return { name, ok: false, line: `${name}: ${applied.message}` }
  return { name, ok: true, line: `${name}: ${sentence(applied.notes, applied.counts, applied.pending)}` }
}

function nothingToWrite({ target, plan, compiled }: HeldPlan): boolean {
  const { row } = target
  return (
    row !== null &&
    row.compilerVersion === compilerVersion &&
    row.pendingPlan === null &&
    row.root === target.root &&
    compiled.size + plan.notes.unread.length + plan.notes.gone.length === 0
  )
}

/** In the tone of the interface: numbers first. */
export function sentence(notes: number, counts: PlanCounts, pending: PlanCounts | null): string {
  const parts = [`${count(notes, 'note')} read`, `${count(counts.active, 'card')} made`]
  if (counts.suggested > 0)
    parts.push(`${counts.suggested.toLocaleString('en')} ${wait(counts.suggested)} for your yes`)
  if (counts.reworded > 0) parts.push(`${counts.reworded.toLocaleString('en')} reworded`)
  if (counts.revived > 0) parts.push(`${counts.revived.toLocaleString('en')} back again`)
  if (counts.unread > 0) parts.push(`${count(counts.unread, 'note')} not read`)
  if (counts.refused > 0) parts.push(`${counts.refused.toLocaleString('en')} refused`)
  if (pending !== null) {
    parts.push(
      `${pending.changed} changed and ${pending.retired} retired ${wait(pending.changed + pending.retired)} on Today`,
    )
  }
  return parts.join(', ')
}

const count = (n: number, word: string) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`
const wait = (n: number) => (n === 1 ? 'waits' : 'wait')
