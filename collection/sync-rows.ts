/**
 * The rows of a sync, in bulk: one statement a table through json_each, some 100,000 rows a second where a row at a time
 * through the client makes 6,000. Instants are written in the adapter's own form.
 */
import { randomUUID } from 'node:crypto'
import type { SourceId, UserId } from '../core/domain.ts'
import type { DeckTree } from '../core/sync/decks.ts'
import type { Prisma } from './prisma/client.ts'

type Transaction = Prisma.TransactionClient

/** As the adapter stores an instant. */
const instant = (now: number) => new Date(now).toISOString().replace('Z', '+00:00')

/** Statements take their rows as one JSON text each; SQLite would take a gigabyte, memory is kept lower. */
const bytesAStatement = 16_000_000

async function inBatches<Row>(rows: readonly Row[], run: (json: string) => Promise<unknown>): Promise<void> {
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) await run(`[${batch.join(',')}]`)
    batch = []
    bytes = 0
  }
  for (const row of rows) {
    const json = JSON.stringify(row)
    if (bytes + json.length > bytesAStatement) await flush()
    batch.push(json)
    bytes += json.length
  }
  await flush()
}

/* ------------------------------------------------------------------- decks */

interface DeckRows {
  readonly who: UserId
  readonly sourceId: SourceId
  readonly tree: DeckTree
  /** For a source's first decks; later ones follow the root deck's switch. */
  readonly enabled: boolean
}

/** Brings a source's decks to the tree and returns their ids by path. Decks that are no longer there go with `writeNotes`. */
export async function writeDecks(t: Transaction, rows: DeckRows): Promise<ReadonlyMap<string, string>> {
  const { who, sourceId, tree, enabled } = rows
  const before = await t.deck.findMany({ where: { sourceId, userId: who } })
  const byPath = new Map(before.map((deck) => [deck.path, deck]))
  const fallback = byPath.get('')?.enabled ?? enabled
  const ids = new Map<string, string>()
  const added: { id: string; path: string; name: string; enabled: boolean }[] = []
  for (const { path, name } of tree.decks) {
    const known = byPath.get(path)
    const id = known?.id ?? randomUUID()
    ids.set(path, id)
    if (known === undefined) added.push({ id, path, name, enabled: fallback })
    else if (known.name !== name) await t.deck.update({ where: { id }, data: { name } })
  }
  await inBatches(
    added,
    (json) => t.$executeRaw`INSERT INTO "Deck" ("id", "userId", "sourceId", "path", "name", "enabled")
      SELECT value->>'id', ${who}, ${sourceId}, value->>'path', value->>'name', value->>'enabled' FROM json_each(${json})`,
  )
  return ids
}

/* ------------------------------------------------------------------- notes */

export interface NoteWrite {
  readonly path: string
  readonly hash: string
  readonly text: string
  readonly title: string
  readonly tags: string
  readonly silences: string
  readonly diagnostics: string
  readonly knowledgeWords: number
}

interface NoteRows {
  readonly who: UserId
  readonly sourceId: SourceId
  readonly now: number
  /** Every note that is there, with its deck. */
  readonly live: readonly { readonly path: string; readonly deckId: string }[]
  readonly rootDeckId: string
  readonly compiled: readonly NoteWrite[]
  readonly unread: readonly { readonly path: string; readonly reason: string }[]
  readonly same: readonly string[]
  readonly gone: readonly string[]
}

