/** "It creates a child whose page table is a clone of the parent": the relative clause carries the fact. */
import { isNounPhrase } from '../grammar.ts'
import { thirdPerson, verbForms } from '../lexicon.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, objectAt } from './sentence.ts'

export const whose: Rule = {
  id: 'whose',
  family: 'sentence',
  priority: 59,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (clause.verb !== 'listed') return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const match = /^((?:an?|the)\s+[^,;:]{2,40}?)\s+whose\s+([^,;:]{2,40}?)\s+(is|are)\s+/iu.exec(rest)
      const [all = '', thing = '', part = '', copula = 'is'] = match ?? []
      if (match === null || !isNounPhrase(thing.replace(/^\S+\s+/, ''), 4) || !isNounPhrase(part, 4)) return null
      const object = objectAt(line, clause.rest.start + all.length, clause.rest.end)
      if (object === null) return null
      const named = wordsAt(line, clause.rest.start, clause.rest.start + thing.length)
      const verb = verbForms.get(clause.word)?.third === true ? thirdPerson(clause.base) : clause.base
      const partAt = clause.rest.start + rest.indexOf(part, thing.length)
      return makeFact({
        type: 'property',
        rule: 'whose',
        family: 'sentence',
        passage,
        subject,
        predicate: `${clause.base} whose ${part}`,
        roles: {
          object,
          stem: {
            text: `${subject.text} ${verb} ${named.text}: what ${copula} its ${line.text.slice(partAt, partAt + part.length)}`,
            place: named.place,
          },
        },
        verb: { form: 'does', auxiliary: '', adverb: clause.adverb, text: clause.base, tail: '' },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.82 * subject.certainty + 0.06,
      })
    }),
}
