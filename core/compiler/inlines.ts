/** From the parser's tree to the inlines of a Document: text, code, math, links …, each with its place in the note. */
import type { TreeCursor } from '@lezer/common'
import type { Place } from '../domain.ts'
import { relrefTarget } from './dialects/hugo.ts'
import { firstMaskAfter, type Mask } from './dialects/mask.ts'
import type { Diagnostic, Dialect, Inline } from './document.ts'
import { decodeEntity } from './entities.ts'
import { isElementTag, pairTags } from './html-tags.ts'

/** What converting a tree needs to know about its note. */
export interface Source {
  /** The note as stored. */
  readonly text: string
  /** As long as `text`, with masks and with LF line ends: what was parsed. */
  readonly masked: string
  readonly masks: readonly Mask[]
  readonly dialect: Dialect
  /** Targets of `[label]: target`, by normalised label. */
  readonly references: ReadonlyMap<string, string>
  /** The first words of the blocks that this note refers to, by id. */
  readonly blocks: ReadonlyMap<string, string>
  /** Collected while converting. */
  readonly tags: Set<string>
  readonly diagnostics: Map<string, Diagnostic>
}

/** Inlines inside inlines beyond this depth are shown as text. */
const deepestInline = 24

/** The inlines of the cursor's node between two offsets; the cursor is back on its node afterwards. */
export function inlinesOf(source: Source, cursor: TreeCursor, from: number, to: number): readonly Inline[] {
  const found: Inline[] = []
  collect(source, cursor, trimmedStart(source, from, to), trimmedEnd(source, from, to), 0, found)
  return found.some((inline) => inline.kind === 'html') ? pairTags(source.text, found) : found
}

function trimmedStart(source: Source, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.masked.charCodeAt(at))) at++
  return at
}

function trimmedEnd(source: Source, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(source.masked.charCodeAt(at - 1))) at--
  return at
}

const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 10

function collect(source: Source, cursor: TreeCursor, from: number, to: number, depth: number, into: Inline[]): void {
  let at = from
  if (cursor.firstChild()) {
    do {
      // Marks of the containers and of the block stand outside the words.
      if (cursor.to <= at || cursor.from >= to) continue
      const name = cursor.name
      if (name === 'QuoteMark') continue
      const made = convert(source, cursor, name, depth)
      if (made === null) continue
      pushText(source, at, cursor.from, into)
      into.push(...made)
      at = Math.max(cursor.to, made.at(-1)?.place.end ?? 0)
    } while (cursor.nextSibling())
    cursor.parent()
  }
  pushText(source, at, to, into)
}

/** The inlines of one node; null where it is nothing but text. */
function convert(source: Source, cursor: TreeCursor, name: string, depth: number): readonly Inline[] | null {
  const place = { start: cursor.from, end: cursor.to }
  switch (name) {
    case 'Escape':
      return [{ kind: 'text', place, text: source.text.slice(place.start + 1, place.end) }]
    case 'Entity':
      return [{ kind: 'text', place, text: decodeEntity(source.text.slice(place.start, place.end)) }]
    case 'InlineCode':
      return [codeSpan(source, cursor, place)]
    case 'Emphasis':
      return nested(source, cursor, place, 'emphasis', 1, depth)
    case 'StrongEmphasis':
      return nested(source, cursor, place, 'strong', 2, depth)
    case 'Strikethrough':
      return nested(source, cursor, place, 'strikethrough', 2, depth)
    case 'Highlight':
      return nested(source, cursor, place, 'highlight', 2, depth)
    case 'Link':
      return link(source, cursor, place, depth)
    case 'Image':
      return image(source, cursor, place)
    case 'Autolink':
      return address(source, place, { start: place.start + 1, end: place.end - 1 })
    case 'Address':
      return address(source, place, place)
    case 'HardBreak':
      return [{ kind: 'break', place: { start: place.start, end: skipIndent(source, place.end) } }]
    case 'HTMLTag':
      return isElementTag(source.text.slice(place.start, place.end)) ? html(source, place) : null
    case 'Comment':
    case 'ProcessingInstruction':
      return html(source, place)
    case 'Tex':
      return [tex(source, place)]
    case 'WikiLink':
      return wikiLink(source, place, place.start + 2)
    case 'WikiEmbed':
      return wikiEmbed(source, place)
    case 'Footnote':
      return [{ kind: 'hidden', place, what: 'footnote' }]
    case 'Tag':
      return tag(source, place)
    case 'TooManyMarks':
      note(
        source,
        'nesting/too-many-marks',
        place,
        'This paragraph has too many marks to pair; it is kept as plain text.',
      )
      return null
    default:
      return null
  }
}

const html = (source: Source, place: Place): readonly Inline[] => [
  { kind: 'html', place, text: source.text.slice(place.start, place.end) },
]

