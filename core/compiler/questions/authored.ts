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
  const drafts = [
    draft(fact, {
      role: 'all',
      kind: 'list',
      question: fact.subject.text
        .replace(/\?$/, ` (${fact.items.length} answers)?`)
        .replace(/ \((\d) answers\)\?$/, '? ($1 answers)'),
      answer: listOf(fact.items),
    }),
  ]
  if (fact.items.some((item) => countWords(item.text) > 18)) return drafts
  return drafts
}
