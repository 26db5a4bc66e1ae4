/** Splitting shown text into sentences, and cutting a sentence where a second claim begins. Code and math are opaque. */

import { matchesIn } from './matches.ts'

/** A range of a shown text, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|eg|ex|cf|vs|approx|resp|incl|fig|no|dr|mr|ms|st|inc|ltd|al|aka|a\.k\.a)\.$/i

/** A formula set apart ends its sentence without a full stop: a capital on a small word behind it begins the next. */
const boundary =
  /[.!?]+["”’)\]]?(?=\s+["“‘(]?[\p{Lu}\p{N}\uE000\uE001])|[.!?]+["”’)\]]?\s*$|\uE001(?=\s+(?:The|This|These|That|If|We|When|For|It|In|Which|Where|An?|Hence|So|Since|Let|NOTE|Notice|Note|To|Any|All|Every|But|And|However|Once|From|Here|Then|Thus|Therefore|By|As|There)\s)/gu

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

/** Is there white space? Told by its code, as `\s` tells it: a search costs more than all else that is done with a letter. */
export const isSpace = (text: string, at: number): boolean => isSpaceCode(text.charCodeAt(at))

function isSpaceCode(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  if (code === 0xa0 || code === 0xfeff || code === 0x3000 || code === 0x1680) return true
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
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
  for (let at = 0, end = bare.length; at < end; at++) {
    const code = bare.charCodeAt(at)
    if (isSpaceCode(code)) inside = false
    else if (!inside && (code < 128 ? isLetterOrDigit(code) : opensWord(bare, at))) {
      count++
      inside = true
    }
  }
  return count
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Beyond ASCII. */
function opensWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0xe000 || code === 0xe001) return true
  return wordStart.test(String.fromCodePoint(text.codePointAt(at) ?? code))
}

const wordStart = /[\p{L}\p{N}]/u
