/**
 * Blocks that bear an id which other notes refer to: `id:: …` below a block of Logseq, `:ID:` in a drawer of org. Found
 * by their lines alone, so that all notes of a source can be looked through before the first is compiled.
 */
import { isOrgPath, readableName } from '../note-path.ts'
import type { Block, Inline } from './document.ts'
import { parseNote } from './parse.ts'
import type { NamedBlock, NoteFile } from './question.ts'
import { missingBlock, show } from './shown.ts'

/** More of a line is not read for its words. */
const longestLine = 400
/** A block's properties stand so close below its first line. */
const linesAbove = 60
/** Words of a reference, in characters. */
const mostShown = 80

/** Each id at its first place. */
export function namedBlocks({ path, text }: NoteFile): readonly NamedBlock[] {
  const found = isOrgPath(path) ? orgBlocks(path, text) : logseqBlocks(path, text)
  const ids = new Set<string>()
  return found.filter(({ id }) => !ids.has(id) && ids.add(id))
}

function logseqBlocks(path: string, text: string): readonly NamedBlock[] {
  if (!text.includes('id:: ')) return []
  return [...text.matchAll(/^([ \t]*(?:[-*+] )?)id:: +([0-9a-f]{8}-[0-9a-f-]{20,30})[ \t]*\r?$/gim)].map((match) => {
    const id = (match[2] ?? '').toLowerCase()
    const own = (match[1] ?? '').trim() !== ''
    const start = own ? match.index : bulletAbove(text, match.index)
    if (start === null) return { id, start: 0, words: cut(pageName(path, text)) }
    const line = own ? lineBelow(text, match.index + match[0].length) : lineAt(text, start)
    return { id, start, words: wordsOf(line, 'block.md') }
  })
}

/** The bullet that the lines below hang on; null where a page opens without one. */
function bulletAbove(text: string, from: number): number | null {
  let start = from
  for (let count = 0; count < linesAbove && start > 0; count++) {
    start = text.lastIndexOf('\n', start - 2) + 1
    if (/^[ \t]*[-*+] /.test(text.slice(start, start + 200))) return start
  }
  return null
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + longestLine)).trimEnd()
}

/** Of a block whose first line is its id: the next line that is no property, if it still belongs to the block. */
function lineBelow(text: string, from: number): string {
  let at = text.indexOf('\n', from) + 1
  for (let count = 0; count < linesAbove && at > 0; count++) {
    const line = lineAt(text, at)
    if (/^[ \t]*[-*+] /.test(line) || line.trim() === '') return ''
    if (!/^[ \t]*[\p{L}\p{N}_][\p{L}\p{N}._/?-]*::/u.test(line)) return line.trim()
    at = text.indexOf('\n', at) + 1
  }
  return ''
}

const pageName = (path: string, text: string): string =>
  /^(?:\uFEFF)?[ \t]*(?:- )?title:: +(.{1,200})$/im.exec(text.slice(0, 2_000))?.[1]?.trim() ?? readableName(path)

function orgBlocks(path: string, text: string): readonly NamedBlock[] {
  return [...text.matchAll(/^[ \t]*:ID:[ \t]+(\S{1,100})[ \t]*\r?$/gim)].map((match) => {
    const id = (match[1] ?? '').toLowerCase()
    const start = headlineAbove(text, match.index)
    if (start !== null) return { id, start, words: wordsOf(lineAt(text, start), 'block.org') }
    const title = /^[ \t]*#\+title:[ \t]*(.{1,200})$/im.exec(text.slice(0, 16_000))?.[1]?.trim()
    return { id, start: 0, words: cut(title ?? readableName(path)) }
  })
}

/** The headline that a drawer hangs on; null for the note's own. */
function headlineAbove(text: string, from: number): number | null {
  let start = from
  for (let count = 0; count < linesAbove && start > 0; count++) {
    start = text.lastIndexOf('\n', start - 2) + 1
    const line = text.slice(start, start + 200)
    if (/^\*+[ \t]/.test(line)) return start
    if (!/^[ \t]*(?::[\w-]+:|SCHEDULED:|DEADLINE:|CLOSED:|\r?\n)/.test(line)) return null
  }
  return null
}

/** The words of one line, read as the note would be. */
function wordsOf(line: string, path: string): string {
  const { text, children } = parseNote({ path, text: line.trimStart() }, { dialect: 'logseq', isDialectChosen: true })
  const inlines = firstInlines(children)
  const words = show(inlines, text).text.replaceAll(missingBlock, '…')
  return words === '' ? '…' : cut(words)
}

function firstInlines(blocks: readonly Block[]): readonly Inline[] {
  for (const block of blocks) {
    if ('inlines' in block) return block.inlines
    const inner = block.kind === 'list' ? (block.items[0]?.children ?? []) : 'children' in block ? block.children : []
    const found = firstInlines(inner)
    if (found.length > 0) return found
  }
  return []
}

/** At a space, and never inside code or a formula. */
function cut(words: string): string {
  if (words.length <= mostShown) return words
  let end = words.lastIndexOf(' ', mostShown)
  for (const mark of ['`', '$']) {
    const kept = words.slice(0, end)
    if (kept.split(mark).length % 2 === 0) end = kept.lastIndexOf(mark)
  }
  return `${words.slice(0, Math.max(0, end)).trimEnd()} …`
}
