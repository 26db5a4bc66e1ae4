/** "What is X?" and back: "Which term means: …?" */

import type { Fact } from '../fact.ts'
import { asQuestion, be, withArticle } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, phrase } from './draft.ts'

export function writeDefinition(fact: Fact): Draft[] {
  const { gloss, condition, name } = fact.roles
  if (condition !== undefined && name !== undefined) {
    const subject = withArticle(lowered(fact.subject.text), 'a')
    return [
      draft(fact, {
        role: 'condition',
        kind: 'definition',
        question: asQuestion(
          `When ${be(fact.subject.text)} ${subject} ${/^considered/.test(fact.predicate) ? 'considered' : 'called'} ${name.text}`,
        ),
        answer: phrase(condition),
      }),
    ]
  }
  if (gloss === undefined) return []
  const term = fact.subject.text
  const spoken = withArticle(/^the\s/i.test(term) ? term : term, 'a')
  const drafts = [
    draft(fact, {
      role: 'gloss',
      kind: 'definition',
      question: asQuestion(`What ${be(term)} ${spoken}`),
      answer: phrase(gloss),
    }),
  ]
  const words = countWords(gloss.text)
  if (fact.family === 'structure' && fact.confidence >= 0.8 && words >= 4 && words <= 20)
    drafts.push(
      draft(fact, {
        role: 'term',
        kind: 'reversal',
        question: `${/^`/.test(term) ? 'Which name' : 'Which term'} means: ${gloss.text}?`,
        answer: phrase(fact.subject),
        confidence:
          fact.confidence -
          (/^`/.test(term) ||
          !/^(?:an?|the|set|collection|number|[a-z-]+s)\b|\b(?:that|which|used|who|where)\b/i.test(gloss.text)
            ? 0.3
            : 0.12),
      }),
    )
  return drafts
}

const lowered = (text: string) =>
  /^[A-Z][a-z]+(?:\s|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
