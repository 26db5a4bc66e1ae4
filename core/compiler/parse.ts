/** A note's text to its Document: front matter, dialect, masks, the Markdown parser, our tree. Never throws. */
import type { Place } from '../domain.ts'
import { isDiaryPath, isOrgPath, readableName } from '../note-path.ts'
import { blocksOf } from './blocks.ts'
import { detectDialect, maskNote } from './dialects/detect.ts'
import { readFrontMatter } from './dialects/front-matter.ts'
import { noteParser } from './dialects/grammar.ts'
import { pageProperties } from './dialects/logseq.ts'
import { propertiesBelowTitle } from './dialects/notion.ts'
import { type ReadNote, readOrg } from './dialects/org/read.ts'
import type { Block, Diagnostic, Dialect, Document, FrontMatter } from './document.ts'
import { normaliseLabel, type Source } from './inlines.ts'
import type { Around, NoteFile } from './question.ts'
import { plainText } from './words.ts'

/** Parses one note. What could not be read is told in `diagnostics`; the rest of the note still stands. */
export function parseNote(file: NoteFile, around: Around = {}): Document {
  const { text } = file
  const { source, frontMatter, children } = isOrgPath(file.path) ? readOrg(text, around) : readMarkdown(file, around)
  noteCharacters(source)
  return {
    text,
    dialect: source.dialect,
    frontMatter,
    title: frontMatter.title ?? titleOf(children, file.path),
    tags: [...source.tags],
    isDiary: isDiaryPath(file.path),
    children,
    diagnostics: [...source.diagnostics.values()],
  }
}

function readMarkdown({ path, text }: NoteFile, around: Around): ReadNote {
  const read = readFrontMatter(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const { diagnostics } = read
  const dialect = detectDialect(path, text, around)
  const frontMatter = withPage(dialect, text, read.frontMatter)
  const masked = maskNote(text, frontMatter, dialect)
  const source: Source = {
    text,
    masked: masked.text,
    masks: masked.masks,
    dialect,
    references: referencesOf(text),
    blocks: around.blocks ?? new Map(),
    tags: new Set(frontMatter.tags),
    diagnostics: new Map(diagnostics.map((one) => [one.code, one])),
  }
  const children = [...frontMatterBlock(frontMatter.place), ...parsedBlocks(source)]
  if (dialect === 'ox-hugo') addTagsLine(children, source.tags)
  return { source, frontMatter, children }
}

/** What a dialect says of its page outside front matter. */
function withPage(dialect: Dialect, text: string, frontMatter: FrontMatter): FrontMatter {
  if (dialect === 'logseq') return pageProperties(text, frontMatter)
  const below = dialect === 'notion' ? propertiesBelowTitle(text) : null
  return below === null ? frontMatter : { ...frontMatter, tags: [...frontMatter.tags, ...below.tags] }
}

function frontMatterBlock(place: Place): readonly Block[] {
  return place.end > place.start ? [{ kind: 'hidden', place, what: 'front matter' }] : []
}

/** A stack that overflows on a hostile note is a diagnostic, like all else in a user's text. */
function parsedBlocks(source: Source): readonly Block[] {
  try {
    return blocksOf(source, noteParser.parse(source.masked).cursor())
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const place = { start: 0, end: source.text.length }
    const message = 'This note nests too deep to be read.'
    const hint = 'Flatten lists, quotes or emphasis that stand inside one another.'
    const diagnostic: Diagnostic = { code: 'nesting/unreadable', severity: 'error', place, message, hint }
    source.diagnostics.set(diagnostic.code, diagnostic)
    return []
  }
}

function referencesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!text.includes(']:')) return found
  for (const match of text.matchAll(/^[ \t>]{0,12}\[(?!\^)([^[\]\n]{1,200})\]:[ \t]{1,20}<?([^\s>]{1,2000})/gm)) {
    const label = normaliseLabel(match[1] ?? '')
    if (!found.has(label)) found.set(label, match[2] ?? '')
  }
  return found
}

/** The one level-1 heading of a note, which is its title; null where there is none, or where there are several sections. */
export function onlyTopHeading(blocks: readonly Block[]): Extract<Block, { kind: 'heading' }> | null {
  const found = blocks.filter((block) => block.kind === 'heading' && block.level === 1)
  const [only] = found
  return found.length === 1 && only?.kind === 'heading' ? only : null
}

/** Front matter aside: the only level-1 heading, else the file's name made readable. */
function titleOf(blocks: readonly Block[], path: string): string {
  const heading = onlyTopHeading(blocks)
  const words = heading === null ? '' : plainText(heading.inlines).trim()
  return words === '' ? readableName(path) : words
}

/** ox-hugo's `tags` line is a definition whose gloss is links: the names of those notes are tags. */
function addTagsLine(blocks: readonly Block[], tags: Set<string>): void {
  for (const block of blocks) {
    if (block.kind === 'heading') return
    if (block.kind !== 'definition' || plainText(block.term.inlines).trim().toLowerCase() !== 'tags') continue
    for (const cell of block.details)
      for (const inline of cell.inlines) {
        const name = inline.kind === 'link' ? plainText(inline.children).trim() : ''
        if (name !== '') tags.add(name)
      }
  }
}

function noteCharacters(source: Source): void {
  const nul = source.text.indexOf('\0')
  if (nul < 0) return
  const place = { start: nul, end: nul + 1 }
  const message = 'The note holds a NUL character; it is shown as \uFFFD.'
  source.diagnostics.set('text/nul', { code: 'text/nul', severity: 'warning', place, message, hint: null })
}
