/** Splitting shown text into sentences, and cutting a sentence where a second claim begins. Code and math are opaque. */

import { matchesIn } from './matches.ts'

/** A range of a shown text, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|eg|ex|cf|vs|approx|resp|incl|fig|no|dr|mr|ms|st|inc|ltd|al|aka|a\.k\.a)\.$/i

const boundary = /[.!?]+["”’)\]]?(?=\s+["“‘(]?[\p{Lu}\p{N}\uE000\uE001])|[.!?]+["”’)\]]?\s*$/gu

/** Sentences of a text in which code and math are masked; each range is trimmed and keeps its full stop. */
export function sentencesOf(bare: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  const length = bare.trimEnd().length
  for (const match of matchesIn(bare, boundary)) {
    const end = match.index + match[0].trimEnd().length
    if (end < length && abbreviation.test(bare.slice(start, end))) continue
    ranges.push(trimmed(bare, start, end))
    start = end
  }
  if (bare.slice(start).trim() !== '') ranges.push(trimmed(bare, start, bare.length))
  return ranges.filter((range) => range.end > range.start)
}

/** A range without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  return { start: from, end: to }
}

/** Is there white space? Letters, digits and signs of ASCII are told without a search. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 32 && code < 127 ? false : /\s/.test(text.charAt(at))
}

const secondClaim =
  /;|\.\s|,\s+(?:if|unless|provided|assuming|it|this|that|they|we|you|which|who|where|so|but|because|since|although|though|while|whereas|see|i\.e|e\.g|eg|and (?:it|they|then|is|are|was|can|will|has|have|does|thus|so|we|you)|(?:thereby|thus|hence|therefore)\s+\p{L}+ing)\b|\s+(?:because|although|though|whereas|but (?:it|they|the|you|we|this|that|an?|if|in|for|not)|so that|hence|i\.e|e\.g|eg\.?|ex\.?|aka|instead of|rather than)\b|\s[–—-]\s|—|:\s/iu

/** Where the first claim of a phrase ends: before a second clause, a dash, a semicolon; the whole phrase if there is one claim. */
export function firstClaim(bare: string): number {
  const cut = bare.search(secondClaim)
  const end = cut < 0 ? bare.length : cut
  return bare.slice(0, end).replace(/[\s.,;:!]+$/u, '').length
}

/** Words in a shown text; a code span or formula counts as one. */
export function countWords(bare: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < bare.length; at++) {
    if (isSpace(bare, at)) inside = false
    else if (!inside && opensWord(bare, at)) {
      count++
      inside = true
    }
  }
  return count
}

/** Letters and digits of ASCII are told without a search. */
function opensWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return wordStart.test(String.fromCodePoint(text.codePointAt(at) ?? code))
}

const wordStart = /[\p{L}\p{N}\uE000\uE001]/u
