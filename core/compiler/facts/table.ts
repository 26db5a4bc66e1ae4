/** Tables: a matrix ("which is parallel and preemptive?"), or rows with properties ("what is the port of SSH?"). */
import type { Cell } from '../document.ts'
import type { Fact, Words } from '../fact.ts'
import { glossShape } from '../gloss-shape.ts'
import { isNounPhrase } from '../grammar.ts'
import { isTerm } from '../headings.ts'
import { countNouns, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { allWords, show } from '../shown.ts'
import { type Header, headerOf } from '../table-header.ts'
import { makeFact } from './build.ts'
import { glossKind } from './command-gloss.ts'
import { namesItself } from './gloss-doubt.ts'
import type { Rule } from './rule.ts'
import { type Grid, isAsked, isFate, type Line, repeats } from './table-grid.ts'
import { isMatrix, matrix } from './table-matrix.ts'
import { qualities } from './table-quality.ts'

export const table: Rule = {
  id: 'table',
  family: 'structure',
  priority: 95,
  claims: true,
  match(passage, note) {
    if (passage.table === null) return []
    const read = (cell: Cell): Words => {
      const shown = show(cell.inlines, note.document.text)
      const words = allWords(shown)
      return words.text === '' ? { text: '', place: cell.place } : words
    }
    const grid = { head: passage.table.head.map(read), rows: passage.table.rows.map((row) => row.map(read)) }
    const { head, rows } = grid
    if (head.length < 2 || rows.length < 2 || rows.length > 40 || head.length > 8) return []
    if (head.every((cell) => cell.text === '')) return []
    if ((head[0]?.text ?? '') === '' && isMatrix(grid)) return matrix(passage, grid, note)
    const lines = rows.flatMap((row, i) => {
      const owner = keyOf(row[0], head[0]?.text ?? '')
      return owner === null
        ? []
        : [{ owner, row: row.map((cell, at) => (goesOn(rows[i + 1], at) ? { ...cell, text: '' } : cell)) }]
    })
    return [...cells(passage, grid, lines, note), ...qualities(passage, grid, lines)]
  },
}

/** A row without a label goes on with the one before: a cell that has another below is only one of several. */
const goesOn = (next: readonly Words[] | undefined, at: number) =>
  at > 0 && next?.[0]?.text === '' && (next[at]?.text ?? '') !== ''

/** Columns of names as others chose them: they keep their capitals, and no article goes with them. */
const names =
  /^(?:product|service|company|organi[sz]ation|platform|software|library|framework|vendor|provider|project|app|application|website|site|database|package|plugin|archive)s?(?:\s?(?:\/|and|&|or)\s?|$)/i

/** "Internet Archive" under "Tool" or "Name"; "Spike test" and "Semaphore" there are things. */
const isNameUnder = (header: string, text: string) =>
  names.test(header) ||
  (/^(?:tools?|names?)$/i.test(header) && /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)+$/u.test(text))

/** A row's label; a bare number or letter takes the name of its column: "code 201", "class B". */
function keyOf(key: Words | undefined, corner: string): Words | null {
  if (key === undefined) return null
  const short = /^(?:\d[\dx]*|\d+[a-z]{1,2}|[A-Z])$/.test(key.text) && /^\p{L}+$/u.test(corner)
  const owner = short ? { text: `${corner.toLowerCase()} ${key.text}`, place: key.place } : key
  return isKey(owner.text) ? owner : null
}

