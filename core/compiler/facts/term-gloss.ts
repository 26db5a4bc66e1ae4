/** "TERM: gloss", "TERM - gloss", "**TERM** gloss": the author's own definition. The left side must be able to be a term. */
import { clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { glossShape, isExamples } from '../gloss-shape.ts'
import { isPlural } from '../grammar.ts'
import { type Passage, tells } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossKind, glossRange } from './command-gloss.ts'
import { glossDoubt } from './gloss-doubt.ts'
import type { Rule } from './rule.ts'
import { stateOf } from './states.ts'
import { canBeTerm, isOrder } from './term.ts'

export const termGloss: Rule = {
  id: 'term-gloss',
  family: 'structure',
  priority: 80,
  zones: ['knowledge', 'advice', 'see-also'],
  claims: true,
  match: (passage, note) => glossed(passage, note).filter((fact) => fact.rule === 'term-gloss'),
}

/** "**Hazard pointer**: announces that …": the gloss opens with a verb, so it tells what the term does. */
export const termAction: Rule = {
  id: 'term-action',
  family: 'structure',
  priority: 79,
  claims: true,
  match: (passage, note) => glossed(passage, note).filter((fact) => fact.rule === 'term-action'),
}

/** "**Lock convoy**: threads queue at a lock …": the gloss is a sentence; what is asked is what the term means. */
export const termStatement: Rule = {
  id: 'term-statement',
  family: 'structure',
  priority: 78,
  claims: true,
  match: (passage, note) => glossed(passage, note).filter((fact) => fact.rule === 'term-statement'),
}

/** Three rules read one gloss: cut it once. */
const cut = new WeakMap<Passage, readonly Fact[]>()

function glossed(passage: Passage, note: Reading): readonly Fact[] {
  const known = cut.get(passage) ?? glossOf(passage, note)
  cut.set(passage, known)
  return known
}

