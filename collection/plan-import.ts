/** Looks at a folder, a drop or a source and says what bringing it in would do. Stores nothing but the plan, in memory. */
import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { compilerVersion } from '../core/compiler/question.ts'
import { asId, type CardId, type NoteId, type SourceId, type UserId } from '../core/domain.ts'
import type { CompiledFound, FoundNote, StoredCard, StoredNote } from '../core/sync/material.ts'
import { planSync } from '../core/sync/plan.ts'
import { type CompiledCache, loadCache } from './compiled-cache.ts'
import { gatherDrop, gatherKept, over, TooMuch, uploadedFiles } from './gather.ts'
import { collection } from './handle.ts'
import { type HeldPlan, holdPlan } from './held-plans.ts'
import { type PlanSource, type PlanView, viewOf } from './plan-view.ts'
import type { Source } from './prisma/client.ts'
import type { Gathered, RawNote, Watch } from './raw-note.ts'
import { isUntouched, settle } from './settle.ts'
import { known, type Target, type Targeted, targetOfDrop, targetOfFolder } from './sources.ts'
import { openUpload } from './upload.ts'
import { walk } from './walk.ts'

export type ImportInput =
  /** A folder read where it lies; a single note or a .zip is taken in like a drop. `place`: the source that moved here. */
  | { readonly kind: 'folder'; readonly path: string; readonly name?: string; readonly place?: SourceId }
  /** What the page uploaded. */
  | { readonly kind: 'dropped'; readonly uploadId: string; readonly name?: string }
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
  const { id, plan, target } = made.held
  const view = viewOf(plan, sourceOf(target))
  // A plan that waited and has nothing left to decide is cleared by applying it.
  return { ok: true, planId: id, plan: { ...view, inStep: view.inStep && (target.row?.pendingPlan ?? null) === null } }
}

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
    return met.ok ? { ok: true, held: await compareWithStored(who, met, now, watch) } : met
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, reason: 'too-large', message: error.message }
    if (watch.signal?.aborted) return { ok: false, reason: 'stopped', message: 'Stopped. Nothing was changed.' }
    throw error
  }
}

interface Met {
  readonly ok: true
  readonly target: Target
  readonly gathered: Gathered
  readonly uploadId: string | null
}

async function meet(who: UserId, input: ImportInput, watch: Watch): Promise<Met | Refusal> {
  if (input.kind === 'sync') return meetSource(who, input.sourceId, watch)
  if (input.kind === 'shipped') return meetShipped(who, input.path, watch)
  if (input.kind === 'dropped') return meetUpload(who, input, watch)
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
        ? `${otherFiles === 1 ? 'The one file' : `None of the ${otherFiles} files`} there is ${otherFiles === 1 ? 'no' : 'a'} Markdown note.`
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
  const drop = { ownName: 'Dropped notes', whole: false, gathered: walked.gathered }
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
  const target: Target = { id: null, row, name, kind: 'shipped', root, takesPlaceOf: null, replaces: true }
  return met(target, walked.gathered)
}

/** The name of the source that comes with Quern. */
export const shippedName = 'Quern decks'

function targetOf(row: Source): Target {
  const targeted: Targeted = known(row, { takesPlaceOf: null })
  if (!targeted.ok) throw new Error(`The stored source "${row.name}" is none.`)
  return targeted.target
}

/* ------------------------------------------------------- against what is stored */

