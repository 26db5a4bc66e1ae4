/** One thing against another. */
import { withOwnArticle } from '../articles.ts'
import { capitalised } from '../capitals.ts'
import type { Fact, Words } from '../fact.ts'
import { asQuestion, be, does, isPlural } from '../grammar.ts'
import { thirdPerson, verbForms } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { type Draft, draft, phrase, slice } from './draft.ts'

export function writeContrast(fact: Fact, note: Reading): Draft[] {
  const { is, isNot, answer, name, done, lead, front } = fact.roles
  if (fact.predicate === 'pair' && is !== undefined && isNot !== undefined && answer !== undefined) {
    const first = baseOf(is.text)
    const second = baseOf(isNot.text)
    if (first === null || second === null) return []
    return [
      draft(fact, {
        role: 'pair',
        kind: 'contrast',
        question: asQuestion(`What ${does(fact.subject.text)} ${fact.subject.text} ${first} vs ${second}`),
        answer: phrase(answer),
      }),
    ]
  }
  if (fact.predicate === 'or' && is !== undefined && isNot !== undefined && answer !== undefined) {
    const sides = [is.text, isNot.text].sort()
    return [
      draft(fact, {
        role: 'or',
        kind: 'contrast',
        question: asQuestion(
          `${front === undefined ? '' : `${front.text}, `}${be(fact.subject.text)} ${fact.subject.text} ${lead?.text ?? ''} ${sides.join(' or ')}`,
        ),
        answer: phrase(answer),
        distractors: [isNot],
      }),
    ]
  }
  if (fact.predicate === 'comparison' && is !== undefined && isNot !== undefined && answer !== undefined)
    return [
      draft(fact, {
        role: 'comparison',
        kind: 'contrast',
        question: asQuestion(`Which ${lead?.text ?? ''}: ${is.text} or ${isNot.text}`),
        answer: phrase(answer),
      }),
    ]
  if (fact.predicate === 'except' && done !== undefined && answer !== undefined)
    return [
      draft(fact, {
        role: 'except',
        kind: 'contrast',
        question: asQuestion(`${fact.subject.text}: what is ${done.text}, and what is not`),
        answer: phrase(answer),
      }),
    ]
  if (fact.predicate === 'which' && name !== undefined) {
    const names = fact.items.map((item) => item.text)
    const all = names.length === 2 ? names.join(' vs ') : names.join(', ')
    const verb = isPlural(name.text) ? 'are' : 'is'
    return [
      draft(fact, {
        role: 'which',
        kind: 'contrast',
        question: opening(all, fact.items, note) + asQuestion(`x which ${verb} ${fact.subject.text}`).slice(2),
        answer: phrase(name),
      }),
    ]
  }
  if (fact.predicate === 'states') return states(fact)
  if (fact.predicate.startsWith('each ')) return each(fact, note)
  return []
}

/** The names that open a question: "Softirqs vs tasklets"; only names that the note writes small alone stay so ("fadvice"). */
function opening(names: string, items: readonly Words[], note: Reading): string {
  const first = items[0]
  const titled = first !== undefined && /\p{Lu}/u.test(note.document.text.charAt(first.place.start))
  const common = items.some((item) => /\s/.test(item.text) || isPlural(item.text))
  return `${titled || common ? capitalised(names) : names}: `
}

/** "`fork`: what is copied, and what is shared?" */
function states(fact: Fact): Draft[] {
  const said = fact.items.map((_, i) => fact.roles[`state${i}`])
  const asked = [...new Set(said.map((state) => state?.text ?? ''))].map((state) => `what is ${state}`)
  const last = asked.pop() ?? ''
  return [
    draft(fact, {
      role: 'states',
      kind: 'contrast',
      question: `${capitalised(fact.subject.text)}: ${asked.join(', ')}, and ${last}?`,
      answer: {
        form: 'list',
        items: fact.items.flatMap((item, i) => {
          const state = said[i]
          return state === undefined ? [] : [[slice(item), slice(state)]]
        }),
      },
    }),
  ]
}

/** "Tasklets vs soft IRQs: how is each allocated?" */
function each(fact: Fact, note: Reading): Draft[] {
  const names = fact.items.map((item) => item.text).join(' vs ')
  const answers = fact.items.map((_, i) => fact.roles[`answer${i}`])
  const items = fact.items.flatMap((item, i) => {
    const answer = answers[i]
    return answer === undefined ? [] : [[slice(item), slice(answer)]]
  })
  const verb = fact.verb
  let stem = 'what is an example of each'
  if (verb !== null && verb.tail === '' && verb.form === 'is' && fact.predicate === `each ${verb.text}`)
    stem = `how is each ${verb.text}`
  else if (verb !== null && fact.predicate.startsWith('each when ')) stem = `when is each ${verb.text}`
  else if (verb !== null && verb.form === 'is') stem = `what is each ${verb.adverb} ${verb.text} ${verb.tail}`
  else if (verb !== null && verb.form === 'modal')
    stem = `what ${verb.auxiliary} each ${verb.adverb} ${verb.text} ${verb.tail}`
  else if (verb !== null) stem = `what does each ${verb.adverb} ${verb.text} ${verb.tail}`
  const question = opening(names, fact.items, note) + asQuestion(`x ${stem}`).slice(2)
  return [
    draft(fact, {
      role: 'each',
      kind: 'contrast',
      question: verb === null && fact.predicate === 'each is' ? differing(fact, note) : question,
      answer: { form: 'list', items },
    }),
  ]
}

/** "How do a random network and a scale-free network differ?" */
function differing(fact: Fact, note: Reading): string {
  const names = fact.items.map((item, i) => withOwnArticle(item.text, fact.roles[`answer${i}`]?.text ?? '', note.usage))
  const last = names.pop() ?? ''
  return `How do ${names.join(', ')} and ${last} differ?`
}

/** "copied" → "copy", "shared" → "share"; null for a participle whose verb is not listed. */
function baseOf(participle: string): string | null {
  const word = participle.trim().split(/\s+/)[0]?.toLowerCase() ?? ''
  const candidates = [
    word.replace(/ied$/, 'y'),
    word.replace(/ed$/, 'e'),
    word.replace(/ed$/, ''),
    word.replace(/(.)\1ed$/, '$1'),
  ]
  return (
    candidates.find((base) => base !== word && verbForms.get(base)?.base === base && thirdPerson(base) !== base) ?? null
  )
}
