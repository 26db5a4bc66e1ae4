/** A note as card syntaxes read it: line by line, code, math and addresses out of sight. Every offset is the note's. */
import type { Place } from '../../domain.ts'
import { firstMaskAfter } from '../dialects/mask.ts'
import type { Document } from '../document.ts'
import type { Words } from '../fact.ts'
import { arranged, type Edit, markedIn } from './edits.ts'
import { joined, type Row } from './rows.ts'

/** A line; its place is its words, without quote marks, indentation, bullet and white space at the end. */
export interface Line extends Place {
  /** Where the line itself starts. */
  readonly from: number
  /** The words with atoms as U+E000. */
  readonly bare: string
  /** Columns before the bullet or the words; a tab is four. */
  readonly indent: number
  readonly quotes: number
  readonly bullet: '-' | '1' | null
  /** A task item's box. */
  readonly task: 'open' | 'done' | null
  readonly blank: boolean
  /** In a block of code or math, or in front matter. */
  readonly sealed: boolean
}

export interface Sheet {
  readonly document: Document
  readonly lines: readonly Line[]
  /** What a reader sees of the note between two offsets, as the Markdown of a card; `cuts` go before all else. */
  readonly words: (start: number, end: number, cuts?: readonly Edit[]) => Words
}

export function sheetOf(document: Document): Sheet {
  const { edits, atoms, sealed } = markedIn(document)
  const lines = linesOf(document.text, withHidden(document.text, atoms), sealed)
  const words = (start: number, end: number, cuts: readonly Edit[] = []): Words => {
    const meet = (a: Place, b: Place) => a.start < b.end && b.start < a.end
    const inside = edits.slice(firstMaskAfter(edits, start), firstMaskAfter(edits, end) + 1)
    const kept = inside.filter((edit) => meet(edit, { start, end }) && !cuts.some((one) => meet(one, edit)))
    const own = cuts.filter((edit) => meet(edit, { start, end }))
    return wordsOf(document.text, lines, { start, end }, own.length === 0 ? kept : arranged([...kept, ...own]))
  }
  return { document, lines, words }
}

function withHidden(text: string, places: readonly Place[]): string {
  const parts: string[] = []
  let at = 0
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.end <= at) continue
    const start = Math.max(at, place.start)
    parts.push(text.slice(at, start), hidden(text.slice(start, place.end)))
    at = place.end
  }
  return `${parts.join('')}${text.slice(at)}`
}

/** As long as it was, in as many lines. */
const hidden = (text: string): string =>
  text
    .split('\n')
    .map((line) => '\uE000'.repeat(line.length))
    .join('\n')

const prefix = /^((?:[ \t]*>)*)([ \t]*)((?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)[ \t]*)?(\[[ xX]\][ \t]+)?/

function linesOf(text: string, bare: string, sealed: readonly Place[]): readonly Line[] {
  const lines: Line[] = []
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let block = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const next = newline < 0 ? text.length : newline
    while ((sealed[block]?.end ?? Number.POSITIVE_INFINITY) <= from) block++
    const isSealed = (sealed[block]?.start ?? Number.POSITIVE_INFINITY) < next
    const opens = isSealed && (sealed[block]?.start ?? 0) >= from
    const line = lineOf(bare.slice(from, next), from, isSealed)
    // Inside code a `>` is code, but for those of the quotation that holds it.
    const outer = isSealed && !opens ? Math.min(line.quotes, lines.at(-1)?.quotes ?? 0) : line.quotes
    lines.push(outer === line.quotes ? line : { ...line, quotes: outer })
    from = next + 1
  }
  return lines
}

function lineOf(source: string, from: number, sealed: boolean): Line {
  const [all = '', quotes = '', indent = '', bullet, box] = prefix.exec(source) ?? []
  const task = bullet !== undefined && box !== undefined
  const head = task || box === undefined ? all.length : all.length - box.length
  const end = source.trimEnd().length
  const start = Math.min(head, end)
  return {
    from,
    start: from + start,
    end: from + end,
    bare: source.slice(start, end),
    indent: [...indent].reduce((columns, char) => columns + (char === '\t' ? 4 : 1), 0),
    quotes: quotes.replace(/[^>]/g, '').length,
    bullet: bullet === undefined ? null : /\d/.test(bullet) ? '1' : '-',
    task: !task ? null : /x/i.test(box) ? 'done' : 'open',
    blank: start >= end && bullet === undefined,
    sealed,
  }
}

function wordsOf(text: string, lines: readonly Line[], within: Place, edits: readonly Edit[]): Words {
  const rows: Row[] = []
  let first = within.end
  let last = within.start
  const column = commonIndent(lines, within)
  for (let i = lineAt(lines, within.start); i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.from >= within.end) break
    const lineEnd = Math.max(line.end, line.from)
    const start = rows.length === 0 ? within.start : skipPrefix(text, line, column)
    const { shown, kept } = edited(text, start, Math.min(lineEnd, within.end), edits)
    if (kept !== null) {
      first = Math.min(first, kept.start)
      last = Math.max(last, kept.end)
    }
    const emptied = shown.trim() === '' && start < lineEnd && !line.sealed
    if (!emptied) rows.push({ text: shown, sealed: line.sealed })
  }
  const place = last > first ? { start: first, end: last } : { start: within.start, end: within.start }
  return { text: joined(rows), place }
}

/** The index of the line that holds an offset. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The columns by which all lines but the first are indented. */
function commonIndent(lines: readonly Line[], within: Place): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = lineAt(lines, within.start) + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.from >= within.end) break
    if (!line.blank) least = Math.min(least, line.indent)
  }
  return Number.isFinite(least) ? least : 0
}

/** Past the line's quote marks and so many columns of white space. */
function skipPrefix(text: string, line: Line, columns: number): number {
  let at = line.from
  for (let quotes = line.quotes; quotes > 0 && at < line.end; at++) if (text[at] === '>') quotes--
  if (line.quotes > 0 && text[at] === ' ' && columns === 0) return at + 1
  for (let left = columns; left > 0 && (text[at] === ' ' || text[at] === '\t'); at++) left -= text[at] === '\t' ? 4 : 1
  return Math.min(at, Math.max(line.end, line.from))
}

/** The text of a stretch of one line with its edits, and the place of what is left of the note's own text. */
function edited(
  text: string,
  start: number,
  end: number,
  edits: readonly Edit[],
): { readonly shown: string; readonly kept: Place | null } {
  const parts: string[] = []
  let first = -1
  let last = -1
  const keep = (from: number, to: number) => {
    const slice = text.slice(from, to)
    const before = parts.at(-1) ?? ''
    // What is cut out between two spaces leaves one.
    parts.push(cutOut && before.endsWith(' ') ? slice.replace(/^ +/, '') : slice)
    if (slice.trim() === '') return
    if (first < 0) first = from + (slice.length - slice.trimStart().length)
    last = from + slice.trimEnd().length
  }
  let at = start
  let cutOut = false
  for (const edit of edits) {
    if (edit.end <= at) continue
    if (edit.start >= end) break
    if (edit.start > at) keep(at, edit.start)
    cutOut = edit.as === ''
    if (edit.start >= start && !cutOut) {
      parts.push(edit.as)
      if (edit.as.trim() !== '') {
        if (first < 0) first = edit.start
        last = edit.end
      }
    }
    at = Math.min(end, edit.end)
  }
  if (at < end) keep(at, end)
  return { shown: parts.join(''), kept: first < 0 ? null : { start: first, end: last } }
}
