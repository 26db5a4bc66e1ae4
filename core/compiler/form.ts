/** The form of a question and its answer: what a careful reader would mend before he asked it. */
import { contentStems } from '../answer.ts'
import { answerText, type Draft } from './questions/draft.ts'

export interface Flaw {
  readonly code: string
  readonly hard: boolean
  readonly reason: string
}

const literals = /`[^`]+`|\$[^$]+\$/g
const person = /\b(?:you|your|you're|you’re|we|our|we're|we’re)\b/i

/** The first flaw, the worst first; null where there is none. */
export function flawOf(draft: Draft): Flaw | null {
  const { question } = draft
  const answer = answerText(draft.pieces)
  const asked = question.replace(literals, 'X')
  const told = answer.replace(literals, 'X')
  const hard = (code: string, reason: string): Flaw => ({ code, hard: true, reason })
  const soft = (code: string, reason: string): Flaw => ({ code, hard: false, reason })

  if (/\bdo(?:es)? so\b/i.test(asked)) return hard('lint/dangling', '"do so" points at nothing in the question')
  if (/^(?:What|Who|How) (?:is|are|do|does) (?:all|both|each of|most of|some of)\b/i.test(asked))
    return hard('lint/grammar', 'a count is no subject')
  if (draft.kind !== 'list' && breaksOff(told)) return hard('lint/answer', 'the answer breaks off')
  if (hasOddQuote(told)) return hard('lint/answer', 'an odd quotation mark')

  if (/^What happens (?:if|when|after)\b/.test(asked)) {
    if (
      /^[^,;]*?\b(?:is|are)\s+(?:(?:also|then|often|usually)\s+)?(?:called|named|known as|referred to as|said to be)\b/i.test(
        told,
      )
    )
      return soft('lint/form', 'nothing happens: the answer gives a name')
    if (
      person.test(told) ||
      /\b(?:it is|it's|it’s) (?:best|better|recommended|advised|common|a good idea)\b|\bshould\b|\bneeds? to be\b/i.test(
        told,
      )
    )
      return soft('lint/form', 'nothing happens: the answer is advice')
    if (/\b(?:you|we)(?:'re|’re| are| need| want| would like)\b/i.test(asked))
      return soft('lint/form', 'nothing happens: the condition is a wish')
  }
  if (/^Wh(?:at|ich) (?:is|are) \$[^$]{1,12}\$\?$/.test(question))
    return soft('lint/vague', 'a sign alone says nothing in another place')
  if (
    draft.kind === 'cloze' &&
    /^(?:on the other hand|however|therefore|thus|hence|instead|moreover|furthermore|in addition|similarly|likewise|also|then|this|that)\b/i.test(
      asked,
    )
  )
    return soft('lint/dangling', 'it goes on from another sentence')
  if (
    /^Which (?:term|name|word) means: (?:.*\b(?:is|are|was|were|has|have|tries|does|can|will)\b)/i.test(asked) &&
    !/\b(?:that|which|who|where|when|whose)\b/i.test(asked)
  )
    return soft('lint/form', 'a sentence is no meaning of a term')
  return codeLeak(draft, question, answer) ? soft('lint/leak', 'a name in the card gives the answer away') : null
}

/** What only stands before more words. */
const breaksOff = (told: string): boolean =>
  /\b(?:so|which|than|as|from|into|but|if|because|be|was|were|via|per|between|without)$/i.test(told) ||
  /\s[-–—→]$/.test(told)

/** `"` without its other half, or a `'` that closes what nothing opened. */
function hasOddQuote(told: string): boolean {
  if ((told.match(/"/g)?.length ?? 0) % 2 === 1) return true
  if ((told.match(/“/g)?.length ?? 0) !== (told.match(/”/g)?.length ?? 0)) return true
  const opened = told.match(/(?<![\p{L}\p{N}])'(?=\S)/gu)?.length ?? 0
  const closed = told.match(/(?<=\S)'(?![\p{L}\p{N}])/gu)?.length ?? 0
  return closed > opened && !/s'/.test(told)
}

/** A name that spells out its meaning, asked for that meaning. Asked for the name, its exact spelling is what is to be known. */
function codeLeak(draft: Draft, question: string, answer: string): boolean {
  if (/^(?:contrast|yesno|cloze|steps|list)$/.test(draft.kind)) return false
  const names = namesIn(question)
  if (names.size === 0) return false
  const told = contentStems(answer.replace(literals, ' '))
  return [...names].filter((word) => told.has(word)).length * 2 >= names.size
}

/** The words that the code of a text is spelt with, as stems of three letters or more. */
function namesIn(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}]+/gu, ' '),
  )
  return new Set([...contentStems(words.join(' '))].filter((word) => word.length > 2))
}
