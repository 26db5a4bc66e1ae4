/** What a finished question must not be. Hard lints drop it, soft ones send it to the suggestions. */
import { common, contentStems, wordsOf } from '../answer.ts'
import { flawOf, type Lint } from './form.ts'
import { answerText, type Draft } from './questions/draft.ts'

export type { Lint }

const hard = (code: string, reason: string): Lint => ({ code, hard: true, reason })
const soft = (code: string, reason: string): Lint => ({ code, hard: false, reason })

/** All that is wrong with one question, read with its context line. */
export function lint(
  draft: Draft,
  context: readonly string[],
  stems: (text: string) => ReadonlySet<string> = contentStems,
): Lint[] {
  const answer = answerText(draft.pieces)
  const authored = draft.fact.family === 'author' && draft.fact.rule !== 'author-question'
  // The author's own words are taken as they are, whatever one may think of them.
  if (authored)
    return answer.trim() === '' || draft.question.trim() === '' ? [hard('lint/markup', 'an empty side')] : []
  const found = [
    markup(draft.question, answer, context),
    leak(draft, answer, context, stems),
    dangling(draft.question),
    deictic(draft.question, answer),
    length(draft, answer),
    grammar(draft),
    vague(draft, answer),
    guessable(draft, answer),
    answerShape(draft, answer),
    flawOf(draft),
  ]
  return found.filter((one) => one !== null)
}

