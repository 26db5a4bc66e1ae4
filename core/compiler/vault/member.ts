/** A question of one note as it is held against those of other notes. */
import { contentStems, wordsOf } from '../../answer.ts'
import type { CompiledNote, Question } from '../question.ts'

export interface Member {
  readonly note: CompiledNote
  readonly question: Question
}

/** What a question asks, whatever note it stands in. */
export interface Asked {
  /** Stems of what is asked about, without the words of the asking: "What is an RPC?" and "What does RPC stand for?" have one topic. */
  readonly topic: ReadonlySet<string>
  /** Equal for questions about the same, asked in the same direction. */
  readonly about: string
}

/** What answers it; of a reversal, what it shows of its term. */
export interface Told {
  readonly words: ReadonlySet<string>
  /** Equal for equal answers: their words in any order, code and math byte for byte (`O(n)` is not `O(n^2)`). */
  readonly answer: string
  readonly literals: string
  readonly isDenied: boolean
}

const asking = new Set(['stand', 'mean', 'call', 'term', 'name', 'definition', 'define'])
const denial = /\b(?:not?|never|without|cannot|neither|nor)\b|n['’]t\b/i

/** A source is looked over at each sync; the questions of notes that did not change are the same objects as before. */
function remembered<Value>(read: (question: Question) => Value): (question: Question) => Value {
  const known = new WeakMap<Question, Value>()
  return (question) => {
    const before = known.get(question)
    if (before !== undefined) return before
    const value = read(question)
    known.set(question, value)
    return value
  }
}

export const askedBy = remembered((question): Asked => {
  const isBack = question.kind === 'reversal'
  const stems = contentStems(isBack ? question.answer : question.question)
  const topic = new Set([...stems].filter((word) => !asking.has(word)))
  return { topic, about: `${isBack ? 'back' : question.pieces.form}|${[...topic].sort().join(' ')}` }
})

/** Read only where two questions meet: most never do. */
export const toldBy = remembered((question): Told => {
  const text = question.kind === 'reversal' ? question.question.replace(/^[^:]*:/, '') : question.answer
  const words = contentStems(text)
  const literals = [...text.matchAll(/`[^`]+`|\$[^$]+\$/g)].map(([literal]) => literal).join(' ')
  const isDenied = denial.test(text)
  const said = words.size > 0 ? [...words].sort().join(' ') : wordsOf(text).join(' ') || text
  return { words, literals, isDenied, answer: `${said}|${literals}|${isDenied}` }
})

/** The author's own cards: taken as they are. */
export const isAuthored = ({ question }: Member) => question.factType === 'authored'

/** The note is about what the question asks: "Data mining", "Mathematical functions", "Self-sovereign identity (SSI)". */
export function isHome({ note, question }: Member): boolean {
  const { topic } = askedBy(question)
  if (topic.size === 0) return false
  return note.title.split(/[()]/).some((part) => {
    const title = contentStems(part)
    return title.size <= topic.size + 2 && [...topic].every((word) => title.has(word))
  })
}

/** How another note is named to the reader of this one. */
export const nameOf = (other: CompiledNote, here: CompiledNote): string =>
  `“${other.title === here.title ? other.path : other.title}”`

export const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
