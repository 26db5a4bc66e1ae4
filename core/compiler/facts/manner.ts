/** "Statically allocated" under a heading: how each is done; asked only in contrast with a neighbour. */
import { participles } from '../lexicon.ts'
import { allWords, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { subjectAbove } from './spoken.ts'

export const manner: Rule = {
  id: 'manner',
  family: 'sentence',
  priority: 47,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const match = /^([\p{L}-]+ly)\s+([\p{L}]+)\s*\.?$/iu.exec(line.bare)
    const participle = match?.[2]?.toLowerCase() ?? ''
    if (match === null || !participles.has(participle)) return []
    const above = subjectAbove(passage, note)
    if (above === null) return []
    return [
      makeFact({
        type: 'property',
        rule: 'manner',
        family: 'sentence',
        passage,
        subject: above,
        predicate: participle,
        roles: { manner: wordsAt(line, 0, (match[1] ?? '').length) },
        verb: { form: 'is', auxiliary: 'is', adverb: '', text: participle, tail: '' },
        evidence: [allWords(line).place],
        confidence: 0.75 * above.certainty + 0.1,
      }),
    ]
  },
}