const isKey = (text: string) =>
  (/\p{L}/u.test(text) &&
    !/,|\bX(?:[.:]X)+\b|\b(?:your|you|my|our|we)\b/.test(text) &&
    !/^(?:tools?|values?|descriptions?|examples?|names?|types?|details?|notes?|options?|result|answer|case|item|column|meaning|total|other|misc|yes|no|true|false|[a-z])$/i.test(
      text,
    ) &&
    isNounPhrase(text, 5) &&
    isTerm(text, 5) &&
    !isClause(text)) ||
  /^[`$][^`$]*[`$]$/.test(text)

/** "Stays secret on your device" is no name. */
function isClause(text: string): boolean {
  const first = (text.match(/^\p{L}+(?=\s)/u)?.[0] ?? '').toLowerCase()
  const form = verbForms.get(first)
  return form?.third === true && !countNouns.has(form.base)
}

const feature =
  /^(?:features?|aspects?|propert(?:y|ies)|attributes?|criteri(?:a|on)|characteristics?|parameters?|metrics?|factors?|dimensions?|categor(?:y|ies)|comparison|topics?|points?|basis|area|concerns?|capabilit(?:y|ies)|differences?)$|^$/i

/** The columns are the things compared and the rows their properties: under "Feature", or "Merge vs rebase" above. */
function isTurned(passage: Passage, head: readonly Words[], note: Reading): boolean {
  if (head.length < 3) return false
  const told = head.slice(1).some((cell) => /^(?:meaning|use)$/.test(headerOf(cell.text, head.length).kind))
  if (feature.test(head[0]?.text ?? '') && !told && !/^(?:tools?|names?)$/i.test(head[1]?.text ?? '')) return true
  const heading = passage.path.at(-1)
  if (heading === undefined) return false
  const text = note.shown(heading).text.toLowerCase()
  if (!/\bv(?:\/?s|ersus)\b/.test(text)) return false
  const named = head.slice(1).filter((cell) => text.includes(cell.text.toLowerCase()))
  return named.length >= 2 && named.length >= head.length - 2
}

function cells(passage: Passage, grid: Grid, lines: readonly Line[], note: Reading): Fact[] {
  const { head } = grid
  const turned = isTurned(passage, head, note)
  const named = (text: string) => {
    const term = note.term(text)
    return !turned && !term.startsWith('`') && isNameUnder(head[0]?.text ?? '', text) ? text : term
  }
  return lines.flatMap(({ owner, row }) =>
    row.slice(1).flatMap((cell, i): Fact[] => {
      const column = head[i + 1]
      if (column === undefined || !isAsked(cell) || countWords(cell.text) > 16) return []
      if (/^[A-Z]{5,}$/.test(cell.text)) return []
      const among = (turned ? row.slice(1) : lines.flatMap((line) => line.row[i + 1] ?? [])).filter(isAsked)
      const repeated = repeats(cell, among)
      if (repeated === 'constant') return []
      const place = { start: owner.place.start, end: cell.place.end }
      const fact = turned ? turnedCell(passage, owner, column, cell, among) : cellOf(owner, column, cell, among, grid)
      if (fact === null) return []
      return [
        makeFact({
          ...fact,
          rule: 'table',
          family: 'structure',
          passage,
          subject: { text: named(fact.subject.text), place: fact.subject.place },
          evidence: [place],
          others: among.filter((other) => other.text !== cell.text),
          confidence: Math.min(
            confidence(grid, fact.type === 'definition' ? 0.85 : turned ? 0.72 : 0.78, cell),
            repeated === 'repeated' || isPair(owner, cell, column) ? 0.6 : fact.confidence,
          ),
        }),
      ]
    }),
  )
}

/** "block 2 | 76": one number for another is a value of the table, not knowledge; a port or a size is. */
const isPair = (owner: Words, cell: Words, column: Words) =>
  /\s\d+$/.test(owner.text) &&
  /^\d[\d.,]*$/.test(cell.text) &&
  !/port|size|length|bits|bytes|layer|year|speed|rate|limit/i.test(column.text)

type CellFact = Pick<Fact, 'type' | 'subject' | 'predicate' | 'roles' | 'confidence'> & {
  readonly verb?: NonNullable<Fact['verb']>
}

function turnedCell(
  passage: Passage,
  property: Words,
  owner: Words,
  cell: Words,
  among: readonly Words[],
): CellFact | null {
  const header = headerOf(property.text, passage.table?.head.length ?? 3)
  if (!isKey(owner.text) && !/^\p{Lu}\p{L}+$/u.test(owner.text)) return null
  const named: Header = header.kind === 'use' ? header : asNoun(header, property.text)
  if (named.kind === 'unknown') return null
  return {
    type: 'mapping',
    subject: owner,
    predicate: 'property',
    roles: { property, cell, ...(isFateGroup(among, property.text) ? { fate: property } : {}) },
    confidence: sureness(named, cell),
  }
}

