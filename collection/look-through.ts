/** What has to be known of all notes before the first is compiled: their dialect, and the blocks that bear an id. */
import { marksOf } from '../core/compiler/dialects/detect.ts'
import { referredIds } from '../core/compiler/links.ts'
import type { CompiledNote, NamedBlock, NoteFile } from '../core/compiler/question.ts'
import type { CachedNote } from './compiled-cache.ts'
import { decodeNote } from './decode.ts'
import type { ReadNote } from './raw-note.ts'

export type Seen = Pick<CompiledNote, 'marks' | 'blocks'>

/** In the order of the notes; a note that lies in the cache is not looked through again. */
export async function lookThrough(
  notes: readonly ReadNote[],
  known: ReadonlyMap<string, CachedNote>,
): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const { path, bytes, hash } of notes) {
    const entry = known.get(path)
    if (entry?.hash === hash) seen.push(entry.compiled)
    else {
      const file = { path, text: decodeNote(bytes).text }
      seen.push({ marks: marksOf(file), blocks: mayName.test(file.text) ? await blocksOf(file) : [] })
    }
  }
  return seen
}

/** Most notes name no block; for them the parser is not loaded here. */
const mayName = /\bid:: |^[ \t]*:ID:/im

async function blocksOf(file: NoteFile): Promise<readonly NamedBlock[]> {
  const { namedBlocks } = await import('../core/compiler/named-blocks.ts')
  return namedBlocks(file)
}

/** Of two blocks with one id the first. */
export function wordsById(blocks: readonly NamedBlock[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const block of blocks) if (!words.has(block.id)) words.set(block.id, block.words)
  return words
}

/** A worker is sent the words of the blocks that its note refers to, not those of all notes. */
export function wordsFor(text: string, blocks: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (blocks.size === 0) return blocks
  return new Map(
    referredIds(text).flatMap((id) => {
      const words = blocks.get(id)
      return words === undefined ? [] : [[id, words] as const]
    }),
  )
}
