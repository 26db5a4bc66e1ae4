/** An org note as lines, and where each kind of closing line stands. */
import type { Place } from '../../../domain.ts'
import type { Source } from '../../inlines.ts'

export interface Line extends Place {
  /** Without its line end. */
  readonly text: string
}

export interface OrgNote {
  readonly source: Source
  readonly lines: readonly Line[]
  /** For each kind of closing line, the lines it stands on, in order. */
  readonly closings: ReadonlyMap<string, readonly number[]>
}

/** Lines that hold blocks: `from` up to `to`, without it. The first is read from the offset `start` on, behind a bullet. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly depth: number
}

/** Takes a note into lines; `source.masked` has LF line ends. */
export function orgNote(source: Source): OrgNote {
  const lines: Line[] = []
  const text = source.masked
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return { source, lines, closings: closingLines(lines) }
}

function closingLines(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
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

/** What a line closes: `src` for `#+end_src`, `:` for a drawer, `{align}` for an environment. */
function closes(line: string): string | null {
  const words = line.trim()
  if (/^:END:$/i.test(words)) return ':'
  if (words.startsWith('#+')) return /^#\+end(?:_(?=\S)|:$)(\S*)$/i.exec(words)?.[1]?.toLowerCase() ?? null
  const environment = words.endsWith('}') ? /\\end\{([A-Za-z0-9*]{1,40})\}$/.exec(words.slice(-60)) : null
  return environment === null ? null : `{${environment[1]}}`
}

/** The first line at or after `from` and before `to` that closes `key`, or -1. */
export function closingLine(org: OrgNote, key: string, from: number, to: number): number {
  const list = org.closings.get(key) ?? []
  const found = list[firstAtLeast(list, from)]
  return found !== undefined && found < to ? found : -1
}

/** Index of the first of these ascending numbers that is not below `least`, by bisection. */
export function firstAtLeast(list: readonly number[], least: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

const none: Line = { start: 0, end: 0, text: '' }

/** A line as its run sees it. */
export function lineAt(org: OrgNote, run: Run, at: number): Line {
  const line = org.lines[at] ?? none
  return isCut(org, run, at) ? { start: run.start, end: line.end, text: line.text.slice(run.start - line.start) } : line
}

/** Does the line begin behind a bullet? */
export const isCut = (org: OrgNote, run: Run, at: number): boolean =>
  at === run.from && run.start > (org.lines[at]?.start ?? 0)

/** The run of whole lines inside another. */
export const innerRun = (org: OrgNote, run: Run, from: number, to: number): Run => ({
  from,
  to,
  start: org.lines[from]?.start ?? 0,
  depth: run.depth + 1,
})

export const isBlankLine = (line: Line): boolean => /^[ \t]*$/.test(line.text)

/** The column of a line's first word; a tab goes to the next multiple of eight. */
export function indentOf(line: Line): number {
  let column = 0
  for (let i = 0; i < line.text.length; i++) {
    const char = line.text.charCodeAt(i)
    if (char === 9) column += 8 - (column % 8)
    else if (char === 32) column++
    else break
  }
  return column
}

/** From the first word of line `from` to the last before line `to`. */
export function placeOfLines(org: OrgNote, run: Run, from: number, to: number): Place {
  return trimmed(org.source, { start: lineAt(org, run, from).start, end: lineAt(org, run, to - 1).end })
}

/** A place without the white space at its ends. */
export function trimmed(source: Source, { start, end }: Place): Place {
  let from = start
  let to = end
  while (from < to && isBlank(source.masked.charCodeAt(from))) from++
  while (to > from && isBlank(source.masked.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 10