function glossOf(passage: Passage, note: Reading): Fact[] {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
  const line = note.shown(passage)
  if (!tells(passage) && line.strong[0]?.start !== 0) return []
  const split = splitTerm(line)
  if (split === null) return []
  const runsIn = /\.\s*$/.test(line.bare.slice(split.termEnd, split.glossStart))
  const term = wordsAt(line, 0, split.termEnd - (aside.exec(line.bare.slice(0, split.termEnd))?.[0].length ?? 0))
  if (
    !canBeTerm(
      term.text,
      line.strong.some((range) => range.start === 0),
    )
  )
    return []
  const gloss = glossRange(line, split.glossStart)
  if (gloss === null) return []
  const text = line.bare.slice(gloss.start, gloss.end)
  if (isOrder(term.text, text)) return []
  if (stateOf(text) !== null) return []
  const listed = alikeSiblings(passage, note)
  if (countWords(text) < (listed ? 1 : 2) || countWords(text) > 25) return []
  const found = glossKind(text)
  // "Constraints: limits to what can be done": after a plural, a word in -s with its preposition is a plural too.
  const several = found === 'third' && isPlural(term.text) && /^\S+s\s(?:to|of|on|for)\s/.test(text)
  const kind = (found === 'using' && !isPlural(term.text)) || several ? 'noun' : found
  if (kind === 'clause') return []
  const boldLead = line.strong.some((range) => range.start === 0)
  const statement = kind === 'noun' && statesAClause(line.bare, gloss)
  if (statement && !boldLead) return []
  // "**Backpropagation.** The backward pass … is …" is a heading that runs in: its paragraph is no gloss.
  if (runsIn && (statement || kind !== 'noun' || finite.test(text))) return []
  if (kind === 'noun' && /^\uE000+\s+(?:and|then|or|to)\s/u.test(text)) return []
  if (/^(?:eg|e\.g|for example|like)\b/i.test(text)) return []
  const strong = line.strong.some((range) => range.start === 0)
  const words = wordsAt(line, gloss.start, gloss.end)
  return [
    makeFact({
      type: kind === 'noun' ? 'definition' : 'purpose',
      rule: statement ? 'term-statement' : kind === 'noun' ? 'term-gloss' : 'term-action',
      family: 'structure',
      passage,
      subject: { text: note.term(term.text), place: term.place },
      predicate: kind === 'noun' ? 'is' : kind,
      roles: { gloss: words },
      evidence: [{ start: term.place.start, end: words.place.end }],
      confidence:
        confidence(kind, strong, text, passage, note, term) -
        (kind === 'noun' && isOfAnother(text, statement) ? 0.3 : 0) -
        (kind === 'noun' && !isExamples(text) ? glossDoubt(term.text, words.text, text) : 0) +
        (listed && !/^[\p{Lu}\d`]\S*$/u.test(words.text) ? 0.12 : 0),
    }),
  ]
}

/** "**Functionality**: The filter scans …": a sentence about a known thing tells of that thing, not what the label means. */
const isOfAnother = (gloss: string, statement: boolean) =>
  /^(?:the|this|that|these|those|it|its|their|you|your|we|our|users?|developers?)\b/i.test(gloss) &&
  (statement || glossShape(gloss) === 'clause')

/** "`platforms` (required)": how it is to be used, not its name. */
const aside =
  /\s+\((?:required|mandatory|optional|default|deprecated|obsolete|experimental|beta|new|recommended)\)\s*$/i

/** "**Sensitivity**: Consider the context": an order is no name. */
const order =
  /^(?:\p{Ll}+ly\s+)?(?:try|consider|ensure|avoid|provide|think|define|explain|be|give|keep|aim|focus|start|stop|understand|learn|remember)\s(?!of\b)/iu

const finite = /\b(?:is|are|was|were|can|will|must|may|should|does|do|did|has|have|had|we|you|it|this|note|as)\b/i

/** Where the term ends and its gloss begins. */
export function splitTerm(line: Shown): { termEnd: number; glossStart: number } | null {
  const bold = line.strong[0]
  const match = /^([^:]{1,60}?)\s*(?::|\s[-–—]{1,2})\s+(?=\S)/u.exec(line.bare)
  if (bold !== undefined && bold.start === 0 && bold.end <= 60) {
    const after = /^\s*(?:[:.]|[-–—]{1,2}(?=\s))\s+/.exec(line.bare.slice(bold.end))
    const inside = /[:.]\s*$/.exec(line.bare.slice(0, bold.end))
    if (inside !== null) return { termEnd: inside.index, glossStart: bold.end }
    if (after !== null) return { termEnd: bold.end, glossStart: bold.end + after[0].length }
    return null
  }
  if (match === null) return null
  const term = match[1] ?? ''
  return { termEnd: term.length, glossStart: match[0].length }
}

/** Three items or more of the shape "key: value": a table written as a list. */
function alikeSiblings(passage: Passage, note: Reading): boolean {
  const { parent } = passage
  if (parent === null) return false
  const known = alike.get(parent) ?? areAlike(parent, note)
  alike.set(parent, known)
  return known
}

/** Asked of every item, looked at once a list. */
const alike = new WeakMap<Passage, boolean>()

function areAlike(parent: Passage, note: Reading): boolean {
  const items = parent.children.filter((child) => child.kind === 'item')
  return (
    items.length >= 3 &&
    items.every((item) => item.children.length === 0 && /^[^:]{1,30}:\s+\S[^:]{2,60}$/.test(note.shown(item).bare))
  )
}

/** "The MTA sends a query" after a plain colon is a statement about the term, not what it is. */
function statesAClause(bare: string, gloss: { start: number; end: number }): boolean {
  if (
    /^(?:some|no|two|three|many|most|every|each|all|others?|only one)\s+\p{L}+\s/iu.test(
      bare.slice(gloss.start, gloss.end),
    )
  )
    return true
  const clause = clauseOf(bare, gloss)
  if (clause === null || clause.subject === null) return false
  if (clause.verb === 'be' && !/\b(?:is|are|was|were)\b/i.test(bare.slice(gloss.start, gloss.end))) return false
  return !/\b(?:that|which|who|where|whose)\b/.test(bare.slice(clause.subject.start, clause.subject.end))
}

function confidence(
  kind: string,
  strong: boolean,
  gloss: string,
  passage: Passage,
  note: Reading,
  term: Words,
): number {
  const line = note.shown(passage)
  let score = strong ? 0.8 : 0.72
  if (line.code.some((range) => range.start === 0)) score += 0.1
  if (kind === 'third') score += 0.06
  if (kind === 'imperative') score -= line.code.some((range) => range.start === 0) ? 0.1 : 0.3
  if (kind === 'noun' && order.test(gloss)) score -= 0.3
  if (kind === 'using') score -= 0.05
  if (/^(?:an?|the|any|each|how|set of|number of|collection of)\b/i.test(gloss)) score += 0.1
  if (/\b(?:that|which|who|when|used|sent|by)\b/i.test(gloss)) score += 0.05
  if (countWords(gloss) <= 2) score -= 0.15
  if (/\b(?:you|your|i|my|we|our|can be|should|just|imo|maybe|probably|lol|stuff|things)\b/i.test(gloss)) score -= 0.2
  if (/[?^@]|\/\s|\bw\b/.test(gloss)) score -= 0.1
  if (/,/.test(gloss) && !/\b(?:that|which|and|or)\b/.test(gloss)) score -= 0.1
  if (countWords(term.text) === 1 && /^[A-Z][a-z]+$/.test(term.text) && !/^(?:an?|the)\b/i.test(gloss)) score -= 0.05
  return score
}
