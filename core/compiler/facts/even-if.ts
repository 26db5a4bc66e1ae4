/** "Some systems still swap even if you set mlock": what can happen all the same. */
import type { Fact } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, sentences } from './sentence.ts'

export const evenIf: Rule = {
  id: 'even-if',
  family: 'sentence',
  priority: 55,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!/\seven\s/.test(line.bare)) return []
    return sentences(line).flatMap((sentence): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end).replace(/[\s.]+$/, '')
      const match = /^(.{8,90}?),?\s+even (if|when|though)\s+(.{4,60})$/i.exec(bare)
      if (match === null) return []
      const [, effect = '', , condition = ''] = match
      if (
        /\b(?:they|it|this|that|these|those|them)\b/i.test(condition) ||
        /^(?:it|they|this|that|these|do|don't|always|use|try)\b/i.test(effect)
      )
        return []
      if (leaning(effect) || countWords(condition) < 2 || !/\b(?:still|can|may|will|might)\b/i.test(effect)) return []
      const start = sentence.start + bare.length - condition.length
      return [
        makeFact({
          type: 'effect',
          rule: 'even-if',
          family: 'sentence',
          passage,
          subject: wordsAt(line, start, start + condition.length),
          predicate: 'even if',
          roles: { effect: wordsAt(line, sentence.start, sentence.start + effect.length) },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          confidence: 0.75,
        }),
      ]
    })
  },
}
