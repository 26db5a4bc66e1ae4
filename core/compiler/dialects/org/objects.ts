/** From the org parser's objects to the inlines of a Document. What it leaves between them is text, by offset. */
import type { Place } from '../../../domain.ts'
import type { Inline } from '../../document.ts'
import { pushText, type Source } from '../../inlines.ts'
import { looksLikeTex } from '../grammar.ts'
import { linkOf } from './links.ts'
import { type OrgObject, placeOf, type Tree } from './tree.ts'

/** The inlines between two offsets; `objects` are the parser's, in order. White space at both ends is left out. */
export function inlinesOf(source: Source, tree: Tree, objects: readonly OrgObject[], within: Place): readonly Inline[] {
  const found: Inline[] = []
  const { start, end } = trimmed(source, within)
  collect(source, tree, objects, { start, end }, found)
  return found
}

/** A place without the white space at its ends. */
export function trimmed(source: Source, { start, end }: Place): Place {
  let from = start
  let to = end
  while (from < to && isBlank(source.masked.charCodeAt(from))) from++
  while (to > from && isBlank(source.masked.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 10

function collect(source: Source, tree: Tree, objects: readonly OrgObject[], within: Place, into: Inline[]): void {
  let at = within.start
  for (const object of objects) {
    const place = placeOf(tree, object)
    if (place === null || place.start < at || place.end > within.end) continue
    const made = convert(source, tree, object, place, within.end)
    if (made === null) continue
    pushText(source, at, place.start, into)
    into.push(...made)
    at = Math.max(place.end, made.at(-1)?.place.end ?? 0)
  }
  pushText(source, at, within.end, into)
}

/** The inlines of one object; null where it is nothing but text. */
function convert(source: Source, tree: Tree, object: OrgObject, place: Place, limit: number): readonly Inline[] | null {
  const inner = { start: place.start + 1, end: place.end - 1 }
  const nested = (kind: 'strong' | 'emphasis' | 'strikethrough'): readonly Inline[] => {
    const children: Inline[] = []
    if ('children' in object) collect(source, tree, object.children as readonly OrgObject[], inner, children)
    return [{ kind, place, children }]
  }
  switch (object.type) {
    case 'bold':
      return nested('strong')
    case 'italic':
    case 'underline':
      return nested('emphasis')
    case 'strike-through':
      return nested('strikethrough')
    case 'code':
    case 'verbatim':
      return [{ kind: 'code', place, inner, text: source.text.slice(inner.start, inner.end) }]
    case 'entity':
      return [{ kind: 'text', place, text: object.utf8 }]
    case 'latex-fragment':
      return fragment(source, place)
    case 'link': {
      const children: Inline[] = []
      const { contentsBegin, contentsEnd } = object
      const label =
        typeof contentsBegin === 'number' && typeof contentsEnd === 'number'
          ? { start: tree.base + contentsBegin, end: tree.base + contentsEnd }
          : null
      if (label !== null) collect(source, tree, object.children as readonly OrgObject[], label, children)
      return [linkOf(source, object, place, label === null ? null : children)]
    }
    case 'line-break':
      return [{ kind: 'break', place: { start: place.start, end: indentedEnd(source, place.end, limit) } }]
    case 'timestamp':
      return [{ kind: 'text', place: inner, text: source.text.slice(inner.start, inner.end) }]
    case 'statistics-cookie':
    case 'export-snippet':
    case 'citation':
      return [{ kind: 'hidden', place, what: object.type }]
    case 'footnote-reference':
      return [{ kind: 'hidden', place, what: 'footnote' }]
    default:
      return null
  }
}

/** The next line's first word: a hard break takes the line end with it. */
function indentedEnd(source: Source, from: number, limit: number): number {
  let at = from
  while (at < limit && isBlank(source.masked.charCodeAt(at))) at++
  return at
}

/** `$…$`, `\(…\)`, `\[…\]`, `$$…$$`; a lone command such as `\foo` is text, and so are two prices. */
function fragment(source: Source, place: Place): readonly Inline[] | null {
  const written = source.text.slice(place.start, place.end)
  const mark = /^(?:\$\$|\$|\\\(|\\\[)/.exec(written)?.[0]
  if (mark === undefined) return null
  const inner = { start: place.start + mark.length, end: place.end - mark.length }
  const tex = source.text.slice(inner.start, inner.end)
  if (inner.end <= inner.start || tex.trim() === '' || (mark === '$' && !looksLikeTex(tex))) return null
  return [{ kind: 'math', place, inner, tex, display: mark === '$$' || mark === '\\[' }]
}
