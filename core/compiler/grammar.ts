/** The realiser's small grammar: articles, number, agreement, capitals. It never writes inside code or math. */
import { countNouns, functionWords } from './lexicon.ts'

const singularInS =
  /(?:ss|us|is|ics|news|os|as|https?|dns|tls|css|js|aws|nfs|redis|kubernetes|postgres|access|alias|series)$/i

/** The noun that decides the number of a noun phrase: the last word before the first preposition or bracket. */
export function headNoun(phrase: string): string {
  const cut =
    phrase
      .replace(/\s*\(.*$/, '')
      .split(/\s+(?:of|for|in|from|to|with|on|at|by|between|that|which|without|over|vs\.?)\s+/i)[0] ?? phrase
  return cut.trim().split(/\s+/).at(-1) ?? phrase
}

/** True for "green threads", false for "process", "kubernetes", `code`. */
export function isPlural(phrase: string): boolean {
  if (/\s(?:and|&)\s/.test(phrase) && !/[/]/.test(phrase)) return true
  const head = headNoun(phrase).replace(/[^\p{L}\p{N}`$]+$/u, '')
  if (/[`$]$/.test(head)) return false
  if (/^(?:data|people|children|criteria|indices|vertices|matrices|mutexes)$/i.test(head))
    return head.toLowerCase() !== 'data'
  if (/^[A-Z0-9]{2,}s$/.test(head)) return true
  return /[a-z]s$/.test(head) && !singularInS.test(head)
}

export const be = (phrase: string) => (isPlural(phrase) ? 'are' : 'is')
export const does = (phrase: string) => (isPlural(phrase) ? 'do' : 'does')

const determined =
  /^(?:an?|the|this|that|these|those|each|every|some|any|all|both|most|many|no|its|their|our|your|one|two|three|four|\d)\b/i

/** Puts an article before a bare singular common noun; other phrases stay as they are. */
export function withArticle(phrase: string, article: 'a' | 'the'): string {
  if (determined.test(phrase) || isPlural(phrase)) return phrase
  const head = headNoun(phrase)
  if (!/^[a-z]+$/.test(head) || !/^[a-z]/.test(phrase) || !countNouns.has(head)) return phrase
  if (article === 'the') return `the ${phrase}`
  return `${/^(?:[aeio]|u(?!ni|se|ti))/.test(phrase) ? 'an' : 'a'} ${phrase}`
}

/**
 * A term as it stands inside a sentence: an initial capital goes where the note itself writes the word small.
 * Acronyms, names and code keep theirs.
 */
export function insideSentence(phrase: string, smallWords: ReadonlySet<string>): string {
  return phrase
    .split(/(\s+)/)
    .map((word) => {
      if (!/^[A-Z][a-z]+(?:[-/][A-Za-z]+)*[,)]?$/.test(word)) return word
      const lower = word.toLowerCase()
      const bare = lower.replace(/[,)]$/, '')
      if (
        functionWords.has(bare) ||
        smallWords.has(bare) ||
        countNouns.has(bare) ||
        countNouns.has(bare.replace(/s$/, ''))
      )
        return lower
      return word
    })
    .join('')
}

export const capitalised = (sentence: string) =>
  /^[a-z]/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence

/** A question mark and a capital; white space folded. */
export function asQuestion(text: string): string {
  return `${capitalised(text.replace(/\s+/g, ' ').trim()).replace(/[\s?.:;,]+$/, '')}?`
}

const notNominal = new Set([
  'more',
  'less',
  'better',
  'worse',
  'using',
  'etc',
  'etc.',
  'here',
  'there',
  'now',
  'then',
  'again',
  'too',
])

/** Could these words be a noun phrase that names something? At most `most` words, no finite verb, no dangling function word. */
export function isNounPhrase(phrase: string, most = 6): boolean {
  const bare = phrase
    .replace(/`[^`]*`/g, 'X')
    .replace(/\$[^$]*\$/g, 'X')
    .trim()
  if (bare === '' || /[?!;:=<>|"“”^@]|\.\s|\.$|\.\.|https?:|^\W+$/.test(bare)) return false
  const words = bare.toLowerCase().split(/\s+/)
  if (words.length > most) return false
  const first = words[0] ?? ''
  const last = (words.at(-1) ?? '').replace(/[^\p{L}\p{N})'’-]+$/u, '')
  if (functionWords.has(last) || notNominal.has(last) || notNominal.has(first)) return false
  if (functionWords.has(first) && !/^(?:an?|the|each|every|all|both)$/.test(first)) return false
  if (!/[\p{L}\p{N}]/u.test(bare)) return false
  if (count(bare, '(') !== count(bare, ')')) return false
  return !/\b(?:is|are|was|were|be|been|isn't|aren't|don't|doesn't|can|could|will|would|should|must|may|might|has|have|had|does|do|did|i|we|you|it|they|this|that|these|those|if|when|because|which|who|whose|not)\b/.test(
    words.join(' '),
  )
}

const count = (text: string, of: string) => text.split(of).length - 1
