/** The author's own questions, word for word. */
import type { Fact, Words } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, listOf, phrase } from './draft.ts'

export function writeAuthored(fact: Fact): Draft[] {
  const { answer, front, asked, gap } = fact.roles
  if (asked !== undefined && gap !== undefined) return [writeGaps(fact, asked, gap)]
  if (answer !== undefined) {
    const there = draft(fact, {
      role: 'answer',
      kind: 'authored',
      question: fact.subject.text,
      answer: phrase(answer),
    })
    if (front === undefined) return [there]
    const back = draft(fact, {
      role: 'front',
      kind: 'reversal',
      question: answer.text,
      answer: phrase(front),
      places: [front.place],
      distractors: [],
    })
    return [there, back]
  }
  return fact.rule === 'author-question' ? writeItems(fact) : writeAnswers(fact)
}

/** Gaps that are asked together are one card. */
function writeGaps(fact: Fact, asked: Words, gap: Words): Draft {
  const { hint } = fact.roles
  const several = fact.items.length > 1
  return draft(fact, {
    role: `gap ${fact.items.map((item) => item.text).join(' ')}`,
    kind: 'cloze',
    question: asked.text,
    answer: several ? listOf(fact.items) : phrase(gap),
    distractors: [],
    ...(hint === undefined ? {} : { hint: hint.text }),
  })
}

/** Several right answers, all of them to be named. */
function writeAnswers(fact: Fact): Draft[] {
  if (fact.items.length < 2) return []
  return [draft(fact, { role: 'all', kind: 'list', question: fact.subject.text, answer: listOf(fact.items) })]
}

function writeItems(fact: Fact): Draft[] {
  if (fact.items.length < 2) return []
  const items = fact.items
  if (items.length <= 4)
    return [
      draft(fact, {
        role: 'all',
        kind: 'list',
        question: `${fact.subject.text} (${items.length} answers)`,
        answer: listOf(items),
      }),
    ]
  if (items.some((item) => countWords(item.text) > 7)) return []
  return items.map((item, i) =>
    draft(fact, {
      role: `item ${i}`,
      kind: 'cloze',
      question: `${fact.subject.text} ${items.map((other, j) => (i === j ? '[…]' : other.text)).join(', ')}`,
      answer: phrase(item),
      places: [item.place],
      distractors: [],
    }),
  )
}