function nested(
  source: Source,
  cursor: TreeCursor,
  place: Place,
  kind: 'emphasis' | 'strong' | 'strikethrough' | 'highlight',
  mark: number,
  depth: number,
): readonly Inline[] | null {
  if (depth >= deepestInline) return null
  const children: Inline[] = []
  collect(source, cursor, place.start + mark, place.end - mark, depth + 1, children)
  return [{ kind, place, children }]
}

function codeSpan(source: Source, cursor: TreeCursor, place: Place): Inline {
  let inner = place
  if (cursor.firstChild()) {
    inner = { start: cursor.to, end: place.end - (cursor.to - cursor.from) }
    cursor.parent()
  }
  let text = source.text.slice(inner.start, inner.end)
  // One space at both ends is the writer's way to a leading backtick.
  if (text.length > 2 && text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '') {
    inner = { start: inner.start + 1, end: inner.end - 1 }
    text = text.slice(1, -1)
  }
  return { kind: 'code', place, inner, text }
}

function tex(source: Source, place: Place): Inline {
  const inner = { start: place.start + 1, end: place.end - 1 }
  return { kind: 'math', place, inner, tex: source.text.slice(inner.start, inner.end), display: false }
}

interface LinkParts {
  readonly label: Place
  readonly destination: Place | null
  readonly reference: Place | null
}

function linkParts(cursor: TreeCursor, place: Place): LinkParts {
  let labelStart = place.start + 1
  let labelEnd = place.end - 1
  let marks = 0
  let destination: Place | null = null
  let reference: Place | null = null
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'LinkMark') {
        marks++
        if (marks === 1) labelStart = cursor.to
        if (marks === 2) labelEnd = cursor.from
      } else if (cursor.name === 'URL' && marks > 2) destination = { start: cursor.from, end: cursor.to }
      else if (cursor.name === 'LinkLabel') reference = { start: cursor.from + 1, end: cursor.to - 1 }
    } while (cursor.nextSibling())
    cursor.parent()
  }
  return { label: { start: labelStart, end: labelEnd }, destination, reference }
}

function link(source: Source, cursor: TreeCursor, place: Place, depth: number): readonly Inline[] | null {
  const parts = linkParts(cursor, place)
  const target = targetOf(source, parts, place)
  if (target === null) return textInBrackets(source, cursor, place, depth)
  if (depth >= deepestInline) return null
  const children: Inline[] = []
  collect(source, cursor, parts.label.start, parts.label.end, depth + 1, children)
  return [{ kind: 'link', place, children, target, to: leadsOut(target) ? 'web' : 'note' }]
}

/** A link in brackets alone that no definition resolves is text: `[TODO]`, `a[i]`. */
function textInBrackets(source: Source, cursor: TreeCursor, place: Place, depth: number): readonly Inline[] | null {
  if (depth >= deepestInline) return null
  const children: Inline[] = []
  pushText(source, place.start, place.start + 1, children)
  collect(source, cursor, place.start + 1, place.end - 1, depth + 1, children)
  pushText(source, place.end - 1, place.end, children)
  return children
}

function targetOf(source: Source, parts: LinkParts, place: Place): string | null {
  if (parts.destination !== null) {
    const written = source.text.slice(parts.destination.start, parts.destination.end)
    return relrefTarget(written) ?? written.replace(/^<|>$/g, '')
  }
  // `[text]()` is a link to nowhere; `[text]` needs its definition.
  if (source.masked.charCodeAt(place.end - 1) === 41) return ''
  const label = parts.reference ?? parts.label
  return source.references.get(normaliseLabel(source.text.slice(label.start, label.end))) ?? null
}

/** Labels match whatever their case and white space. */
export const normaliseLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase()

