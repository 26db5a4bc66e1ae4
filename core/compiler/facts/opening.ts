/** How a gloss opens: the kind of thing ("repetition of", "the difference between", "a link to"), and what is left. */
import { contentStems } from '../../answer.ts'
import { headNoun, isPlural } from '../grammar.ts'
import { participles, verbForms } from '../lexicon.ts'
import { isCountNoun, measures } from '../nouns.ts'
import { indefinite } from '../sound.ts'

/** `of`: a preposition ends it; `who`: a relative word that the verb follows; `where`: one that a clause follows. */
export type OpeningKind = 'of' | 'who' | 'where'

export interface Opening {
  /** Equal for glosses that open alike: without article and case. */
  readonly key: string
  readonly kind: OpeningKind
}

const prepositions = new Set('about against between by for from into of on over to under'.split(' '))
const relatives = new Set(['that', 'which', 'who'])
const clauses = new Set(['where', 'when', 'whose', 'in', 'with', 'without'])
const longestKind = 5

/** The words of a gloss without its article; `at` is the offset of each. */
function wordsIn(gloss: string): { readonly word: string; readonly at: number; readonly end: number }[] {
  const words = [...gloss.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }))
  return articleOf(gloss) === null ? words : words.slice(1)
}

const articleOf = (gloss: string) => /^(an?|the)\s/i.exec(gloss)?.[1]?.toLowerCase() ?? null

/** Null where a gloss names no kind of thing at its head. */
export function openingOf(gloss: string): Opening | null {
  const words = wordsIn(gloss).slice(0, longestKind + 2)
  const at = words.findIndex(({ word }) => prepositions.has(word) || relatives.has(word) || clauses.has(word))
  const kind = words.slice(0, at).map(({ word }) => word)
  if (at < 1 || at > longestKind || kind.some((word) => !/^\p{L}[\p{L}-]*$/u.test(word))) return null
  if (contentStems(kind.join(' ')).size === 0 || /^(?:what|which|how|why|when|some|any|every|no)/.test(kind[0] ?? ''))
    return null
  const word = words[at]?.word ?? ''
  const next = words[at + 1]?.word ?? ''
  if (relatives.has(word)) return { key: `${kind.join(' ')} that`, kind: 'who' }
  if (clauses.has(word) || next === 'which' || next === 'whom')
    return { key: `${kind.join(' ')} ${word} ${next === 'which' ? next : ''}`, kind: 'where' }
  return { key: `${kind.join(' ')} ${word}`, kind: 'of' }
}

/**
 * The longest opening that the glosses share and that ends with a preposition, as a question takes it ("a repetition
 * of"), and where in each gloss the rest begins. Null where no article is sure, and where "of" only opens a longer name
 * ("the part of the handshake in which …").
 */
export function sharedOpening(glosses: readonly string[]): { text: string; rests: number[] } | null {
  const all = glosses.map(wordsIn)
  const [first = []] = all
  let shared = 0
  while (shared < first.length && all.every((words) => words[shared]?.word === first[shared]?.word)) shared++
  let last = shared - 1
  while (last > 0 && !prepositions.has(first[last]?.word ?? '')) last--
  if (last < 1 || all.some((words) => words[last + 1] === undefined)) return null
  const kind = first.slice(0, last).map(({ word }) => word)
  const bare = glosses.map((gloss) => articleOf(gloss)).find((article) => article !== null) ?? null
  const text = withArticleOfKind(kind.join(' '), bare)
  if (text === null) return null
  return { text: `${text} ${first[last]?.word}`, rests: all.map((words) => words[last + 1]?.at ?? 0) }
}

/** Where the clause behind a relative word begins; null where there is none. */
export function clauseStart(gloss: string): number | null {
  const words = wordsIn(gloss)
  const at = words.findIndex(({ word }) => relatives.has(word))
  return words[at + 1]?.at ?? null
}

function withArticleOfKind(kind: string, article: string | null): string | null {
  if (/^(?:able|used)$/.test(kind) || participles.has(kind)) return article === null ? kind : null
  if (
    isPlural(kind) ||
    /(?:ing|part|half|piece|one)$/.test(kind) ||
    verbForms.get(kind.split(' ')[0] ?? '')?.third === true
  )
    return null
  if (article !== null) return article === 'the' ? `the ${kind}` : indefinite(kind)
  const head = headNoun(kind)
  if (measures.has(head)) return `the ${kind}`
  return isCountNoun(head) ? indefinite(kind) : null
}
