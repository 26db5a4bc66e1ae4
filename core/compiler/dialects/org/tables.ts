/** Tables of an org note: the row above the first rule is the head; a row of `<l>`, `<r10>`, `<c>` aligns the columns. */
import type { Block, Cell } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import { inlinesOf, trimmed } from './objects.ts'
import { type OrgElement, placeOf, type Tree } from './tree.ts'

type OrgTable = Extract<OrgElement, { type: 'table'; tableType: 'org' }>
type Row = OrgTable['children'][number]
type Table = Extract<Block, { kind: 'table' }>

export function tableBlock(source: Source, tree: Tree, table: OrgTable): Block {
  const rows: Cell[][] = []
  let align: Table['align'] = []
  let headEnds: number | null = null
  for (const row of table.children) {
    if (row.rowType === 'rule') {
      if (headEnds === null && rows.length > 0) headEnds = rows.length
      continue
    }
    const cells = cellsOf(source, tree, row)
    const marks = cells.map((cell) => /^<([lrc]?)\d*>$/.exec(source.text.slice(cell.place.start, cell.place.end)))
    const isAlignment = marks.some((mark) => mark !== null) && cells.every((cell, i) => marks[i] || isEmpty(cell))
    if (isAlignment) align = marks.map((mark) => sideOf(mark?.[1]))
    else if (cells.length > 0) rows.push(cells)
  }
  const hasHead = headEnds !== null && headEnds < rows.length
  const place = trimmed(source, placeOf(tree, table) ?? { start: tree.base, end: tree.base })
  return { kind: 'table', place, head: hasHead ? (rows[0] ?? []) : [], rows: hasHead ? rows.slice(1) : rows, align }
}

const isEmpty = (cell: Cell): boolean => cell.place.start === cell.place.end

function sideOf(letter: string | undefined): Table['align'][number] {
  if (letter === undefined || letter === '') return null
  return letter === 'l' ? 'left' : letter === 'r' ? 'right' : 'center'
}

function cellsOf(source: Source, tree: Tree, row: Row): Cell[] {
  const end = placeOf(tree, row)?.end ?? tree.base
  const cells = row.children.flatMap((cell): Cell[] => {
    const { contentsBegin, contentsEnd } = cell as { contentsBegin?: unknown; contentsEnd?: unknown }
    if (typeof contentsBegin !== 'number' || typeof contentsEnd !== 'number') return []
    const place = trimmed(source, { start: tree.base + contentsBegin, end: tree.base + contentsEnd })
    return [{ place, inlines: inlinesOf(source, tree, cell.children, place) }]
  })
  // White space after the last bar is no cell.
  const last = cells.at(-1)
  const isBeyond = last !== undefined && isEmpty(last) && source.masked.slice(last.place.start, end).trim() === ''
  return isBeyond ? cells.slice(0, -1) : cells
}
