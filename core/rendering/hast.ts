/**
 * Document → hast. Every block element names its place; code, math and marks are placeholders that `finish` fills after
 * sanitising, so that nothing of ours passes through the allow-list and nothing of the note's passes around it.
 *
 * Ours travel in one data attribute whose name does not occur in the note: raw HTML cannot forge it.
 */
import type { Element, ElementContent, Root } from 'hast'
import { type Block, type Cell, type Document, type Inline, type ListItem, slugOf } from '../compiler/document.ts'
import type { Place } from '../domain.ts'
import { type Mark, type Segment, type Slice, segmentsIn, segmentsOf, sliceByMarks } from './marks.ts'
import { readBlockHtml, readInlineHtml } from './raw-html.ts'

export type Held =
  | {
      readonly kind: 'code'
      /** Null in a card's text, which has no places. */
      readonly place: Place | null
      readonly slices: readonly Slice[]
      readonly language: string | null
    }
  | {
      readonly kind: 'math'
      readonly place: Place | null
      readonly tex: string
      readonly display: boolean
      readonly tagName: 'div' | 'span'
      readonly ids: readonly string[]
    }

export interface Draft {
  readonly root: Root
  /** The hast property under which our own data travels. */
  readonly property: string
  readonly held: readonly Held[]
}

interface Context {
  readonly text: string
  readonly property: string
  readonly segments: readonly Segment[]
  readonly held: Held[]
  /** The note that links start from; null where a text belongs to none. */
  readonly from: string | null
  readonly anchors: Map<string, number>
}

export function draftOf(document: Document, marks: readonly Mark[], from: string | null): Draft {
  const context: Context = {
    text: document.text,
    property: freeProperty(document.text),
    segments: segmentsOf(marks),
    held: [],
    from,
    anchors: new Map(),
  }
  const root: Root = { type: 'root', children: blocks(document.children, context) }
  return { root, property: context.property, held: context.held }
}

