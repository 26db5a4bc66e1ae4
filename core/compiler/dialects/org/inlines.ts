/** The words of an org note: one walk over them, in which each mark is asked what begins there. All else is text. */
import type { Place } from '../../../domain.ts'
import type { Inline } from '../../document.ts'
import { pushText, type Source } from '../../inlines.ts'
import { trimmed } from './lines.ts'
import { addressAt, angleLinkAt, bracketLinkAt } from './links.ts'
import { closingMark, closingsIn } from './marks.ts'
import { mathAt } from './math.ts'
import {
  breakAt,
  citationAt,
  cookieAt,
  footnoteAt,
  macroAt,
  snippetAt,
  symbolAt,
  targetAt,
  timestampAt,
} from './objects.ts'
import { type Found, inside, type Words } from './words.ts'

/** Inlines inside inlines beyond this depth are shown as text. */
const deepestInline = 24

/** The inlines between two offsets, without the white space at both ends. */
export function inlinesOf(source: Source, within: Place): readonly Inline[] {
  const place = trimmed(source, within)
  const { start, end } = place
  return read({ start, end, source, closings: closingsIn(source.masked, place), depth: 0, isLabel: false, read })
}

function read(words: Words): readonly Inline[] {
  const { source, start, end } = words
  const into: Inline[] = []
  let from = start
  for (let at = start; at < end; ) {
    const found = words.depth > deepestInline ? null : beginning(words, at)
    if (found === null) {
      at++
      continue
    }
    pushText(source, from, at, into)
    into.push(...found.inlines)
    at = found.end
    from = found.end
  }
  pushText(source, from, end, into)
  return into
}

function beginning(words: Words, at: number): Found | null {
  switch (words.source.masked.charCodeAt(at)) {
    case 42: // *
      return nested(words, at, 'strong')
    case 47: // /
    case 95: // _
      return nested(words, at, 'emphasis')
    case 43: // +
      return nested(words, at, 'strikethrough')
    case 61: // =
    case 126: // ~
      return verbatim(words, at)
    case 91: // [
      return bracketLinkAt(words, at) ?? timestampAt(words, at) ?? bracketed(words, at)
    case 60: // <
      return targetAt(words, at) ?? timestampAt(words, at) ?? angleLinkAt(words, at)
    case 92: // \
      return breakAt(words, at) ?? mathAt(words, at) ?? symbolAt(words, at)
    case 36: // $
      return mathAt(words, at)
    case 64: // @
      return snippetAt(words, at)
    case 123: // {
      return macroAt(words, at)
    case 97: // a
    case 100: // d
    case 102: // f
    case 104: // h
    case 109: // m
      return addressAt(words, at)
    default:
      return null
  }
}

const bracketed = (words: Words, at: number): Found | null =>
  footnoteAt(words, at) ?? citationAt(words, at) ?? cookieAt(words, at)

function nested(words: Words, at: number, kind: 'strong' | 'emphasis' | 'strikethrough'): Found | null {
  const close = closingMark(words, at)
  if (close < 0) return null
  const children = inside(words, { start: at + 1, end: close }, words.isLabel)
  return { inlines: [{ kind, place: { start: at, end: close + 1 }, children }], end: close + 1 }
}

function verbatim(words: Words, at: number): Found | null {
  const close = closingMark(words, at)
  if (close < 0) return null
  const inner = { start: at + 1, end: close }
  const text = words.source.text.slice(inner.start, inner.end)
  return { inlines: [{ kind: 'code', place: { start: at, end: close + 1 }, inner, text }], end: close + 1 }
}
