/**
 * Grades a typed answer against the points of the note, tolerantly: case, articles, plurals, punctuation and order make no
 * difference; code, math and numbers are exact; a "not" counts. The user may overrule.
 */
import { isStopWord, stem } from '../answer.ts'
import type { QuizVerdict } from './quiz.ts'

/** A run of a text: `alone` where only this side says it. */
export interface Segment {
  readonly text: string
  readonly code: boolean
  readonly alone: boolean
}

export interface GradedPoint {
  /** Whether what was typed says it. */
  readonly said: boolean
  /** The point as the note has it, without markup; `alone` is what was left out. */
  readonly segments: readonly Segment[]
}

export interface Grading {
  readonly verdict: QuizVerdict
  readonly points: readonly GradedPoint[]
  /** What was typed; `alone` is what the note does not say. It costs nothing. */
  readonly yours: readonly Segment[]
}

/** Grades `given` against the note's points (Markdown): the items of a list, or the one phrase. */
export function grade(given: string, points: readonly string[]): Grading {
  const yours = readTyped(given, points)
  const theirs = points.map(readMarkdown)
  const said = theirs.map((tokens) => isSaid(tokens, yours))
  const inNote = keysOf(theirs.flat())
  const typed = keysOf(yours)
  return {
    verdict: yours.length === 0 ? 'missed' : verdictOf(said, theirs, typed),
    points: theirs.map((tokens, i) => ({ said: said[i] === true, segments: segmentsOf(tokens, typed) })),
    yours: segmentsOf(yours, inNote),
  }
}

/** All points right, half of them or more partly, fewer missed. */
export function verdictOfTicks(ticks: readonly boolean[]): QuizVerdict {
  const ticked = ticks.filter(Boolean).length
  if (ticks.length > 0 && ticked === ticks.length) return 'right'
  return ticked > 0 && ticked >= ticks.length / 2 ? 'partly' : 'missed'
}

/** A word, number or code span, with the text before it that carries no meaning. */
interface Token {
  readonly before: string
  readonly text: string
  readonly code: boolean
  /** Equal keys say the same; null for what makes no difference. */
  readonly key: string | null
}

/** What these tokens say; a code span says its words too, so that prose about fork is met by `fork`. */
function keysOf(tokens: readonly Token[]): ReadonlySet<string | null> {
  const words = tokens.filter((token) => token.code).flatMap((token) => readWords(token.text))
  return new Set([...tokens, ...words].map((token) => token.key))
}

/** A single phrase that was half said is partly right, though it is one point. */
function verdictOf(
  said: readonly boolean[],
  theirs: readonly (readonly Token[])[],
  typed: ReadonlySet<string | null>,
): QuizVerdict {
  const [only] = theirs
  if (theirs.length !== 1 || only === undefined || said[0]) return verdictOfTicks(said)
  return coverage(only, typed) >= 0.5 ? 'partly' : 'missed'
}

/**
 * A point is said when every code span, number and negation of it is there, and of its other words all (of one or two) or
 * three in five. A "not" of one's own just before its words turns it round.
 */
function isSaid(point: readonly Token[], yours: readonly Token[]): boolean {
  const typed = keysOf(yours)
  const keys = [...new Set(point.map((token) => token.key).filter((key) => key !== null))]
  const exact = keys.filter((key) => !key.startsWith('word ') || negations.has(key))
  if (keys.length === 0 || !exact.every((key) => typed.has(key))) return false
  const words = keys.filter((key) => key.startsWith('word ') && !negations.has(key))
  const found = words.filter((key) => typed.has(key)).length
  const needed = words.length <= 2 ? words.length : Math.ceil(words.length * 0.6)
  return found >= needed && !isTurnedRound(keys, yours)
}

/** Whether some word of the point stands in what was typed only right after a "not" of one's own. */
function isTurnedRound(keys: readonly string[], yours: readonly Token[]): boolean {
  if (keys.some((key) => negations.has(key))) return false
  const denied = yours.map((_, at) => isDenied(yours, at))
  return keys.some((key) => {
    const places = yours.flatMap((token, at) => (token.key === key ? [at] : []))
    return places.length > 0 && places.every((at) => denied[at])
  })
}

/** A negation among the two words before, in the same breath. */
function isDenied(yours: readonly Token[], at: number): boolean {
  let words = 0
  for (let i = at; i > 0 && words < 2; i--) {
    if (/[,;.:\n]/.test(yours[i]?.before ?? '')) return false
    const key = yours[i - 1]?.key ?? null
    if (key === null) continue
    if (negations.has(key)) return true
    words += 1
  }
  return false
}

const negations = new Set(['not', 'no', 'never', 'without', 'cannot', 'neither', 'nor'].map((word) => `word ${word}`))

