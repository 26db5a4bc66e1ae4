/** Looks at a folder, a drop or a source and says what bringing it in would do. Stores nothing but the plan, in memory. */
import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Dialect } from '../core/compiler/document.ts'
import type { SourceId, UserId } from '../core/domain.ts'
import { compareWithStored, type Met } from './compare.ts'
import { gatherDrop, gatherKept, looseName, over, TooMuch, uploadedFiles } from './gather.ts'
import { collection } from './handle.ts'
import type { HeldPlan } from './held-plans.ts'
import { type PlanSource, type PlanView, viewOf } from './plan-view.ts'
import type { Source } from './prisma/client.ts'
import { type Gathered, hashOf, type Watch } from './raw-note.ts'
import { fresh, known, type Target, type Targeted, targetOfDrop, targetOfFolder } from './sources.ts'
import { openUpload } from './upload.ts'
import { walk } from './walk.ts'

export type ImportInput = ImportFrom & {
  /** What the notes are kept in, null: as detected; absent where the source's own choice stays. */
  readonly dialect?: Dialect | null
}

type ImportFrom =
  /** A folder read where it lies; a single note or a .zip is taken in like a drop. `place`: the source that moved here. */
  | { readonly kind: 'folder'; readonly path: string; readonly name?: string; readonly place?: SourceId }
  /** What the page uploaded. */
  | { readonly kind: 'dropped'; readonly uploadId: string; readonly name?: string }
  /** A note written in Quern itself: taken in like a file that was dropped alone. */
  | { readonly kind: 'written'; readonly path: string; readonly bytes: Buffer; readonly name: string }
  | { readonly kind: 'sync'; readonly sourceId: SourceId }
  /** The decks that come with Quern. */
  | { readonly kind: 'shipped'; readonly path: string }

export type ImportPlanResult =
  | { readonly ok: true; readonly planId: string; readonly plan: PlanView }
  | {
      readonly ok: false
      readonly reason:
        | 'name-taken'
        | 'bad-name'
        | 'unknown-source'
        | 'unknown-upload'
        | 'not-found'
        | 'not-a-folder'
        | 'unreadable'
        | 'too-many'
        | 'too-large'
        | 'own-data'
        | 'nothing'
        | 'stopped'
      readonly message: string
      /** For `name-taken`: the source that bears the name. */
      readonly taken?: { readonly id: SourceId; readonly name: string; readonly root: string | null }
    }

type Refusal = Extract<ImportPlanResult, { ok: false }>

/** Reads, compiles and compares; `watch.signal` stops it and nothing is left behind. Throws only for bugs. */
export async function planImport(
  who: UserId,
  input: ImportInput,
  now: number,
  watch: Watch = {},
): Promise<ImportPlanResult> {
  const made = await makePlan(who, input, now, watch)
  if (!made.ok) return made
  const { id, plan, target, detected } = made.held
  return { ok: true, planId: id, plan: viewOf(plan, sourceOf(target), { detected, isSettled: isSettled(target) }) }
}

/** A plan that waited and has nothing left to decide is cleared by applying it. */
const isSettled = ({ row, takesPlaceOf, dialect }: Target): boolean =>
  row !== null && row.pendingPlan === null && row.dialect === dialect && takesPlaceOf === null

const sourceOf = ({ row: _row, ...source }: Target): PlanSource => source

/** As `planImport`, with the plan itself. */
export async function makePlan(
  who: UserId,
  input: ImportInput,
  now: number,
  watch: Watch = {},
): Promise<{ readonly ok: true; readonly held: HeldPlan } | Refusal> {
  try {
    const met = await meet(who, input, watch)
    if (!met.ok) return met
    const { dialect = met.target.dialect } = input
    const asked = { ...met, target: { ...met.target, dialect } }
    return { ok: true, held: await compareWithStored(who, asked, now, watch) }
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, reason: 'too-large', message: error.message }
    if (watch.signal?.aborted) return { ok: false, reason: 'stopped', message: 'Stopped. Nothing was changed.' }
    throw error
  }
}

async function meet(who: UserId, input: ImportInput, watch: Watch): Promise<Met | Refusal> {
  if (input.kind === 'sync') return meetSource(who, input.sourceId, watch)
  if (input.kind === 'shipped') return meetShipped(who, input.path, watch)
  if (input.kind === 'dropped') return meetUpload(who, input, watch)
  if (input.kind === 'written') return meetWritten(who, input)
  const file = await stat(input.path).catch(() => null)
  return file?.isDirectory() === false ? meetFile(who, input, watch) : meetFolder(who, input, watch)
}

async function meetFolder(
  who: UserId,
  input: Extract<ImportInput, { kind: 'folder' }>,
  watch: Watch,
): Promise<Met | Refusal> {
  const { dataDir } = collection()
  const root = await realpath(input.path).catch(() => null)
  if (root !== null && `${await realpath(dataDir)}/`.startsWith(`${root}/`)) {
    const message = `"${input.path}" holds Quern's own data. Name the folder with your notes.`
    return { ok: false, reason: 'own-data', message }
  }
  if (root === null) return { ok: false, reason: 'not-found', message: `"${input.path}" cannot be found.` }
  const { name = null, place = null } = input
  const targeted = await targetOfFolder(who, { root, name, ownName: basename(root) || root, place })
  if (!targeted.ok) return targeted
  const walked = await walk(root, watch)
  if (!walked.ok) return walked
  if (walked.gathered.notes.length === 0 && targeted.target.row === null) return nothing(input.path, walked.gathered)
  return met(targeted.target, walked.gathered)
}

