/** The faithful fallback: a self-standing sentence with its defined term, its code or its number left out. */

import { clauseBorder } from '../border.ts'
import { clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { countNouns, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import { countWords, type Range } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning } from './sentence.ts'

export const cloze: Rule = {
  id: 'cloze',
  family: 'cloze',
  priority: 10,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const most = passage.kind === 'paragraph' ? 2 : 1
    return line.sentences
      .flatMap((sentence) => (standsAlone(line, sentence) ? (clozeOf(passage, line, sentence) ?? []) : []))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, most)
  },
}

function clozeOf(passage: Passage, line: Shown, sentence: Range): Fact | null {
  const cut = firstClause(line, sentence)
  const first = gapIn(line, cut)
  const gap = first ?? gapIn(line, sentence)
  if (gap === null) return null
  const bare = line.bare.slice(sentence.start, sentence.end)
  const words = countWords(bare)
  let confidence = 0.55
  if (gap.kind === 'number') confidence += 0.15
  if (gap.kind === 'strong') confidence += 0.12
  // "Hooks like `useState`": of code only what a verb governs is decided by the rest.
  if (gap.kind === 'governed code') confidence += 0.14
  if (words >= 8 && words <= 20) confidence += 0.05
  if (leaning(bare)) confidence -= 0.3
  // "The […] is a variant of the other": what the sentence is about is left to be guessed from what it says.
  if (
    !bare.includes('\uE001') &&
    /^(?:an?|the)\s$/i.test(line.bare.slice(sentence.start, positionOf(line, sentence, gap.words).start))
  )
    confidence -= 0.06
  if (/\b(?:it|its|they|their|he|she)\b/i.test(bare)) confidence -= 0.12
  return makeCloze(passage, line, sentence, first === null ? sentence : cut, gap.words, confidence)
}

function makeCloze(passage: Passage, line: Shown, sentence: Range, shown: Range, gap: Words, confidence: number): Fact {
  const whole = wordsAt(line, sentence.start, sentence.end)
  const at = positionOf(line, sentence, gap)
  return makeFact({
    type: 'property',
    rule: 'cloze',
    family: 'cloze',
    passage,
    subject: whole,
    predicate: 'gap',
    roles: { gap, before: wordsAt(line, sentence.start, at.start), after: wordsAt(line, at.end, shown.end) },
    evidence: [whole.place],
    confidence,
  })
}

/** "…, an IPv6 address 128": a second clause with its verb left out would read as part of the gap's. */
function firstClause(line: Shown, sentence: Range): Range {
  const clause = clauseOf(line.bare, sentence)
  if (clause === null) return sentence
  const rest = line.bare.slice(clause.rest.start, clause.rest.end)
  const border = clauseBorder(rest)
  const gapped = /^,\s+(?!(?:and|but|or|while|whereas|so|as|since|for|yet)\b)/i.test(rest.slice(border))
  return gapped ? { start: sentence.start, end: clause.rest.start + border } : sentence
}

const positionOf = (line: Shown, sentence: Range, gap: Words): Range => {
  const start = line.text.indexOf(gap.text, sentence.start)
  return { start, end: start + gap.text.length }
}

/** Long enough to say something, with a subject of its own and no pointing. */
function standsAlone(line: Shown, range: Range): boolean {
  const bare = line.bare.slice(range.start, range.end)
  const words = countWords(bare)
  if (words < 6 || words > 24 || /[?]|https?:|\.\.\.|…|\betc\b|:\s*$|^\P{L}/u.test(bare.replace(/^\uE000/, 'x')))
    return false
  if (
    /^(?:this|these|those|that|it|they|there|here|so|but|and|or|also|plus|then|however|if|when|because|basically|sort of|kind of|sometimes|usually|one can|in (?:this|these|such)|for (?:this|example)|finally|lastly|again|overall|i|we|you|let|see|note|use|try)\b/i.test(
      bare,
    )
  )
    return false
  const clause = clauseOf(line.bare, range)
  if (clause !== null) return clause.subject !== null && clause.pronoun === null
  return /[.!]$/.test(bare) && opensWithNoun(bare) && hasFiniteVerb(bare)
}

/** "A write to a pipe …", "The end that …", "Many sockets in …": a noun phrase too long for the clause rules. */
const opensWithNoun = (bare: string) =>
  /^(?:an?|the|each|every|all|most|many|some|both|two|three|no|in an?|in the|on an?|on the|\p{Lu}\p{Ll}+s)\s/iu.test(
    bare,
  ) && !/^(?:\p{L}+ing)\s/iu.test(bare)

