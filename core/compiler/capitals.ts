/** Capitals inside a sentence: a title's go, a name's stay. Nothing is written inside code or math. */
import { functionWords } from './lexicon.ts'
import { personNames, productNames } from './names.ts'
import { isCountNoun, isMassNoun } from './nouns.ts'
import type { Usage } from './usage.ts'

const capitalWord = /^[A-Z][a-z]+(?:[-/][A-Za-z]+)*[,)]?$/

/**
 * A term as it stands inside a sentence: an initial capital goes where the note itself writes the word small, where the
 * word is a known common noun, or where only the first of several words has one. Acronyms, persons, products, code, and
 * what the note writes with a capital in the middle of a sentence keep theirs.
 */
export function insideSentence(phrase: string, usage: Pick<Usage, 'small' | 'capital'>): string {
  const article = /^(?:An?|The)(?= [a-z])/.exec(phrase)
  if (article !== null) return article[0].toLowerCase() + phrase.slice(article[0].length)
  const words = phrase.split(' ')
  // "A universal platform": an article in front is no part of the name.
  if (/^(?:An?|The)$/.test(words[0] ?? '') && words.length > 1) {
    const rest = words.slice(1).join(' ')
    const inside = insideSentence(rest, usage)
    if (inside !== rest) return `${(words[0] ?? '').toLowerCase()} ${inside}`
  }
  // What stands in code or a formula keeps its letters.
  const outside = new Set(phrase.replace(/`[^`]*`|\$[^$]*\$/g, (code) => code.replace(/[^\s]/g, '\uE000')).split(' '))
  const titled = words.filter((word) => capitalWord.test(word) && outside.has(word))
  if (titled.length === 0) return phrase
  const kind = new Map(titled.map((word) => [word, kindOf(word, words.length > 1, usage)]))
  const lowered = () =>
    words.map((word) => (kind.has(word) && kind.get(word) !== 'name' ? word.toLowerCase() : word)).join(' ')
  if (titled.length > 1 && usage.capital(phrase)) return phrase
  if (titled.every((word) => kind.get(word) !== 'unknown')) return lowered()
  const [first = '', second = '', third = ''] = words
  const sentenceCase = titled.length === 1 && capitalWord.test(first) && /^[a-z]/.test(second)
  const opens = !functionWords.has(second) || (second === 'of' && /^[a-z]/.test(third)) || /s$|[a-z]{3}ing$/.test(first)
  return sentenceCase && opens ? lowered() : phrase
}

function kindOf(
  word: string,
  inPhrase: boolean,
  usage: Pick<Usage, 'small' | 'capital'>,
): 'common' | 'name' | 'unknown' {
  const whole = word.replace(/[,)]$/, '')
  const bare = whole.toLowerCase()
  const forms = [bare, `${bare}s`, bare.replace(/s$/, ''), bare.replace(/es$/, ''), bare.replace(/ies$/, 'y')]
  const first = bare.split(/[-/]/)[0] ?? bare
  if (personNames.has(first) || productNames.has(bare) || productNames.has(first)) return 'name'
  if (forms.some((one) => functionWords.has(one) || usage.small.has(one))) return 'common'
  if (inPhrase && adjective.test(bare)) return 'common'
  if (usage.capital(whole)) return 'name'
  if (forms.some((one) => isCountNoun(one) || isMassNoun(one)) && !shortName.test(bare)) return 'common'
  if (/-[a-z]/.test(whole)) return 'common'
  return 'unknown'
}

/** Too short for its ending to tell: "Bing", "Spring", "Sage". */
const shortName = /^(?:[a-z]{1,3}ing|[a-z]{1,2}age|[a-z]{1,2}ware)$/

const adjective = /^[a-z]{3,}(?:al|ial|ive|ous|able|ible|ary|ent|ant|ed|less|ful|ized|ised|ical|istic)$/

/** The first letter of a sentence; a name such as `ext4`, `vDSO` or `io_uring` stays as it is. */
export const capitalised = (sentence: string) =>
  /^[a-z]/.test(sentence) && !/^[a-z]+[A-Z\d_]/.test(sentence)
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : sentence
