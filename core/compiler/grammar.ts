/** The realiser's small grammar: number, agreement, the article of a thing known. It never writes inside code or math. */
import { capitalised } from './capitals.ts'
import { functionWords, participles, verbForms } from './lexicon.ts'
import { isCountNoun, isMassNoun, uniqueHeads } from './nouns.ts'
import { indefinite } from './sound.ts'

const singularInS =
  /(?:ss|us|is|ics|news|os|as|https?|dns|tls|css|js|aws|nfs|redis|kubernetes|postgres|access|alias|series|means|lens|emacs|rails|jenkins|windows|always)$/i
/** Plurals whose ending looks like a singular's. */
const pluralInS =
  /^(?:repos|photos|videos|demos|macros|zeros|heroes|algos|menus|cpus|gpus|topics|metrics|heuristics|characteristics|statistics|generics|intrinsics|atomics|panics|epics|semantics|basics|schemas|lambdas|replicas|quotas|areas|ideas|formulas|commas|cameras|betas|deltas|metas|personas|sagas|arenas|axes)$/i

/** The noun that decides the number of a noun phrase: the last word before the first preposition, clause or bracket. */
export function headNoun(phrase: string): string {
  const words = beforeRest(phrase).trim().split(/\s+/)
  const last = words.at(-1) ?? phrase
  const before = words.at(-2)
  return before !== undefined && isPast(last) && !isPast(before) ? before : last
}

/** The phrase up to the first preposition, clause or bracket. */
const beforeRest = (phrase: string): string =>
  phrase
    .replace(/\s*\(.*$/, '')
    .split(
      /\s+(?:of|for|in|into|onto|from|to|with|on|at|by|between|under|that|which|without|over|after|before|during|it|they|you|we|one|vs\.?)\s+/i,
    )[0] ?? phrase

/** "pages counted", "data forced": what was done to the noun before it. */
const isPast = (word: string) =>
  /[^e]ed$/.test(word) ? word.length > 4 : participles.has(word) && !/^(?:set|read|cut|lost|left|found)$/.test(word)

/** True for "green threads", false for "process", "kubernetes", `code`. */
export function isPlural(phrase: string): boolean {
  if (/\s(?:and|&)\s/.test(beforeRest(phrase)) && !/[/]/.test(phrase)) return true
  const head = headNoun(phrase).replace(/[^\p{L}\p{N}`$]+$/u, '')
  if (/[`$]$/.test(head)) return false
  if (/^(?:data|people|children|criteria|indices|vertices|matrices|mutexes)$/i.test(head))
    return head.toLowerCase() !== 'data'
  if (/[A-Z0-9]{2,}s$/.test(head) && !/^HTTPs$/.test(head)) return true
  if (/^[\p{L}]+-(?:\p{L}+-)+\p{L}+$/u.test(head)) return false
  return /[a-z]s$/.test(head) && (pluralInS.test(head) || !singularInS.test(head))
}

export const be = (phrase: string) => (isPlural(phrase) ? 'are' : 'is')
export const does = (phrase: string) => (isPlural(phrase) ? 'do' : 'does')

const determined =
  /^(?:an?|the|this|that|these|those|each|every|some|any|all|both|most|many|no|its|their|our|your|one|two|three|four|\d)\b/i

/** Does the phrase bring its own article, number or owner? */
export const isDetermined = (phrase: string) => determined.test(phrase) || /\s(?:an?|the)\s/.test(beforeRest(phrase))

/** Puts an article before a bare singular common noun; other phrases stay as they are. */
export function withArticle(phrase: string, article: 'a' | 'the'): string {
  if (isDetermined(phrase) || isPlural(phrase) || /['’]s?\s/.test(phrase)) return phrase
  const head = headNoun(phrase)
  if (!/^[a-z][a-z-]*$/.test(head) || !/^[\p{L}]/u.test(phrase)) return phrase
  if (isMassNoun(head) || !isCountNoun(head)) return phrase
  if (article === 'the' || (uniqueHeads.has(head) && head !== phrase)) return `the ${phrase}`
  return indefinite(phrase)
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
  const known = judged.get(phrase)
  if (known !== undefined) return known >= 0 && known <= most
  if (judged.size >= mostJudged) judged.clear()
  const words = wordsOfNounPhrase(phrase)
  judged.set(phrase, words)
  return words >= 0 && words <= most
}

/** Rule after rule asks about the same few words of a passage. */
const judged = new Map<string, number>()
const mostJudged = 2_000

/** No rule takes a longer name. */
const longestName = 12
const rarelyNamed = new Set(['every', 'any', 'no', 'some', 'we', 'you'])

/** How many words the noun phrase has; -1 where it is none. */
function wordsOfNounPhrase(phrase: string): number {
  const bare = phrase
    .replace(/`[^`]*`|[\uE000\uE001]+/g, 'X')
    .replace(/\$[^$]*\$/g, 'X')
    .trim()
  if (bare === '' || /[?!;:=<>|"“”^@]|\.\s|\.$|\.\.|https?:|^\W+$/.test(bare)) return -1
  const words = bare.toLowerCase().split(/\s+/)
  if (words.length > longestName) return -1
  const first = words[0] ?? ''
  const last = (words.at(-1) ?? '').replace(/[^\p{L}\p{N})'’-]+$/u, '')
  if (functionWords.has(last) || notNominal.has(last) || notNominal.has(first)) return -1
  if (functionWords.has(first) && !/^(?:an?|the|each|every|all|both)$/.test(first)) return -1
  if (!/[\p{L}\p{N}]/u.test(bare)) return -1
  if (count(bare, '(') !== count(bare, ')')) return -1
  if (words.some((word, i) => i > 0 && (rarelyNamed.has(word) || isFiniteOnly(word)))) return -1
  return /\b(?:is|are|was|were|be|been|isn't|aren't|don't|doesn't|can|could|will|would|should|must|may|might|has|have|had|does|do|did|i|we|you|it|they|this|that|these|those|if|when|because|which|who|whose|not)\b/.test(
    words.join(' '),
  )
    ? -1
    : words.length
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

function count(text: string, of: string): number {
  let found = 0
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) found++
  return found
}