/** Writes a source's notes, puts all of them into their decks, and returns their ids by path. */
export async function writeNotes(t: Transaction, rows: NoteRows): Promise<ReadonlyMap<string, string>> {
  const { who, sourceId, rootDeckId } = rows
  const at = instant(rows.now)
  const deckOf = new Map(rows.live.map((note) => [note.path, note.deckId]))
  const compiled = rows.compiled.map((note) => ({
    ...note,
    id: randomUUID(),
    deckId: deckOf.get(note.path) ?? rootDeckId,
  }))
  await inBatches(
    compiled,
    (
      json,
    ) => t.$executeRaw`INSERT INTO "Note" ("id", "userId", "sourceId", "deckId", "path", "title", "hash", "text", "tags",
        "silences", "diagnostics", "presence", "unreadReason", "knowledgeWords", "readAt")
      SELECT value->>'id', ${who}, ${sourceId}, value->>'deckId', value->>'path', value->>'title', value->>'hash', value->>'text',
        value->>'tags', value->>'silences', value->>'diagnostics', 'present', NULL, value->>'knowledgeWords', ${at}
      FROM json_each(${json}) WHERE true
      ON CONFLICT ("sourceId", "path") DO UPDATE SET "title" = excluded."title", "hash" = excluded."hash", "text" = excluded."text",
        "tags" = excluded."tags", "silences" = excluded."silences", "diagnostics" = excluded."diagnostics", "presence" = 'present',
        "unreadReason" = NULL, "knowledgeWords" = excluded."knowledgeWords", "readAt" = excluded."readAt"`,
  )
  const unread = JSON.stringify(rows.unread)
  await t.$executeRaw`WITH u AS MATERIALIZED (
      SELECT value->>'path' AS "path", value->>'reason' AS "reason" FROM json_each(${unread}))
    UPDATE "Note" SET "presence" = 'unread', "unreadReason" = u."reason" FROM u
    WHERE "Note"."sourceId" = ${sourceId} AND "Note"."path" = u."path" AND "Note"."presence" <> 'gone'`
  const same = JSON.stringify(rows.same)
  await t.$executeRaw`UPDATE "Note" SET "presence" = 'present', "unreadReason" = NULL
    WHERE "sourceId" = ${sourceId} AND "presence" = 'unread' AND "path" IN (SELECT value FROM json_each(${same}))`
  const gone = JSON.stringify(rows.gone)
  await t.$executeRaw`UPDATE "Note" SET "presence" = 'gone', "unreadReason" = NULL
    WHERE "sourceId" = ${sourceId} AND "path" IN (SELECT value FROM json_each(${gone}))`
  await moveIntoDecks(t, rows)
  const ids = await t.note.findMany({ where: { sourceId, userId: who }, select: { id: true, path: true } })
  return new Map(ids.map((note) => [note.path, note.id]))
}

/** Notes that are gone wait in the root deck, so that a folder that is gone leaves no deck behind. */
async function moveIntoDecks(t: Transaction, { sourceId, live, rootDeckId }: NoteRows): Promise<void> {
  await inBatches(
    live,
    (json) => t.$executeRaw`WITH d AS MATERIALIZED (
        SELECT value->>'path' AS "path", value->>'deckId' AS "deckId" FROM json_each(${json}))
      UPDATE "Note" SET "deckId" = d."deckId" FROM d
      WHERE "Note"."sourceId" = ${sourceId} AND "Note"."path" = d."path" AND "Note"."deckId" <> d."deckId"`,
  )
  await t.$executeRaw`UPDATE "Note" SET "deckId" = ${rootDeckId}
    WHERE "sourceId" = ${sourceId} AND "presence" = 'gone' AND "deckId" <> ${rootDeckId}`
}

/* ------------------------------------------------------------------- cards */

export interface CardWrite {
  readonly id: string
  readonly noteId: string
  readonly deckId: string
  readonly key: string
  readonly factKey: string
  readonly kind: string
  readonly factType: string
  readonly rule: string
  readonly question: string
  readonly answer: string
  readonly pieces: string
  readonly context: string
  readonly placeStart: number
  readonly placeEnd: number
  readonly places: string
  readonly distractors: string
  readonly hint: string | null
  readonly proposal: string
  readonly reason: string | null
  readonly score: number
  /** The answer changed in substance under a memory. */
  readonly changed: boolean
}

interface CardRows {
  readonly who: UserId
  readonly sourceId: SourceId
  readonly now: number
  readonly added: readonly CardWrite[]
  readonly updated: readonly CardWrite[]
  readonly retired: readonly string[]
}

