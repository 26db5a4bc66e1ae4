/** A table of two qualities: "which kind of thread is parallel and preemptive?" */
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { countNouns } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import { headingTerm, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { allWords, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { type Grid, isAsked } from './table-grid.ts'

/** Every cell its own name: no cell twice, all short noun phrases; row and column heads qualities that a thing can have. */
export function isMatrix({ head, rows }: Grid): boolean {
  const cells = rows.flatMap((row) => row.slice(1)).map((cell) => cell.text.toLowerCase())
  const whole = cells.filter((text) => text !== '')
  if (new Set(whole).size !== whole.length || head.length > 4 || rows.length > 4) return false
  const heads = [...head.slice(1), ...rows.map((row) => row[0] ?? { text: '' })]
  return (
    heads.every((words) => isQuality(words.text)) &&
    whole.every((text) => countWords(text) <= 5 && /\p{L}{3}/u.test(text))
  )
}

const isQuality = (text: string) =>
  countWords(text) <= 3 &&
  /^(?:(?:not|non)[- ])?[a-z][a-z/ -]{3,}$/i.test(text) &&
  !countNouns.has(text.toLowerCase().replace(/s$/, '')) &&
  !/[^s]s$/.test(text)

export function matrix(passage: Passage, grid: Grid, note: Reading): Fact[] {
  const cells = grid.rows.flatMap((row) => row.slice(1)).filter((cell) => isAsked(cell))
  const about = thingsAbove(passage, note)
  return grid.rows.flatMap((row) =>
    row.slice(1).flatMap((cell, i): Fact[] => {
      const column = grid.head[i + 1]
      const rowHead = row[0]
      if (column === undefined || rowHead === undefined || !isAsked(cell)) return []
      return [
        makeFact({
          type: 'mapping',
          rule: 'table',
          family: 'structure',
          passage,
          subject: { text: `${rowHead.text} and ${column.text}`, place: rowHead.place },
          predicate: 'matrix',
          roles: { row: rowHead, column, cell, ...(about === null ? {} : { about }) },
          evidence: [{ start: rowHead.place.start, end: cell.place.end }],
          others: cells.filter((other) => other !== cell),
          confidence: 0.9,
        }),
      ]
    }),
  )
}

/** The plural that the table divides: the heading, or what stands above a bare "Types"; null where it is no plain plural. */
function thingsAbove(passage: Passage, note: Reading): Words | null {
  const heading = passage.path.at(-1)
  if (heading === undefined) return null
  const range = headingTerm(note.shown(heading))
  const words = range === null ? allWords(note.shown(heading)) : wordsAt(note.shown(heading), range.start, range.end)
  if (/^(?:types|kinds|classes|categories|forms)$/i.test(words.text)) {
    const above = note.subjectOf(heading)
    return above !== null && isPlainPlural(above.text) ? above : null
  }
  const of = /^(?:types|kinds|classes|categories|forms)\s+of\s+(.+)$/i.exec(words.text)
  const text = note.term(of?.[1] ?? words.text)
  return isPlainPlural(text) ? { text, place: words.place } : null
}

const isPlainPlural = (text: string) =>
  isNounPhrase(text, 3) && /[a-z]{3,}s$/i.test(text) && !/\s(?:and|&|of|in)\s/.test(text)
