/**
 * How the note itself uses its words: which it writes small or as code, which it counts ("a CRDT", "two CRDTs"), which it
 * names ("in Kafka"). The evidence by which articles and capitals are decided.
 */
import { functionWords, verbForms } from './lexicon.ts'
import type { Passage } from './outline.ts'
import type { Shown } from './shown.ts'

export interface Usage {
  /** Words that the note writes in lower case. */
  readonly small: ReadonlySet<string>
  /** Texts that it writes as code, without a call's brackets. */
  readonly code: ReadonlySet<string>
  /** "a TERM", "each TERM", "two TERMs": one of many. */
  readonly counts: (term: string) => boolean
  /** "the TERM" inside a sentence. */
  readonly points: (term: string) => boolean
  /** "in TERM", "of TERM": a name, or a thing that is not counted. */
  readonly names: (term: string) => boolean
  /** Written with its capital inside a sentence, where no article stands before it; a phrase, never written small. */
  readonly capital: (term: string) => boolean
}

/** Of passages without words, nothing; of headings and tables, no capitals: they are set as titles are. */
export function usageOf(passages: readonly Passage[], shown: (passage: Passage) => Shown): Usage {
  const small = new Set<string>()
  const code = new Set<string>()
  const lines: string[] = []
  for (const passage of passages) {
    if (passage.inlines.length === 0) continue
    const line = shown(passage)
    for (const range of line.code) code.add(line.text.slice(range.start + 1, range.end - 1).replace(/\(\)$/, ''))
    const links = line.links
    eachSmallWord(line.bare, (start, end) => {
      if (!links.some((range) => start >= range.start && start < range.end)) small.add(line.bare.slice(start, end))
    })
    if (passage.kind !== 'heading') lines.push(line.bare)
  }
  const text = lines.join('\n')
  const lower = text.toLowerCase()
  const remember = (test: (term: string) => boolean) => {
    const known = new Map<string, boolean>()
    return (term: string) => {
      const found = known.get(term) ?? test(term)
      known.set(term, found)
      return found
    }
  }
  const somewhere = (term: string, test: (before: string, after: string) => boolean) => {
    if (term.length < 2) return false
    const where = /\p{Lu}[\p{Lu}\d]/u.test(term) ? text : lower
    const sought = where === text ? term : term.toLowerCase()
    for (let at = where.indexOf(sought); at !== -1; at = where.indexOf(sought, at + 1)) {
      if (/[\p{L}\p{N}-]/u.test(where.charAt(at - 1))) continue
      const end = at + sought.length
      if (test(where.slice(Math.max(0, at - 16), at), where.slice(end, end + 24))) return true
    }
    return false
  }
  return {
    small,
    code,
    counts: remember((term) =>
      somewhere(
        term,
        (before, after) =>
          (/(?<![\w-])(?:an?|each|every|another|one)\s+$/i.test(before) && isWhole(after)) ||
          (/^(?:s|es)(?![\p{L}\p{N}-])/u.test(after) && (/\s/.test(term) || isAcronym(term) || ofMany.test(before))),
      ),
    ),
    points: remember((term) => somewhere(term, (before, after) => /\bthe\s+$/i.test(before) && isWhole(after))),
    names: remember((term) =>
      somewhere(
        term,
        (before, after) =>
          /[\p{L},]\s+(?:in|of|with|on|to|by|via|from|for|using|without|and)\s+$/u.test(before) && isWhole(after),
      ),
    ),
    capital: remember((term) => {
      if (/\s/.test(term) && text.includes(term.toLowerCase())) return false
      for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
        if (/[\p{L}\p{N}]/u.test(text.charAt(at + term.length))) continue
        const before = /(?<![\p{L}\p{N}-])(\p{Ll}[\p{Ll}’'-]*),? $/u.exec(text.slice(Math.max(0, at - 20), at))
        if (before !== null && !articles.test(before[1] ?? '')) return true
      }
      return false
    }),
  }
}

const isSmallLetter = (code: number) => code >= 97 && code <= 122
const isHyphen = (code: number) => code === 45
/** Letters, digits and `_` of ASCII, and `/`: a word that goes on so is part of a name or a path. */
const goesOn = (code: number) =>
  isSmallLetter(code) || (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 95

/** What /(?<![\w/.-])[a-z][a-z-]+(?![\w/])/g finds, read letter by letter: nearly every word of a note is one. */
function eachSmallWord(text: string, found: (start: number, end: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const start = at
    const first = text.charCodeAt(at++)
    if (!isSmallLetter(first)) continue
    let end = at
    for (let next = text.charCodeAt(end); isSmallLetter(next) || isHyphen(next); next = text.charCodeAt(end)) end++
    at = end
    const before = start === 0 ? 32 : text.charCodeAt(start - 1)
    if (goesOn(before) || isHyphen(before) || before === 46) continue
    // A word that goes on is cut before its last hyphen.
    while (end > start && end < length && goesOn(text.charCodeAt(end))) end--
    if (end - start >= 2) found(start, end)
  }
}

const articles = /^(?:an?|the|this|that|each|every|another|some|any|no|its|their|our|your|my)$/
const ofMany =
  /\b(?:of|many|two|three|four|all|some|these|those|several|both|more|other|for|with|between|in|into|from|by|and|or)\s+$/

/** Does the noun end here? "a lock that", "a lock.", but not "a lock convoy". */
function isWhole(after: string): boolean {
  if (/^\s*(?:$|[\n.,;:!?()—–])/.test(after)) return true
  const next = /^\s+([a-z]+)(?=[^\p{L}]|$)/u.exec(after)?.[1]
  return next !== undefined && (functionWords.has(next) || verbForms.get(next)?.third === true)
}

const isAcronym = (term: string) => /^[\p{L}\d]*\p{Lu}[\p{Lu}\d]+$/u.test(term)
