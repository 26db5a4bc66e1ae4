/** The form of a question and its answer: what a careful reader would mend before he asked it. */
import { contentStems } from '../answer.ts'
import { answerText, type Draft } from './questions/draft.ts'

/** What is wrong with a question: a hard lint drops it, a soft one sends it to the suggestions. */
export interface Lint {
  readonly code: string
  readonly hard: boolean
  readonly reason: string
}

const literals = /`[^`]+`|\$[^$]+\$/g
const advice =
  /\b(?:you|we) (?:can|could|may|should|must|need|have to|might|would)\b|\bwe (?:discuss|describe|show|see|mention)|\b(?:it is|it's|it’s) (?:best|better|recommended|advised|common|a good idea)\b|\bshould\b|\bneeds? to be\b/i

/** The first flaw, the worst first; null where there is none. */
export function flawOf(draft: Pick<Draft, 'question' | 'kind' | 'pieces'>): Lint | null {
  const { question } = draft
  const answer = answerText(draft.pieces)
  const asked = question.replace(literals, 'X')
  const told = answer.replace(literals, 'X')
  const hard = (code: string, reason: string): Lint => ({ code, hard: true, reason })
  const soft = (code: string, reason: string): Lint => ({ code, hard: false, reason })

  if (
    /^(?:How|Why|What) (?:does|do|can|will|should) .*\band (?!this|its|was|is|does|has)\p{Ll}{3,}[^s\P{Ll}]s\?$/u.test(
      asked,
    ) &&
    draft.kind !== 'definition'
  )
    return hard('lint/grammar', 'two verbs of two forms')
  if (
    /^(?:Are|Is) (?:\S+ ){1,4}(?:are|is) (?!that|which|who)/.test(asked) &&
    !/\b(?:that|which|who|what|where)\b/.test(asked)
  )
    return hard('lint/grammar', 'the verb stands twice')
  if (
    /^What happens (?:if|when|after) not\b|^What are the (?:two|three|four|five|six|seven|\p{Ll}+) (?:There|It|We|You)\b| by … which /u.test(
      asked,
    )
  )
    return hard('lint/grammar', 'the words of a lead are no question')
  if (
    /\b(?:is|are|was|were|does|do|did|can|will) (?:Instead|However|Also|Thus|Hence|Therefore|Otherwise|Then|Moreover|Finally)\b/.test(
      asked,
    )
  )
    return hard('lint/grammar', 'an adverb is no subject')
  if (/^What (?:does|do|can|will|should|must) .*\b(?:inform|tell|notify|remind|warn|convince|persuade)\?$/.test(asked))
    return hard('lint/grammar', 'the verb wants to whom and what')
  if (
    /^What happens\b/.test(asked) &&
    /^(?:can|could|will|would|may|might|must|should|is|are|was|were|has|have)\b/i.test(told)
  )
    return hard('lint/answer', 'the answer has lost its subject')
  if (/`[^`]*\*\*[^`]*\*\*[^`]*`/.test(`${question} ${answer}`)) return hard('lint/markup', 'marks inside code')
  if (/\bdo(?:es)? so\b/i.test(asked)) return hard('lint/dangling', '"do so" points at nothing in the question')
  if (/^What (?:is|are) (?:all|both|each of|most of|some of)\b/i.test(asked) && draft.kind === 'definition')
    return hard('lint/grammar', 'a count is no subject')
  if (/\b(?:at|in|of|on|from|by|with|to|for|into) (?:that|those) \p{Ll}|\bthe same (?!.*\bas\b)\p{Ll}/u.test(asked))
    return soft('lint/dangling', 'it points at something that only the note tells')
  if (/^(?:What|When|Who|Where|How long) (?:does|do|can|could|will|may|must|should) .* only\s/.test(asked))
    return soft('lint/form', '"only" does not stand where it belongs')
  if (draft.kind !== 'list' && breaksOff(told)) return hard('lint/answer', 'the answer breaks off')
  if (hasOddQuote(told)) return hard('lint/answer', 'an odd quotation mark')

  if (
    /^What happens (?:if|when|after)\b.*\bthen\b.*\b(?:will|would|can|is|are)\b/.test(asked) ||
    /^otherwise\b/i.test(told)
  )
    return hard('lint/grammar', 'the condition holds what follows from it')
  if (draft.kind === 'cloze' && /\b(?:like|such as|e\.g\.,?|for example,?|for instance,?)\s\[…\]/i.test(asked))
    return hard('lint/guessable', 'an example could be another')
  if (/^How (?:does|do) .+ differ from\b/.test(asked) && /^(?:is|are|was|were|has|have)\b/i.test(told))
    return soft('lint/form', 'the answer has lost its subject')
  if (/^What happens (?:if|when|after) (?!using\b)\p{Ll}+ing\b/u.test(asked))
    return soft('lint/form', 'who does it is not said')
  if (/^What happens (?:if|when|after)\b/.test(asked)) {
    if (
      /^[^,;]*?\b(?:is|are)\s+(?:(?:also|then|often|usually)\s+)?(?:called|named|known as|referred to as|said to be)\b/i.test(
        told,
      )
    )
      return soft('lint/form', 'nothing happens: the answer gives a name')
    if (advice.test(told)) return soft('lint/form', 'nothing happens: the answer is advice')
    if (/\b(?:you|we)(?:'re|’re| are| need| want| would like)\b/i.test(asked))
      return soft('lint/form', 'nothing happens: the condition is a wish')
  }
  if (
    /^What (?:is|are) \$(?:[A-Za-z]|\\[A-Z]?[a-z]{2,})(?:_\{?[^{}$]{1,8}\}?)?\$\?$/.test(question) &&
    !/\\(?:cap|cup|in|to|times|circ|sim|cong|subset|forall|exists)/.test(question)
  )
    return soft('lint/vague', 'a sign alone says nothing in another place')
  if (
    draft.kind === 'cloze' &&
    /^(?:on the other hand|however|therefore|thus|hence|instead|moreover|furthermore|in addition|similarly|likewise|also|then|this|that)\b/i.test(
      asked,
    )
  )
    return soft('lint/dangling', 'it goes on from another sentence')
  if (
    /^by (?:clicking|pressing|tapping|selecting|hovering|right-clicking|double-clicking|navigating to|going to|opening the)\b/i.test(
      told,
    )
  )
    return soft('lint/form', 'a click is seen, not remembered')
  return codeLeak(draft, question, answer) ? soft('lint/leak', 'a name in the card gives the answer away') : null
}

/** What only stands before more words. */
const breaksOff = (told: string): boolean =>
  /\b(?:so|which|but|if|because)$/i.test(told) ||
  (/\bnot only\b/i.test(told) && !/\bbut\b/i.test(told)) ||
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
function codeLeak(draft: Pick<Draft, 'kind'>, question: string, answer: string): boolean {
  if (/^(?:contrast|yesno|cloze|steps|list)$/.test(draft.kind) || /^Which of /.test(question)) return false
  const names = namesIn(question)
  if (names.size === 0) return false
  const told = contentStems(answer.replace(literals, ' '))
  const spelt = [...told].filter((word) => [...names].some((name) => word.startsWith(name) || name.startsWith(word)))
  return [...names].every((word) => told.has(word)) || (spelt.length >= 2 && spelt.length * 2 >= told.size)
}

/** The words that the code of a text is spelt with, as stems of three letters or more; `FILE` in `stat FILE` stands for another. */
function namesIn(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code
      .replace(/(?<=\p{Ll}.*\s)\p{Lu}+$/u, '')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[^\p{L}]+/gu, ' '),
  )
  return new Set([...contentStems(words.join(' '))].filter((word) => word.length > 2))
}
