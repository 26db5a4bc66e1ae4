/** From the parser's tree to the blocks of a Document. */
import type { TreeCursor } from '@lezer/common'
import type { Place } from '../domain.ts'
import { gatherDetails, splitDefinitions } from './block-groups.ts'
import { calloutOf, gatherCallouts } from './callouts.ts'
import { firstMaskAfter } from './dialects/mask.ts'
import { isPluginFence } from './dialects/obsidian.ts'
import type { Block, Cell, ListItem } from './document.ts'
import { inlinesOf, note, type Source } from './inlines.ts'

/** The blocks under the cursor's node; the cursor is back on it afterwards. */
export function blocksOf(source: Source, cursor: TreeCursor): readonly Block[] {
  const blocks: Block[] = []
  if (!cursor.firstChild()) return blocks
  do {
    const made = blockOf(source, cursor)
    if (made === null) continue
    if (made.kind === 'paragraph') blocks.push(...splitDefinitions(source, made))
    else blocks.push(made)
  } while (cursor.nextSibling())
  cursor.parent()
  return gatherCallouts(gatherDetails(blocks))
}

function blockOf(source: Source, cursor: TreeCursor): Block | null {
  const place = { start: cursor.from, end: cursor.to }
  const name = cursor.name
  switch (name) {
    case 'Paragraph':
    case 'Task':
    case 'TooDeep':
      return paragraph(source, cursor, name, place)
    case 'BulletList':
    case 'OrderedList':
      return { kind: 'list', place, ordered: name === 'OrderedList', items: items(source, cursor) }
    case 'Blockquote':
      return calloutOf(source, { kind: 'quote', place, children: blocksOf(source, cursor) })
    case 'FencedCode':
    case 'CodeBlock':
      return code(source, cursor, place)
    case 'Table':
      return table(source, cursor, place)
    case 'HorizontalRule':
      return { kind: 'rule', place }
    case 'CommentBlock':
      return comment(source, place)
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return { kind: 'html', place, text: source.text.slice(place.start, place.end) }
    case 'LinkReference':
      return { kind: 'hidden', place, what: 'link reference' }
    default:
      return /^(?:ATX|Setext)Heading\d$/.test(name) ? heading(source, cursor, Number(name.at(-1)), place) : null
  }
}

function paragraph(source: Source, cursor: TreeCursor, name: string, place: Place): Block {
  if (name === 'TooDeep')
    note(source, 'nesting/too-deep', place, 'Blocks nest too deep here; what lies deeper is kept as plain text.')
  const start = name === 'Task' ? place.start + 3 : place.start
  const inlines = inlinesOf(source, cursor, start, place.end)
  const whole = { start: name === 'Task' ? (inlines[0]?.place.start ?? start) : start, end: place.end }
  const words = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  const only = words[0]
  if (only?.kind === 'math' && only.display && words.length === 1)
    return { kind: 'math', place: whole, inner: only.inner, tex: only.tex }
  if (only?.kind === 'hidden' && words.every((inline) => inline.kind === 'hidden' && inline.what === only.what))
    if (!only.what.startsWith('#') && only.what !== 'embed') return { kind: 'hidden', place: whole, what: only.what }
  return { kind: 'paragraph', place: whole, inlines }
}

function heading(source: Source, cursor: TreeCursor, level: number, place: Place): Block {
  let start = place.start
  let end = place.end
  if (cursor.firstChild()) {
    do {
      if (cursor.name !== 'HeaderMark') continue
      if (cursor.from === place.start) start = cursor.to
      else end = cursor.from
    } while (cursor.nextSibling())
    cursor.parent()
  }
  return {
    kind: 'heading',
    place,
    level,
    inlines: inlinesOf(source, cursor, start, end),
    anchor: anchorOf(source, place),
  }
}

/** The `{#id}` that a mask hides on the heading's line. */
function anchorOf(source: Source, place: Place): string | null {
  const newline = source.masked.indexOf('\n', place.start)
  const lineEnd = newline < 0 ? source.masked.length : newline
  for (let i = firstMaskAfter(source.masks, place.start); ; i++) {
    const mask = source.masks[i]
    if (mask === undefined || mask.start >= lineEnd) return null
    if (mask.as.kind === 'hidden' && mask.as.what === 'anchor') return source.text.slice(mask.start + 2, mask.end - 1)
  }
}

function items(source: Source, cursor: TreeCursor): readonly ListItem[] {
  const found: ListItem[] = []
  if (!cursor.firstChild()) return found
  do {
    if (cursor.name === 'ListItem') found.push(item(source, cursor))
  } while (cursor.nextSibling())
  cursor.parent()
  return found
}

