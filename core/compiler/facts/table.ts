/** Tables: a matrix ("which is parallel and preemptive?"), or rows with properties ("what is the port of HTTP?"). */
import type { Cell } from '../document.ts'
import type { Fact, Verb, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { adjectives, countNouns, participles, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { allWords, show } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossKind } from './command-gloss.ts'
import type { Rule } from './rule.ts'

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
    const head = passage.table.head.map(read)
    const rows = passage.table.rows.map((row) => row.map(read))
    if (head.length < 2 || rows.length < 2 || rows.length > 40 || head.length > 8) return []
    if (head.every((cell) => cell.text === '')) return []
    const corner = head[0]?.text ?? ''
    return corner === '' && isMatrix(head, rows)
      ? matrix(passage, head, rows, note)
      : properties(passage, head, rows, note)
  },
}

/** Every cell its own name: no cell twice, all short noun phrases, row and column heads adjectives or short. */
function isMatrix(head: readonly Words[], rows: readonly (readonly Words[])[]): boolean {
  const cells = rows.flatMap((row) => row.slice(1)).map((cell) => cell.text.toLowerCase())
  const whole = cells.filter((text) => text !== '')
  if (new Set(whole).size !== whole.length || head.length > 4 || rows.length > 4) return false
  const heads = [...head.slice(1), ...rows.map((row) => row[0] ?? { text: '' })]
  return (
    heads.every((words) => words.text !== '' && countWords(words.text) <= 3) &&
    whole.every((text) => countWords(text) <= 5)
  )
}

function matrix(passage: Passage, head: readonly Words[], rows: readonly (readonly Words[])[], note: Reading): Fact[] {
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => asked(cell))
  return rows.flatMap((row) =>
    row.slice(1).flatMap((cell, i): Fact[] => {
      const column = head[i + 1]
      const rowHead = row[0]
      if (column === undefined || rowHead === undefined || !asked(cell)) return []
      const subject = headingAbove(passage, note)
      return [
        makeFact({
          type: 'mapping',
          rule: 'table',
          family: 'structure',
          passage,
          subject: { text: `${rowHead.text} and ${column.text}`, place: rowHead.place },
          predicate: 'matrix',
          roles: { row: rowHead, column, cell, ...(subject === null ? {} : { about: subject }) },
          evidence: [{ start: rowHead.place.start, end: cell.place.end }],
          others: cells.filter((other) => other !== cell),
          confidence: 0.9,
        }),
      ]
    }),
  )
}

/** The nearest heading with its owner: "types of threads" for "Types" in the note "Threads". */
function headingAbove(passage: Passage, note: Reading): Words | null {
  const heading = passage.path.at(-1)
  if (heading === undefined) return null
  const words = allWords(note.shown(heading))
  if (/^(?:types|kinds|classes|categories|forms)$/i.test(words.text)) {
    const above = note.subjectOf(passage)
    return above === null ? null : { text: `${words.text} of ${above.text}`, place: words.place }
  }
  return isNounPhrase(words.text, 6) ? { text: note.term(words.text), place: words.place } : null
}

const asked = (cell: Words) =>
  cell.text !== '' &&
  !/\?|^[-–—x✓✔✗✘❌✅]+$|^(?:n\/?a|none|tbd|todo|yes|no|y|n|true|false|same|\?|depends)$|https?:/i.test(cell.text)

const describing =
  /^(?:desc|description|meaning|definition|explanation|what|what it (?:is|does)|purpose|use|usage|used for|function|role|notes?|details?|comments?|summary|info)$/i
const feature =
  /^(?:feature|features|aspect|property|properties|attribute|criteria|criterion|characteristic|parameter|metric|factor|dimension|category|comparison)s?$|^$/i

