/** Facts with one plain question each: expansion, effect, example, default, negation. */
import { capitalised } from '../capitals.ts'
import type { Fact } from '../fact.ts'
import { asQuestion, be, withArticle } from '../grammar.ts'
import { type Draft, draft, labelled, phrase } from './draft.ts'

export function writeSmall(fact: Fact): Draft[] {
  const { long, effect, example, chosen, what, verb, reason, stem } = fact.roles
  if (long !== undefined)
    return [
      draft(fact, {
        role: 'long',
        kind: 'definition',
        question: `What does ${fact.subject.text} stand for?`,
        answer: phrase(long),
      }),
    ]
  if (reason !== undefined && stem !== undefined)
    return [draft(fact, { role: 'reason', kind: 'cause', question: asQuestion(stem.text), answer: phrase(reason) })]
  if (effect !== undefined && fact.predicate === 'even if')
    return [
      draft(fact, {
        role: 'effect',
        kind: 'cause',
        question: asQuestion(`What can still happen even if ${fact.subject.text}`),
        answer: phrase(effect),
      }),
    ]
  if (effect !== undefined) {
    const lead =
      fact.predicate === 'as soon as' || fact.predicate === 'after'
        ? fact.predicate
        : fact.predicate === 'if'
          ? 'if'
          : 'when'
    return [
      draft(fact, {
        role: 'effect',
        kind: 'cause',
        question: asQuestion(`What happens ${lead} ${fact.subject.text}`),
        answer: phrase(effect),
      }),
    ]
  }
  if (example !== undefined)
    return [
      draft(fact, {
        role: 'example',
        kind: 'example',
        question: asQuestion(`What is an example of ${withArticle(fact.subject.text, 'a')}`),
        answer: phrase(example),
      }),
    ]
  if (chosen !== undefined)
    return [
      draft(fact, {
        role: 'default',
        kind: 'contrast',
        question: asQuestion(`Which is the default: ${fact.subject.text}`),
        answer: phrase(chosen),
      }),
    ]
  if (what !== undefined)
    return [
      draft(fact, {
        role: 'negation',
        kind: 'yesno',
        question: asQuestion(`${capitalised(verb?.text ?? be(fact.subject.text))} ${fact.subject.text} ${what.text}`),
        answer: labelled('No'),
      }),
    ]
  return []
}
