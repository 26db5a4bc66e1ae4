/** "What is X?" and back: "Which term means: …?" */

import { withOwnArticle } from '../articles.ts'
import { clauseOf } from '../clause.ts'
import type { Fact } from '../fact.ts'
import { asQuestion, be, withArticle } from '../grammar.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, phrase } from './draft.ts'

export function writeDefinition(fact: Fact, note: Reading): Draft[] {
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
  const quoted =
    /-(?:free|safe|triggered|bound|aware|local|based|only|before)$/.test(term) ||
    (fact.family === 'structure' && !term.startsWith('`') && isStatement(gloss.text))
  const drafts = [
    draft(fact, {
      role: 'gloss',
      kind: 'definition',
      question: quoted
        ? `What does “${term}” mean?`
        : asQuestion(`What ${be(term)} ${withOwnArticle(term, gloss.text, note.usage)}`),
      answer: phrase(gloss),
    }),
  ]
  const words = countWords(gloss.text)
  if (fact.family === 'structure' && fact.confidence >= 0.75 && words >= 4 && words <= 20)
    drafts.push(
      draft(fact, {
        role: 'term',
        kind: 'reversal',
        question: `${/^`/.test(term) ? 'Which name' : 'Which term'} means: ${gloss.text}?`,
        answer: phrase(fact.subject),
        confidence: Math.min(fact.confidence - 0.12, 0.6),
      }),
    )
  return drafts
}

/** "threads queue at a lock": a gloss that is a sentence of its own. */
function isStatement(gloss: string): boolean {
  const bare = gloss.replace(/`[^`]*`/g, (code) => '\uE000'.repeat(code.length))
  const clause = clauseOf(bare, { start: 0, end: bare.length })
  return (
    clause !== null &&
    clause.subject !== null &&
    (clause.verb !== 'be' || /\b(?:is|are)\b/.test(bare)) &&
    !/\b(?:that|which|who|whose|where)\b/.test(bare.slice(0, clause.rest.start))
  )
}

const lowered = (text: string) =>
  /^[A-Z][a-z]+(?:\s|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
