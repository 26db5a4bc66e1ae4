/** "X aims to V", "The client has to V", "helps to V": what it aims, has or helps to do. */
import { verbForms } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

const takesVerb =
  /^(?:aim|try|attempt|seek|strive|tend|help|need|have|fail|refuse|continue|begin|start|choose|agree|learn|want|get)$/

export const aim: Rule = {
  id: 'aim',
  family: 'sentence',
  priority: 41,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      const base = clause.verb === 'has' ? 'have' : clause.base
      if ((clause.verb !== 'listed' && clause.verb !== 'has') || !takesVerb.test(base)) return null
      const match = /^to\s+(?:\p{Ll}+ly\s+)?(\p{Ll}+)\s+(?=\S)/u.exec(
        line.bare.slice(clause.rest.start, clause.rest.end),
      )
      const verb = (match?.[1] ?? '').toLowerCase()
      if (match === null || /^(?:be|do|have|use|know)$/.test(verb) || verbForms.get(verb)?.third === true) return null
      const start = clause.rest.start + 3
      const object = objectAt(line, start, clause.rest.end, 20)
      if (object === null || countWords(object.text) < 3) return null
      return makeFact({
        type: 'property',
        rule: 'aim',
        family: 'sentence',
        passage,
        subject,
        predicate: `${base} to do`,
        roles: { object },
        verb: { form: 'does', auxiliary: '', adverb: clause.adverb, text: base, tail: 'to do' },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence:
          (/^(?:need|have|want|get)$/.test(base) ? 0.7 : 0.84) * subject.certainty +
          0.03 -
          (leaning(object.text) ? 0.25 : 0),
      })
    }),
}
