/** A column of two answers is one question: "which of `GET`, `HEAD` and `POST` are safe?" */
import type { Fact, Words } from '../fact.ts'
import type { Passage } from '../outline.ts'
import { headerOf } from '../table-header.ts'
import { makeFact } from './build.ts'
import { type Grid, isFate, type Line, truthOf } from './table-grid.ts'

/** Columns of yes and no, or of two states ("shared", "private"), where few of the rows have it. */
export function qualities(passage: Passage, grid: Grid, lines: readonly Line[]): Fact[] {
  if (lines.length < 3 || lines.length > 8 || lines.length < grid.rows.length) return []
  return grid.head.slice(1).flatMap((column, i): Fact[] => {
    const cells = lines.map((line) => line.row[i + 1])
    const asked = truths(column, cells, grid.head.length) ?? states(column, cells)
    if (asked === null) return []
    const owners = lines.map(({ owner }) => owner)
    if (owners.some((owner, at) => owner.text !== lines[at]?.row[0]?.text)) return []
    const having = owners.filter((_, at) => asked.true[at] === true)
    if (having.length < 1 || having.length > 4 || having.length === owners.length) return []
    return [
      makeFact({
        type: 'mapping',
        rule: 'table',
        family: 'structure',
        passage,
        subject: { text: asked.name, place: column.place },
        predicate: 'which',
        roles: { property: column, cell: column },
        items: having,
        evidence: owners.map((owner) => owner.place),
        others: owners.filter((owner) => !having.includes(owner)),
        confidence: 0.78,
      }),
    ]
  })
}

interface Quality {
  /** What follows "are": "safe", "shared among the threads of a process". */
  readonly name: string
  readonly true: readonly boolean[]
}

function truths(column: Words, cells: readonly (Words | undefined)[], columns: number): Quality | null {
  const header = headerOf(column.text, columns)
  const found = cells.map(truthOf)
  if (header.kind !== 'quality' || found.includes(null)) return null
  return { name: header.name, true: found.map((truth) => truth === true) }
}

/** Two states under a header that goes on from them ("among the threads"), or says no more ("State"). */
function states(column: Words, cells: readonly (Words | undefined)[]): Quality | null {
  const texts = cells.map((cell) => (cell?.text ?? '').toLowerCase())
  const [first = ''] = texts
  const second = texts.find((text) => text !== first)
  if (second === undefined || texts.some((text) => text !== first && text !== second)) return null
  if (!isState(first) || !isState(second) || texts.filter((text) => text === second).length < 2) return null
  const on = /^(?:among|across|between|by|on|in|after|before|during|under|within)\s/i.test(column.text)
  if (!on && !/^(?:states?|status|fate)(?:\s(?:on|after|in)\s.*)?$/i.test(column.text)) return null
  const tail = on ? ` ${column.text.toLowerCase()}` : column.text.replace(/^\S+/, '')
  return { name: `${first}${tail}`, true: texts.map((text) => text === first) }
}

const isState = (text: string) =>
  !/\s/.test(text) && (isFate(text) || /^(?:private|public|global|local|stable|volatile)$/.test(text))
