/** Runs of lines: what stands together without a blank line between. */
import type { Place } from '../../domain.ts'
import type { Line, Sheet } from './sheet.ts'

export interface Run extends Place {
  readonly lines: readonly Line[]
}

const heading = /^#{1,6}(?:\s|$)/

export const isHeading = (line: Line): boolean => !line.sealed && line.bullet === null && heading.test(line.bare)
export const headingLevel = (line: Line): number => /^#+/.exec(line.bare)?.[0].length ?? 0

/** `---` and its like, alone on a line. */
export const isRule = (line: Line): boolean =>
  !line.sealed && line.bullet === null && /^(?:-{3,}|\*{3,}|_{3,})$/.test(line.bare)

/** The run as one span; null of no lines. */
export function runOf(lines: readonly Line[]): Run | null {
  const [first, last] = [lines[0], lines.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end, lines }
}

/** Runs of words: each paragraph, heading, list item (its own lines), table row. Code stands in none. */
export function wordRuns(sheet: Sheet): readonly Run[] {
  const runs: Run[] = []
  let open: Line[] = []
  const close = () => {
    const run = runOf(open)
    if (run !== null) runs.push(run)
    open = []
  }
  for (const line of sheet.lines) {
    const before = open.at(-1)
    const apart =
      line.blank || line.sealed || line.bullet !== null || isHeading(line) || isRule(line) || line.bare.startsWith('|')
    if (apart || (before !== undefined && (isHeading(before) || before.quotes !== line.quotes))) close()
    if (line.blank || line.sealed || isRule(line)) continue
    open.push(line)
  }
  close()
  return runs
}

/** The index after the last line that a block from `from` on holds: to a blank line, which code may hold. */
export function blockEnd(lines: readonly Line[], from: number, stops: (line: Line) => boolean = () => false): number {
  let end = from
  while (end < lines.length) {
    const line = lines[end]
    if (line === undefined || (!line.sealed && (line.blank || stops(line)))) break
    end++
  }
  return end
}

/** The index after the last line that is indented deeper than line `at`, blank lines at the end left out. */
export function childrenEnd(lines: readonly Line[], at: number): number {
  const own = lines[at]
  let end = at + 1
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || own === undefined || line.quotes !== own.quotes) break
    if (line.blank && !line.sealed) continue
    if (line.indent <= own.indent) break
    end = i + 1
  }
  return end
}
