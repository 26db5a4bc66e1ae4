/**
 * An org note cut into pieces that can be parsed alone: headings, and between them runs of lines that no blank line
 * divides. The org parser takes time that grows with the square of what it is given, so it is given little at a time.
 */
import type { Place } from '../../../domain.ts'

export type Piece =
  | Heading
  /** Paragraphs, lists, tables, blocks. `joins`: its first list goes on with the last list of the piece before. */
  | { readonly kind: 'body'; readonly place: Place; readonly joins: boolean }
  /** Prose that is too long, or holds too many marks, to be taken apart. */
  | { readonly kind: 'plain'; readonly place: Place }
  /** A planning line, or a subtree that its author took out of the note. */
  | { readonly kind: 'silent'; readonly place: Place; readonly what: string }

export interface Heading {
  readonly kind: 'heading'
  readonly place: Place
  readonly level: number
  readonly title: Place
  /** The to-do keyword in front of the title. */
  readonly keyword: (Place & { readonly done: boolean }) | null
  readonly tags: readonly string[]
}

/** A list is cut before an item once its piece is this long. */
const listCut = 4_000
/** Prose without a blank line beyond this is kept as plain text; no rule reads a passage of that length. */
const longestProse = 10_000
const mostMarks = 1_200
/** What a block of code or a drawer counts for, however long it is. */
const blockCost = 60

interface Line extends Place {
  /** Without its line end. */
  readonly text: string
}

/** Cuts a note; `text` has LF line ends. `keywords` are the to-do keywords, true for those that mean done. */
export function piecesOf(text: string, keywords: ReadonlyMap<string, boolean>): readonly Piece[] {
  const lines = linesOf(text)
  const ends = closingLines(lines)
  const pieces: Piece[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    if (!isHeading(line.text)) {
      const end = nextHeading(lines, at, 1_000)
      addBody(pieces, text, lines, at, end, ends)
      at = end
      continue
    }
    const { heading, isComment } = headingOf(line, keywords)
    const silent = isComment || heading.tags.some((tag) => /^(?:noexport|archive)$/i.test(tag))
    if (silent) {
      const end = nextHeading(lines, at + 1, heading.level)
      const last = lines[end - 1]
      pieces.push({ kind: 'silent', place: { start: line.start, end: last?.end ?? line.end }, what: 'silent subtree' })
      at = end
      continue
    }
    pieces.push(heading)
    at++
    const planning = lines[at]
    if (planning !== undefined && /^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):/.test(planning.text)) {
      pieces.push({ kind: 'silent', place: { start: planning.start, end: planning.end }, what: 'planning' })
      at++
    }
  }
  return pieces
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

const isHeading = (line: string): boolean => line.startsWith('*') && /^\*+[ \t]/.test(line)

const starsOf = (line: string): number => line.search(/[^*]/)

/** The line of the next heading of at most so many stars. */
function nextHeading(lines: readonly Line[], from: number, stars: number): number {
  let at = from
  for (let line = lines[at]; line !== undefined; line = lines[++at])
    if (isHeading(line.text) && (stars === 1_000 || starsOf(line.text) <= stars)) break
  return at
}

