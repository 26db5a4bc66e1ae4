/** Tables of an org note: the row above the first rule is the head; a row of `<l>`, `<r10>`, `<c>` aligns the columns. */
import type { Place } from '../../../domain.ts'
import type { Block, Cell } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import { inlinesOf } from './inlines.ts'
import { type Line, lineAt, type OrgNote, type Run, trimmed } from './lines.ts'

type Table = Extract<Block, { kind: 'table' }>

/** The table of the lines `from` up to `to`. */
export function tableBlock(org: OrgNote, run: Run, from: number, to: number, place: Place): Block {
  const rows: Cell[][] = []
  let align: Table['align'] = []
  let headEnds: number | null = null
  for (let at = from; at < to; at++) {
    const line = lineAt(org, run, at)
    if (/^[ \t]*\|-/.test(line.text)) {
      if (headEnds === null && rows.length > 0) headEnds = rows.length
      continue
    }
    const cells = cellsOf(org.source, line)
    const marks = cells.map((cell) => /^<([lrc]?)\d*>$/.exec(org.source.text.slice(cell.place.start, cell.place.end)))
    const isAlignment = marks.some((mark) => mark !== null) && cells.every((cell, i) => marks[i] || isEmpty(cell))
    if (isAlignment) align = marks.map((mark) => sideOf(mark?.[1]))
    else if (cells.length > 0) rows.push(cells)
  }
  const hasHead = headEnds !== null && headEnds < rows.length
  return { kind: 'table', place, head: hasHead ? (rows[0] ?? []) : [], rows: hasHead ? rows.slice(1) : rows, align }
}

const isEmpty = (cell: Cell): boolean => cell.place.start === cell.place.end

function sideOf(letter: string | undefined): Table['align'][number] {
  if (letter === undefined || letter === '') return null
  return letter === 'l' ? 'left' : letter === 'r' ? 'right' : 'center'
}

/** Cells end at every bar; white space after the last bar is no cell. */
function cellsOf(source: Source, line: Line): Cell[] {
  const cells: Cell[] = []
  for (let start = line.start + line.text.indexOf('|') + 1; start < line.end; ) {
    const bar = line.text.indexOf('|', start - line.start)
    const end = bar < 0 ? line.end : line.start + bar
    const place = trimmed(source, { start, end })
    if (bar >= 0 || place.end > place.start) cells.push({ place, inlines: inlinesOf(source, place) })
    start = end + 1
  }
  return cells
}
