/** "The kernel is not obliged to follow them": a plain no, with "them" told from the headings below. */
import type { Passage } from '../outline.ts'
import { headingTerm, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause } from './sentence.ts'

export const negation: Rule = {
  id: 'negation',
  family: 'sentence',
  priority: 57,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (clause.verb !== 'be' || clause.adverb !== 'not' || clause.subject === null || clause.pronoun !== null)
        return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end).replace(/[\s.]+$/, '')
      if (
        !/^(?:obligated|obliged|guaranteed|required|allowed|guarantee|supposed|forced|able|meant)\s+to\s+\p{Ll}/iu.test(
          rest,
        )
      )
        return null
      if (countWords(rest) > 12 || /[,;:?]/.test(rest)) return null
      const them = /\b(?:them|these)\s*$/.test(rest)
      const names = them ? namesBelow(passage, note) : null
      if ((them && names === null) || /\b(?:it|this|that|you|your|those)\b/i.test(rest)) return null
      const what = wordsAt(line, clause.rest.start, clause.rest.start + rest.length)
      return makeFact({
        type: 'negation',
        rule: 'negation',
        family: 'sentence',
        passage,
        subject,
        predicate: `${clause.word} ${rest.split(' ').slice(0, 3).join(' ')}`,
        roles: {
          what: names === null ? what : { text: what.text.replace(/\b(?:them|these)$/, names), place: what.place },
          verb: { text: clause.word, place: what.place },
        },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.8,
      })
    }),
}

/** The headings under the one this paragraph opens, as "`a` and `b`". */
function namesBelow(passage: Passage, note: Reading): string | null {
  const heading = passage.path.at(-1)
  const below = heading?.children.filter((child) => child.kind === 'heading') ?? []
  if (below.length < 2 || below.length > 3) return null
  const names = below.map((child) => {
    const line = note.shown(child)
    const range = headingTerm(line)
    return range === null ? null : note.term(wordsAt(line, range.start, range.end).text)
  })
  return names.some((name) => name === null) ? null : names.join(' and ')
}