const literals = /`[^`]+`|\$[^$]+\$/g

function leak(
  draft: Draft,
  answer: string,
  context: readonly string[],
  stems: (text: string) => ReadonlySet<string>,
): Lint | null {
  if (draft.kind === 'contrast' || draft.kind === 'yesno') return null
  const shown = `${draft.question} ${context.join(' ')}`
  const words = [...stems(answer)]
  const asked = draft.question.replace(/^How (?:long|much|many)\b/, 'How')
  const known = new Set([...stems(asked), ...context.flatMap((level) => [...stems(level)])])
  const literal = answer.match(literals) ?? []
  if (words.length === 0) return literal.length === 0 ? hard('lint/leak', 'the answer has no word of its own') : null
  const leaked = words.filter((word) => known.has(word)).length
  if (leaked === words.length && literal.every((code) => shown.includes(code.slice(1, -1))))
    return hard('lint/leak', 'the question already holds the answer')
  if (draft.kind !== 'list' && literal.length === 0 && leaked >= 2 && leaked / words.length > 0.6)
    return soft('lint/leak', 'the question holds most of the answer')
  return literal.length === 0 && tellsHalf(draft, answer, stems)
    ? soft('lint/leak', 'the question holds half of the answer')
    : null
}

/** Of 47 such questions that were read 10 were kept. The noun that both are about may stand in both: "OS threads",
 * "interrupt flags". */
function tellsHalf(draft: Draft, answer: string, stems: (text: string) => ReadonlySet<string>): boolean {
  if (/^(?:list|cloze|steps)$/.test(draft.kind) || /^Which |: which (?:is|are|of)\b|…/.test(draft.question))
    return false
  const asked = stems(draft.question.replace(literals, ' '))
  const words = [...stems(answer)]
  const leaked = words.filter((word) => asked.has(word))
  const isCompound = leaked.length === 1 && words.length === 2 && draft.fact.family === 'sentence'
  return leaked.length / words.length >= 0.45 && !isCompound && !(leaked.length === 1 && leaked[0] === words.at(-1))
}

function dangling(question: string): Lint | null {
  const bare = question.replace(literals, 'X')
  const match =
    /\b(?:it(?!\s+(?:mean|take|possible|important|necessary|common)\b)|its|this|they|them|their|these|those|such)\b/i.exec(
      bare,
    )
  if (match === null) return null
  const before = [...contentStems(bare.slice(0, match.index))].filter(
    (word) => !/^(?:what|happen|use|mean|when)$/.test(word),
  )
  const strict = /^(?:this|these|those|such)$/i.test(match[0])
  return before.length === 0 || strict ? hard('lint/dangling', `"${match[0]}" points at nothing in the question`) : null
}

function deictic(question: string, answer: string): Lint | null {
  const points =
    /\b(?:above|below)\b(?!\s+(?:\d|the|an?)\b)|\b(?:the following|as follows|figure|diagram|screenshot|this (?:article|post|video|paper|book|section|note|page))\b|(?:^|[(.;]\s*)see\b(?!\s+(?:if|whether|what))/i
  return points.test(`${question}\n${answer}`)
    ? hard('lint/deictic', 'it points at something that the card does not show')
    : null
}

const count = (text: string) => text.trim().split(/\s+/).length

/** What only sets a formula is no word of it. */
const texSpace = /\\(?:[ ,;:!]|q?quad\b|[bB]igg?[lrm]?\b|left\b|right\b)/g

function length(draft: Draft, answer: string): Lint | null {
  if (count(draft.question) > 28) return hard('lint/length', `the question has ${count(draft.question)} words`)
  if (draft.pieces.form === 'list') {
    if (draft.pieces.items.length > 7) return hard('lint/length', 'a list of more than seven')
    const longest = Math.max(...answer.split('; ').map(count))
    if (longest > 25) return hard('lint/length', 'an item of more than 25 words')
    return count(answer) > 45 ? soft('lint/length', 'a long list') : null
  }
  if (count(answer) > 25) return hard('lint/length', `the answer has ${count(answer)} words`)
  return count(answer.replace(texSpace, ' ')) > 23 ? soft('lint/length', 'a long answer') : null
}

/** Three signs of a sentence that went wrong, and what only a fragment ends with. */
function grammar(draft: Draft): Lint | null {
  const bare = draft.question.replace(literals, 'X')
  if (draft.kind === 'cloze' || draft.fact.family === 'author') return null
  if (/\b(?:an?|the)\s+(?:an?|the)\b/i.test(bare)) return hard('lint/grammar', 'two articles in a row')
  if (/\b(?:and|or|an?|the|is|are)\?$/i.test(bare)) return hard('lint/grammar', 'it breaks off')
  if (/\b(?:What|When|How) are an?\b/.test(bare)) return hard('lint/grammar', '"are a"')
  if (
    draft.kind !== 'contrast' &&
    /\b(?:what|how) (?:is|are|does|do) (?:previously|sometimes|every|also|often|now|then|currently|however|not|if|when|in|on|at|for|with|to)\b/i.test(
      bare,
    )
  )
    return hard('lint/grammar', 'an adverb is no subject')
  if (/^What (?:is|are|do|does|can|will|must) (?:additionally|anyone|everyone|someone|people)\b/i.test(bare))
    return hard('lint/grammar', 'no subject')
  if (/[,;]\?$|\s[-–]\s*\?$|:\s*\?$/.test(bare)) return hard('lint/grammar', 'it breaks off')
  return null
}

function vague(draft: Draft, answer: string): Lint | null {
  const { question } = draft
  if (
    !/ to do\?$/.test(question) &&
    /^what (?:does|do) .+ (?:do|use|have|get|make|take|give|look|tell|say|want|need)\?$/i.test(question) &&
    !/ (?:allow|enable|let|help)/.test(question) &&
    count(answer) < 4
  )
    return soft('lint/vague', 'more than one answer would do')
  if (
    draft.fact.family === 'sentence' &&
    /^what (?:does|do|can|will|should|must) .+ (?:support|provide|offer|have|include|manage|make|take|handle|require|inherit|integrate with|deal with)\?$/i.test(
      question,
    )
  )
    return soft('lint/vague', 'more than one answer would do')
  if (draft.fact.rule === 'is-a' && /^(?:one of )?the (?:most|best|worst|main|only)\b|^one of\b/i.test(answer))
    return soft('lint/vague', 'praise is no definition')
  if (/^what (?:can|may|must|should|will) .+ (?:do|be)\?$/i.test(question) && !/used/.test(question))
    return soft('lint/vague', 'more than one answer would do')
  return null
}

function guessable(draft: Draft, answer: string): Lint | null {
  if (draft.kind !== 'cloze') return null
  const gap = wordsOf(answer).join(' ')
  const rest = ` ${wordsOf(draft.question).join(' ')} `
  if (gap.length < 2 && !/\d/.test(gap)) return hard('lint/guessable', 'the gap is empty')
  return gap !== '' && rest.includes(` ${gap} `)
    ? hard('lint/guessable', 'the gap can be read elsewhere on the card')
    : null
}

function answerShape(draft: Draft, answer: string): Lint | null {
  if (/^[-*+•]\s|;\s*[-*+•]\s/.test(answer)) return hard('lint/answer', 'a list squeezed into a line')
  if (/^\W*etc\.?\W*$/i.test(answer) || !/[\p{L}\p{N}$`+*/=<>-]/u.test(answer)) return hard('lint/answer', 'no answer')
  const bare = answer.replace(literals, 'X')
  if (
    /^(?:it|this|that|these|those|they)\b/i.test(bare) &&
    draft.kind !== 'cause' &&
    !/^(?:condition|clause)$/.test(draft.role)
  )
    return soft('lint/dangling-answer', 'the answer leans on another sentence')
  if (/\b(?:this|these|those|that one(?=\W*$)|such an?)\b/i.test(bare))
    return soft('lint/dangling-answer', 'the answer leans on another sentence')
  if (/\?{1,}/.test(bare) || /\b(?:idk|imo|lol|not sure|i think|maybe|probably|i guess|haha|wtf)\b/i.test(bare))
    return soft('lint/doubt', 'the author is in doubt')
  if (/\b(?:and|or|of|to|the|an?|in|with|for|is|are|by|between)$/i.test(bare))
    return hard('lint/answer', 'the answer breaks off')
  return null
}

