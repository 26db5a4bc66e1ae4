/** Cells of a table. */
import type { Fact } from '../fact.ts'
import { asQuestion, be, does } from '../grammar.ts'
import { type Draft, draft, phrase } from './draft.ts'

export function writeMapping(fact: Fact): Draft[] {
  const { row, column, cell, property, about } = fact.roles
  if (cell === undefined) return []
  if (fact.predicate === 'matrix' && row !== undefined && column !== undefined) {
    const lead = about === undefined ? 'Which' : `${about.text}: which`
    return [
      draft(fact, {
        role: `${row.text} ${column.text}`,
        kind: 'relation',
        question: asQuestion(`${lead} is ${row.text} and ${column.text}`),
        answer: phrase(cell),
      }),
    ]
  }
  if (fact.verb !== null) {
    const { form, adverb, text, tail } = fact.verb
    const when = /^(?:when|if|where|how)$/.test(tail)
    const ask = when ? (tail === 'if' ? 'When' : `${tail.charAt(0).toUpperCase()}${tail.slice(1)}`) : 'What'
    const auxiliary = form === 'is' ? be(fact.subject.text) : does(fact.subject.text)
    return [
      draft(fact, {
        role: fact.predicate,
        kind: 'relation',
        question: asQuestion(`${ask} ${auxiliary} ${fact.subject.text} ${adverb} ${text} ${when ? '' : tail}`),
        answer: phrase(cell),
      }),
    ]
  }
  if (property === undefined) return []
  const name = /^[A-Z][a-z]+(?:\s[a-z]+)*$/.test(property.text) ? property.text.toLowerCase() : property.text
  return [
    draft(fact, {
      role: property.text,
      kind: 'relation',
      question: asQuestion(`${fact.subject.text}: what ${be(name)} the ${name}`),
      answer: phrase(cell),
    }),
  ]
}
