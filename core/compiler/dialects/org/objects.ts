/** Small things in an org note's words: footnotes, dates, entities, macros, targets, line breaks. */
import type { Inline } from '../../document.ts'
import { symbolOf } from './symbols.ts'
import { ahead, type Found, type Words } from './words.ts'

const longestNote = 1_000

const hidden = (start: number, end: number, what: string): Found => ({
  inlines: [{ kind: 'hidden', place: { start, end }, what }],
  end,
})

/** `[fn:1]`, `[fn:: said here]`. */
export function footnoteAt(words: Words, at: number): Found | null {
  if (!words.source.masked.startsWith('[fn:', at)) return null
  const written = ahead(words, at, longestNote)
  if (!written.includes(']') || !/^\[fn:(?:[-\w]+[\]:]|:)/.test(written)) return null
  let depth = 0
  for (let i = 0; i < written.length; i++) {
    const char = written.charCodeAt(i)
    if (char === 91) depth++
    else if (char === 93 && --depth === 0) return hidden(at, at + i + 1, 'footnote')
  }
  return null
}

/** `[cite:@key]`, `[cite/t:see @key]`. */
export function citationAt(words: Words, at: number): Found | null {
  if (!words.source.masked.startsWith('[cite', at)) return null
  const cited = /^\[cite(?:\/[\w/-]{1,40})?:[^\][]*@[^\][]*\]/.exec(ahead(words, at, longestNote))?.[0]
  return cited === undefined ? null : hidden(at, at + cited.length, 'citation')
}

/** `[1/2]`, `[50%]`. */
export function cookieAt(words: Words, at: number): Found | null {
  const cookie = /^\[(?:\d{0,9}%|\d{0,9}\/\d{0,9})\]/.exec(ahead(words, at, 22))?.[0]
  return cookie === undefined ? null : hidden(at, at + cookie.length, 'statistics-cookie')
}

/** `<2024-01-01 Mon>` and `[2024-01-01 Mon]`, shown without their brackets. */
export function timestampAt(words: Words, at: number): Found | null {
  const written = /^(?:<\d{4}-\d\d-\d\d[^<>\n]*>|\[\d{4}-\d\d-\d\d[^\][\n]*\])/.exec(ahead(words, at, 80))?.[0]
  if (written === undefined) return null
  const place = { start: at + 1, end: at + written.length - 1 }
  const text = words.source.text.slice(place.start, place.end)
  return { inlines: [{ kind: 'text', place, text }], end: place.end + 1 }
}

/** `<<here>>`, and `<<<radio>>>`, whose words are shown. */
export function targetAt(words: Words, at: number): Found | null {
  if (!words.source.masked.startsWith('<<', at)) return null
  const [written, radio, shown] = /^<<(<?)([^<>\s][^<>\n]{0,200})>>/.exec(ahead(words, at, 210)) ?? []
  if (written === undefined || shown === undefined) return null
  if (radio === '') return hidden(at, at + written.length, 'target')
  const start = at + 3
  const end = start + shown.length
  if (ahead(words, end, 3) !== '>>>') return null
  const inlines: readonly Inline[] = [
    { kind: 'hidden', place: { start: at, end: start }, what: 'target' },
    { kind: 'text', place: { start, end }, text: words.source.text.slice(start, end) },
    { kind: 'hidden', place: { start: end, end: end + 3 }, what: 'target' },
  ]
  return { inlines, end: end + 3 }
}

/** `{{{name(…)}}}`. */
export function macroAt(words: Words, at: number): Found | null {
  if (!words.source.masked.startsWith('{{{', at)) return null
  const macro = /^\{\{\{[A-Za-z][^{}\n]{0,300}\}\}\}/.exec(ahead(words, at, 310))?.[0]
  return macro === undefined ? null : hidden(at, at + macro.length, 'macro')
}

/** `@@html:<b>@@`. */
export function snippetAt(words: Words, at: number): Found | null {
  if (!words.source.masked.startsWith('@@', at)) return null
  const snippet = /^@@[\w-]{1,40}:[\s\S]*?@@/.exec(ahead(words, at, longestNote))?.[0]
  return snippet === undefined ? null : hidden(at, at + snippet.length, 'export-snippet')
}

/** Two backslashes at the end of a line take the line end with them. */
export function breakAt(words: Words, at: number): Found | null {
  const { masked } = words.source
  if (!masked.startsWith('\\\\', at)) return null
  let end = at + 2
  while (end < words.end && isBlank(masked.charCodeAt(end))) end++
  if (end < words.end && !masked.slice(at + 2, end).includes('\n')) return null
  return { inlines: [{ kind: 'break', place: { start: at, end } }], end }
}

const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 10

/** `\alpha`, `\to{}`. */
export function symbolAt(words: Words, at: number): Found | null {
  const [written, name] = /^\\([A-Za-z]{1,30}\d{0,2})(?:\{\}|(?![A-Za-z{]))/.exec(ahead(words, at, 40)) ?? []
  const text = name === undefined ? null : symbolOf(name)
  if (written === undefined || text === null) return null
  const place = { start: at, end: at + written.length }
  return { inlines: [{ kind: 'text', place, text }], end: place.end }
}
