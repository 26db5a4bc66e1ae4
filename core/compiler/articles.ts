/** The article of a term that is asked for: "a lock", "isolation", "the CAP theorem", "Redis". */
import { headNoun, isDetermined, isPlural } from './grammar.ts'
import { productNames } from './names.ts'
import { countAcronyms, isCountNoun, isMassNoun, namedHeads, uniqueHeads } from './nouns.ts'
import { indefinite } from './sound.ts'
import type { Usage } from './usage.ts'

type Evidence = Pick<Usage, 'counts' | 'points' | 'names'>

/** The term with the article that its kind, the author's gloss and the rest of the note call for; none where nothing does. */
export function withOwnArticle(term: string, gloss: string, usage: Evidence): string {
  if (isDetermined(term) || isPlural(term) || /^[`$]|[`$]$|\S\(\)$/.test(term)) return term
  const article = articleOf(term, gloss, usage)
  if (article === null) return term
  return article === 'the' ? `the ${term}` : indefinite(term)
}

function articleOf(term: string, gloss: string, usage: Evidence): 'a' | 'the' | null {
  const head = headNoun(term)
  const several = /\s/.test(term)
  if (/\p{Lu}[\p{L}-]*['’]s?\s/u.test(term)) return null
  if (isUnique(term, head) || extreme.test(term)) return 'the'
  if (!/^\p{Ll}[\p{Ll}-]*$/u.test(head)) return ofName(term, head, gloss, usage)
  if (productNames.has(term.toLowerCase()) && !isCountNoun(term)) return null
  if (isMassNoun(head)) return usage.counts(term) && oneOfMany.test(gloss) ? 'a' : null
  if (isCountNoun(head)) return several && /^the\s/i.test(gloss) && !usage.counts(term) ? asUsed(term, usage) : 'a'
  if (usage.counts(term) || (several && usage.counts(head))) return 'a'
  if (usage.names(term)) return null
  if (oneOfMany.test(gloss) || (/(?:er|or)$/.test(head) && /^the\s/i.test(gloss))) return 'a'
  return several && /^the\s/i.test(gloss) && !abstract.test(gloss) && /\b(?:that|which|whose|where|who)\b/.test(gloss)
    ? 'the'
    : null
}

/** An acronym or a name at the end: counted only where it is known or shown to be ("a CRDT", "a connection ID"). */
function ofName(term: string, head: string, gloss: string, usage: Evidence): 'a' | null {
  const last = head.replace(/^.*-/, '')
  if (countAcronyms.has(last)) return 'a'
  const counted = usage.counts(term) && (oneOfMany.test(gloss) || /\d/.test(gloss))
  return counted || (/^\p{Ll}+ed\s/u.test(term) && oneOfMany.test(gloss)) ? 'a' : null
}

/** "the CAP theorem", "the Raft protocol", "the happens-before relation"; but "a routing protocol". */
export function isUnique(term: string, head: string): boolean {
  if (!/\s/.test(term)) return false
  if (uniqueHeads.has(head)) return true
  return namedHeads.has(head) && /^(?:\p{Lu}[\p{L}\d+*]*\s|\p{L}+-(?:before|after|and|or)(?:-\p{L}+)?\s)/u.test(term)
}

/** "the page table", "in interrupt context": a term of several words that the note never counts, as the note has it. */
const asUsed = (term: string, usage: Evidence) => (usage.points(term) ? 'the' : usage.names(term) ? null : 'a')

/** "maximum size", "average delay": a measure has one value. */
const extreme =
  /^(?:average|maximum|minimum|total|max|min|main|same|only|first|last|best|worst|largest|smallest|longest|shortest|\p{L}+est)\s/iu

const oneOfMany = /^(?:an?|one|any|another)\s+(?!and\b|or\b)/i

const abstract =
  /^the\s+(?:\p{L}+\s)?(?:guarantee|property|ability|tendency|rule|idea|fact|practice|process|act|art|technique|use|habit|risk|degree|extent|phase|state|principle|notion|belief|assumption|effort|amount|study|science|\p{L}+ing)\b/iu
