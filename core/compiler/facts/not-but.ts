/** "Memory is copied, not shared", "A rather than B", "not B but A": the author himself sets one against the other. */
import { type Clause, clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase, isPlural } from '../grammar.ts'
import { participles } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords, type Range, trimmed } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning } from './sentence.ts'
import { spokenSubject, subjectAbove } from './spoken.ts'

export const notBut: Rule = {
  id: 'x-not-y',
  family: 'sibling',
  priority: 72,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!/\s(?:not|rather than|instead of)\s/.test(line.bare)) return []
    return line.sentences.flatMap((whole) => setAgainst(passage, note, line, whole) ?? [])
  },
}

function setAgainst(passage: Passage, note: Reading, line: Shown, whole: Range): Fact | null {
  const lead = /^(?:.*?\b(?:i\.e\.?|so|that is),?\s+)?/i.exec(line.bare.slice(whole.start, whole.end))?.[0].length ?? 0
  const colon = line.bare.slice(whole.start + lead, whole.end).search(/\s*[:;]\s|\s[–—-]\s/)
  const sentence = { start: whole.start + lead, end: colon < 0 ? whole.end : whole.start + lead + colon }
  const front = frontOf(line, sentence)
  const start = front === null ? sentence.start : front.next
  const clause = clauseOf(line.bare, { start, end: sentence.end })
  if (clause === null || clause.verb !== 'be' || clause.pronoun === 'this') return null
  const sides = sidesOf(line.bare.slice(clause.rest.start, clause.rest.end), clause)
  if (sides === null) return null
  const subject = spokenSubject(clause, passage, note)
  if (subject === null || leaning(subject.text)) return null
  const above = clause.subject === null || clause.pronoun !== null ? null : subjectAbove(passage, note)
  const [is, isNot] = [sides.is, sides.isNot].map((side) =>
    wordsAt(line, clause.rest.start + side.start, clause.rest.start + side.end),
  )
  if (is === undefined || isNot === undefined) return null
  const acting = above !== null && !isPlural(above.text) && !/^an?\s/i.test(subject.text)
  const participial = sides.form === 'not' && /ed$/.test(is.text) && /ed$/.test(isNot.text)
  const paired = front === null && acting && participial ? above : null
  const end = sentence.start + line.bare.slice(sentence.start, sentence.end).replace(/[\s.]+$/, '').length
  const range = trimmed(line.bare, sentence.start, end)
  const answer = wordsAt(line, range.start, range.end)
  const parts = alternatives(line, is, isNot, clause.rest.start + sides.is.start)
  return makeFact({
    type: 'contrast',
    rule: 'x-not-y',
    family: 'sibling',
    passage,
    subject: paired ?? subject,
    predicate: paired !== null ? 'pair' : 'or',
    roles: {
      is: paired !== null ? is : parts.is,
      isNot,
      answer: paired !== null ? answer : parts.is,
      ...(parts.lead === null ? {} : { lead: parts.lead }),
      ...(front === null ? {} : { front: front.words }),
    },
    evidence: [answer.place],
    confidence: 0.85 * subject.certainty + 0.1,
  })
}

/** "After `fork` memory is …", "On Linux, threads are …": a fronted adverbial, and where the clause goes on. */
function frontOf(line: Shown, sentence: Range): { words: Words; next: number } | null {
  const match =
    /^(?:after|before|on|in|with|under|by|for|during|inside|within|at|upon)\s+(?:(?:an?\s+|the\s+)?\uE000+(?:,\s+|\s+(?=(?:the\s+)?\p{Ll}))|[^,:;]{2,40},\s+)/iu.exec(
      line.bare.slice(sentence.start, sentence.end),
    )
  if (match === null || leaning(match[0])) return null
  const end = sentence.start + match[0].replace(/[\s,]+$/, '').length
  return { words: wordsAt(line, sentence.start, end), next: sentence.start + match[0].length }
}

interface Sides {
  readonly form: 'not' | 'than' | 'but'
  readonly is: Range
  readonly isNot: Range
}

/** What it is and what it is not, as ranges of the rest of the clause. */
function sidesOf(rest: string, clause: Clause): Sides | null {
  const text = rest.replace(/[\s.]+$/, '')
  if (countWords(text) > 14) return null
  const found = (is: string, isNot: string, form: Sides['form']): Sides | null => {
    const isAt = form === 'but' ? text.length - is.length : 0
    const notAt = form === 'but' ? 0 : text.length - isNot.length
    if (/^(?:required|necessary|needed|always|just)\b|\b(?:just|only|yet|really|that|so|the case|true)\b/i.test(isNot))
      return null
    if (/\b(?:and|or|but|is|are|does|do|can|may|will|has|have)$/i.test(is) || isVerbPhrase(isNot)) return null
    return { form, is: { start: isAt, end: isAt + is.length }, isNot: { start: notAt, end: notAt + isNot.length } }
  }
  if (clause.adverb === 'not') {
    const but = /^([^,;]{2,50}?),?\s+but\s+([^,;.]{2,50})$/i.exec(text)
    return but === null ? null : found(but[2] ?? '', but[1] ?? '', 'but')
  }
  if (clause.adverb !== '') return null
  const not = /^([^,;]{2,50}?),?\s+(?:and\s+|but\s+)?not\s+([^,;.]{2,50})$/.exec(text)
  if (not !== null) return found(not[1] ?? '', not[2] ?? '', 'not')
  const than = /^([^,;]{2,50}?),?\s+(?:rather than|instead of)\s+([^,;.]{2,50})$/.exec(text)
  return than === null ? null : found(than[1] ?? '', than[2] ?? '', 'than')
}

/** "provide a unique optimum": another claim, not another side. */
const isVerbPhrase = (text: string) =>
  /^(?:provide|have|support|use|need|require|be|being|guarantee|allow)\b/i.test(text)

const preposition =
  /^(?:in|on|at|by|with|from|to|for|as|when|if|before|after|until|during|per|inside|outside|under|over|via|through|into)\s/i

/** The part that differs: "read | on the first access, not when it returns", "counted in | bytes, not packets". */
function alternatives(line: Shown, is: Words, isNot: Words, start: number): { is: Words; lead: Words | null } {
  const bare = line.bare.slice(start, start + is.text.length)
  const whole = { is, lead: null }
  let cut = 0
  if (preposition.test(isNot.text)) {
    const at =
      /\s(?=(?:in|on|at|by|with|from|to|for|as|when|if|before|after|until|during|per|inside|outside|under|over|via|through|into)\s)/i.exec(
        bare,
      )
    if (!preposition.test(bare) && at !== null) cut = at.index + 1
  } else if (isNounPhrase(isNot.text.replace(/^(?:an?|the)\s+/i, ''), 5)) {
    const frame = /^([\p{L}-]+)\s+(?:in|on|at|by|with|from|to|for|as|of|into|via)\s+(?=\S)/iu.exec(bare)
    const first = (frame?.[1] ?? '').toLowerCase()
    const other = /^\p{L}+/u.exec(isNot.text)?.[0].toLowerCase() ?? ''
    if (
      frame !== null &&
      (participles.has(first) || /ed$/.test(first)) &&
      !participles.has(other) &&
      !/ed$/.test(other)
    )
      cut = frame[0].length
  }
  if (cut === 0) return whole
  return { is: wordsAt(line, start + cut, start + is.text.length), lead: wordsAt(line, start, start + cut) }
}
