/** "Workqueues are implemented on top of kernel threads", "Used for storing per-user state": a listed participle with its preposition. */

import type { Clause } from '../clause.ts'
import type { Fact, Verb, Words } from '../fact.ts'
import { be, withArticle } from '../grammar.ts'
import { countNouns, participlePrepositions, participles, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Shown } from '../shown.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'
import type { Spoken } from './spoken.ts'

const expectation =
  /^(expected|needed|required|supposed|said|allowed|obliged|obligated|meant|designed|forced|assumed|trained|guaranteed|known|used)\s+to\s+([\p{L}]+)\s+(?=\S)/iu

export const passive: Rule = {
  id: 'passive',
  family: 'sentence',
  priority: 45,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      const why = purposeOf(line, clause)
      if (why !== null) return reason(why, passage, subject, line, clause)
      const frame = frameOf(line, clause)
      if (frame === null) return null
      let confidence = 0.86 * subject.certainty + 0.04
      if (clause.subject === null) confidence -= 0.02
      if (leaning(frame.object.text) || leaning(subject.text)) confidence -= 0.25
      if (
        /\b(?:used by|found in|made to|used in|used with|used on|used to)\b/.test(
          `${frame.verb.text} ${frame.verb.tail}`,
        )
      )
        confidence -= 0.03
      if (!/[\s`$\d]|\p{Lu}/u.test(frame.object.text)) confidence -= 0.1
      return makeFact({
        type: /^used (?:for|to)/.test(`${frame.verb.text} ${frame.verb.tail}`) ? 'purpose' : 'property',
        rule: 'passive',
        family: 'sentence',
        passage,
        subject,
        predicate: `${frame.verb.text} ${frame.verb.tail}`,
        roles: { object: frame.object },
        verb: frame.verb,
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence,
      })
    }),
}

function frameOf(line: Shown, clause: Clause): { verb: Verb; object: Words } | null {
  let start = clause.rest.start
  let participle = clause.word
  let auxiliary = 'is'
  let passiveOfModal = ''
  if (clause.verb === 'be') {
    auxiliary = clause.word
    const word = /^[\p{L}-]+/u.exec(line.bare.slice(start))?.[0] ?? ''
    const expected = expectation.exec(line.bare.slice(start, clause.rest.end))
    if (expected !== null) return expecting(line, clause, expected, auxiliary)
    if (!participles.has(word.toLowerCase())) return null
    participle = word.toLowerCase()
    start += word.length
  } else if (clause.verb === 'modal') {
    const be = /^be\s+(?:also\s+)?([\p{L}]+)/u.exec(line.bare.slice(start, clause.rest.end))
    if (be === null || !participles.has((be[1] ?? '').toLowerCase())) return null
    participle = (be[1] ?? '').toLowerCase()
    start += be[0].length
    auxiliary = clause.word
    passiveOfModal = 'be '
  } else if (clause.verb === 'participle') {
    const expected = expectation.exec(line.bare.slice(clause.sentence.start, clause.rest.end))
    if (expected !== null) return expecting(line, { ...clause, rest: clause.sentence }, expected, 'is')
  } else return null
  const after = line.bare.slice(start, clause.rest.end)
  const gap = /^\s*/.exec(after)?.[0].length ?? 0
  const tail = after.slice(gap).toLowerCase()
  if (connective.test(tail)) return null
  const preposition = participlePrepositions.find((one) => tail.startsWith(`${one} `))
  if (preposition === undefined) return null
  const from = start + gap + preposition.length + 1
  if (preposition === 'by' && /^\p{Ll}+ing\s/u.test(line.bare.slice(from))) return null
  const object = objectAt(line, from, endOf(line, from, clause.rest.end, preposition), 18, preposition)
  if (object === null) return null
  const isTo =
    preposition === 'to' && /^[a-z]+\s/.test(object.text) && /^(?:used|trained|designed|forced)$/.test(participle)
  return {
    object,
    verb: {
      form: passiveOfModal === '' ? 'is' : 'modal',
      auxiliary,
      adverb: clause.adverb,
      text: `${passiveOfModal}${participle}`,
      tail: isTo ? 'to do' : preposition,
    },
  }
}

/** One word each: "reported as long as …" is a condition, "used in order to …" a purpose. */
const connective =
  /^(?:as (?:long|soon|well|far|much|many|often) as|as (?:if|though|soon)|in order to|in case|by default|by means of|at once|at all|for example|for instance|in general|in addition)\b/

/** "kept in memory and synced with X" makes two claims; "used in X to V" names the place, then the purpose. */
function endOf(line: Shown, start: number, end: number, preposition: string): number {
  const bare = line.bare.slice(start, end)
  const second = /,?\s+and\s+(?:\p{L}+ly\s+)?(\p{L}+)\s+(?:by|in|on|as|from|to|with|at|into|via|for)\s/iu.exec(bare)
  if (second !== null && /(?:[^e]ed|kept|sent|built|held|read|written|taken|made)$/i.test(second[1] ?? ''))
    return start + second.index
  const purpose = /^(.*?)\s+to\s+(?:\p{L}+ly\s+)?(\p{L}+)\s/iu.exec(bare)
  const before = purpose?.[1] ?? ''
  if (
    purpose !== null &&
    /^(?:in|on|by|with)$/.test(preposition) &&
    verbForms.get((purpose[2] ?? '').toLowerCase())?.third === false &&
    !/(?:ing|able|ability|attempt|way|need|time|order|permission|right|chance|request|likely)$/i.test(before)
  )
    return start + before.length
  return end
}

/** "are expected to set X" keeps its verb: "What are X expected to set?" */
function expecting(
  line: Shown,
  clause: Clause,
  match: RegExpExecArray,
  auxiliary: string,
): { verb: Verb; object: Words } | null {
  const [all, participle = '', verb = ''] = match
  if (participle.toLowerCase() === 'used') {
    // "are used to iterating" tells a habit, not a use.
    if (/ing$/i.test(verb)) return null
    const from = clause.rest.start + all.length - verb.length - 1
    const object = objectAt(line, line.bare.lastIndexOf(verb, from + 1), clause.rest.end)
    return object === null
      ? null
      : { object, verb: { form: 'is', auxiliary, adverb: clause.adverb, text: 'used', tail: 'to do' } }
  }
  const object = objectAt(line, clause.rest.start + all.length, clause.rest.end)
  if (object === null || /^be$|[^e]ed$/i.test(verb)) return null
  if (/^(?:on|in|at|by|through|over|into|as|across)\s/i.test(object.text)) return null
  return {
    object,
    verb: { form: 'is', auxiliary, adverb: clause.adverb, text: `${participle.toLowerCase()} to ${verb}`, tail: '' },
  }
}

/** "Updates are merged to determine the state": a verb behind "to" tells what for. */
function purposeOf(line: Shown, clause: Clause): Words | null {
  if (clause.verb !== 'be' || clause.adverb !== '') return null
  const match = /^(\p{L}+)\s+(?=(?:in order )?to\s+(\p{L}+)\s)/iu.exec(
    line.bare.slice(clause.rest.start, clause.rest.end),
  )
  const [all = '', participle = '', verb = ''] = match ?? []
  const form = verbForms.get(verb.toLowerCase())
  if (
    !participles.has(participle.toLowerCase()) ||
    /^(?:used|designed|assumed|trained|known|guaranteed|expected|said)$/i.test(participle)
  )
    return null
  if (form === undefined || form.third || countNouns.has(form.base)) return null
  return objectAt(line, clause.rest.start + all.length, clause.rest.end, 18, 'to do')
}

function reason(why: Words, passage: Passage, subject: Spoken, line: Shown, clause: Clause): Fact {
  const participle = /^\p{L}+/u.exec(line.bare.slice(clause.rest.start))?.[0] ?? ''
  const text = `Why ${be(subject.text)} ${withArticle(subject.text, 'the')} ${participle.toLowerCase()}`
  return makeFact({
    type: 'cause',
    rule: 'passive',
    family: 'sentence',
    passage,
    subject,
    predicate: `why ${participle}`,
    roles: { reason: why, stem: { text, place: subject.place } },
    evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
    confidence: 0.84 * subject.certainty - (leaning(why.text) ? 0.25 : 0),
  })
}
