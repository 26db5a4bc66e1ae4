/** Lists and description lists of an org note: what stands deeper than its bullet belongs to an item. */
import type { Place } from '../../../domain.ts'
import type { Block, Cell, Inline, ListItem } from '../../document.ts'
import { inlinesOf } from './inlines.ts'
import { indentOf, isBlankLine, lineAt, type OrgNote, placeOfLines, type Run, trimmed } from './lines.ts'
import { openingAt } from './openings.ts'

type ToBlocks = (org: OrgNote, run: Run) => readonly Block[]

/**
 * A list, or definitions where each item is `term :: text` and no more. Where more stands under a term, the items are kept
 * and read "term: text", so that what is below stays below.
 */
export function listAt(
  org: OrgNote,
  run: Run,
  from: number,
  toBlocks: ToBlocks,
): { readonly blocks: readonly Block[]; readonly next: number } {
  const items: Item[] = []
  let indent = indentOf(lineAt(org, run, from))
  let end = from
  for (let at: number | null = from; at !== null; ) {
    const found = extentOf(org, run, at, indent)
    items.push(itemAt(org, run, at, found.end, toBlocks))
    end = found.end
    at = found.sibling
    if (at !== null) indent = indentOf(lineAt(org, run, at))
  }
  const definitions = items.map(definitionOf)
  if (definitions.every((one) => one !== null)) return { blocks: definitions, next: end }
  const place = placeOfLines(org, run, from, end)
  const ordered = items[0]?.ordered === true
  return { blocks: [{ kind: 'list', place, ordered, items: items.map((item) => listItem(item, ordered)) }], next: end }
}

/** Where an item ends, and the line of the next in its list. Two blank lines end a list. */
function extentOf(
  org: OrgNote,
  run: Run,
  from: number,
  indent: number,
): { readonly end: number; readonly sibling: number | null } {
  let end = from + 1
  let blank = 0
  for (let at = from; at < run.to && blank < 2; at++) {
    const line = lineAt(org, run, at)
    if (at > from && isBlankLine(line)) {
      blank++
      continue
    }
    const opening = openingAt(org, run, at)
    if (at > from && indentOf(line) <= indent) return { end, sibling: opening?.kind === 'item' ? at : null }
    if (opening !== null && 'close' in opening) at = opening.close
    blank = 0
    end = at + 1
  }
  return { end, sibling: null }
}

interface Item {
  readonly place: Place
  readonly ordered: boolean
  readonly number: number | null
  readonly task: ListItem['task']
  readonly term: Cell | null
  readonly children: readonly Block[]
}

const head =
  /^[ \t]*([-+*]|(?:\d{1,9}|[A-Za-z])[.)])(?:[ \t]+|$)(?:\[@(?:start:)?(\w+)\][ \t]*)?(?:\[([ X-])\](?:[ \t]+|$))?/i

function itemAt(org: OrgNote, run: Run, from: number, to: number, toBlocks: ToBlocks): Item {
  const line = lineAt(org, run, from)
  const [mark = '', bullet = '', counter, box] = head.exec(line.text) ?? []
  const words = line.text.slice(mark.length)
  const colons = words.search(/[ \t]::(?=[ \t]|$)/)
  const start = line.start + mark.length
  const term = colons < 0 ? null : trimmed(org.source, { start, end: start + colons })
  const number = Number.parseInt(counter ?? bullet, 10)
  return {
    place: placeOfLines(org, run, from, to),
    ordered: colons < 0 && bullet.length > 1,
    number: Number.isNaN(number) ? null : number,
    task: box === undefined ? null : box.toLowerCase() === 'x' ? 'done' : 'open',
    term: term === null ? null : { place: term, inlines: inlinesOf(org.source, term) },
    children: toBlocks(org, { from, to, start: colons < 0 ? start : start + colons + 3, depth: run.depth + 1 }),
  }
}

function definitionOf({ place, term, children }: Item): Block | null {
  const [detail] = children
  if (term === null || children.length !== 1 || detail?.kind !== 'paragraph') return null
  return { kind: 'definition', place, term, details: [{ place: detail.place, inlines: detail.inlines }] }
}

const listItem = (item: Item, ordered: boolean): ListItem => ({
  kind: 'item',
  place: item.place,
  number: ordered ? item.number : null,
  task: item.task,
  children: item.term === null ? item.children : withTerm(item.term, item.children),
})

function withTerm(term: Cell, children: readonly Block[]): readonly Block[] {
  const [first, ...rest] = children
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', ...term }, ...children]
  const gap: Inline = { kind: 'text', place: { start: term.place.end, end: first.place.start }, text: ': ' }
  const place = { start: term.place.start, end: first.place.end }
  return [{ kind: 'paragraph', place, inlines: [...term.inlines, gap, ...first.inlines] }, ...rest]
}
