/** Blocks that bear an id, as the notes of a source were last compiled: what `((…))` and `id:…` lead to and show. */
import type { NamedBlock } from '../core/compiler/question.ts'
import { asId, type NoteId, type SourceId, type UserId } from '../core/domain.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'

export interface FoundBlock extends NamedBlock {
  readonly noteId: NoteId
}

/** Those of these ids that are there, one each: of two the first by the path of its note. */
export async function findBlocks(who: UserId, source: string, ids: readonly string[]): Promise<readonly FoundBlock[]> {
  if (ids.length === 0) return []
  const wanted = JSON.stringify(ids)
  const rows = await collection().db.$queryRaw<{ id: string; noteId: string; start: bigint; words: string }[]>`
    SELECT b."id", b."noteId", b."start", b."words" FROM "Block" b JOIN "Note" n ON n."id" = b."noteId"
    WHERE b."sourceId" = ${source} AND n."userId" = ${who} AND n."presence" <> 'gone'
      AND b."id" IN (SELECT value FROM json_each(${wanted}))
    ORDER BY n."path"`
  const found = new Map<string, FoundBlock>()
  for (const { id, noteId, start, words } of rows)
    if (!found.has(id)) found.set(id, { id, noteId: asId<NoteId>(noteId), start: Number(start), words })
  return [...found.values()]
}

/** The blocks of notes that were compiled, in the place of those they had. */
export async function writeBlocks(
  t: Prisma.TransactionClient,
  source: SourceId,
  notes: readonly { readonly path: string; readonly blocks: readonly NamedBlock[] }[],
): Promise<void> {
  const paths = JSON.stringify(notes.map((note) => note.path))
  await t.$executeRaw`DELETE FROM "Block" WHERE "noteId" IN (SELECT n."id" FROM "Note" n
    WHERE n."sourceId" = ${source} AND n."path" IN (SELECT value FROM json_each(${paths})))`
  const rows = JSON.stringify(notes.flatMap(({ path, blocks }) => blocks.map((block) => ({ path, ...block }))))
  if (rows === '[]') return
  await t.$executeRaw`INSERT INTO "Block" ("noteId", "sourceId", "id", "start", "words")
    SELECT n."id", ${source}, value->>'id', value->>'start', value->>'words' FROM json_each(${rows})
    JOIN "Note" n ON n."sourceId" = ${source} AND n."path" = value->>'path'`
}
