/** Steps in order: the list whole where it is short, then each step after the one before. */
import type { Fact } from '../fact.ts'
import { asQuestion } from '../grammar.ts'
import { numberWords } from '../lexicon.ts'
import { type Draft, draft, listOf, phrase } from './draft.ts'

export function writeSteps(fact: Fact): Draft[] {
  const { means } = fact.roles
  if (means !== undefined) {
    const auxiliary = /^(?:must|have to)$/.test(fact.predicate)
      ? 'must you do'
      : fact.predicate === 'do'
        ? 'do you do'
        : `do you ${fact.predicate}`
    return [
      draft(fact, {
        role: 'means',
        kind: 'steps',
        question: asQuestion(`What ${auxiliary} to ${fact.subject.text}`),
        answer: phrase(means),
      }),
    ]
  }
  const count = numberWords[fact.items.length] ?? String(fact.items.length)
  const name = fact.subject.text
  const drafts: Draft[] = []
  if (fact.items.length <= 4 && fact.items.length >= 2)
    drafts.push(
      draft(fact, {
        role: 'all',
        kind: 'list',
        question:
          fact.predicate === 'after'
            ? asQuestion(`${name}, what ${count} steps follow`)
            : asQuestion(`${name}: what are the ${count} steps`),
        answer: listOf(fact.items),
      }),
    )
  fact.items.forEach((item, i) => {
    const before = fact.items[i - 1]
    if (before === undefined) return
    drafts.push(
      draft(fact, {
        role: `step ${i}`,
        kind: 'steps',
        question: `${name}: what comes after “${before.text}”?`,
        answer: phrase(item),
        places: [item.place],
        distractors: fact.items.filter((_, j) => j !== i && j !== i - 1),
        confidence: fact.confidence - 0.05,
      }),
    )
  })
  return drafts
}