function properties(
  passage: Passage,
  head: readonly Words[],
  rows: readonly (readonly Words[])[],
  note: Reading,
): Fact[] {
  const corner = head[0]?.text ?? ''
  const facts: Fact[] = []
  for (const row of rows) {
    const key = row[0]
    const rowHead =
      key !== undefined && /^\d[\dx]*$/.test(key.text) && /^\p{L}+$/u.test(corner)
        ? { text: `${corner.toLowerCase()} ${key.text}`, place: key.place }
        : key
    if (rowHead === undefined || !isKey(rowHead.text)) continue
    row.slice(1).forEach((cell, i) => {
      const column = head[i + 1]
      if (column === undefined || column.text === '' || !asked(cell) || countWords(cell.text) > 16) return
      if (
        /^(?:links?|url|website|site|home ?page|repo|repository|github|license|maintainer|source|ref|references?|examples?|notes?|comments?|image|status|date|price|stars|rating|todo|done|author|version|#)$/i.test(
          column.text,
        )
      ) {
        if (!(describing.test(column.text) && head.length === 2)) return
      }
      const turned = feature.test(corner) || isVersus(passage, head, note)
      const described = !turned && describing.test(column.text)
      if (described && /^(?:imperative|clause)$/.test(glossKind(cell.text)) && !rowHead.text.startsWith('`')) return
      const asksVerb = turned ? null : verbHeader(column.text)
      if (asksVerb !== null && isKey(rowHead.text)) {
        facts.push(
          makeFact({
            type: 'mapping',
            rule: 'table',
            family: 'structure',
            passage,
            subject: { text: note.term(rowHead.text), place: rowHead.place },
            predicate: column.text.toLowerCase(),
            roles: { cell },
            verb: asksVerb,
            evidence: [{ start: rowHead.place.start, end: cell.place.end }],
            others: rows
              .flatMap((other) => other[i + 1] ?? [])
              .filter((other) => other.text !== cell.text && asked(other)),
            confidence: 0.78,
          }),
        )
        return
      }
      const owner = turned ? column : rowHead
      const asks = turned ? rowHead : column
      if (
        /(?:ive|al|able|ible|ous|ful|less)$/i.test(asks.text) &&
        !/\s/.test(asks.text) &&
        !/^(?:interval|protocol|signal|terminal|total|arrival|retrieval|proposal|potential|variable|table|executable|directive|objective|alternative)$/i.test(
          asks.text,
        )
      )
        return
      if (/^[A-Z]+$/.test(cell.text) && cell.text.length > 4) return
      const itself = /^\p{L}+ it \p{L}+s$/u.test(asks.text)
      if (!described && !itself && (!isNounPhrase(asks.text, 4) || !isKey(owner.text))) return
      const others = rows
        .flatMap((other) => other[i + 1] ?? [])
        .filter((other) => other.text !== cell.text && asked(other))
      facts.push(
        makeFact({
          type: described ? 'definition' : 'mapping',
          rule: 'table',
          family: 'structure',
          passage,
          subject: { text: note.term(owner.text), place: owner.place },
          predicate: described ? 'is' : 'property',
          roles: described ? { gloss: cell } : { property: asks, cell },
          evidence: [{ start: rowHead.place.start, end: cell.place.end }],
          others,
          confidence: confidence(head.length, rows.length, turned, described, cell),
        }),
      )
    })
  }
  return facts
}

/** "Merge vs rebase" above: the columns are the things compared, the rows their properties. */
function isVersus(passage: Passage, head: readonly Words[], note: Reading): boolean {
  const heading = passage.path.at(-1)
  if (heading === undefined) return false
  const text = note.shown(heading).text.toLowerCase()
  return /\bvs\.?\b|\bversus\b/.test(text) && head.slice(1).every((cell) => text.includes(cell.text.toLowerCase()))
}

/** A header that is a predicate: "keeps", "waits for", "is sent when", "used for". */
function verbHeader(text: string): Verb | null {
  const words = text.toLowerCase().split(/\s+/)
  const adverb = /^(?:still|also|usually|always|never|often)$/.test(words[0] ?? '') ? (words.shift() ?? '') : ''
  const [first = '', ...rest] = words
  const tail = rest.join(' ')
  if (/^(?:is|are)$/.test(first) && rest.length === 2)
    return { form: 'is', auxiliary: 'is', adverb, text: rest[0] ?? '', tail: rest[1] ?? '' }
  if (
    rest.length === 1 &&
    /^(?:for|by|in|to|on|at|from|with|as|of)$/.test(tail) &&
    (participles.has(first) || adjectives.has(first) || /^(?:good|bad|known|best|worst)$/.test(first))
  )
    return { form: 'is', auxiliary: 'is', adverb, text: first, tail }
  const form = verbForms.get(first)
  if (form === undefined || !form.third || countNouns.has(form.base) || rest.length > 1) return null
  if (rest.length === 1 && !/^(?:for|by|in|to|on|at|from|with|as|of)$/.test(tail)) return null
  return { form: 'does', auxiliary: '', adverb, text: form.base, tail }
}

const isKey = (text: string) =>
  (/\p{L}/u.test(text) &&
    !/,/.test(text) &&
    !/^(?:tools?|values?|descriptions?|examples?|names?|types?|details?|notes?|options?|result|answer|case|item|column|meaning|total|other|misc)$/i.test(
      text,
    ) &&
    isNounPhrase(text, 5)) ||
  /^[`$].*[`$]$/.test(text)

function confidence(columns: number, rows: number, turned: boolean, described: boolean, cell: Words): number {
  let score = described ? 0.85 : turned ? 0.72 : 0.78
  if (columns > 4) score -= 0.15
  if (rows > 12) score -= 0.15
  if (countWords(cell.text) > 12) score -= 0.1
  if (/^[\d.,%~$€]+$/.test(cell.text) && !/port|size|bits|bytes|number|code|layer/i.test(cell.text)) score -= 0.05
  return score
}
