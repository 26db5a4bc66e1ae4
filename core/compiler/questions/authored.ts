/** The author's own questions, word for word. */
import type { Fact } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, listOf, phrase } from './draft.ts'
import { gapped } from './property.ts'

export function writeAuthored(fact: Fact): Draft[] {
  const { answer, gap, before, after } = fact.roles
  if (gap !== undefined)
    return [
      draft(fact, {
        role: `gap ${gap.text}`,
        kind: 'cloze',
        question: gapped(before?.text ?? '', after?.text ?? ''),
        answer: phrase(gap),
      }),
    ]
  if (answer !== undefined)
    return [draft(fact, { role: 'answer', kind: 'authored', question: fact.subject.text, answer: phrase(answer) })]
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