const leadsOut = (target: string): boolean => /^(?!id:)(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(target)

function image(source: Source, cursor: TreeCursor, place: Place): readonly Inline[] | null {
  const parts = linkParts(cursor, place)
  const target = targetOf(source, parts, place)
  if (target === null) return null
  const alt = source.text.slice(parts.label.start, parts.label.end)
  return [{ kind: 'image', place, alt, target }]
}

function address(source: Source, place: Place, inner: Place): readonly Inline[] {
  const target = source.text.slice(inner.start, inner.end)
  return [{ kind: 'link', place, children: [{ kind: 'text', place: inner, text: target }], target, to: 'web' }]
}

/** `[[name#heading|alias]]`: the alias is shown, else the name without its folders. */
function wikiLink(source: Source, place: Place, nameStart: number): readonly Inline[] {
  const written = source.text.slice(nameStart, place.end - 2)
  const bar = written.search(/\\?\|/)
  const target = (bar < 0 ? written : written.slice(0, bar)).trim()
  const shown = bar < 0 ? readableName(written, nameStart) : alias(written, nameStart, bar)
  return [
    { kind: 'link', place, children: shown === null ? [] : [shown], target, to: leadsOut(target) ? 'web' : 'note' },
  ]
}

function alias(written: string, nameStart: number, bar: number): Inline | null {
  const start = bar + (written[bar] === '\\' ? 2 : 1)
  return textAt(written, nameStart, start, written.length)
}

function readableName(written: string, nameStart: number): Inline | null {
  const hash = written.indexOf('#')
  const nameEnd = hash < 0 ? written.length : hash
  if (nameEnd === 0) return textAt(written, nameStart, 1, written.length)
  const slash = written.lastIndexOf('/', nameEnd - 1)
  const extension = /\.md$/i.test(written.slice(0, nameEnd)) ? 3 : 0
  return textAt(written, nameStart, slash + 1, nameEnd - extension)
}

function textAt(written: string, offset: number, start: number, end: number): Inline | null {
  const text = written.slice(start, end)
  const from = start + (text.length - text.trimStart().length)
  const to = end - (text.length - text.trimEnd().length)
  if (to <= from) return null
  return { kind: 'text', place: { start: offset + from, end: offset + to }, text: written.slice(from, to) }
}

function wikiEmbed(source: Source, place: Place): readonly Inline[] {
  const [target = '', alt = ''] = source.text.slice(place.start + 3, place.end - 2).split('|')
  const isPicture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp4|webm|mp3|wav|ogg|canvas|excalidraw)$/i.test(
    target.trim(),
  )
  if (isPicture) return [{ kind: 'image', place, alt: /^\d+(?:x\d+)?$/.test(alt) ? '' : alt, target: target.trim() }]
  return [{ kind: 'hidden', place, what: 'embed' }]
}

function tag(source: Source, place: Place): readonly Inline[] | null {
  if (source.dialect === 'ox-hugo') return null
  source.tags.add(source.text.slice(place.start + 1, place.end))
  return [{ kind: 'hidden', place, what: source.text.slice(place.start, place.end) }]
}

/** Text between nodes, cut at masks and line ends. */
export function pushText(source: Source, from: number, to: number, into: Inline[]): void {
  if (to <= from) return
  let at = from
  for (let i = firstMaskAfter(source.masks, from); ; i++) {
    const mask = source.masks[i]
    if (mask === undefined || mask.start >= to) break
    pushLines(source, at, Math.max(at, mask.start), into)
    into.push(atom(source, mask))
    at = Math.min(to, mask.end)
  }
  pushLines(source, at, to, into)
}

function atom(source: Source, mask: Mask): Inline {
  const place = { start: mask.start, end: mask.end }
  if (mask.as.kind === 'hidden') return { kind: 'hidden', place, what: mask.as.what }
  if (mask.as.kind === 'image') return { kind: 'image', place, alt: mask.as.alt, target: mask.as.target }
  if (mask.as.kind === 'reference')
    return reference(source, place, source.text.slice(place.start, place.end), mask.as.id)
  const { inner, display } = mask.as
  return { kind: 'math', place, inner, tex: source.text.slice(inner.start, inner.end), display }
}

/** A link under the words of the block that it leads to. */
export function reference(source: Source, place: Place, target: string, id: string): Inline {
  const text = source.blocks.get(id.toLowerCase()) ?? ''
  return { kind: 'link', place, children: [{ kind: 'text', place, text, from: 'block' }], target, to: 'note' }
}

/** A line end inside a paragraph, with the white space and quote marks around it, reads as one space. */
function pushLines(source: Source, from: number, to: number, into: Inline[]): void {
  let at = from
  // The run alone is searched: many short runs of one endless line would else each be searched to its end.
  const run = source.masked.slice(from, to)
  while (at < to) {
    const newline = run.indexOf('\n', at - from)
    if (newline < 0) break
    const lineEnd = from + newline
    let wordsEnd = lineEnd
    while (wordsEnd > at && isBlank(source.masked.charCodeAt(wordsEnd - 1))) wordsEnd--
    pushRun(source, at, wordsEnd, into)
    const next = Math.min(to, skipIndent(source, lineEnd + 1))
    into.push({ kind: 'text', place: { start: wordsEnd, end: next }, text: ' ' })
    at = next
  }
  pushRun(source, at, to, into)
}

function pushRun(source: Source, from: number, to: number, into: Inline[]): void {
  if (to <= from) return
  const text = source.text.slice(from, to)
  into.push({
    kind: 'text',
    place: { start: from, end: to },
    text: text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text,
  })
}

function skipIndent(source: Source, from: number): number {
  let at = from
  for (; at < source.masked.length; at++) {
    const char = source.masked.charCodeAt(at)
    // A quote's mark belongs to the line's indentation.
    if (char !== 32 && char !== 9 && char !== 62) break
  }
  return at
}

/** One diagnostic of each code a note, at its first place. */
export function note(source: Source, code: string, place: Place, message: string): void {
  if (source.diagnostics.has(code)) return
  source.diagnostics.set(code, { code, severity: 'warning', place, message, hint: null })
}