function hasFiniteVerb(bare: string): boolean {
  const words = bare.toLowerCase().split(/\s+/).slice(1)
  return words.some((word) => {
    const form = verbForms.get(word)
    return (
      /^(?:is|are|was|were|can|cannot|may|must|will|has|have|does|do|goes|comes|fails)$/.test(word) ||
      (form?.third === true && form.as !== 'imperative' && !countNouns.has(form.base))
    )
  })
}

/** A bold word may be mere stress: a term has two words, a capital, a digit or code. */
const isTerm = (text: string) =>
  isNounPhrase(text, 4) &&
  /\s|\p{Lu}.*\p{Lu}|\d|`/u.test(text) &&
  !/^(?:not|no|only|never|always|all|every|must|very)\b/i.test(text)

interface Gap {
  readonly kind: 'number' | 'strong' | 'code' | 'governed code'
  readonly words: Words
}

function gapIn(line: Shown, sentence: Range): Gap | null {
  const bare = line.bare.slice(sentence.start, sentence.end)
  const inside = (range: Range) => range.start > sentence.start + 3 && range.end <= sentence.end
  const strong = line.strong.find((range) => inside(range) && isTerm(line.text.slice(range.start, range.end)))
  if (strong !== undefined && once(line, sentence, strong))
    return { kind: 'strong', words: wordsAt(line, strong.start, strong.end) }
  const number =
    /(?<![\p{L}\d.,-])(\d[\d.,]*\s?(?:KB|MB|GB|TB|kB|KiB|MiB|GiB|bytes?|bits?|ms|µs|ns|seconds?|minutes?|hours?|days?|%|Hz|kHz|MHz|GHz|Mbps|Gbps|bps|km|m|cm|mm|V|A|W|Ω))(?![\p{L}\d]|\s?[-–]\s?\d)/u.exec(
      bare,
    )
  if (
    number !== null &&
    number.index > 0 &&
    /^.{0,40}\b(?:is|are|of|to|at|within|after|every|about|around|than|by|for|takes?|has|have|up to|limited)\s+(?:\p{L}+\s)?$/u.test(
      bare.slice(Math.max(0, number.index - 45), number.index),
    )
  ) {
    const start = sentence.start + number.index
    return { kind: 'number', words: wordsAt(line, start, start + number[0].length) }
  }
  const count =
    /\b(?:at most|at least|up to|exactly|about|around|has|have|of|to|from|for|in|takes?|every|after|lasts?|reads?|is|are)\s+(\d[\d.,]*)\s+\p{Ll}/u.exec(
      bare,
    )
  if (count?.[1] !== undefined && !/^(?:[01]|(?:19|20)\d\d)$/.test(count[1])) {
    const start = sentence.start + count.index + count[0].lastIndexOf(count[1])
    return { kind: 'number', words: wordsAt(line, start, start + count[1].length) }
  }
  return codeGap(line, sentence, inside)
}

/** The one name in the sentence, or the last of a few where the words before it say what it is to the rest. */
function codeGap(line: Shown, sentence: Range, inside: (range: Range) => boolean): Gap | null {
  const code = line.code.filter((range) => range.start >= sentence.start && range.end <= sentence.end)
  const last = code.at(-1)
  if (last === undefined || code.length > 3 || !inside(last) || !once(line, sentence, last)) return null
  const name = line.text.slice(last.start, last.end)
  if (
    countWords(name) > 3 ||
    !/[\p{L}\d]{2}/u.test(name) ||
    !isIdentifier(name) ||
    /^`\/(?:home|Users)\//.test(name) ||
    /^`(?:foo|bar|baz|true|false|null|none|nil)`$/i.test(name)
  )
    return null
  const words = wordsAt(line, last.start, last.end)
  if (governed.test(line.bare.slice(sentence.start, last.start))) return { kind: 'governed code', words }
  return code.length === 1 ? { kind: 'code', words } : null
}

/** `EPIPE`, `ld.so`, `O_DIRECT`, `close()`: a word in small letters alone is often mere stress. */
const isIdentifier = (name: string) => /[\p{Lu}\d_()./=:-]/u.test(name)

const governed =
  /\b(?:raises?|returns?|sends?|sets?|calls?|uses?|using|with|by|into|via|through|needs?|requires?|is|are|called|named|gets?|invokes?|triggers?|throws?|emits?|to)\s+(?:an?\s+|the\s+)?$/i

/** The gap's words stand nowhere else in the sentence, nor do all the words that a name such as `ExtractEntityId` is made of. */
function once(line: Shown, sentence: Range, gap: Range): boolean {
  const name = line.text.slice(gap.start, gap.end).replace(/`/g, '')
  const rest = `${line.text.slice(sentence.start, gap.start)} ${line.text.slice(gap.end, sentence.end)}`.toLowerCase()
  const parts = name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? []
  const spelt = parts.length > 1 && parts.every((part) => rest.includes(part.toLowerCase()))
  return name !== '' && !rest.includes(name.toLowerCase()) && !spelt
}