function times(text: string, of: string): number {
  let found = 0
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) found++
  return found
}

function markup(question: string, answer: string, context: readonly string[]): Lint | null {
  for (const text of [question, answer, ...context]) {
    if (times(text, '`') % 2 !== 0) return hard('lint/markup', 'an odd backtick')
    const bare = text.replace(/`[^`]*`/g, '').replace(/\$[^$]*\$/g, '')
    if (/\]\(|\{\{|\}\}|\[\[|\]\]|\{#|<!--|<\/?\w+[^>]*>|https?:\/\/|\*\*|:\s*$|\uE000|\uE001/.test(bare))
      return hard('lint/markup', 'raw markup')
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ] as const)
      if (times(bare, open) !== times(bare, close)) return hard('lint/markup', 'an unmatched bracket')
  }
  if (answer.trim() === '' || question.trim() === '') return hard('lint/markup', 'an empty side')
  return null
}

export interface Linted {
  readonly draft: Draft
  readonly context: readonly string[]
}

/** A question as it is compared with others. */
export interface Asked {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly answer: string
  readonly answerWords: ReadonlySet<string>
}

export function askedOf(one: Linted, stems: (text: string) => ReadonlySet<string>): Asked {
  const answer = answerText(one.draft.pieces)
  return {
    text: `${wordsOf(one.draft.question).join(' ')}${signsOf(one.draft.question)}|${one.context.join('|')}`,
    words: stems(one.draft.question),
    answer,
    answerWords: stems(answer),
  }
}

/** `!!` and `!*` are two questions, though neither has a word. */
const signsOf = (question: string) => (question.match(/`[^`\p{L}\p{N}]+`/gu) ?? []).join('')

/** Of all their words, the share that two questions have in common which ask the same (Jaccard). */
export const similar = 0.8

/** Two questions that ask the same: `duplicate` with one answer, `ambiguous` with two. Null where both may stay. */
export function clash(a: Asked, b: Asked): 'duplicate' | 'ambiguous' | null {
  const shared = common(a.words, b.words)
  const sameQuestion = a.text === b.text
  if (!sameQuestion && shared / (a.words.size + b.words.size - shared || 1) < similar) return null
  const size = a.answerWords.size + b.answerWords.size
  const sameAnswer = size === 0 ? a.answer === b.answer : (2 * common(a.answerWords, b.answerWords)) / size >= 0.8
  if (sameAnswer) return 'duplicate'
  return sameQuestion ? 'ambiguous' : null
}