function coverage(point: readonly Token[], typed: ReadonlySet<string | null>): number {
  const keys = new Set(point.map((token) => token.key).filter((key) => key !== null))
  return [...keys].filter((key) => typed.has(key)).length / Math.max(1, keys.size)
}

/* ---------------------------------------------------------------- reading */

const codeSpan = /(`+)(.+?)\1|\$([^$]+)\$/gs
const wordOrNumber = /\d+(?:[.,:]\d+)*|\p{L}+n['’]t\b|\p{L}[\p{L}\p{N}]*/gu

const markup = /(`+).+?\1|\$[^$]+\$|\*\*|__|~~|==|!?\[(?=[^\]]*\]\()|\]\([^)]*\)/gs

/** The tokens of a note's words: code and math spans whole, the rest word by word, marks of emphasis and links left out. */
function readMarkdown(markdown: string): readonly Token[] {
  const plain = markdown.normalize('NFC').replace(markup, (mark) => (/^[`$]/.test(mark) ? mark : ''))
  return readBy(plain, codeSpan, (match) => {
    const text = (match[2] ?? match[3] ?? '').trim()
    return { text, key: codeKey(text) }
  })
}

/** The tokens of what was typed: the note's code where it stands exactly so, with or without backticks and dollars. */
function readTyped(given: string, points: readonly string[]): readonly Token[] {
  const codes = points.flatMap((point) => readMarkdown(point).filter((token) => token.code))
  const spans = [...new Set(codes.map((token) => token.text.replace(callBrackets, '')))]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.split(/\s+/).map(escapeRegExp).join('\\s+').replaceAll('\\$', '\\$?'))
  const known = spans.map((span) => `(?<![\\p{L}\\p{N}_])${span}(?:\\(\\d?\\))?(?![\\p{L}\\p{N}_])`).join('|')
  const plain = given.normalize('NFC').replaceAll('`', '').trim()
  return known === ''
    ? readWords(plain)
    : readBy(plain, new RegExp(known, 'gu'), ([text]) => ({ text, key: codeKey(text) }))
}

function readBy(
  text: string,
  span: RegExp,
  code: (match: RegExpMatchArray) => { readonly text: string; readonly key: string },
): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(span)) {
    const words = readWords(text.slice(at, match.index))
    const last = words.at(-1)
    const before = last && last.key === null && last.text === '' ? last.before : ''
    tokens.push(...(before === '' ? words : words.slice(0, -1)), { before, code: true, ...code(match) })
    at = match.index + match[0].length
  }
  return [...tokens, ...readWords(text.slice(at))]
}

/** Words and numbers; a rest without either comes as a token without text. */
function readWords(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(wordOrNumber)) {
    tokens.push({ before: text.slice(at, match.index), text: match[0], code: false, key: wordKey(match[0]) })
    at = match.index + match[0].length
  }
  const rest = text.slice(at)
  return rest === '' ? tokens : [...tokens, { before: rest, text: '', code: false, key: null }]
}

const callBrackets = /\(\d?\)$/

/** `fork`, `fork()` and `fork(2)` are one name; so are `$HOME` and `HOME`. */
const codeKey = (text: string): string =>
  `code ${text.replace(/\s+/g, ' ').replaceAll('$', '').replace(callBrackets, '')}`

function wordKey(text: string): string | null {
  const word = text.toLowerCase()
  if (/^\d/.test(word)) return `number ${word}`
  if (/n['’]t$/.test(word)) return 'word not'
  return isStopWord(word) ? null : `word ${stem(word)}`
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/* ---------------------------------------------------------------- showing */

/** The text again, in runs; what lies between two words that stand alone stands alone with them. */
function segmentsOf(tokens: readonly Token[], other: ReadonlySet<string | null>): readonly Segment[] {
  const segments: Segment[] = []
  const add = (text: string, code: boolean, alone: boolean) => {
    const last = segments.at(-1)
    if (text === '') return
    if (last && last.code === code && last.alone === alone)
      segments[segments.length - 1] = { ...last, text: last.text + text }
    else segments.push({ text, code, alone })
  }
  tokens.forEach((token, i) => {
    const alone = token.key === null ? isBetweenAlone(tokens, i, other) : !other.has(token.key)
    add(token.before, false, alone && segments.at(-1)?.alone === true)
    add(token.text, token.code, alone)
  })
  return segments
}

function isBetweenAlone(tokens: readonly Token[], at: number, other: ReadonlySet<string | null>): boolean {
  const before = tokens.slice(0, at).findLast((token) => token.key !== null)
  const after = tokens.slice(at + 1).find((token) => token.key !== null)
  return before !== undefined && after !== undefined && !other.has(before.key) && !other.has(after.key)
}
