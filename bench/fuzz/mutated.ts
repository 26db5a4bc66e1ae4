/** Real notes, changed the way accidents and bad tools change them. Those held back for the measure by reading are left out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { NoteFile } from '../../core/compiler/question.ts'
import { collections, isHeld, isThere, notesOf } from '../quality/corpus.ts'
import { blocks, heads, inlines } from './snippets.ts'

/** The shipped decks, and the collections where they are at hand. */
function realNotes(): NoteFile[] {
  const theirs = (isThere ? collections() : []).flatMap((name) =>
    notesOf(name)
      .filter((note) => !isHeld(name, note.path))
      .map(({ path, text }) => ({ path: `${name}/${path}`, text })),
  )
  const content = join(import.meta.dirname, '../../content')
  const ours = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(content, path), 'utf8') }))
  return [...ours, ...theirs]
}

type Change = (text: string) => string

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const lineAt = (lines: readonly string[], share: number) => Math.floor(share * lines.length)

/** Changes some of the lines and puts the note together again. */
const byLines =
  (change: (lines: string[]) => string[]): Change =>
  (text) =>
    change(text.split('\n')).join('\n')

const lineChanges: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(at, fc.integer({ min: 1, max: 5 }))
    .map(([share, count]) =>
      byLines((lines) => lines.filter((_, i) => i < lineAt(lines, share) || i >= lineAt(lines, share) + count)),
    ),
  fc.tuple(at, fc.integer({ min: 1, max: 30 })).map(([share, times]) =>
    byLines((lines) => {
      const i = lineAt(lines, share)
      return [...lines.slice(0, i), ...Array<string>(times).fill(lines[i] ?? ''), ...lines.slice(i)]
    }),
  ),
  fc.tuple(at, at).map(([one, other]) =>
    byLines((lines) => {
      const [i, j] = [lineAt(lines, one), lineAt(lines, other)]
      return lines.map((line, n) => (n === i ? (lines[j] ?? '') : n === j ? (lines[i] ?? '') : line))
    }),
  ),
  fc
    .tuple(at, fc.constantFrom(...blocks))
    .map(([share, block]) =>
      byLines((lines) => [...lines.slice(0, lineAt(lines, share)), block, ...lines.slice(lineAt(lines, share))]),
    ),
  fc
    .tuple(at, fc.constantFrom(...heads, '  ', '\t', ' ', '        ', '> > > ', '- - - '))
    .map(([share, head]) =>
      byLines((lines) => lines.map((line, i) => (i === lineAt(lines, share) ? head + line : line))),
    ),
  fc
    .tuple(at, fc.constantFrom('\t', '  ', '    ', '> ', '- ', ''))
    .map(([share, indent]) =>
      byLines((lines) => lines.map((line, i) => (i >= lineAt(lines, share) ? indent + line.trimStart() : line))),
    ),
  fc.tuple(at, fc.integer({ min: 2, max: 40 })).map(([share, count]) =>
    byLines((lines) => {
      const i = lineAt(lines, share)
      return [...lines.slice(0, i), lines.slice(i, i + count).join(' '), ...lines.slice(i + count)]
    }),
  ),
)

const put = (text: string, share: number, piece: string): string => {
  const i = Math.floor(share * text.length)
  return text.slice(0, i) + piece + text.slice(i)
}

const characterChanges: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...inlines, ...blocks, '\n', '\n\n', '\r', '```\n')).map(
    ([share, piece]): Change =>
      (text) =>
        put(text, share, piece),
  ),
  fc.tuple(at, fc.constantFrom(...inlines), fc.integer({ min: 2, max: 300 })).map(
    ([share, piece, times]): Change =>
      (text) =>
        put(text, share, piece.repeat(times)),
  ),
  fc.tuple(at, at).map(
    ([one, other]): Change =>
      (text) =>
        text.slice(0, Math.floor(Math.min(one, other) * text.length)) +
        text.slice(Math.floor(Math.max(one, other) * text.length)),
  ),
  at.map(
    (share): Change =>
      (text) =>
        text.slice(0, Math.floor(share * text.length)),
  ),
  // In the middle of a fence, where there is one.
  at.map(
    (share): Change =>
      (text) => {
        const fences = [...text.matchAll(/^[ \t]*(?:```|~~~|#\+begin_src).*\n/gim)]
        const fence = fences[Math.floor(share * fences.length)]
        return fence === undefined ? text : text.slice(0, fence.index + fence[0].length + 3)
      },
  ),
  at.map(
    (share): Change =>
      (text) => {
        const [pair] = text.slice(Math.floor(share * text.length)).match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/) ?? []
        return pair === undefined ? put(text, share, '\uD83D') : text.replace(pair, pair.slice(1))
      },
  ),
)

const wholeChanges: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\n\n', '\n'),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll('.', ''),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text + text,
  (text) => [...text].reverse().join(''),
)

const change = fc.oneof(
  { weight: 4, arbitrary: lineChanges },
  { weight: 4, arbitrary: characterChanges },
  { weight: 1, arbitrary: wholeChanges },
)

/** Real notes, most of them a stretch of at most 80 lines, changed up to six times; now and then under another ending. */
export function mutatedNotes(): fc.Arbitrary<NoteFile> {
  const notes = realNotes()
  return fc
    .record({
      note: fc.nat({ max: notes.length - 1 }),
      from: at,
      lines: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 80 }) },
        { weight: 1, arbitrary: fc.constant(100_000) },
      ),
      changes: fc.array(change, { maxLength: 6 }),
      ending: fc.constantFrom(null, null, null, null, null, null, '.org', '.md'),
    })
    .map(({ note, from, lines, changes, ending }) => {
      const { path, text } = notes[note] ?? { path: 'note.md', text: '' }
      const all = text.split('\n')
      const start = lines >= all.length ? 0 : Math.floor(from * all.length)
      const stretch = all.slice(start, start + lines).join('\n')
      return {
        path: ending === null ? path : path.replace(/\.\w+$/, ending),
        text: changes.reduce((changed, one) => one(changed), stretch).slice(0, longest),
      }
    })
}

/** Doubled and doubled again a note would only cost time. */
const longest = 300_000
