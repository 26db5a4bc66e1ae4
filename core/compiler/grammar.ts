/** The realiser's small grammar: articles, number, agreement, capitals. It never writes inside code or math. */
import { countNouns, functionWords, verbForms } from './lexicon.ts'

const singularInS =
  /(?:ss|us|is|ics|news|os|as|https?|dns|tls|css|js|aws|nfs|redis|kubernetes|postgres|access|alias|series)$/i

/** The noun that decides the number of a noun phrase: the last word before the first preposition or bracket. */
export function headNoun(phrase: string): string {
  const cut =
    phrase
      .replace(/\s*\(.*$/, '')
      .split(/\s+(?:of|for|in|into|onto|from|to|with|on|at|by|between|under|that|which|without|over|vs\.?)\s+/i)[0] ??
    phrase
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
 * A term as it stands inside a sentence: initial capitals go where the note itself writes the words small, or where only
 * the first word has one. Acronyms, names and code keep theirs.
 */
export function insideSentence(phrase: string, smallWords: ReadonlySet<string>): string {
  const words = phrase.split(' ')
  const titled = words.filter((word) => capitalWord.test(word))
  if (titled.length === 0) return phrase
  const known = (word: string) => {
    const bare = word.toLowerCase().replace(/[,)]$/, '')
    return [bare, bare.replace(/s$/, '')].some(
      (one) => functionWords.has(one) || smallWords.has(one) || countNouns.has(one),
    )
  }
  if (titled.every(known)) return words.map((word) => (capitalWord.test(word) ? word.toLowerCase() : word)).join(' ')
  const [first = '', second = ''] = words
  if (
    words.length === 1 &&
    /(?:ing|ity|ness|tion|ment|ance|ence|ism|lock|-free|-safe|-triggered|-bound|-through|-back|-aside|-before)$/.test(
      phrase,
    )
  )
    return phrase.toLowerCase()
  const sentenceCase = titled.length === 1 && capitalWord.test(first) && /^[a-z]/.test(second)
  if (sentenceCase && (!functionWords.has(second) || /s$/.test(first)))
    return first.toLowerCase() + phrase.slice(first.length)
  return phrase
}

const capitalWord = /^[A-Z][a-z]+(?:[-/][A-Za-z]+)*[,)]?$/

export const capitalised = (sentence: string) =>
  /^[a-z]/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence

const massNoun =
  /(?:ity|ness|ism|ing|ware|ance|ence|sis|graphy|logy|pressure|isolation|replication|fragmentation|memory|data|code|latency|starvation|storage|time|traffic|safety)$/i

/** With a/an where the author's own gloss shows that the term is one of many: "a lock that …", "the call on which …". */
export function asOne(term: string, gloss: string): string {
  if (!/^(?:an?|the|one|any)\s/i.test(gloss) || determined.test(term) || isPlural(term)) return term
  const head = headNoun(term)
  if (!/^[a-z][a-z-]*$/.test(head) || massNoun.test(head)) return term
  return `${/^(?:[aeioAEIO]|[uU](?!ni|se|ti|bu))/.test(term) ? 'an' : 'a'} ${term}`
}

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
    .replace(/`[^`]*`|[\uE000\uE001]+/g, 'X')
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
  if (words.slice(1).some((word) => /^(?:every|any|no|some|we|you)$/.test(word))) return false
  if (words.slice(1).some((word) => isFiniteOnly(word))) return false
  return !/\b(?:is|are|was|were|be|been|isn't|aren't|don't|doesn't|can|could|will|would|should|must|may|might|has|have|had|does|do|did|i|we|you|it|they|this|that|these|those|if|when|because|which|who|whose|not)\b/.test(
    words.join(' '),
  )
}

/** A third-person verb that is no plural noun: "receives", "determines". */
function isFiniteOnly(word: string): boolean {
  const form = verbForms.get(word)
  return (
    form?.third === true &&
    /(?:ceives?|termines?|tains?|cludes?|vides?|sists?|pends?|quires?|verts?|duces?|curs?|fies|ates|izes|ises|allows|means|gives|gets|makes|takes|lets|helps|says|tells|does|has|keeps|wants|needs|becomes|belongs|runs|lives|sits|acts|waits|holds|sends|reads|writes|creates|uses)$/.test(
      word,
    ) &&
    !/^(?:uses|reads|writes|needs|helps|runs|updates|acts|waits|estimates|templates|states|rates|delegates)$/.test(word)
  )
}

const count = (text: string, of: string) => text.split(of).length - 1
