/** Makes cards match the notes as a shown plan said: all of it in one transaction, after a backup. */
import { randomUUID } from 'node:crypto'
import { compilerVersion, type Question } from '../core/compiler/question.ts'
import { asId, type SourceId, type UserId } from '../core/domain.ts'
import { planDecks } from '../core/sync/decks.ts'
import type { CompiledFound } from '../core/sync/material.ts'
import { type CardChange, heldNotes, type SyncPlan, safePart } from '../core/sync/plan.ts'
import { makeBackup } from './backup.ts'
import { putBlob, removeBlob } from './blobs.ts'
import { writeBlocks } from './blocks.ts'
import { stampOf } from './compare.ts'
import { type CachedNote, saveCache, unstampCache } from './compiled-cache.ts'
import { collection } from './handle.ts'
import { type HeldPlan, heldPlan, letGo } from './held-plans.ts'
import { countsOf, type PlanCounts } from './plan-view.ts'
import type { Prisma } from './prisma/client.ts'
import { type CardWrite, type NoteWrite, writeCards, writeDecks, writeDroppedFiles, writeNotes } from './sync-rows.ts'
import { removeUpload } from './upload.ts'

export type ApplyResult =
  | {
      readonly ok: true
      readonly sourceId: SourceId
      readonly name: string
      /** Of what was applied. */
      readonly counts: PlanCounts
      readonly notes: number
      /** What was held back and waits for a yes; null where nothing does. */
      readonly pending: PlanCounts | null
    }
  | { readonly ok: false; readonly reason: 'unknown-plan' | 'stale'; readonly message: string }

/** Applies the whole of a plan that was shown. A plan is applied once, and only to the state that it was made from. */
export async function applyPlan(who: UserId, planId: string, now: number): Promise<ApplyResult> {
  const held = heldPlan(who, planId, now)
  if (held === null) {
    return { ok: false, reason: 'unknown-plan', message: 'This plan is no longer there. Look at the notes again.' }
  }
  return applyHeld(held, 'all', now)
}

/** `safe`: only notes in which nothing retires or changes in substance; the rest stays as a plan that waits. */
export async function applyHeld(held: HeldPlan, part: 'all' | 'safe', now: number): Promise<ApplyResult> {
  const { db, dataDir } = collection()
  letGo(held.id)
  const work = partOf(held, part)
  const sourceId = held.target.id ?? asId<SourceId>(randomUUID())
  await backUp(work, now)
  const blobs = await keepBytes(held)
  if (held.cache !== null) await unstampCache(dataDir, sourceId)
  let done = false
  try {
    done = await db.$transaction((t) => write(t, held, work, { sourceId, now }), { timeout: 120_000 })
  } finally {
    if (!done) for (const hash of blobs) await removeBlob(dataDir, hash)
  }
  if (!done) {
    return {
      ok: false,
      reason: 'stale',
      message: 'The source changed since this plan was made. Look at the notes again.',
    }
  }
  if (held.cache !== null) {
    const { before, after } = held.cache
    await saveCache(dataDir, sourceId, before, { ...after, notes: cacheAfter(held.cache, work) })
  }
  if (held.uploadId !== null) await removeUpload(dataDir, held.uploadId)
  const { name } = held.target
  const notes = held.plan.notes.added.length + held.plan.notes.changed.length + held.plan.notes.same
  return { ok: true, sourceId, name, counts: countsOf(work.plan), notes, pending: work.pending }
}

interface Work {
  readonly plan: SyncPlan
  /** Notes that wait. */
  readonly held: ReadonlySet<string>
  readonly pending: PlanCounts | null
}

function partOf({ plan }: HeldPlan, part: 'all' | 'safe'): Work {
  const held = part === 'all' ? new Set<string>() : heldNotes(plan)
  return held.size === 0 ? { plan, held, pending: null } : { plan: safePart(plan), held, pending: countsOf(plan) }
}

/** Before anything that takes cards out of play or alters them under a memory; not before notes are merely added to. */
async function backUp({ plan: { cards } }: Work, now: number): Promise<void> {
  const altered = cards.retired.length + cards.changed.length + cards.reworded.length + cards.revived.length
  if (altered === 0 && cards.added.length < 200) return
  if ((await collection().db.review.count()) > 0) makeBackup('import', now)
}

/** The bytes of dropped notes, before the rows that name them; returns those that were not there yet. */
async function keepBytes({ files }: HeldPlan): Promise<readonly string[]> {
  const { dataDir } = collection()
  const fresh: string[] = []
  for (const { hash, bytes } of files) if (await putBlob(dataDir, hash, bytes)) fresh.push(hash)
  return fresh
}

/** A note that waits keeps its old digest: next time it is seen to differ from its cards. */
function cacheAfter(
  { before, after }: NonNullable<HeldPlan['cache']>,
  { held }: Work,
): ReadonlyMap<string, CachedNote> {
  const notes = new Map(after.notes)
  for (const path of held) {
    const entry = notes.get(path)
    const earlier = before.notes.get(path)
    if (entry !== undefined) notes.set(path, { ...entry, digest: null })
    else if (earlier !== undefined) notes.set(path, earlier)
  }
  return notes
}

interface Moment {
  readonly sourceId: SourceId
  readonly now: number
}

