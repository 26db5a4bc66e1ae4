/** The items of a list as terms: parallel, short, closed or open. */
import type { Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { type Passage, tells } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { leadTerm } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'

export interface Items {
  readonly passages: readonly Passage[]
  readonly words: readonly Words[]
  /** "etc.", "and so on": a list that does not claim to be whole. */
  readonly open: boolean
  /** Noun phrases or code alone; otherwise clauses of like shape. */
  readonly terms: boolean
}

const openEnd = /\betc\b|\band so on\b|\band more\b|\.\.\.|…/i

/** Parallel items under a passage, or null: a mixed list is no enumeration, unless the author counted it himself. */
export function itemsUnder(passage: Passage, note: Reading, counted = false): Items | null {
  const passages = firstList(passage)
  if (passages.length < 2 || passages.length > 9) return null
  if (passages.some((item) => !tells(item))) return null
  const words: Words[] = []
  let open = false
  let terms = true
  for (const item of passages) {
    const line = note.shown(item)
    if (line.text === '') return null
    if (openEnd.test(line.bare)) open = true
    const range = leadTerm(line)
    const lead = range === null ? null : wordsAt(line, range.start, range.end)
    if (lead !== null && isNounPhrase(lead.text, 7) && countWords(line.bare.slice(0, range?.end)) <= 7) words.push(lead)
    else {
      terms = false
      words.push(clauseAt(line))
    }
  }
  if (!terms) {
    if (passages.some((item) => countWords(clauseAt(note.shown(item)).text) > 14)) return null
    if (!counted && !sameShape(passages.map((item) => note.shown(item).bare))) return null
    const whole = passages.map((item) => clauseAt(note.shown(item)))
    return { passages, words: whole, open, terms }
  }
  if (new Set(words.map((word) => word.text.toLowerCase())).size !== words.length) return null
  return { passages, words, open, terms }
}

/** The items of the first list below: a second list says something else, though no line stands between them. */
export function firstList(passage: Passage): readonly Passage[] {
  const items = passage.children.filter((child) => child.kind === 'item')
  const next = items.findIndex((item, i) => i > 0 && (item.index === 0 || item.ordered !== items[0]?.ordered))
  return next < 0 ? items : items.slice(0, next)
}

/** An item up to its colon, or all of it. */
function clauseAt(line: Shown): Words {
  const colon = /:\s/.exec(line.bare)
  const end = colon === null ? line.bare.length : colon.index
  return wordsAt(line, 0, line.bare.slice(0, end).replace(/[\s.;,:]+$/, '').length)
}

/** Clauses are parallel where all open with the same word, or all with -ing, or all with a third-person verb. */
function sameShape(lines: readonly string[]): boolean {
  const first = lines.map((line) => (line.match(/^[\p{L}'’-]+/u)?.[0] ?? '').toLowerCase())
  if (first.some((word) => word === '')) return false
  if (first.every((word) => word === first[0])) return !/^(?:if|when|it|this|we|i|you)$/.test(first[0] ?? '')
  return first.every((word) => /ing$/.test(word))
}

export const isOpen = (text: string) => openEnd.test(text)
