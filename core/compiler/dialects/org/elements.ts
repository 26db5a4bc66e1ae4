/** From the org parser's elements to the blocks of a Document. */
import type { Place } from '../../../domain.ts'
import type { Block } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import { listBlocks } from './lists.ts'
import { inlinesOf, trimmed } from './objects.ts'
import { tableBlock } from './tables.ts'
import { type OrgElement, placeOf, type Tree } from './tree.ts'

export function blocksOf(source: Source, tree: Tree, elements: readonly OrgElement[]): readonly Block[] {
  return elements.flatMap((element) => blockOf(source, tree, element))
}

function blockOf(source: Source, tree: Tree, element: OrgElement): readonly Block[] {
  const found = placeOf(tree, element)
  if (found === null) return []
  const place = trimmed(source, found)
  if (isPrinted(source, element, place)) return [output(source, element, place)]
  switch (element.type) {
    case 'paragraph': {
      const inlines = inlinesOf(source, tree, element.children, place)
      const [only] = inlines
      if (inlines.length === 1 && only?.kind === 'math' && only.display)
        return [{ kind: 'math', place, inner: only.inner, tex: only.tex }]
      return inlines.length === 0 ? [] : [{ kind: 'paragraph', place, inlines }]
    }
    case 'plain-list':
      return listBlocks(source, tree, element, blocksOf)
    case 'quote-block':
      return [{ kind: 'quote', place, children: childBlocks(source, tree, element.children) }]
    case 'verse-block':
      return [{ kind: 'quote', place, children: [verse(source, tree, element, place)] }]
    case 'center-block':
    case 'special-block':
      return childBlocks(source, tree, element.children)
    case 'drawer':
      if (/^results$/i.test(element.name)) return [code(source, place, within(source, place), null)]
      if (/^(?:logbook|properties)$/i.test(element.name)) return [{ kind: 'hidden', place, what: 'drawer' }]
      return childBlocks(source, tree, element.children)
    case 'footnote-definition':
      return footnote(childBlocks(source, tree, element.children), place)
    case 'src-block':
      return [code(source, place, within(source, place), element.language?.toLowerCase() ?? null)]
    case 'example-block':
      return [code(source, place, within(source, place), null)]
    case 'fixed-width':
      return [code(source, place, place, null)]
    case 'table':
      return [element.tableType === 'org' ? tableBlock(source, tree, element) : code(source, place, place, null)]
    case 'latex-environment':
      return [{ kind: 'math', place, inner: place, tex: source.text.slice(place.start, place.end) }]
    case 'horizontal-rule':
      return [{ kind: 'rule', place }]
    default:
      return [{ kind: 'hidden', place, what: element.type }]
  }
}

const childBlocks = (source: Source, tree: Tree, children: readonly unknown[]): readonly Block[] =>
  blocksOf(source, tree, children as readonly OrgElement[])

type Verse = Extract<OrgElement, { type: 'verse-block' }>

function verse(source: Source, tree: Tree, element: Verse, place: Place): Block {
  const inside = trimmed(source, within(source, place))
  const objects = element.children as unknown as Parameters<typeof inlinesOf>[2]
  return { kind: 'paragraph', place: inside, inlines: inlinesOf(source, tree, objects, inside) }
}

/** A footnote's text, with its mark hidden in front. */
function footnote(children: readonly Block[], place: Place): readonly Block[] {
  const [first, ...rest] = children
  if (first?.kind !== 'paragraph') return children
  const mark = { kind: 'hidden', place: { start: place.start, end: first.place.start }, what: 'footnote' } as const
  return [{ ...first, place: { start: place.start, end: first.place.end }, inlines: [mark, ...first.inlines] }, ...rest]
}

/** What stands under `#+RESULTS:` was printed by a program. The parser tells, but for tables. */
function isPrinted(source: Source, element: OrgElement, place: Place): boolean {
  if ('affiliated' in element && Object.hasOwn(element.affiliated, 'RESULTS')) return true
  if (element.type !== 'table') return false
  const above = source.masked.lastIndexOf('\n', place.start - 1)
  const line = source.masked.lastIndexOf('\n', above - 1) + 1
  return above > 0 && /^[ \t]*#\+RESULTS?(?:\[.*\])?:/i.test(source.masked.slice(line, above))
}

function output(source: Source, element: OrgElement, place: Place): Block {
  const isFenced = element.type === 'example-block' || element.type === 'src-block' || element.type === 'drawer'
  return code(source, place, isFenced ? within(source, place) : place, null)
}

/** Between the first and the last line of a block. */
function within(source: Source, place: Place): Place {
  const first = source.masked.indexOf('\n', place.start)
  const start = first < 0 || first >= place.end ? place.end : first + 1
  const last = source.masked.lastIndexOf('\n', place.end - 1)
  return { start, end: Math.max(start, last) }
}

/** Code as a reader sees it: the indentation that all lines share, org's escaping commas and its `: ` marks are left out. */
function code(source: Source, place: Place, inner: Place, language: string | null): Block {
  const written = source.text.slice(inner.start, inner.end).replaceAll('\r\n', '\n')
  const lines = written.split('\n')
  const full = lines.filter((line) => line.trim() !== '')
  const isMarked = full.length > 0 && full.every((line) => /^[ \t]*:(?: |$)/.test(line)) && inner === place
  const shared = isMarked
    ? 0
    : full.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.MAX_SAFE_INTEGER)
  const shown = lines.map((line) =>
    isMarked ? line.replace(/^[ \t]*: ?/, '') : line.slice(shared).replace(/^([ \t]*),(,*(?:\*|#\+))/, '$1$2'),
  )
  return { kind: 'code', place, inner, language, text: shown.join('\n') }
}
