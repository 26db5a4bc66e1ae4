/**
 * "**Memory**: copied, lazily", "**File offset**: shared": a bare participle is what becomes of the term, not what it is.
 * Where the neighbours fall into two opposite groups, one contrast asks for all of them.
 */
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase, withArticle } from '../grammar.ts'
import { verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import { headingTerm, isGeneric, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossRange } from './command-gloss.ts'
import type { Rule } from './rule.ts'
import { stateOf } from './states.ts'
import { canBeTerm } from './term.ts'
import { splitTerm } from './term-gloss.ts'

export const termProperty: Rule = {
  id: 'term-property',
  family: 'structure',
  priority: 81,
  claims: true,
  match(passage, note) {
    const own = stated(passage, note)
    if (own === null) return []
    const scope = scopeOf(passage, note)
    if (scope === null) return []
    const group = opposed(passage, note)
    if (group.some((one) => one.passage === passage))
      return group[0]?.passage === passage ? [contrast(group, scope)] : []
    return [property(own, note.term(own.term.text), scope)]
  },
}

interface Stated {
  readonly passage: Passage
  readonly term: Words
  readonly state: Words
  readonly gloss: Words
}

function stated(passage: Passage, note: Reading): Stated | null {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return null
  const line = note.shown(passage)
  const split = splitTerm(line)
  if (split === null) return null
  const state = stateOf(line.bare.slice(split.glossStart))
  if (state === null) return null
  const term = wordsAt(line, 0, split.termEnd)
  const gloss = glossRange(line, split.glossStart)
  if (gloss === null || !canBeTerm(term.text, true)) return null
  if (countWords(line.bare.slice(gloss.start, gloss.end)) > 20) return null
  return {
    passage,
    term,
    state: wordsAt(line, gloss.start, gloss.start + state.length),
    gloss: wordsAt(line, gloss.start, gloss.end),
  }
}

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^copied$/, /^shared$/],
  [/^(?:private|thread-local)$/, /^shared$/],
  [
    /^(?:kept|preserved|retained|inherited|unchanged)$/,
    /^(?:lost|not (?:kept|preserved|retained|inherited)|discarded|reset|cleared|closed|dropped)$/,
  ],
  [/^mutable$/, /^immutable$/],
  [/^(?:allowed|permitted)$/, /^(?:forbidden|not allowed|prohibited)$/],
  [/^(?:required|mandatory)$/, /^(?:optional|not required)$/],
  [/^(?:ordered|sorted)$/, /^(?:unordered|unsorted)$/],
  [/^enabled$/, /^disabled$/],
]

/** The neighbours on the two sides of one opposition, in the order of the note; none where one side is empty. */
function opposed(passage: Passage, note: Reading): readonly Stated[] {
  const all = (passage.parent?.children ?? []).flatMap((child) => stated(child, note) ?? [])
  for (const [one, other] of opposites) {
    const side = (test: RegExp) => all.filter(({ state }) => test.test(state.text.toLowerCase()))
    const [left, right] = [side(one), side(other)]
    if (left.length > 0 && right.length > 0 && left.length + right.length <= 7)
      return all.filter((item) => left.includes(item) || right.includes(item))
  }
  return []
}

/** What it happens under: the call or thing that the headings or the title name. */
function scopeOf(passage: Passage, note: Reading): Words | null {
  for (const above of [...passage.path].reverse()) {
    const line = note.shown(above)
    const range = headingTerm(line)
    const words = range === null ? null : wordsAt(line, range.start, range.end)
    if (words !== null && !isGeneric(words.text) && isNounPhrase(words.text, 5))
      return { ...words, text: note.term(words.text) }
  }
  const title = note.document.title
  return isNounPhrase(title, 5) ? { text: note.term(title), place: { start: 0, end: 1 } } : null
}

const isAction = (scope: string) =>
  /^`/.test(scope) || /\(\)$/.test(scope) || /^\p{L}+ing\b/u.test(scope) || verbForms.has(scope.toLowerCase())

function contrast(group: readonly Stated[], scope: Words): Fact {
  const first = group[0]
  const [passage, evidence] = [
    first?.passage,
    group.map((one) => ({ start: one.term.place.start, end: one.state.place.end })),
  ]
  return makeFact({
    type: 'contrast',
    rule: 'term-property',
    family: 'structure',
    passage: passage as Passage,
    subject: scope,
    predicate: 'states',
    roles: Object.fromEntries(group.map((one, i) => [`state${i}`, one.state])),
    items: group.map((one) => one.term),
    evidence,
    confidence: 0.86,
  })
}

function property(own: Stated, name: string, scope: Words): Fact {
  return makeFact({
    type: 'property',
    rule: 'term-property',
    family: 'structure',
    passage: own.passage,
    subject: { ...own.term, text: name },
    predicate: 'happens',
    roles: {
      object: own.gloss,
      stem: { text: `${scope.text}: what happens to ${withArticle(name, 'the')}`, place: own.term.place },
    },
    verb: { form: 'does', auxiliary: '', adverb: '', text: 'happen', tail: 'to' },
    evidence: [{ start: own.term.place.start, end: own.gloss.place.end }],
    confidence: isAction(scope.text) ? 0.76 : 0.6,
  })
}
