/** What a sentence says of its subject, asked by its verb; the cloze where no question is safe. */
import type { Fact } from '../fact.ts'
import { asQuestion, be, does, isPlural, withArticle } from '../grammar.ts'
import { type Draft, draft, phrase } from './draft.ts'
import { measureOf } from './measure.ts'

export function writeProperty(fact: Fact): Draft[] {
  const { object, value, gap, before, after } = fact.roles
  if (fact.predicate === 'gap' && gap !== undefined)
    return [
      draft(fact, {
        role: `gap ${gap.text}`,
        kind: 'cloze',
        question: gapped(before?.text ?? '', after?.text ?? ''),
        answer: phrase(gap),
      }),
    ]
  const subject = withArticle(fact.subject.text, 'the')
  if (value !== undefined)
    return [
      draft(fact, {
        role: 'value',
        kind: 'definition',
        question: asQuestion(`What ${be(fact.subject.text)} ${subject} equal to`),
        answer: phrase(value),
      }),
    ]
  const verb = fact.verb
  const { stem: told, time } = fact.roles
  if (verb === null || object === undefined) return []
  if (told !== undefined)
    return [draft(fact, { role: 'object', kind: 'relation', question: asQuestion(told.text), answer: phrase(object) })]
  if (time !== undefined)
    return [
      draft(fact, {
        role: 'time',
        kind: 'relation',
        question: asQuestion(
          `${/^(?:for )?as long as\b/i.test(time.text) ? 'How long' : 'When'} ${
            verb.form === 'does' ? does(fact.subject.text) : be(fact.subject.text)
          } ${subject} ${verb.adverb} ${verb.text}`,
        ),
        answer: phrase(time),
      }),
    ]
  return [
    draft(fact, {
      role: 'object',
      kind: fact.type === 'purpose' ? 'purpose' : 'relation',
      question: asQuestion(stem(fact, subject, object.text)),
      answer: phrase(object),
    }),
  ]
}

/** "What do workqueues run in", "What is X usually stored in", "What can X be used for". */
function stem(fact: Fact, subject: string, object: string): string {
  const verb = fact.verb
  if (verb === null) return ''
  const measure = measureOf(verb, object)
  const worksBy = verb.text === 'work' && verb.tail === 'by'
  const what = measure ?? (worksBy ? 'How' : person.test(object) ? 'Who' : 'What')
  const rest = [verb.adverb, verb.text, measure === null && !worksBy ? verb.tail : '']
    .filter((word) => word !== '')
    .join(' ')
  const plural = isPlural(fact.subject.text)
  if (verb.form === 'modal') return `${what} ${verb.auxiliary} ${subject} ${rest}`
  if (verb.form === 'is') {
    const past = /^(?:was|were)$/.test(verb.auxiliary)
    return `${what} ${past ? verb.auxiliary : plural ? 'are' : 'is'} ${subject} ${rest}`
  }
  return `${what} ${does(fact.subject.text)} ${subject} ${rest}`
}

/** Who, not what. Programs called "client" or "server" are things. */
const person =
  /^(?:the |an? |any |all |every |some |most )?(?:users?|developers?|people|customers?|administrators?|admins?|programmers?|authors?|students?|researchers?|engineers?|anyone|everyone|nobody)(?=$|[,;]|\s(?:who|that|with|in|of|on|at|from|and|or|using|by|within)\b)/i

/** The sentence around its gap; a full stop at the end. */
export function gapped(before: string, after: string): string {
  const tight = /^[\s.,;:!)]/.test(after) || after === ''
  const joined = `${before}${before === '' || /[([“"]$/.test(before) ? '' : ' '}[…]${tight || /^['’]/.test(after) ? '' : ' '}${after}`
  return joined.replace(/\s+/g, ' ').trim()
}
