/** Questions without a word of English: the term itself, or "row: column?". */
import type { Fact } from '../fact.ts'
import { type Draft, draft, phrase } from './draft.ts'

export function writeNeutral(fact: Fact): Draft[] {
  const { gloss, property, cell } = fact.roles
  if (gloss !== undefined)
    return [draft(fact, { role: 'gloss', kind: 'definition', question: fact.subject.text, answer: phrase(gloss) })]
  if (property === undefined || cell === undefined) return []
  const question = `${fact.subject.text}: ${property.text}?`
  return [draft(fact, { role: property.text, kind: 'relation', question, answer: phrase(cell) })]
}
