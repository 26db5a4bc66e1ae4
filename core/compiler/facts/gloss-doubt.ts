/** What makes a gloss doubtful as the answer to "What is TERM?", whatever its first word is. */
import { contentStems } from '../../answer.ts'
import { clauseOf } from '../clause.ts'
import { spelt } from '../code-words.ts'
import { isPlural } from '../grammar.ts'
import { countWords } from '../sentences.ts'

/** How much is taken from the confidence of "What is TERM?", 0 where nothing speaks against it. `bare` has its code masked. */
export function glossDoubt(term: string, gloss: string, bare: string): number {
  if (namesItself(term, gloss, bare)) return 0.3
  if (isLeading(bare) || (isQuotation(bare) && !term.startsWith('`'))) return 0.25
  if (/^(?:about|regarding|concerning|similar to|available|useful|precise|possible|equal|good|bad|great)\s/i.test(bare))
    return 0.2
  if (isStatement(bare)) return 0.2
  // "Setting up a model requires expertise": a deed and what is said of it.
  if (
    /^\p{Lu}?\p{Ll}+ing\s/u.test(bare) &&
    /\s(?:requires?|is|are|needs?|can|may|helps?|ensures?|makes?|allows?|leads?)\s/.test(
      bare.replace(/\b(?:that|which|who|where)\b.*$/, ''),
    )
  )
    return 0.2
  if ((isOnlyNames(bare) && !isPlural(term)) || isAmount(bare)) return 0.2
  return isOfMany(term, bare) ? 0.15 : 0
}

/**
 * "Gap of responsibility: designs create gaps of responsibility": what is explained by its own words is told of, not
 * explained. "A threaded interrupt: an interrupt that …" is a kind and its mark, and stays.
 */
export function namesItself(term: string, gloss: string, bare: string): boolean {
  if (/^(?:an?|any|one)\s/i.test(bare)) return false
  const named = contentStems(term.startsWith('`') ? spelt(term) : term)
  const kind = gloss.split(/\s(?:that|which|who|whose|where)\s/i)[0] ?? ''
  const said = [...contentStems(kind.replace(/`/g, ' '))].slice(0, 5)
  return named.size > 0 && [...named].every((part) => part.length > 1 && said.includes(part))
}

/** "Grandparent > Parent", "msg -> signature", "click : Play video": how things follow, not what one is. */
const isLeading = (bare: string) => /(?:->|=>|→|\s>)\s|\s:\s/.test(bare)

/** "The cat chased the mouse" in quotation marks: somebody's words. */
const isQuotation = (bare: string) => /^["“][^"“”]*["”]?[.!?]?$/.test(bare) && countWords(bare) > 2

/** "`PREROUTING`, `INPUT`, `OUTPUT`": what belongs to it. */
const isOnlyNames = (bare: string) => /^\uE000+(?:,\s*(?:and\s|or\s)?\uE000+|\s(?:and|or)\s\uE000+)+$/u.test(bare)

/** "The order in which hooks run is determined by React": a sentence tells of the term, it is not what the term is. */
function isStatement(bare: string): boolean {
  const clause = clauseOf(bare, { start: 0, end: bare.length })
  if (clause === null || clause.subject === null) return false
  const subject = bare.slice(clause.subject.start, clause.subject.end)
  return (
    countWords(subject) >= 3 &&
    /\b(?:is|are|was|were|has|have|requires?|needs?|can|must|will|should|may)\b/i.test(
      bare.slice(clause.subject.end, clause.rest.start + 12),
    )
  )
}

/** "6 connections per browser": how much of it there is. */
const isAmount = (bare: string) => /^(?:\S+\s)?[~<>≤≥]?\d/.test(bare) && !/^\d+(?:-|\sof\s)/.test(bare)

/** "ABI: many libraries", "Outdoor: Contour lines, trails": several things are not the one that is asked for. */
function isOfMany(term: string, bare: string): boolean {
  if (
    isPlural(term) ||
    /^(?:\uE000|\p{L}+ing\s)/u.test(bare) ||
    /^(?:an?|the|any|one|each|every|all|how|what)\b/i.test(bare)
  )
    return false
  const first =
    bare.split(/[,;(]|\s(?:that|which|who|like|such|of|for|used|to|in|with|from|on|by|between|per)\s/)[0] ?? ''
  const further = bare.slice(first.length)
  return (
    countWords(first) <= 4 &&
    isPlural(first) &&
    !/[&]|\sand\s/.test(first) &&
    /^(?:,|\slike\s|\ssuch\s|\s\(e\.?g)/.test(further)
  )
}