/** Everything in one transaction; false where the source is no longer what the plan was made from. */
async function write(t: Prisma.TransactionClient, held: HeldPlan, work: Work, moment: Moment): Promise<boolean> {
  const { who, target } = held
  const { sourceId, now } = moment
  if (!(await isCurrent(t, held))) return false
  const state = {
    name: target.name,
    root: target.root,
    dialect: target.dialect,
    detectedDialect: held.detected,
    compilerVersion,
    lastSyncAt: new Date(now),
    pendingPlan: work.pending === null ? null : JSON.stringify(work.pending),
  }
  if (target.row !== null) await t.source.update({ where: { id: sourceId, userId: who }, data: state })
  else {
    await t.source.create({
      data: { id: sourceId, userId: who, kind: target.kind, createdAt: new Date(now), ...state },
    })
  }
  const compiled = [...held.compiled.values()].filter((note) => !work.held.has(note.path))
  const live = livePaths(held, work, compiled)
  const tree = planDecks(live, target.name)
  const decks = await writeDecks(t, { who, sourceId, tree, enabled: await startsEnabled(t, held) })
  const deckOf = (path: string) => decks.get(tree.deckPathOf(path)) ?? decks.get('') ?? ''
  const noteIds = await writeNotes(t, {
    who,
    sourceId,
    now,
    live: live.map((path) => ({ path, deckId: deckOf(path) })),
    rootDeckId: decks.get('') ?? '',
    compiled: compiled.map(noteWrite),
    unread: work.plan.notes.unread,
    same: held.same,
    gone: work.plan.notes.gone,
  })
  await writeBlocks(
    t,
    sourceId,
    compiled.map(({ path, compiled: { blocks } }) => ({ path, blocks })),
  )
  const place = (path: string) => {
    const noteId = noteIds.get(path)
    if (noteId === undefined) throw new Error(`The note "${path}" has cards and no row.`)
    return { noteId, deckId: deckOf(path) }
  }
  await writeCards(t, { who, sourceId, now, ...cardWrites(work.plan, place) })
  if (target.kind === 'dropped') await writeDroppedFiles(t, sourceId, held.files)
  await t.sync.create({
    data: { id: randomUUID(), userId: who, sourceId, at: new Date(now), summary: summaryOf(work) },
  })
  if (target.kind !== 'shipped') {
    await t.user.updateMany({ where: { id: who, choseAt: null }, data: { choseAt: new Date(now) } })
  }
  return true
}

async function isCurrent(t: Prisma.TransactionClient, { who, target, stamp }: HeldPlan): Promise<boolean> {
  if (target.id !== null) {
    const row = await t.source.findFirst({ where: { id: target.id, userId: who } })
    return row !== null && stampOf(row) === stamp
  }
  const same = target.root === null ? [{ name: target.name }] : [{ name: target.name }, { root: target.root }]
  return (await t.source.count({ where: { userId: who, OR: same } })) === 0
}

/** The shipped decks stand by where the user came with notes of his own first. */
async function startsEnabled(t: Prisma.TransactionClient, { who, target }: HeldPlan): Promise<boolean> {
  return target.kind !== 'shipped' || (await t.source.count({ where: { userId: who, kind: { not: 'shipped' } } })) === 0
}

/** Notes there are once this is applied: the basis of the decks. */
function livePaths(held: HeldPlan, work: Work, compiled: readonly CompiledFound[]): readonly string[] {
  const gone = new Set(work.plan.notes.gone)
  const stored = held.stored.filter((note) => note.presence !== 'gone' && !gone.has(note.path)).map((note) => note.path)
  return [...new Set([...stored, ...compiled.map((note) => note.path)])].sort()
}

function noteWrite({ path, hash, text, compiled }: CompiledFound): NoteWrite {
  return {
    path,
    hash,
    text,
    title: compiled.title,
    tags: JSON.stringify(compiled.tags),
    silences: JSON.stringify(compiled.silences),
    diagnostics: JSON.stringify(compiled.diagnostics),
    knowledgeWords: compiled.knowledgeWords,
  }
}

function cardWrites({ cards }: SyncPlan, place: (path: string) => { noteId: string; deckId: string }) {
  const rewritten = (card: CardChange, changed: boolean) =>
    cardWrite(card.cardId, card.question, place(card.notePath), changed && card.before.reviewed)
  return {
    added: cards.added.map(({ question, notePath }) => cardWrite(randomUUID(), question, place(notePath), false)),
    updated: [
      ...[...cards.kept, ...cards.reworded, ...cards.revived].map((card) => rewritten(card, false)),
      ...cards.changed.map((card) => rewritten(card, true)),
    ],
    retired: cards.retired.map((card) => card.cardId),
  }
}

function cardWrite(
  id: string,
  question: Question,
  { noteId, deckId }: { noteId: string; deckId: string },
  changed: boolean,
): CardWrite {
  const { key, factKey, kind, factType, rule, answer, hint, proposal, reason, score } = question
  return {
    ...{ id, noteId, deckId, key, factKey, kind, factType, rule, answer, hint, proposal, reason, score, changed },
    question: question.question,
    pieces: JSON.stringify(question.pieces),
    context: JSON.stringify(question.context),
    placeStart: question.place.start,
    placeEnd: question.place.end,
    places: JSON.stringify(question.places),
    distractors: JSON.stringify(question.distractors),
  }
}

/** What a log of syncs needs to say; long lists are cut. */
function summaryOf({ plan, pending }: Work): string {
  const { notes, refused, otherFiles } = plan
  const { added, changed, gone, same, unread } = notes
  return JSON.stringify({
    counts: countsOf(plan),
    notes: { added: added.length, changed: changed.length, gone: gone.length, same },
    unread: unread.slice(0, 200),
    refused: refused.slice(0, 200),
    otherFiles,
    pending,
  })
}
