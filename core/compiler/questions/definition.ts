/** "What is X?" and back: "Which term means: …?" */

import { withOwnArticle } from '../articles.ts'
import { isKey, isSign, namesKeys } from '../code-words.ts'
import type { Fact } from '../fact.ts'
import { glossShape, isExamples } from '../gloss-shape.ts'
import { asQuestion, be, does, isPlural, withArticle } from '../grammar.ts'
import { participles } from '../lexicon.ts'
import { productNames } from '../names.ts'
import { isCountNoun, isMassNoun } from '../nouns.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { indefinite } from '../sound.ts'
import { headerOf } from '../table-header.ts'
import { type Draft, draft, phrase } from './draft.ts'
import { oneOf } from './owned.ts'

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
  const asked = stem(fact, gloss.text, note)
  const drafts = [
    draft(fact, {
      role: 'gloss',
      kind: 'definition',
      question: asked.question,
      answer: phrase(gloss),
      confidence: Math.min(fact.confidence, asked.most),
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

/** Only a name answers "What is X?"; a deed is done, a clause is meant, a use is a use. */
function stem(fact: Fact, gloss: string, note: Reading): { readonly question: string; readonly most: number } {
  const term = fact.subject.text
  const bare = /^`|\d/.test(term)
  const mean = bare ? `What does ${term} mean?` : `What does “${term}” mean?`
  const what = asQuestion(
    counted.test(term) && isPlural(term)
      ? `What are the ${term}`
      : `What ${beOf(term)} ${withOwnArticle(term, gloss, note.usage)}`,
  )
  if (isKey(term) || (/^`[^`]{1,24}`$/.test(term) && underKeys(fact, note)))
    return {
      question: /^(?:deed|task)$/.test(glossShape(gloss)) ? asQuestion(`What does ${term} do`) : `What is ${term} for?`,
      most: 1,
    }
  if (isSign(term)) return { question: mean, most: 1 }
  if (isExamples(gloss)) return { question: asQuestion(`What are some examples of ${withArticle(term, 'a')}`), most: 1 }
  if (isState(term)) return { question: mean, most: 1 }
  if (/-(?:free|safe|triggered|bound|aware|local|based|only|before)$/.test(term)) return { question: mean, most: 1 }
  if (fact.family !== 'structure') return { question: what, most: 1 }
  const shape = glossShape(gloss)
  const header = fact.roles.header === undefined ? null : headerOf(fact.roles.header.text, 2)
  const deed = asQuestion(`What ${does(term)} ${doer(term)} do`)
  if (header?.kind === 'use' && /^when\s/i.test(gloss))
    return { question: asQuestion(`When ${be(term)} ${withArticle(term, 'a')} used`), most: 1 }
  if (header?.kind === 'use')
    return shape === 'deed'
      ? { question: deed, most: 1 }
      : {
          question: asQuestion(`What ${be(term)} ${withArticle(term, 'a')} used for`),
          most: shape === 'clause' ? 0.6 : 1,
        }
  const strict = header?.kind === 'meaning' && header.strict
  if (strict && (shape !== 'name' || /\d/.test(term))) return { question: mean, most: shape === 'condition' ? 0.6 : 1 }
  switch (shape) {
    case 'deed':
      return { question: deed, most: 1 }
    case 'task':
      return { question: bare ? deed : asQuestion(what.replace(/\?$/, ' for')), most: 1 }
    case 'clause':
      return { question: mean, most: 1 }
    case 'quality':
      return { question: mean, most: /\p{L}{4}/u.test(term) ? 1 : 0.6 }
    case 'state':
    case 'condition':
      return { question: mean, most: 0.6 }
    case 'fate':
      return {
        question: asQuestion(`What happens to ${withOwnArticle(term, gloss, note.usage)}`),
        most: fact.passage.parent?.kind === 'heading' && note.subjectOf(fact.passage) !== null ? 1 : 0.6,
      }
    case 'doing':
      return bare && !/ing`$/.test(term) ? { question: mean, most: 1 } : { question: what, most: 1 }
    case 'name':
      return { question: what, most: 1 }
  }
}

const underKeys = (fact: Fact, note: Reading) => fact.passage.path.some((above) => namesKeys(note.shown(above).bare))

const counted = /^(?:two|three|four|five|six|seven|\d)\s\p{L}/iu

/** "What are `Runnable Graphs`?": words that stand as code for stress are counted as words are. */
function beOf(term: string): string {
  const prose = /^`((?:\p{L}\p{Ll}+ )*\p{L}\p{Ll}{3,}s)`$/u.exec(term)?.[1]
  return prose !== undefined && isPlural(prose) && isCountNoun(oneOf(prose).split(' ').at(-1) ?? '') ? 'are' : be(term)
}

/** "a subscriber": who or what does is one of many, listed or not. */
const doer = (term: string) =>
  /^[a-z]{4,}(?:er|or)$/.test(term) && !isMassNoun(term) && !productNames.has(term)
    ? indefinite(term)
    : withArticle(term, 'a')

/** "Closed", "Open": what something is said to be, not a thing; "What is closed?" asks for what is. */
const isState = (term: string): boolean =>
  (/ed$/i.test(term) && participles.has(term.toLowerCase())) ||
  /^(?:half[ -])?(?:open|idle|ready|busy|active|inactive|valid|invalid|dirty|clean|stale|online|offline)$/i.test(term)

const lowered = (text: string) =>
  /^[A-Z][a-z]+(?:\s|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
