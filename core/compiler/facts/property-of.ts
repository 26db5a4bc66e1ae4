/** "The goal of election is to pick one leader", "The default timeout is 150 ms": a named property and its value. */
import { type Clause, clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import type { Passage } from '../outline.ts'
import { isGeneric, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, objectAt, sentences } from './sentence.ts'

/** Nouns of which a thing has one: their value is a fact about it. */
const roles =
  'goals?|aim|purpose|objective|idea|insight|intuition|role|job|task|responsibility|duty|advantage|benefit|strength|disadvantage|drawback|downside|limitation|weakness|upside|tradeoff|trade-off|problem|issue|catch|challenge|difficulty|danger|risk|cost|price|penalty|cause|reason|motivation|rationale|effect|result|outcome|consequence|implication|point|trick|key|premise|assumption|hypothesis|claim|difference|distinction|similarity|opposite|inverse|complement|dual|equivalent|analogue?|unit|size|length|width|height|depth|capacity|limit|maximum|minimum|threshold|range|number|amount|rate|ratio|order|degree|complexity|runtime|running time|cardinality|dimension|rank|default|value|name|type|format|syntax|notation|symbol|formula|signature|shape|focus|scope|domain|codomain|basis|unit|base|meaning|input|output|argument|parameter|probability|cost|derivative|gradient|norm|mean|median|variance|speed|latency|frequency|period|timeout|interval|port|root|source|origin|function|requirement|prerequisite|condition|constraint|rule|principle|strategy|solution|alternative|approach|metaphor|counterpart|successor|predecessor|creator|author|inventor'
const role = new RegExp(`^(?:${roles})$`, 'i')
/** Adjectives that leave one of a kind. */
const singling =
  /^(?:default|main|key|core|primary|central|basic|ultimate|overall|only|sole|biggest|largest|smallest|highest|lowest|most|least|best|worst|simplest|fastest|slowest|cheapest|oldest|newest|easiest|shortest|longest|maximum|minimum|typical|usual|standard|recommended|general|original|underlying|fundamental|correct|optimal|naive|preferred)$/i
const vagueWord =
  /^(?:big|real|main|small|simple|obvious|important|interesting|great|final|new|possible|actual|entire|exact|following|above|given|resulting|corresponding)$/i
/** What is set on a thing: a heading completes it. */
const ownValue = /^(?:value|setting|behaviou?r|limit|size|port|timeout)$/i
/** Roles that a heading completes: "The goal is to …" under "Raft" tells the goal of Raft. */
const completed: Readonly<Record<string, string>> = {
  goal: 'of',
  aim: 'of',
  purpose: 'of',
  objective: 'of',
  idea: 'behind',
  insight: 'behind',
  intuition: 'behind',
  advantage: 'of',
  benefit: 'of',
  disadvantage: 'of',
  drawback: 'of',
  downside: 'of',
  limitation: 'of',
  weakness: 'of',
  problem: 'with',
  issue: 'with',
  catch: 'with',
  motivation: 'behind',
  rationale: 'behind',
  trick: 'of',
  premise: 'of',
  assumption: 'of',
}

export const propertyOf: Rule = {
  id: 'property-of',
  family: 'sentence',
  priority: 50.8,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    return sentences(line).flatMap((sentence): Fact[] => {
      const clause = clauseOf(line.bare, sentence)
      if (clause === null || clause.verb !== 'be' || clause.subject === null || clause.pronoun !== null) return []
      if (!/^(?:is|are|was|were)$/.test(clause.word) || /not/.test(clause.adverb)) return []
      if (/\?\s*$/.test(line.bare.slice(sentence.start, sentence.end))) return []
      const subject = wordsAt(line, clause.subject.start, clause.subject.end)
      const asked = propertyIn(subject.text, passage, note)
      if (asked === null || leaning(subject.text) || countWords(subject.text) > 9) return []
      const value = valueAt(line, clause)
      if (value === null || (/ with /.test(asked.text) && /^to\s/i.test(value.words.text))) return []
      return [
        makeFact({
          type: 'property',
          rule: 'property-of',
          family: 'sentence',
          passage,
          subject,
          predicate: 'is',
          roles: {
            object: value.words,
            stem: { text: `What ${clause.word} ${asked.text}`, place: subject.place },
          },
          verb: { form: 'is', auxiliary: clause.word, adverb: clause.adverb, text: clause.word, tail: '' },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          // "the goal of motivation and overview": a heading of two things has none.
          confidence:
            Math.min(
              /\sof\s.*(?:\/|\sand\s)/.test(asked.text) ? 0.66 : 1,
              asked.certainty * (value.isClause ? 0.96 : 1),
            ) -
            (leaning(value.words.text) ? 0.25 : 0) -
            (clause.adverb === '' ? 0 : 0.04),
        }),
      ]
    })
  },
}