export async function writeCards(t: Transaction, rows: CardRows): Promise<void> {
  const { who, sourceId } = rows
  const at = instant(rows.now)
  await inBatches(
    rows.added,
    (
      json,
    ) => t.$executeRaw`INSERT INTO "Card" ("id", "userId", "noteId", "deckId", "createdAt", "position", "key", "factKey",
        "kind", "factType", "rule", "question", "answer", "pieces", "context", "placeStart", "placeEnd", "places", "distractors",
        "hint", "proposal", "reason", "score")
      SELECT value->>'id', ${who}, value->>'noteId', value->>'deckId', ${at}, 0, value->>'key', value->>'factKey',
        value->>'kind', value->>'factType', value->>'rule', value->>'question', value->>'answer', value->>'pieces',
        value->>'context', value->>'placeStart', value->>'placeEnd', value->>'places', value->>'distractors', value->>'hint',
        value->>'proposal', value->>'reason', value->>'score'
      FROM json_each(${json})`,
  )
  await inBatches(
    rows.updated,
    // Materialised: else the list is read through once for every card there is.
    (json) => t.$executeRaw`WITH c AS MATERIALIZED (
        SELECT
          value->>'id' AS "id", value->>'noteId' AS "noteId", value->>'deckId' AS "deckId", value->>'key' AS "key",
          value->>'factKey' AS "factKey", value->>'kind' AS "kind", value->>'factType' AS "factType",
          value->>'rule' AS "rule", value->>'question' AS "question", value->>'answer' AS "answer",
          value->>'pieces' AS "pieces", value->>'context' AS "context", value->>'placeStart' AS "placeStart",
          value->>'placeEnd' AS "placeEnd", value->>'places' AS "places", value->>'distractors' AS "distractors",
          value->>'hint' AS "hint", value->>'proposal' AS "proposal", value->>'reason' AS "reason",
          value->>'score' AS "score", value->>'changed' AS "changed"
        FROM json_each(${json}))
      UPDATE "Card" SET
        "noteId" = c."noteId", "deckId" = c."deckId", "key" = c."key", "factKey" = c."factKey", "kind" = c."kind",
        "factType" = c."factType", "rule" = c."rule", "question" = c."question", "answer" = c."answer",
        "pieces" = c."pieces", "context" = c."context", "placeStart" = c."placeStart", "placeEnd" = c."placeEnd",
        "places" = c."places", "distractors" = c."distractors", "hint" = c."hint", "proposal" = c."proposal",
        "reason" = c."reason", "score" = c."score",
        "presence" = 'present', "changedAt" = CASE WHEN c."changed" THEN ${at} ELSE "Card"."changedAt" END
      FROM c WHERE "Card"."id" = c."id" AND "Card"."userId" = ${who}`,
  )
  const retired = JSON.stringify(rows.retired)
  await t.$executeRaw`UPDATE "Card" SET "presence" = 'retired'
    WHERE "userId" = ${who} AND "id" IN (SELECT value FROM json_each(${retired}))`
  await followNotes(t, sourceId)
  if (rows.added.length + rows.updated.length > 0) await number(t, sourceId)
}

/** Cards lie in the deck of their note; decks that hold nothing any more go. */
async function followNotes(t: Transaction, sourceId: SourceId): Promise<void> {
  await t.$executeRaw`UPDATE "Card" SET "deckId" = n."deckId" FROM "Note" n
    WHERE n."id" = "Card"."noteId" AND n."sourceId" = ${sourceId} AND "Card"."deckId" <> n."deckId"`
  await t.$executeRaw`DELETE FROM "Deck" WHERE "sourceId" = ${sourceId} AND "path" <> ''
    AND NOT EXISTS (SELECT 1 FROM "Note" n WHERE n."deckId" = "Deck"."id")
    AND NOT EXISTS (SELECT 1 FROM "Card" c WHERE c."deckId" = "Deck"."id")
    AND NOT EXISTS (SELECT 1 FROM "Deck" d JOIN "Note" n ON n."deckId" = d."id"
      WHERE d."sourceId" = "Deck"."sourceId" AND substr(d."path", 1, length("Deck"."path") + 1) = "Deck"."path" || '/')`
}

/** New cards are learned in the order of the notes: by path, then by place. */
async function number(t: Transaction, sourceId: SourceId): Promise<void> {
  await t.$executeRaw`UPDATE "Card" SET "position" = o."at" FROM (
      SELECT c."id", row_number() OVER (ORDER BY n."path", c."placeStart", c."id") AS "at"
      FROM "Card" c JOIN "Note" n ON n."id" = c."noteId" WHERE n."sourceId" = ${sourceId}) o
    WHERE o."id" = "Card"."id" AND "Card"."position" <> o."at"`
}

/* ----------------------------------------------------------- dropped files */

/** The table path → hash of a dropped source, as it is now. */
export async function writeDroppedFiles(
  t: Transaction,
  sourceId: SourceId,
  files: readonly { readonly path: string; readonly hash: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await t.droppedFile.deleteMany({ where: { sourceId } })
  const rows = files.map(({ path, hash, bytes }) => ({ path, hash, bytes: bytes.length }))
  await inBatches(
    rows,
    (json) => t.$executeRaw`INSERT INTO "DroppedFile" ("sourceId", "path", "hash", "bytes")
      SELECT ${sourceId}, value->>'path', value->>'hash', value->>'bytes' FROM json_each(${json})`,
  )
}