async function compareWithStored(who: UserId, { target, gathered, uploadId }: Met, now: number, watch: Watch) {
  const { row } = target
  const notes = await storedNotes(who, target.id)
  const inStep = row !== null && row.compilerVersion === compilerVersion && row.pendingPlan === null
  const cacheBefore = await loadedCache(target, inStep && isUntouched(gathered, notes))
  const settled =
    cacheBefore === null
      ? { notes: asTheyWere(gathered), refused: gathered.refused, cache: null }
      : await settle(gathered, notes, cacheBefore, watch)
  watch.signal?.throwIfAborted()
  watch.progress?.({ doing: 'comparing', done: 0, of: 1 })
  const found: readonly FoundNote[] = settled.notes
  const compiled = found.filter((note): note is CompiledFound => note.state === 'compiled')
  const everyOne = found.every((note) => note.state === 'same') && found.length === liveOf(notes).length
  const stored = everyOne
    ? { notes, cards: [] }
    : { notes: await withTexts(target.id, notes, compiled), cards: await storedCards(who, target.id) }
  const { refused } = settled
  const plan = planSync(stored, { notes: found, refused, otherFiles: gathered.otherFiles })
  return holdPlan({
    who,
    madeAt: now,
    target,
    stamp: stampOf(row),
    plan,
    compiled: new Map(compiled.map((note) => [note.path, note])),
    stored: notes,
    same: found.filter((note) => note.state === 'same').map((note) => note.path),
    cache:
      cacheBefore === null || settled.cache === null
        ? null
        : { before: cacheBefore, after: { ...cacheBefore, notes: settled.cache } },
    files:
      target.kind === 'dropped'
        ? gathered.notes.filter((note): note is Extract<RawNote, { state: 'read' }> => note.state === 'read')
        : [],
    uploadId,
  })
}

const liveOf = (notes: readonly StoredNote[]) => notes.filter((note) => note.presence !== 'gone')

/** Null where nothing changed: then nothing is loaded. */
async function loadedCache(target: Target, untouched: boolean): Promise<CompiledCache | null> {
  if (untouched) return null
  return loadCache(collection().dataDir, target.id, target.row?.authorSyntax ?? false)
}

const asTheyWere = (gathered: Gathered): FoundNote[] => gathered.notes.map(({ path }) => ({ state: 'same', path }))

/** What of a source tells whether a plan still fits: every sync moves `lastSyncAt`. */
export function stampOf(row: Source | null): string {
  return row === null
    ? 'new'
    : [row.lastSyncAt?.toISOString() ?? '', row.name, row.root ?? '', row.authorSyntax].join('\n')
}

async function storedNotes(who: UserId, source: SourceId | null): Promise<StoredNote[]> {
  if (source === null) return []
  const rows = await collection().db.note.findMany({
    where: { userId: who, sourceId: source },
    select: { path: true, presence: true, hash: true },
  })
  return rows.map(({ path, presence, hash }) => ({
    path,
    presence: presence === 'gone' || presence === 'unread' ? presence : 'present',
    hash,
    text: null,
  }))
}

/** Only changed notes are held against their earlier text. */
async function withTexts(
  source: SourceId | null,
  notes: readonly StoredNote[],
  compiled: readonly CompiledFound[],
): Promise<readonly StoredNote[]> {
  if (source === null || notes.length === 0) return notes
  const { db } = collection()
  const wanted = JSON.stringify(compiled.map((note) => note.path))
  const rows = await db.$queryRaw<{ path: string; text: string }[]>`
    SELECT "path", "text" FROM "Note" WHERE "sourceId" = ${source} AND "path" IN (SELECT value FROM json_each(${wanted}))`
  const texts = new Map(rows.map((row) => [row.path, row.text]))
  return notes.map((note) => ({ ...note, text: texts.get(note.path) ?? null }))
}

async function storedCards(who: UserId, source: SourceId | null): Promise<StoredCard[]> {
  if (source === null) return []
  const rows = await collection().db.$queryRaw<
    {
      id: string
      noteId: string
      notePath: string
      key: string
      factKey: string
      factType: string
      kind: string
      question: string
      answer: string
      placeStart: bigint
      placeEnd: bigint
      presence: string
      verdict: string | null
      reps: bigint
      phase: string
    }[]
  >`SELECT c."id", c."noteId", n."path" AS "notePath", c."key", c."factKey", c."factType", c."kind", c."question", c."answer",
      c."placeStart", c."placeEnd", c."presence", c."verdict", c."reps", c."phase"
    FROM "Card" c JOIN "Note" n ON n."id" = c."noteId" WHERE n."sourceId" = ${source} AND c."userId" = ${who}`
  return rows.map(({ reps, phase, presence, verdict, ...row }) => ({
    ...row,
    id: asId<CardId>(row.id),
    noteId: asId<NoteId>(row.noteId),
    placeStart: Number(row.placeStart),
    placeEnd: Number(row.placeEnd),
    presence: presence === 'retired' ? 'retired' : 'present',
    verdict: verdict === 'kept' || verdict === 'dropped' ? verdict : null,
    reviewed: phase !== 'new' || Number(reps) > 0,
  }))
}
