/** Facts with one plain question each: expansion, effect, example, default, negation. */
import { capitalised } from '../capitals.ts'
import type { Fact } from '../fact.ts'
import { asQuestion, be, isPlural, withArticle } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, labelled, phrase } from './draft.ts'
import { oneOf } from './owned.ts'

export function writeSmall(fact: Fact): Draft[] {
  const { long, effect, example, chosen, kind, what, verb, reason, stem } = fact.roles
  if (long !== undefined)
    return [
      draft(fact, {
        role: 'long',
        kind: 'definition',
        // Letters stand for the same words however many there are: "RNNs" are asked as RNN.
        question: `What does ${fact.subject.text.replace(/(?<=^[\p{Lu}\d]{2,})s$/u, '')} stand for?`,
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
        question: asQuestion(exampleStem(fact.subject.text, example.text)),
        answer: phrase(example),
      }),
    ]
  if (chosen !== undefined) {
    const choice = fact.items.length <= 3 && countWords(fact.subject.text) <= 12
    if (!choice && kind === undefined) return []
    return [
      draft(fact, {
        role: 'default',
        kind: 'contrast',
        question: asQuestion(
          choice ? `Which is the default: ${fact.subject.text}` : `Which is the default ${oneOf(kind?.text ?? '')}`,
        ),
        answer: phrase(chosen),
      }),
    ]
  }
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

/** "tftp, dhcpcd, games" are some examples of a plural; of "a datagram socket" they are an example as they stand. */
function exampleStem(subject: string, text: string): string {
  const several = /,|\s(?:and|or)\s/.test(text.replace(/\([^()]*\)/g, 'X'))
  if (several) return `What are some examples of ${withArticle(subject, 'a')}`
  const one = isPlural(subject) && !/\s(?:and|or|&)\s|\/|^`/.test(subject) ? oneOf(subject) : subject
  const named = withArticle(one, 'a')
  return `What is an example of ${one === subject || named !== one ? named : subject}`
}
