/** "A call to `fork()` is equivalent to …", "Applicable for a particular hostname": a listed adjective with its preposition. */
import type { Words } from '../fact.ts'
import { does, withArticle } from '../grammar.ts'
import { adjectives } from '../lexicon.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

export const adjective: Rule = {
  id: 'adjective',
  family: 'sentence',
  priority: 46,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (clause.verb !== 'be') return null
      const match = /^([a-z]+)\s+([a-z]+)\s+/i.exec(line.bare.slice(clause.rest.start, clause.rest.end))
      if (match === null) return null
      const word = (match[1] ?? '').toLowerCase()
      const preposition = (match[2] ?? '').toLowerCase()
      if (adjectives.get(word)?.includes(preposition) !== true) return null
      const unlike = difference(line, clause.rest.start + match[0].length, clause.rest.end)
      const object = objectAt(line, clause.rest.start + match[0].length, clause.rest.end, 18, preposition)
      if (object === null) return null
      if (word === 'similar' && unlike !== null && !leaning(object.text) && !/\bprevious\b/i.test(object.text))
        return makeFact({
          type: 'property',
          rule: 'adjective',
          family: 'sentence',
          passage,
          subject,
          predicate: 'differ from',
          roles: {
            object: unlike,
            stem: {
              text: `How ${does(subject.text)} ${withArticle(subject.text, 'the')} differ from ${object.text}`,
              place: subject.place,
            },
          },
          verb: { form: 'does', auxiliary: '', adverb: '', text: 'differ', tail: 'from' },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          confidence: 0.86 * subject.certainty,
        })
      return makeFact({
        type: 'property',
        rule: 'adjective',
        family: 'sentence',
        passage,
        subject,
        predicate: `${word} ${preposition}`,
        roles: { object },
        verb: { form: 'is', auxiliary: clause.word, adverb: clause.adverb, text: word, tail: preposition },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.86 * subject.certainty + 0.04 - (leaning(object.text) ? 0.25 : 0),
      })
    }),
}

/** "Similar to `GET` but only returns the header": what follows "but" tells the two apart. */
function difference(line: Shown, start: number, end: number): Words | null {
  const but =
    /^[^,;:.]{1,50}?,?\s+but\s+(?:it\s+)?(?=(?:\p{L}+ly\s+|only\s+|also\s+|instead\s+|not\s+)*\p{L}+s\s)/iu.exec(
      line.bare.slice(start, end),
    )
  return but === null ? null : objectAt(line, start + but[0].length, end)
}