function item(source: Source, cursor: TreeCursor): ListItem {
  const place = { start: cursor.from, end: cursor.to }
  let number: number | null = null
  let task: ListItem['task'] = null
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'ListMark') {
        const mark = Number.parseInt(source.text.slice(cursor.from, cursor.to), 10)
        number = Number.isNaN(mark) ? null : mark
      } else if (cursor.name === 'Task') task = source.text[cursor.from + 1] === ' ' ? 'open' : 'done'
    } while (cursor.nextSibling())
    cursor.parent()
  }
  const children = blocksOf(source, cursor)
  return {
    kind: 'item',
    place,
    number,
    task: task ?? (source.dialect === 'logseq' ? taskOf(children) : null),
    children,
  }
}

/** Logseq's `TODO` and `DONE` at the head of a block. */
function taskOf(children: readonly Block[]): ListItem['task'] {
  const [first] = children
  const mark = first?.kind === 'paragraph' ? first.inlines[0] : undefined
  if (mark?.kind !== 'hidden') return null
  return mark.what === 'to-do' ? 'open' : mark.what === 'done' ? 'done' : null
}

function code(source: Source, cursor: TreeCursor, place: Place): Block {
  let language: string | null = null
  const parts: string[] = []
  let start = -1
  let end = -1
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'CodeInfo') language = languageOf(source.text.slice(cursor.from, cursor.to))
      if (cursor.name !== 'CodeText') continue
      if (start < 0) start = cursor.from
      end = cursor.to
      parts.push(source.text.slice(cursor.from, cursor.to))
    } while (cursor.nextSibling())
    cursor.parent()
  }
  if (isPluginFence(language)) return { kind: 'hidden', place, what: 'plugin' }
  const inner = start < 0 ? { start: place.end, end: place.end } : { start, end }
  return { kind: 'code', place, inner, language, text: parts.join('').replaceAll('\r', '').replaceAll('\0', '\uFFFD') }
}

/** The first word of the info string; org's `nil` and `text` name no language. */
function languageOf(info: string): string | null {
  const word = /^\{?\.?([\w+#.-]+)/.exec(info.trim())?.[1]?.toLowerCase() ?? null
  return word === 'nil' || word === 'text' || word === 'txt' || word === 'plaintext' ? null : word
}

function table(source: Source, cursor: TreeCursor, place: Place): Block {
  let head: readonly Cell[] = []
  const rows: (readonly Cell[])[] = []
  let align: readonly ('left' | 'right' | 'center' | null)[] = []
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableHeader') head = row(source, cursor)
      else if (cursor.name === 'TableRow') rows.push(row(source, cursor))
      else if (cursor.name === 'TableDelimiter') align = alignment(source.masked.slice(cursor.from, cursor.to))
    } while (cursor.nextSibling())
    cursor.parent()
  }
  return { kind: 'table', place, head, rows, align }
}

/** Cells stand between bars; the parser makes no node for an empty one. */
function row(source: Source, cursor: TreeCursor): readonly Cell[] {
  const cells: Cell[] = []
  let open: number | null = cursor.from
  let leading = true
  if (!cursor.firstChild()) return cells
  do {
    if (cursor.name === 'TableDelimiter') {
      if (open !== null && !leading) cells.push(emptyCell(open, cursor.from))
      open = cursor.to
    } else if (cursor.name === 'TableCell') {
      cells.push({
        place: { start: cursor.from, end: cursor.to },
        inlines: inlinesOf(source, cursor, cursor.from, cursor.to),
      })
      open = null
    }
    leading = false
  } while (cursor.nextSibling())
  cursor.parent()
  return cells
}

/** An empty cell's place is the white space between its bars. */
const emptyCell = (start: number, end: number): Cell => ({ place: { start, end }, inlines: [] })

function alignment(row: string): readonly ('left' | 'right' | 'center' | null)[] {
  const columns = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return columns.map((column) => {
    const mark = column.trim()
    if (mark.startsWith(':')) return mark.endsWith(':') && mark.length > 1 ? 'center' : 'left'
    return mark.endsWith(':') ? 'right' : null
  })
}

/** ox-hugo's comments are noise between blocks; details tags were masked as comments. Others stay HTML. */
function comment(source: Source, place: Place): Block {
  const text = source.text.slice(place.start, place.end)
  const noise = /^<!--\s*(list-separator|listend|quoteend)\s*-->/.exec(text.trim())?.[1]
  if (noise !== undefined) return { kind: 'hidden', place, what: noise }
  const mask = source.masks[firstMaskAfter(source.masks, place.start)]
  if (mask && mask.fill === 'comment' && mask.start < place.end && mask.as.kind === 'hidden')
    return { kind: 'hidden', place, what: mask.as.what }
  return { kind: 'html', place, text }
}
