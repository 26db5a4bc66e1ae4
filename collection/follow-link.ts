/** Where a link of a note leads, among the notes of its source. */
import { readFrontMatter } from '../core/compiler/dialects/front-matter.ts'
import { slugOf } from '../core/compiler/document.ts'
import { anchorIn, blockIdIn, linkIndex, resolveLink } from '../core/compiler/links.ts'
import { asId, type NoteId, type UserId } from '../core/domain.ts'
import { findBlocks } from './blocks.ts'
import { collection } from './handle.ts'

export type FollowedLink =
  | {
      readonly ok: true
      readonly noteId: NoteId
      readonly anchor: string | null
      /** Where a block begins in the note's text; null for a note or a heading. */
      readonly at: number | null
    }
  | { readonly ok: false; readonly reason: 'unknown note' | 'dangling' }

/** Resolves `target`, as written in the note `from`: the anchor is a heading's, as rendering writes it; an id leads to its block. */
export async function followLink(who: UserId, from: NoteId, target: string): Promise<FollowedLink> {
  const { db } = collection()
  const note = await db.note.findFirst({ where: { id: from, userId: who }, select: { path: true, sourceId: true } })
  if (note === null) return { ok: false, reason: 'unknown note' }
  const id = blockIdIn(target)
  if (id !== null) {
    const [block] = await findBlocks(who, note.sourceId, [id])
    if (block === undefined) return { ok: false, reason: 'dangling' }
    return { ok: true, noteId: block.noteId, anchor: null, at: block.start === 0 ? null : block.start }
  }
  const rows = await db.note.findMany({
    where: { userId: who, sourceId: note.sourceId, presence: { not: 'gone' } },
    select: { id: true, path: true, title: true },
  })
  const path =
    resolveLink(target, note.path, linkIndex(rows.map((row) => ({ ...row, aliases: [] })))) ??
    resolveLink(target, note.path, linkIndex(await withAliases(who, note.sourceId)))
  const found = rows.find((row) => row.path === path)
  if (found === undefined) return { ok: false, reason: 'dangling' }
  const anchor = anchorIn(target)
  return { ok: true, noteId: asId<NoteId>(found.id), anchor: anchor === null ? null : slugOf(anchor), at: null }
}

/** Aliases stand in the notes alone; they are read only where no path or title answers. */
async function withAliases(who: UserId, sourceId: string) {
  const rows = await collection().db.note.findMany({
    where: { userId: who, sourceId, presence: { not: 'gone' }, text: { contains: 'alias' } },
    select: { path: true, title: true, text: true },
  })
  return rows.map(({ path, title, text }) => ({
    path,
    title,
    aliases: readFrontMatter(text, text.startsWith('\uFEFF') ? 1 : 0).frontMatter.aliases,
  }))
}