/** The property as the question names it, with what it is a property of. */
function propertyIn(text: string, passage: Passage, note: Reading): { text: string; certainty: number } | null {
  const match =
    /^the\s+((?:[\p{L}-]+\s+){0,3}?)([\p{L}-]+)(?:\s+((?:of|for|behind|between|with|in|on|to|from)\s+\S.*|behind))?$/iu.exec(
      text,
    )
  if (match === null) return null
  const [, adjectives = '', noun = '', of = ''] = match
  const words = adjectives.trim().split(/\s+/).filter(Boolean)
  if (
    words.some((word) =>
      /^(?:first|second|third|next|last|other|another|same|two|three|whole|current|previous|real)$/i.test(word),
    )
  )
    return null
  const lowered = `the ${text.slice(4)}`
  const isRole = role.test(noun)
  const isSingled = words.some((word) => singling.test(word))
  if (of === 'behind') return null
  if (of !== '') return isRole || isSingled ? { text: lowered, certainty: 0.8 } : null
  const preposition = completed[noun.toLowerCase()]
  if (
    preposition === undefined &&
    isRole &&
    !isSingled &&
    words.length > 0 &&
    !words.some((word) => vagueWord.test(word))
  )
    return { text: lowered, certainty: 0.72 }
  const above = note.subjectOf(passage)
  if (words.includes('default')) {
    const isNamed = above !== null && (above.from === 'heading' || above.from === 'parent') && ownValue.test(noun)
    return { text: isNamed ? `${lowered} of ${above.text}` : lowered, certainty: 0.74 }
  }
  if (preposition === undefined || above === null || isGeneric(above.text) || above.from === 'generic') return null
  return { text: `${lowered} ${preposition} ${above.text}`, certainty: above.from === 'title' ? 0.66 : 0.74 }
}

/** "to V …", "that CLAUSE", a noun phrase, a number. */
function valueAt(line: Shown, clause: Clause): { words: Words; isClause: boolean } | null {
  const { start, end } = clause.rest
  const bare = line.bare.slice(start, end)
  if (/^(?:to|by)\s+\p{L}/iu.test(bare)) {
    const words = objectAt(line, start, end, 24, 'to do')
    return words === null || countWords(words.text) < 3 ? null : { words, isClause: false }
  }
  const that = /^(?:that|the fact that)\s+/i.exec(bare)
  if (that !== null) {
    const words = objectAt(line, start + that[0].length, end, 24)
    return words === null || countWords(words.text) < 4 || /^(?:it|they|this|we|i)\b/i.test(words.text)
      ? null
      : { words, isClause: true }
  }
  if (
    !/^(?:an?|the)\s|^[\d~\uE000\uE001]|^\p{Lu}|^(?:about|around|at most|at least|up to|how|whether)\s|^\p{L}+ing\s/u.test(
      bare,
    )
  )
    return null
  if (/^(?:the same|a bit|a lot|an? (?:good|bad|great|big|huge|important|key|common))\b/i.test(bare)) return null
  const words = objectAt(line, start, end, 22)
  return words === null ? null : { words, isClause: false }
}
