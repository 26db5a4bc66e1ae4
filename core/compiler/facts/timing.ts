/** "Connection is closed as soon as data is transferred", "reported before the instruction": when it is. */
import { participles } from '../lexicon.ts'
import { wordsAt } from '../shown.ts'
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
      if (clause.verb !== 'be' && clause.verb !== 'participle') return null
      const from = clause.verb === 'be' ? clause.rest.start : clause.rest.start - clause.word.length - 1
      const match =
        /^([\p{L}]+)\s+(as soon as|when|once|before|after|until|every time|whenever|only if|only when|if)\s+/iu.exec(
          line.bare.slice(from, clause.rest.end),
        )
      if (match === null) return null
      const done = (match[1] ?? '').toLowerCase()
      if (
        !participles.has(done) &&
        !/^(?:called|available|active|valid|useful|triggered|visible|ready|empty|full|blocked|optimal)$/.test(done)
      )
        return null
      const wordAt = from + match[0].length - (match[2] ?? '').length - 1
      const time = objectAt(line, from + match[0].length, clause.rest.end)
      if (time === null || /\b(?:it|this|they|them)\b/i.test(time.text)) return null
      const whole = wordsAt(line, wordAt, wordAt + (match[2] ?? '').length + 1 + time.text.length)
      return makeFact({
        type: 'property',
        rule: 'timing',
        family: 'sentence',
        passage,
        subject,
        predicate: `when ${done}`,
        roles: { time: whole, object: whole },
        verb: {
          form: 'is',
          auxiliary: clause.verb === 'be' ? clause.word : 'is',
          adverb: clause.adverb,
          text: done,
          tail: '',
        },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.86 * subject.certainty + 0.04 - (leaning(time.text) ? 0.25 : 0),
      })
    }),
}
