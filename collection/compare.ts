/** The notes that were met, against the notes and cards that are stored: the plan, held for a yes. */
import { compilerVersion } from '../core/compiler/question.ts'
import { asId, type CardId, type NoteId, type SourceId, type UserId } from '../core/domain.ts'
import type { CompiledFound, FoundNote, StoredCard, StoredNote } from '../core/sync/material.ts'
import { planSync } from '../core/sync/plan.ts'
import { type CompiledCache, loadCache } from './compiled-cache.ts'
import { collection } from './handle.ts'
import { type HeldPlan, holdPlan } from './held-plans.ts'
import type { Source } from './prisma/client.ts'
import type { Gathered, RawNote, Watch } from './raw-note.ts'
import { detectedIn } from './rows.ts'
import { isUntouched, settle } from './settle.ts'
import type { Target } from './sources.ts'

/** What was met where the user pointed, and which source it is. */
export interface Met {
  readonly ok: true
  readonly target: Target
  readonly gathered: Gathered
  readonly uploadId: string | null
}

/** Settles the notes that were met, holds them against the source's cards, and holds the plan for a yes. */
export async function compareWithStored(
  who: UserId,
  { target, gathered, uploadId }: Met,
  now: number,
  watch: Watch,
): Promise<HeldPlan> {
  const { row } = target
  const notes = await storedNotes(who, target.id)
  const isReadAlike = row?.compilerVersion === compilerVersion && row.dialect === target.dialect
  const inStep = row !== null && isReadAlike && row.pendingPlan === null
  const cacheBefore = await loadedCache(target, inStep && isUntouched(gathered, notes))
  const settled =
    cacheBefore === null
      ? {
          notes: asTheyWere(gathered),
          refused: gathered.refused,
          detected: row === null ? null : detectedIn(row),
          cache: null,
        }
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
    detected: settled.detected,
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
  const { dialect, row } = target
  return loadCache(collection().dataDir, target.id, { authorSyntax: row?.authorSyntax ?? false, dialect })
}

const asTheyWere = (gathered: Gathered): FoundNote[] => gathered.notes.map(({ path }) => ({ state: 'same', path }))

/** What of a source tells whether a plan still fits: every sync moves `lastSyncAt`. */
export function stampOf(row: Source | null): string {
  return row === null
    ? 'new'
    : [row.lastSyncAt?.toISOString() ?? '', row.name, row.root ?? '', row.authorSyntax, row.dialect ?? ''].join('\n')
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
