/** "Memory is copied, not shared": the author himself sets one against the other. */

import { clauseOf } from '../clause.ts'
import type { Fact } from '../fact.ts'
import { countWords, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { spokenSubject, subjectAbove } from './spoken.ts'

export const notBut: Rule = {
  id: 'x-not-y',
  family: 'sibling',
  priority: 72,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!/\snot\s/.test(line.bare)) return []
    const facts: Fact[] = []
    for (const whole of line.sentences) {
      const lead =
        /^(?:.*?\b(?:i\.e\.?|so|that is),?\s+)?/i.exec(line.bare.slice(whole.start, whole.end))?.[0].length ?? 0
      const sentence = { start: whole.start + lead, end: whole.end }
      const clause = clauseOf(line.bare, sentence)
      if (clause === null || clause.verb !== 'be' || clause.adverb !== '') continue
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const match = /^([^,;]{2,40}?),?\s+(?:and\s+|but\s+)?not\s+([^,;.]{2,40}?)\s*\.?$/.exec(rest)
      if (match === null || countWords(rest) > 9) continue
      const [, is = '', isNot = ''] = match
      if (/^(?:required|necessary|needed|always|just)\b|\b(?:just|only|yet|really|that|so)\b/i.test(isNot)) continue
      const subject = spokenSubject(clause, passage, note)
      if (subject === null) continue
      const above = clause.subject === null || clause.pronoun !== null ? null : subjectAbove(passage, note)
      const participles = /ed$/.test(is) && /ed$/.test(isNot)
      const range = trimmed(
        line.bare,
        sentence.start,
        sentence.start + line.bare.slice(sentence.start, sentence.end).replace(/[\s.]+$/, '').length,
      )
      const answer = wordsAt(line, range.start, range.end)
      const from = clause.rest.start + rest.indexOf(isNot, is.length)
      facts.push(
        makeFact({
          type: 'contrast',
          rule: 'x-not-y',
          family: 'sibling',
          passage,
          subject: above !== null && participles ? above : subject,
          predicate: above !== null && participles ? 'pair' : 'or',
          roles: {
            is: wordsAt(line, clause.rest.start, clause.rest.start + is.length),
            isNot: wordsAt(line, from, from + isNot.length),
            answer,
          },
          evidence: [answer.place],
          confidence: 0.85 * subject.certainty + 0.1,
        }),
      )
    }
    return facts
  },
}
