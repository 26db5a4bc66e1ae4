/** "Connection is closed as soon as data is transferred", "reported before the instruction": when it is. */
import type { Clause } from '../clause.ts'
import { participles } from '../lexicon.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

export const timing: Rule = {
  id: 'timing',
  family: 'sentence',
  priority: 51,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      const done = doneIn(line, clause)
      if (done === null) return null
      const from = done.end
      const match =
        /^\s*((?:for\s+)?as long as|as soon as|when|once|before|after|until|every time|whenever|only if|only when|only after|only once|if)\s+/iu.exec(
          line.bare.slice(from, clause.rest.end),
        )
      if (match === null) return null
      const wordAt = from + match[0].length - (match[1] ?? '').length - 1
      const time = objectAt(line, from + match[0].length, clause.rest.end)
      if (time === null || leansOut(time.text, clause)) return null
      // "checks if": whether, not when.
      if (
        /^if\s/i.test(time.text) &&
        /^(?:check|see|determine|verify|test|decide|ask|know|tell|wonder|find|detect)$/.test(done.text)
      )
        return null
      const whole = wordsAt(line, wordAt, wordAt + (match[1] ?? '').length + 1 + time.text.length)
      return makeFact({
        type: 'property',
        rule: 'timing',
        family: 'sentence',
        passage,
        subject,
        predicate: `when ${done.text}`,
        roles: { time: whole, object: whole },
        verb: {
          form: clause.verb === 'listed' ? 'does' : 'is',
          auxiliary: clause.verb === 'be' ? clause.word : clause.verb === 'listed' ? '' : 'is',
          adverb: clause.adverb,
          text: done.text,
          tail: '',
        },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.86 * subject.certainty + 0.04 - (leaning(time.text) ? 0.25 : 0),
      })
    }),
}

/** What is done at that time: "returns", "is closed", "Reported"; null where something stands between it and the time. */
function doneIn(line: Shown, clause: Clause): { readonly text: string; readonly end: number } | null {
  if (clause.verb === 'listed') return clause.subject === null ? null : { text: clause.base, end: clause.rest.start }
  if (clause.verb !== 'be' && clause.verb !== 'participle') return null
  const from = clause.verb === 'be' ? clause.rest.start : clause.rest.start - clause.word.length - 1
  const word = /^[\p{L}]+/u.exec(line.bare.slice(from, clause.rest.end))?.[0] ?? ''
  const text = word.toLowerCase()
  return participles.has(text) || states.test(text) ? { text, end: from + word.length } : null
}

const states = /^(?:called|available|active|valid|useful|triggered|visible|ready|empty|full|blocked|optimal)$/

/** "it" in the time may only mean the subject that the sentence itself names. */
const leansOut = (time: string, clause: Clause) =>
  /\b(?:this|them|these|that)\b/i.test(time) || (/\b(?:it|they)\b/i.test(time) && clause.subject === null)
