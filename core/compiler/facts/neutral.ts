/** Rules for notes in other languages than English: what their structure says by itself, asked without a word of ours. */
import type { Cell } from '../document.ts'
import type { Words } from '../fact.ts'
import { unspacedSigns } from '../language.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { type Range, trimmed } from '../sentences.ts'
import { allWords, type Shown, show, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

/** In words; a script without spaces is measured in signs. */
const size = (text: string): number => {
  const signs = unspacedSigns(text)
  return (
    (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\p{N}]+|`[^`]*`|\$[^$]*\$/gu)?.length ?? 0) +
    signs / 2.5
  )
}

const ending = /[.!?。！？]["”»」』)]*(?=\s|$)|[。！？][」』）]*/u

/** The first sentence, without its full stop. */
function firstSentence(line: Shown): Range {
  const found = ending.exec(line.bare)
  return trimmed(line.bare, 0, found === null ? line.bare.length : found.index)
}

/** A heading, summary or item that ends with a question mark, answered right below. */
const question: Rule = {
  id: 'author-question',
  family: 'author',
  priority: 100,
  zones: ['knowledge', 'question'],
  claims: true,
  match(passage, note) {
    const line = note.shown(passage)
    const first = passage.children[0]
    if (!/[?？]\s*$/.test(line.bare) || first === undefined || size(line.text) > 24 || size(line.text) < 1.5) return []
    if (first.zone !== 'knowledge' || (first.kind !== 'paragraph' && first.kind !== 'item')) return []
    const below = note.shown(first)
    const range = firstSentence(below)
    const answer = wordsAt(below, range.start, range.end)
    if (size(answer.text) < 1 || size(answer.text) > 25 || /[:：]$/.test(below.bare)) return []
    const alone = passage.children.length === 1 && !/\S/.test(below.bare.slice(range.end + 1))
    return [
      makeFact({
        type: 'authored',
        rule: 'author-question',
        family: 'author',
        passage,
        subject: allWords(line),
        predicate: 'asked',
        roles: { answer },
        evidence: [answer.place],
        confidence: alone ? 0.85 : 0.6,
      }),
    ]
  },
}

/** Labels of lines, in the languages told apart. */
const labels =
  /^(?:beispiele?|hinweis|achtung|wichtig|quellen?|siehe|anmerkung|bemerkung|merke|frage|antwort|lösung|ziel|zusammenfassung|z\.? ?b\.?|exemples?|remarques?|attention|important|sources?|voir|note|question|réponse|solution|résumé|ejemplos?|notas?|importante|fuentes?|ver|pregunta|respuesta|solución|resumen|atención|esempi?o?|nota bene|fonte|vedi|domanda|risposta|exemplos?|fontes?|veja|voorbeeld|bron|zie|例|例えば|注意|注|補足|参考|出典|質問|答え|まとめ|todo|tags?|links?|url|status|datum|date|fecha|autor|auteur|author|title|titel)$/iu

const isTerm = (text: string): boolean =>
  size(text) > 0 && size(text) <= 5 && /\p{L}|`|\$/u.test(text) && !labels.test(text) && !/[.!?。！？;,、]/u.test(text)

/** A definition list, "**Term**: gloss", "`name`: gloss", "Term: gloss": the term is asked, as it stands. */
const gloss: Rule = {
  id: 'neutral-gloss',
  family: 'structure',
  priority: 90,
  claims: true,
  match(passage, note) {
    const found = passage.kind === 'definition' ? definition(passage, note) : line(passage, note)
    if (found === null) return []
    const { term, words, confidence } = found
    if (!isTerm(term.text) || size(words.text) < 2 || size(words.text) > 25) return []
    return [
      makeFact({
        type: 'definition',
        rule: 'neutral-gloss',
        family: 'structure',
        passage,
        subject: term,
        predicate: 'is',
        roles: { gloss: words },
        evidence: [{ start: term.place.start, end: words.place.end }],
        confidence,
      }),
    ]
  },
}

interface Gloss {
  readonly term: Words
  readonly words: Words
  readonly confidence: number
}

function definition(passage: Passage, note: Reading): Gloss | null {
  const { block } = passage
  const detail = block?.kind === 'definition' ? block.details[0] : undefined
  if (block?.kind !== 'definition' || detail === undefined) return null
  const read = (cell: Cell) => allWords(show(cell.inlines, note.document.text))
  return { term: read(block.term), words: read(detail), confidence: 0.85 }
}

function line(passage: Passage, note: Reading): Gloss | null {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return null
  const shown = note.shown(passage)
  const lead = [...shown.strong, ...shown.code].find((range) => range.start === 0)
  const colon = /^(.{1,60}?)\s?[:：](?:\s+|(?<=：))(?=\S)|^(.{1,60}?)\s[–—-]\s+(?=\S)/u.exec(shown.bare)
  if (colon === null) return null
  const termEnd = (colon[1] ?? colon[2] ?? '').length
  if (lead !== undefined && lead.end > colon[0].length) return null
  const rest = shown.bare.slice(colon[0].length)
  const stop = ending.exec(rest)
  const end = colon[0].length + (stop === null ? rest.length : stop.index)
  const marked = lead !== undefined && lead.end >= termEnd
  const range = trimmed(shown.bare, colon[0].length, end)
  return {
    term: wordsAt(shown, 0, termEnd),
    words: wordsAt(shown, range.start, range.end),
    confidence: marked ? 0.8 : 0.6,
  }
}

/** "Row: column?" for each cell. */
const table: Rule = {
  id: 'neutral-table',
  family: 'structure',
  priority: 95,
  claims: true,
  match(passage, note) {
    if (passage.table === null) return []
    const read = (cell: Cell): Words => allWords(show(cell.inlines, note.document.text))
    const head = passage.table.head.map(read)
    const rows = passage.table.rows.map((row) => row.map(read))
    if (head.length < 2 || head.length > 6 || rows.length < 2 || rows.length > 20) return []
    return rows.flatMap((row) => {
      const [owner] = row
      if (owner === undefined || !isTerm(owner.text)) return []
      return row.slice(1).flatMap((cell, i) => {
        const property = head[i + 1]
        const column = rows.map((other) => other[i + 1]).filter((other) => other !== undefined)
        if (property === undefined || !isTerm(property.text) || size(cell.text) < 0.4 || size(cell.text) > 16) return []
        if (column.filter((other) => other.text === cell.text).length > 1) return []
        return [
          makeFact({
            type: 'mapping',
            rule: 'neutral-table',
            family: 'structure',
            passage,
            subject: owner,
            predicate: 'property',
            roles: { property, cell },
            evidence: [{ start: owner.place.start, end: cell.place.end }],
            others: column.filter((other) => other.text !== cell.text && other.text !== ''),
            confidence: 0.75,
          }),
        ]
      })
    })
  },
}

/** A sentence with its bold term left out. */
const cloze: Rule = {
  id: 'neutral-cloze',
  family: 'cloze',
  priority: 10,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const shown = note.shown(passage)
    const strong = shown.strong.filter((range) => isTerm(shown.text.slice(range.start, range.end)))
    const [gap] = strong
    if (gap === undefined || strong.length > 2) return []
    const found = ending.exec(shown.bare)
    const end = found === null ? 0 : found.index + found[0].length
    const term = wordsAt(shown, gap.start, gap.end)
    const rest = `${shown.text.slice(0, gap.start)} ${shown.text.slice(gap.end, end)}`
    if (gap.end > end || size(rest) < 5 || size(rest) > 24 || /[?？:：]/.test(shown.bare.slice(0, end))) return []
    if (rest.toLowerCase().includes(term.text.toLowerCase())) return []
    const whole = wordsAt(shown, 0, end)
    return [
      makeFact({
        type: 'property',
        rule: 'neutral-cloze',
        family: 'cloze',
        passage,
        subject: whole,
        predicate: 'gap',
        roles: { gap: term, before: wordsAt(shown, 0, gap.start), after: wordsAt(shown, gap.end, end) },
        evidence: [whole.place],
        confidence: 0.72,
      }),
    ]
  },
}

export const neutralRules: readonly Rule[] = [question, table, gloss, cloze]