/** `dataQ` and as many x as it takes for `data-q…` not to occur in the text. */
function freeProperty(text: string): string {
  const lower = text.toLowerCase()
  let tail = 'uern'
  while (lower.includes(`data-q${tail}`)) tail += 'x'
  return `dataQ${tail}`
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function block(tagName: string, place: Place, children: ElementContent[], context: Context, more = {}): Element {
  return element(tagName, { [context.property]: `place:${place.start}:${place.end}`, ...more }, children)
}

function blocks(list: readonly Block[], context: Context): ElementContent[] {
  return list.flatMap((child) => {
    const node = blockNode(child, context)
    return node.length === 0 ? [] : [...node, newline]
  })
}

const newline: ElementContent = { type: 'text', value: '\n' }

function blockNode(node: Block, context: Context): ElementContent[] {
  switch (node.kind) {
    case 'heading': {
      // The page has the one h1.
      const level = Math.min(node.level + 1, 6)
      const id = node.anchor === null ? headingAnchor(node.inlines, context) : slugOf(node.anchor)
      return [block(`h${level}`, node.place, inlines(node.inlines, context), context, id === '' ? {} : { id })]
    }
    case 'paragraph':
      return [block('p', node.place, inlines(node.inlines, context), context)]
    case 'list':
      return [listNode(node, context)]
    case 'table':
      return [tableNode(node, context)]
    case 'code':
      return [hold(codeHeld(node, context), 'pre', context)]
    case 'math':
      return [hold(mathHeld(node, true, 'div', context), 'div', context)]
    case 'quote':
      return [block('blockquote', node.place, blocks(node.children, context), context)]
    case 'definition': {
      const details = node.details.map((detail) => cell('dd', detail, context))
      return [block('dl', node.place, [cell('dt', node.term, context), ...details], context)]
    }
    case 'details': {
      if (node.callout !== null) {
        const title = node.summary.inlines.length === 0 ? [] : [cell('p', node.summary, context)]
        return [block('blockquote', node.place, [...title, ...blocks(node.children, context)], context)]
      }
      const open = segmentsIn(context.segments, node.place).length > 0 ? { open: true } : {}
      const summary = cell('summary', node.summary, context)
      return [block('details', node.place, [summary, ...blocks(node.children, context)], context, open)]
    }
    case 'html':
      return [block('div', node.place, readBlockHtml(node.text), context)]
    case 'rule':
      return [block('hr', node.place, [], context)]
    case 'hidden':
      return []
  }
}

/** As GitHub and Hugo make them: the heading's words, numbered where they come again. */
function headingAnchor(list: readonly Inline[], context: Context): string {
  const slug = slugOf(wordsOf(list))
  const times = context.anchors.get(slug) ?? 0
  context.anchors.set(slug, times + 1)
  return times === 0 ? slug : `${slug}-${times}`
}

const wordsOf = (list: readonly Inline[]): string =>
  list
    .map((node) => {
      if (node.kind === 'text' || node.kind === 'code') return node.text
      return 'children' in node ? wordsOf(node.children) : ''
    })
    .join('')

function cell(tagName: string, { place, inlines: content }: Cell, context: Context, more = {}): Element {
  return block(tagName, place, inlines(content, context), context, more)
}

function listNode(list: Extract<Block, { kind: 'list' }>, context: Context): Element {
  const items = list.items.map((item) => itemNode(item, context))
  const first = list.items[0]?.number ?? null
  const start = list.ordered && first !== null && first !== 1 ? { start: first } : {}
  return block(list.ordered ? 'ol' : 'ul', list.place, items, context, start)
}

/** A lone paragraph stands without its `<p>`, so that short items stay close. */
function itemNode(item: ListItem, context: Context): Element {
  const [first, ...rest] = item.children
  const lead =
    first?.kind === 'paragraph'
      ? [block('span', first.place, inlines(first.inlines, context), context)]
      : first === undefined
        ? []
        : blockNode(first, context)
  const box = item.task === null ? [] : [taskBox(item.task)]
  return block('li', item.place, [...box, ...lead, ...blocks(rest, context)], context)
}

function taskBox(task: 'open' | 'done'): ElementContent {
  const label = task === 'done' ? 'done' : 'to do'
  const text: ElementContent = { type: 'text', value: task === 'done' ? '☑ ' : '☐ ' }
  return element('span', { ariaLabel: label, role: 'img' }, [text])
}

function tableNode(table: Extract<Block, { kind: 'table' }>, context: Context): Element {
  const align = (column: number) => {
    const side = table.align[column]
    return side === null || side === undefined ? {} : { align: side }
  }
  const row = (tag: string, cells: readonly Cell[]) =>
    element(
      'tr',
      {},
      cells.map((each, column) => cell(tag, each, context, align(column))),
    )
  const head = table.head.length === 0 ? [] : [element('thead', {}, [row('th', table.head)])]
  const body = element(
    'tbody',
    {},
    table.rows.map((cells) => row('td', cells)),
  )
  return block('table', table.place, [...head, body], context)
}

function codeHeld(node: Extract<Block, { kind: 'code' }>, context: Context): Held {
  const source = context.text.slice(node.inner.start, node.inner.end)
  const slices = sliceByMarks(node.text, source, node.inner, context.segments)
  return { kind: 'code', place: node.place, slices, language: node.language }
}

function mathHeld(
  { place, tex }: { readonly place: Place; readonly tex: string },
  display: boolean,
  tagName: 'div' | 'span',
  context: Context,
): Held {
  const ids = [...new Set(segmentsIn(context.segments, place).flatMap((segment) => segment.ids))]
  return { kind: 'math', place, tex, display, tagName, ids }
}

function hold(held: Held, tagName: 'pre' | 'div' | 'span', context: Context): Element {
  context.held.push(held)
  return element(tagName, { [context.property]: `held:${context.held.length - 1}` }, [])
}

function inlines(list: readonly Inline[], context: Context): ElementContent[] {
  return readInlineHtml(list).flatMap((node) => ('type' in node ? [node] : inlineNode(node, context)))
}

function marked(slices: readonly Slice[], context: Context): ElementContent[] {
  return slices.map((slice) => {
    const text: ElementContent = { type: 'text', value: slice.text }
    return slice.ids.length === 0 ? text : mark(slice.ids, [text], context)
  })
}

function mark(ids: readonly string[], children: ElementContent[], context: Context): Element {
  return element('mark', { [context.property]: `card:${ids.join(' ')}` }, children)
}

function leaf(text: string, place: Place, context: Context): ElementContent[] {
  return marked(sliceByMarks(text, context.text.slice(place.start, place.end), place, context.segments), context)
}

const tagOf = { emphasis: 'em', strong: 'strong', strikethrough: 'del', highlight: 'mark' } as const

function inlineNode(node: Inline, context: Context): ElementContent[] {
  switch (node.kind) {
    case 'text':
      if (node.from === 'block') return blockWords(node.text, node.place, context)
      return leaf(node.text, node.place, context)
    case 'code':
      return [element('code', {}, leaf(node.text, node.inner, context))]
    case 'math':
      return [hold(mathHeld(node, node.display, 'span', context), 'span', context)]
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'highlight':
      return [element(tagOf[node.kind], {}, inlines(node.children, context))]
    case 'link':
      if (isLost(node)) return inlines(node.children, context)
      return [element('a', { href: linkAddress(node.target, node.to, context.from) }, inlines(node.children, context))]
    case 'image':
      return [element('img', { alt: node.alt }, [])]
    case 'break':
      return [element('br', {}, [])]
    case 'html':
    case 'hidden':
      return []
  }
}

/** Words of another block, marked whole: they are no slice of this note. */
function blockWords(words: string, place: Place, context: Context): ElementContent[] {
  if (words === '') return [element('em', {}, [{ type: 'text', value: lostBlock }])]
  const ids = [...new Set(segmentsIn(context.segments, place).flatMap((segment) => segment.ids))]
  return marked([{ text: words.replaceAll('`', ''), ids }], context)
}

/** Stands where a note refers to a block that is not there: its id says nothing to a reader. */
const lostBlock = '(a block that is not here)'

const isLost = (link: Extract<Inline, { kind: 'link' }>): boolean =>
  link.children.some((child) => child.kind === 'text' && child.from === 'block' && child.text === '')

/** Where a link of a note leads. One to another note goes through the address that knows the source's notes. */
function linkAddress(target: string, to: 'web' | 'note', from: string | null): string | undefined {
  if (to === 'web') return target
  if (target.startsWith('#')) return `#${slugOf(target.slice(1))}`
  return from === null ? undefined : `${noteLinks}?from=${encodeURIComponent(from)}&to=${encodeURIComponent(target)}`
}

export const noteLinks = '/notes/link'
