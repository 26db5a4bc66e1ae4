/** "X is called Y if Z", "also known as Y": names, and when they apply. */
import { isNounPhrase } from '../grammar.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, objectAt } from './sentence.ts'

export const called: Rule = {
  id: 'called',
  family: 'sentence',
  priority: 56,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (clause.verb === 'participle' && clause.word === 'called') {
        const name = objectAt(line, clause.rest.start, clause.rest.end, 10)
        if (name === null || !isName(name.text)) return null
        return makeFact({
          type: 'property',
          rule: 'called',
          family: 'sentence',
          passage,
          subject,
          predicate: 'called',
          roles: { object: name },
          verb: { form: 'is', auxiliary: 'is', adverb: clause.adverb, text: 'called', tail: '' },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          confidence: 0.85 * subject.certainty + (clause.adverb === '' ? 0.02 : 0.18),
        })
      }
      if (clause.verb !== 'be') return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const evidence = [wordsAt(line, clause.sentence.start, clause.sentence.end).place]
      const iff = /^(?:called|said to be|considered)\s+([\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:if|when)\s+/iu.exec(rest)
      if (iff !== null) {
        const condition = objectAt(line, clause.rest.start + iff[0].length, clause.rest.end, 22)
        const name = iff[1] ?? ''
        if (condition === null) return null
        const at = clause.rest.start + rest.indexOf(name)
        return makeFact({
          type: 'definition',
          rule: 'called',
          family: 'sentence',
          passage,
          subject,
          predicate: `called ${name}`,
          roles: { condition, name: wordsAt(line, at, at + name.length) },
          evidence,
          confidence: 0.85 * subject.certainty + 0.1,
        })
      }
      const named = /^(?:also\s+|sometimes\s+|often\s+)?(?:called|known as|referred to as)\s+/i.exec(rest)
      if (named === null) return null
      const name = objectAt(line, clause.rest.start + named[0].length, clause.rest.end, 6)
      if (name === null || !isName(name.text)) return null
      return makeFact({
        type: 'property',
        rule: 'called',
        family: 'sentence',
        passage,
        subject,
        predicate: 'called',
        roles: { object: name },
        verb: {
          form: 'is',
          auxiliary: clause.word,
          adverb: [clause.adverb, /^(?:also|sometimes|often)/i.exec(rest)?.[0] ?? ''].join(' ').trim(),
          text: 'called',
          tail: '',
        },
        evidence,
        confidence: 0.85 * subject.certainty + 0.02,
      })
    }),
}

/** "twice", "by mistake", "if needed" are no names. */
const isName = (text: string) =>
  isNounPhrase(text.replace(/\s*\([^()]*\)$/, ''), 8) &&
  !/^(?:twice|once|again|often|by|if|when|from|in|on|at|with|for|to|before|after)\b/i.test(text)