function headingOf(
  line: Line,
  keywords: ReadonlyMap<string, boolean>,
): { readonly heading: Heading; readonly isComment: boolean } {
  const level = starsOf(line.text)
  let at = level
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(line.text)?.[0] ?? ''
    at += found.length
    return found
  }
  skip(/[ \t]+/y)
  const word = /^\S+/.exec(line.text.slice(at, at + 60))?.[0] ?? ''
  const done = keywords.get(word)
  const keyword = done === undefined ? null : { start: line.start + at, end: line.start + at + word.length, done }
  if (keyword !== null) at += word.length
  skip(/[ \t]*/y)
  skip(/\[#\w\][ \t]*/y)
  const isComment = skip(/COMMENT(?=[ \t]|$)[ \t]*/y) !== ''
  const tags = /(?:^|[ \t]+):([\p{L}\p{N}_@#%:]+):[ \t]*$/u.exec(line.text.slice(at))
  const end = tags === null ? line.text.trimEnd().length : at + tags.index
  const title = { start: line.start + at, end: line.start + Math.max(at, end) }
  return {
    heading: {
      kind: 'heading',
      place: { start: line.start, end: line.start + line.text.trimEnd().length },
      level,
      title,
      keyword,
      tags: (tags?.[1] ?? '').split(':').filter((tag) => tag !== ''),
    },
    isComment,
  }
}

/** For each kind of closing line, the lines it stands on, in order. */
function closingLines(lines: readonly Line[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const key = closes(line.text)
    if (key === null) continue
    const known = found.get(key)
    if (known === undefined) found.set(key, [index])
    else known.push(index)
  }
  return found
}

function closes(line: string): string | null {
  const block = /^[ \t]*#\+end_(\S+)[ \t]*$/i.exec(line)
  if (block !== null) return (block[1] ?? '').toLowerCase()
  if (/^[ \t]*:END:[ \t]*$/i.test(line)) return ':end:'
  const environment = /\\end\{([A-Za-z0-9*]{1,40})\}[ \t]*$/.exec(line)
  return environment === null ? null : `{${environment[1]}}`
}

function opens(line: string): string | null {
  const block = /^[ \t]*#\+begin_(\S+)/i.exec(line)
  if (block !== null) return (block[1] ?? '').toLowerCase()
  if (/^[ \t]*:[\w-]+:[ \t]*$/.test(line)) return ':end:'
  const environment = /^[ \t]*\\begin\{([A-Za-z0-9*]{1,40})\}/.exec(line)
  return environment === null ? null : `{${environment[1]}}`
}

const isVerbatim = (key: string): boolean => /^(?:src|example|export|comment|:end:|\{.*\})$/.test(key)

/** The first line at or after `from` and before `to` that closes `key`, or -1. Asked in order, so the lists may be eaten. */
function closingLine(ends: ReadonlyMap<string, number[]>, key: string, from: number, to: number): number {
  const list = ends.get(key) ?? []
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found = list[low]
  return found !== undefined && found < to ? found : -1
}

const bullet = /^(?:[-+]|\d+[.)]|[A-Za-z][.)])(?:[ \t]|$)|^\*[ \t]/

function addBody(
  pieces: Piece[],
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  ends: ReadonlyMap<string, number[]>,
): void {
  let first = -1
  let prose = 0
  let list: number | null = null
  let joins = false
  const flush = (end: number, next: boolean): void => {
    const opening = lines[first]
    const closing = lines[end - 1]
    if (first >= 0 && opening !== undefined && closing !== undefined) {
      const place = { start: opening.start, end: closing.end }
      if (isReadable(text, place, prose)) pieces.push({ kind: 'body', place, joins })
      else pieces.push({ kind: 'plain', place })
    }
    first = -1
    prose = 0
    joins = next
    if (!next) list = null
  }
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (line === undefined) break
    const words = line.text.trimStart()
    const indent = line.text.length - words.length
    if (words === '') {
      if (list === null || !listGoesOn(lines, at, to, list)) flush(at, false)
      continue
    }
    const isItem = bullet.test(words)
    if (isItem && list !== null && indent === list && prose > listCut) flush(at, true)
    if (isItem) list = list === null ? indent : Math.min(list, indent)
    else if (list !== null && indent <= list) list = null
    if (first < 0) first = at
    const key = opens(words)
    const close = key === null ? -1 : closingLine(ends, key, at + 1, to)
    if (key === null || close < 0) prose += line.text.length + 1
    else {
      prose += isVerbatim(key) ? blockCost : (lines[close]?.end ?? line.end) - line.start
      at = close
      if (list === null) flush(at + 1, false)
    }
  }
  flush(to, false)
}

/** One blank line, and below it an item or what is indented under one. */
function listGoesOn(lines: readonly Line[], blank: number, to: number, list: number): boolean {
  const next = blank + 1 < to ? lines[blank + 1]?.text : undefined
  if (next === undefined || next.trim() === '') return false
  const words = next.trimStart()
  const indent = next.length - words.length
  return indent > list || (indent === list && bullet.test(words))
}

function isReadable(text: string, place: Place, prose: number): boolean {
  if (prose > longestProse) return false
  if (prose < mostMarks) return true
  let marks = 0
  for (let i = place.start; i < place.end; i++) if ('*/_=~+[<{$\\'.includes(text.charAt(i))) marks++
  return marks <= mostMarks || place.end - place.start > longestProse
}
