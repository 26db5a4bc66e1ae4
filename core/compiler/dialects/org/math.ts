/** Formulas in an org note's words: `$…$`, `\(…\)`, `\[…\]`, `$$…$$`. */
import { looksLikeTex } from '../grammar.ts'
import { ahead, type Found, type Words } from './words.ts'

const longestTex = 2_000

/** A lone command such as `\foo` is text, and so are two prices. */
export function mathAt(words: Words, at: number): Found | null {
  const mark = ahead(words, at, 2)
  const close = closings[mark] ?? (mark.startsWith('$') ? '$' : null)
  if (close === null) return null
  const open = close.length
  const length = ahead(words, at + open, longestTex).indexOf(close)
  if (length < 0) return null
  const inner = { start: at + open, end: at + open + length }
  const tex = words.source.text.slice(inner.start, inner.end)
  if (tex.trim() === '' || (close === '$' && !isTex(words, at, tex))) return null
  const place = { start: at, end: inner.end + open }
  const display = close === '$$' || close === '\\]'
  return { inlines: [{ kind: 'math', place, inner, tex, display }], end: place.end }
}

const closings: Readonly<Record<string, string>> = { $$: '$$', '\\(': '\\)', '\\[': '\\]' }

/** White space at neither end, no dollar before, no word after. */
function isTex(words: Words, at: number, tex: string): boolean {
  const { masked } = words.source
  if (at > words.start && masked.charAt(at - 1) === '$') return false
  const end = at + tex.length + 2
  if (end < words.end && /[\p{L}\p{N}$]/u.test(masked.charAt(end))) return false
  return !/^[\s.,;]|[\s.,]$/.test(tex) && looksLikeTex(tex)
}
