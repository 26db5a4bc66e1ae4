/** Lists and description lists of an org note. */
import type { Place } from '../../../domain.ts'
import type { Block, Inline, ListItem } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import { inlinesOf, trimmed } from './objects.ts'
import { type OrgElement, type OrgObject, placeOf, type Tree } from './tree.ts'

type PlainList = Extract<OrgElement, { type: 'plain-list' }>
type Item = Extract<OrgElement, { type: 'list-item' }>
type ToBlocks = (source: Source, tree: Tree, elements: readonly OrgElement[]) => readonly Block[]

/**
 * A list, or definitions where each item is `term :: text` and no more. Where more stands under a term, the items are kept
 * and read "term: text", so that what is below stays below.
 */
export function listBlocks(source: Source, tree: Tree, list: PlainList, toBlocks: ToBlocks): readonly Block[] {
  const items = list.children.map((item) => read(source, tree, item, toBlocks))
  const terms = items.filter((item) => item.term !== null)
  if (terms.length > 0 && items.every((item) => item.term !== null && isPlain(item)))
    return items.flatMap((item): Block[] => {
      const [detail] = item.children
      if (item.term === null || detail?.kind !== 'paragraph') return []
      const cell = { place: detail.place, inlines: detail.inlines }
      return [{ kind: 'definition', place: item.place, term: item.term, details: [cell] }]
    })
  const place = trimmed(source, placeOf(tree, list) ?? { start: tree.base, end: tree.base })
  return [{ kind: 'list', place, ordered: list.listType === 'ordered', items: items.map((item) => itemOf(item, list)) }]
}

interface Read {
  readonly place: Place
  readonly bullet: string
  readonly task: ListItem['task']
  readonly term: { readonly place: Place; readonly inlines: readonly Inline[] } | null
  readonly children: readonly Block[]
}

const isPlain = (item: Read): boolean => item.children.length === 1 && item.children[0]?.kind === 'paragraph'

function read(source: Source, tree: Tree, item: Item, toBlocks: ToBlocks): Read {
  const place = trimmed(source, placeOf(tree, item) ?? { start: tree.base, end: tree.base })
  const [first, ...rest] = item.children
  const tag = first?.type === 'list-item-tag' ? first : null
  const task = item.checkbox === null ? null : item.checkbox === 'on' ? 'done' : 'open'
  return {
    place,
    bullet: item.bullet,
    task,
    term: tag === null ? null : termOf(source, tree, place, tag.children),
    children: toBlocks(source, tree, (tag === null ? item.children : rest) as readonly OrgElement[]),
  }
}

/** The parser gives a term no position: it stands between the bullet and ` ::`. */
function termOf(source: Source, tree: Tree, item: Place, objects: readonly OrgObject[]): Read['term'] {
  const line = /^[^\n]*/.exec(source.masked.slice(item.start, item.end))?.[0] ?? ''
  const mark = /^[ \t]*(?:[-+*]|(?:\d+|[A-Za-z])[.)])[ \t]+(?:\[@(?:start:)?\w+\][ \t]*)?(?:\[[ X-]\][ \t]+)?/i.exec(
    line,
  )
  if (mark === null) return null
  const start = item.start + mark[0].length
  const found = /[ \t]+::(?=[ \t]|$)/.exec(line.slice(mark[0].length))
  if (found === null) return null
  const place = trimmed(source, { start, end: start + found.index })
  return { place, inlines: inlinesOf(source, tree, objects, place) }
}

function itemOf(item: Read, list: PlainList): ListItem {
  const number = list.listType === 'ordered' ? Number.parseInt(item.bullet, 10) : Number.NaN
  return {
    kind: 'item',
    place: item.place,
    number: Number.isNaN(number) ? null : number,
    task: item.task,
    children: item.term === null ? item.children : withTerm(item.term, item.children),
  }
}

function withTerm(term: NonNullable<Read['term']>, children: readonly Block[]): readonly Block[] {
  const [first, ...rest] = children
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', ...term }, ...children]
  const gap: Inline = { kind: 'text', place: { start: term.place.end, end: first.place.start }, text: ': ' }
  const place = { start: term.place.start, end: first.place.end }
  return [{ kind: 'paragraph', place, inlines: [...term.inlines, gap, ...first.inlines] }, ...rest]
}