/** A row of a comparison is a property even where its name would explain a row elsewhere. */
const asNoun = (header: Header, text: string): Header =>
  header.kind === 'meaning' && !header.strict ? { kind: 'noun', name: text.toLowerCase() } : header

function cellOf(owner: Words, column: Words, cell: Words, among: readonly Words[], grid: Grid): CellFact | null {
  const header = headerOf(column.text, grid.head.length)
  switch (header.kind) {
    case 'unknown':
    case 'quality':
      return null
    case 'meaning':
      if (column.text.toLowerCase() === 'means' && isGoal(owner, grid))
        return {
          type: 'mapping',
          subject: owner,
          predicate: 'property',
          roles: { property: column, cell, means: column },
          confidence: 0.78,
        }
      if (
        /^(?:imperative|clause)$/.test(glossKind(cell.text)) &&
        glossShape(cell.text) !== 'task' &&
        !owner.text.startsWith('`') &&
        !header.strict
      )
        return null
      return {
        type: 'definition',
        subject: owner,
        predicate: 'is',
        roles: { gloss: cell, header: column },
        confidence: namesItself(owner.text, cell.text, cell.text) ? 0.6 : 0.85,
      }
    case 'use':
      return {
        type: 'definition',
        subject: owner,
        predicate: 'is',
        roles: { gloss: cell, header: column },
        confidence: 0.8,
      }
    case 'verb':
      return {
        type: 'mapping',
        subject: owner,
        predicate: column.text.toLowerCase(),
        roles: { cell },
        verb: header.verb,
        confidence: 0.78,
      }
    case 'since':
      if (!/\b(?:1[89]|20)\d\d\b/.test(cell.text) || countWords(cell.text) > 3) return null
      return {
        type: 'mapping',
        subject: owner,
        predicate: 'property',
        roles: { property: column, cell },
        confidence: 0.75,
      }
    default:
      return {
        type: 'mapping',
        subject: owner,
        predicate: 'property',
        roles: { property: column, cell, ...(isFateGroup(among, column.text) ? { fate: column } : {}) },
        confidence: sureness(header, cell),
      }
  }
}

/** "Task | Means": the row is a goal, and the means the way to it. */
const isGoal = (owner: Words, { head, rows }: Grid) =>
  /^(?:task|job|goal|aim|need|purpose|problem|end|wish)s?$/i.test(head[0]?.text ?? '') ||
  /^\p{L}+ing\s/u.test(owner.text) ||
  rows.every((row) => /^\p{L}+ing\s/u.test(row[0]?.text ?? ''))

const abstract =
  /^(?:fate|state|status|result|effect|outcome|behaviou?r|action|default|type|kind|mode|model|value|visibility|availability|level|access|scope|layout|guarantee|method|reason|cause)\b/i

/** All answers tell what became of the thing: "kept, moved, reset". */
const isFateGroup = (among: readonly Words[], property: string) =>
  among.length > 1 && !abstract.test(property) && among.every((cell) => isFate(cell.text))

const deedFits =
  /\b(?:effect|result|behaviou?r|action|method|mechanism|approach|strategy|cost|order|limit|consequence|outcome|what)\b/i

/** A verb is no answer to "what is the model?". */
const sureness = (header: Header, cell: Words): number =>
  header.kind === 'noun' && glossKind(cell.text) === 'third' && !deedFits.test(header.name) ? 0.6 : 0.78

function confidence({ head, rows }: Grid, start: number, cell: Words): number {
  let score = start
  if (head.length > 4) score -= 0.15
  if (rows.length > 12) score -= 0.15
  if (countWords(cell.text) > 12) score -= 0.1
  if (/\b(?:stuff|lots? of|lesser|awesome|imo)\b/i.test(cell.text) && start > 0.8) score -= 0.2
  if (/^[\d.,%~$€]+$/.test(cell.text) && !/port|size|bits|bytes|number|code|layer/i.test(cell.text)) score -= 0.05
  return score
}
