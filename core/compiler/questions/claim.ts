/** A fact whose rule brings its own question: a sentence read by its shape. */
import type { Fact } from '../fact.ts'
import { asQuestion } from '../grammar.ts'
import type { QuestionKind } from '../question.ts'
import { type Draft, draft, phrase } from './draft.ts'

export function writeClaim(fact: Fact): Draft[] {
  const { posed: asked, told } = fact.roles
  if (asked === undefined || told === undefined) return []
  return [
    draft(fact, {
      role: /^When\b/.test(asked.text) ? 'condition' : fact.predicate === 'is that' ? 'clause' : 'told',
      kind: kindOf(fact),
      question: asQuestion(asked.text),
      answer: phrase(told),
    }),
  ]
}

function kindOf(fact: Fact): QuestionKind {
  if (fact.type === 'definition') return 'definition'
  if (fact.type === 'contrast') return 'contrast'
  return fact.type === 'cause' ? 'cause' : 'relation'
}