const met = (target: Target, gathered: Gathered, uploadId: string | null = null): Met => ({
  ok: true,
  target,
  gathered,
  uploadId,
})

function nothing(path: string, { refused, otherFiles }: Gathered): Refusal {
  const [first] = refused
  const why =
    first !== undefined
      ? `"${first.path}" ${first.reason}.`
      : otherFiles > 0
        ? `${otherFiles === 1 ? 'The one file' : `None of the ${otherFiles} files`} there is ${otherFiles === 1 ? 'no' : 'a'} Markdown or org note.`
        : 'It is empty.'
  return { ok: false, reason: 'nothing', message: `There is no note to read in "${path}". ${why}` }
}

/** A note or an archive named by its path: taken in like one that was dropped. */
async function meetFile(
  who: UserId,
  input: Extract<ImportInput, { kind: 'folder' }>,
  watch: Watch,
): Promise<Met | Refusal> {
  if (/\.zip$/i.test(input.path)) {
    const drop = await gatherDrop([{ path: basename(input.path), at: input.path }], watch)
    return meetDrop(who, { drop, name: input.name ?? null, uploadId: null })
  }
  const walked = await walk(input.path, watch)
  if (!walked.ok) return walked
  const drop = { ownName: looseName, whole: false, gathered: walked.gathered }
  return meetDrop(who, { drop, name: input.name ?? null, uploadId: null })
}

async function meetUpload(
  who: UserId,
  input: Extract<ImportInput, { kind: 'dropped' }>,
  watch: Watch,
): Promise<Met | Refusal> {
  const upload = await openUpload(collection().dataDir, input.uploadId)
  if (upload === null) {
    return { ok: false, reason: 'unknown-upload', message: 'These files are no longer here. Drop them again.' }
  }
  const drop = await gatherDrop(uploadedFiles(upload.folder, upload.files), watch)
  const refused = [...upload.refused, ...drop.gathered.refused]
  const whole = { ...drop, gathered: { ...drop.gathered, refused } }
  return meetDrop(who, { drop: whole, name: input.name ?? null, uploadId: input.uploadId })
}

function meetWritten(
  who: UserId,
  { path, bytes, name }: Extract<ImportInput, { kind: 'written' }>,
): Promise<Met | Refusal> {
  const note = { state: 'read', path, bytes, hash: hashOf(bytes) } as const
  const gathered: Gathered = { notes: [note], closed: [], refused: [], otherFiles: 0 }
  return meetDrop(who, { drop: { ownName: looseName, whole: false, gathered }, name, uploadId: null })
}

async function meetDrop(
  who: UserId,
  wish: { drop: Awaited<ReturnType<typeof gatherDrop>>; name: string | null; uploadId: string | null },
): Promise<Met | Refusal> {
  const { drop, name, uploadId } = wish
  const targeted = await targetOfDrop(who, { name, ownName: drop.ownName, whole: drop.whole })
  if (!targeted.ok) return targeted
  if (drop.gathered.notes.every((note) => note.state === 'unread')) return nothing(drop.ownName, drop.gathered)
  const { target } = targeted
  if (drop.whole || target.id === null) return met(target, drop.gathered, uploadId)
  return met(target, over(await gatherKept(target.id), drop.gathered), uploadId)
}

async function meetSource(who: UserId, sourceId: SourceId, watch: Watch): Promise<Met | Refusal> {
  const row = await collection().db.source.findFirst({ where: { id: sourceId, userId: who } })
  if (row === null) return { ok: false, reason: 'unknown-source', message: 'There is no such source.' }
  const target = targetOf(row)
  if (row.root === null) return met(target, await gatherKept(sourceId))
  const walked = await walk(row.root, watch)
  if (walked.ok) return met(target, walked.gathered)
  const message = `The folder ${row.root} cannot be read. Your cards and their memory are safe. (${walked.message})`
  return { ...walked, message }
}

async function meetShipped(who: UserId, path: string, watch: Watch): Promise<Met | Refusal> {
  const walked = await walk(path, watch)
  if (!walked.ok) return walked
  const row = await collection().db.source.findFirst({ where: { userId: who, kind: 'shipped' } })
  const { root } = walked
  if (row !== null) return met({ ...targetOf(row), root }, walked.gathered)
  const names = await collection().db.source.findMany({ where: { userId: who }, select: { name: true } })
  const name = names.some((one) => one.name === shippedName) ? `${shippedName} (shipped)` : shippedName
  const target: Target = { ...fresh, name, kind: 'shipped', root }
  return met(target, walked.gathered)
}

/** The name of the source that comes with Quern. */
export const shippedName = 'Quern decks'

function targetOf(row: Source): Target {
  const targeted: Targeted = known(row, { takesPlaceOf: null })
  if (!targeted.ok) throw new Error(`The stored source "${row.name}" is none.`)
  return targeted.target
}
