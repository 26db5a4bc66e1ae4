/** The article of a term that is asked for: "a lock", "isolation", "the CAP theorem", "Redis". */
import { headNoun, isDetermined, isPlural } from './grammar.ts'
import { personNames, productNames } from './names.ts'
import { countAcronyms, isCountNoun, isMassNoun, measures, namedHeads, uniqueHeads } from './nouns.ts'
import { indefinite } from './sound.ts'
import type { Usage } from './usage.ts'

type Evidence = Pick<Usage, 'counts' | 'points' | 'names'>

/** The term with the article that its kind, the author's gloss and the rest of the note call for; none where nothing does. */
export function withOwnArticle(term: string, gloss: string, usage: Evidence): string {
  // "the `minor` number": a name in front makes it the only one.
  if (/^`[^`]+`\s\p{Ll}+$/u.test(term) && isCountNoun(headNoun(term))) return `the ${term}`
  if (isDetermined(term) || isPlural(term) || /^[`$]|[`$]$|\S\(\)$/.test(term)) return term
  const article = articleOf(term, gloss, usage)
  if (article === null) return term
  return article === 'the' ? `the ${term}` : indefinite(term)
}

function articleOf(term: string, gloss: string, usage: Evidence): 'a' | 'the' | null {
  const head = headNoun(term)
  const several = /\s/.test(term)
  if (/\p{Lu}[\p{L}-]*['’]s?\s/u.test(term)) return null
  if (isUnique(term, head) || isOnlyOne(term, head)) return 'the'
  if (!/^\p{Ll}[\p{Ll}-]*$/u.test(head)) return ofName(term, head, gloss, usage)
  if (productNames.has(term.toLowerCase()) && !isCountNoun(term)) return null
  if (isMassNoun(head)) return usage.counts(term) && oneOfMany.test(gloss) ? 'a' : null
  if (isCountNoun(head)) return several && /^the\s/i.test(gloss) && !usage.counts(term) ? asUsed(term, usage) : 'a'
  if (usage.counts(term) || (several && usage.counts(head))) return 'a'
  if (usage.names(term)) return null
  if (oneOfMany.test(gloss) || (/.{4}(?:er|or)$/.test(head) && (several || /^the\s/i.test(gloss)))) return 'a'
  return several && /^the\s/i.test(gloss) && usage.points(term) ? 'the' : null
}

/** An acronym or a name at the end: counted only where it is known or shown to be ("a CRDT", "a connection ID"). */
function ofName(term: string, head: string, gloss: string, usage: Evidence): 'a' | null {
  const last = head.replace(/^.*-/, '')
  if (countAcronyms.has(last)) return 'a'
  const counted = usage.counts(term) && (oneOfMany.test(gloss) || /\d/.test(gloss))
  return counted || (/^\p{Ll}+ed\s/u.test(term) && oneOfMany.test(gloss)) ? 'a' : null
}

/** "the CAP theorem", "the Raft protocol", "the happens-before relation"; but "a routing protocol". */
function isUnique(term: string, head: string): boolean {
  if (!/\s/.test(term)) return false
  if (uniqueHeads.has(head)) return true
  const first = term.split(/\s/)[0] ?? term
  const named =
    personNames.has(first.toLowerCase()) || productNames.has(first.toLowerCase()) || /^[A-Z\d][A-Z\d+*]+$/.test(first)
  return namedHeads.has(head) && (named || /-(?:before|after|and|or)(?:-|$)/.test(first))
}

/** "the page table", "in interrupt context": a term of several words that the note never counts, as the note has it. */
const asUsed = (term: string, usage: Evidence) => (usage.points(term) ? 'the' : usage.names(term) ? null : 'a')

/** "average delay", "main thread": a measure has one value; but "a minimum spanning tree". */
const isOnlyOne = (term: string, head: string) =>
  /^(?:main|only|same|largest|smallest|longest|shortest|highest|lowest)\s/i.test(term)
    ? !isMassNoun(head)
    : /^(?:average|mean|maximum|minimum|total)\s/i.test(term) && measures.has(head)

const oneOfMany = /^(?:an?|one|any|another)\s+(?!and\b|or\b)/i
