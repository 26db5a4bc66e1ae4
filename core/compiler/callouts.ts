/** Callouts, however they are written: `> [!type] Title` in a quotation, or a body between two marks that a dialect hid. */
import type { Place } from '../domain.ts'
import type { Block, Cell, Inline } from './document.ts'
import type { Source } from './inlines.ts'
import type { Passage, Zoned } from './outline.ts'
import { plainText } from './words.ts'
import { quizZone } from './zone-quiz.ts'

type Quote = Extract<Block, { kind: 'quote' }>

/** These hold what somebody else said: quotations with a mark in front. */
const quotes = new Set(['quote', 'cite', 'verse'])

/** A quotation that opens with `[!type]` is a callout: its first line the title, the rest the body. */
export function calloutOf(source: Source, quote: Quote): Block {
  const [first, ...rest] = quote.children
  if (first?.kind !== 'paragraph') return quote
  const opening = /^\[!([\w-]+)(?:\|[^\]\n]*)?\][-+]?[ \t]*/.exec(
    source.masked.slice(first.place.start, first.place.end),
  )
  if (opening === null) return quote
  const newline = source.masked.indexOf('\n', first.place.start)
  const lineEnd = newline < 0 || newline > first.place.end ? first.place.end : newline
  const titleStart = Math.min(lineEnd, first.place.start + opening[0].length)
  const summary = cellBetween(first.inlines, titleStart, lineEnd)
  const below = cellBetween(first.inlines, lineEnd, first.place.end)
  const body: readonly Block[] = [...paragraphOf(below), ...rest]
  const type = (opening[1] ?? '').toLowerCase()
  if (quotes.has(type)) {
    const mark: Block = {
      kind: 'hidden',
      place: { start: first.place.start, end: lineEnd },
      what: 'title of a quotation',
    }
    return body.length > 0 ? { ...quote, children: [mark, ...body] } : { ...quote, children: paragraphOf(summary) }
  }
  const untitled = { place: { start: titleStart, end: titleStart }, inlines: [] }
  // A title without a body is all that the callout says.
  return body.length > 0
    ? { kind: 'details', place: quote.place, callout: type, summary, children: body }
    : { kind: 'details', place: quote.place, callout: type, summary: untitled, children: paragraphOf(summary) }
}

const paragraphOf = ({ place, inlines }: Cell): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'paragraph', place, inlines }]

/** The inlines that start between two offsets, without the white space at their ends. */
function cellBetween(inlines: readonly Inline[], start: number, end: number): Cell {
  const inside = inlines.flatMap((inline) => clipped(inline, start, end))
  const isSpace = (inline: Inline) => inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '')
  const from = inside.findIndex((inline) => !isSpace(inline))
  if (from < 0) return { place: { start, end: start }, inlines: [] }
  const words = inside.slice(from, inside.findLastIndex((inline) => !isSpace(inline)) + 1)
  return { place: { start: words[0]?.place.start ?? start, end: words.at(-1)?.place.end ?? start }, inlines: words }
}

function clipped(inline: Inline, start: number, end: number): readonly Inline[] {
  if (inline.place.start >= end || inline.place.end <= start) return []
  if (inline.place.start >= start) return [inline]
  const cut = start - inline.place.start
  if (inline.kind !== 'text' || inline.text.length !== inline.place.end - inline.place.start) return []
  return [{ kind: 'text', place: { start, end: inline.place.end }, text: inline.text.slice(cut) }]
}

/** Blocks between the marks `callout type` and `end of callout` become one block. */
export function gatherCallouts(blocks: readonly Block[]): readonly Block[] {
  const typeOf = (block: Block) => (block.kind === 'hidden' ? /^callout (\w+)$/.exec(block.what)?.[1] : undefined)
  const closes = (block: Block) => block.kind === 'hidden' && block.what === 'end of callout'
  if (!blocks.some((block) => typeOf(block) !== undefined)) return blocks
  const made: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined) break
    const type = typeOf(block)
    const close = type === undefined ? -1 : blocks.findIndex((one, j) => j > i && closes(one))
    if (type === undefined || close < 0) {
      made.push(block)
      continue
    }
    const place: Place = { start: block.place.start, end: blocks[close]?.place.end ?? block.place.end }
    const children = blocks.slice(i + 1, close)
    const at = block.place.end
    if (quotes.has(type)) made.push({ kind: 'quote', place, children })
    else
      made.push({
        kind: 'details',
        place,
        callout: type,
        summary: { place: { start: at, end: at }, inlines: [] },
        children,
      })
    i = close
  }
  return made
}

/** A callout's type is the author's word for what it holds, and all of it. Null where its words decide, as anywhere. */
export function zoneOfCallout(passage: Passage): Zoned | null {
  for (let above: Passage | null = passage; above !== null; above = above.parent) {
    if (above.block?.kind !== 'details' || above.block.callout === null) continue
    const zone = zoneOfType(above.block.callout)
    if (zone !== null) return zone
    // "[!success]- Answer", and below it "b) By reading": the option says nothing without its question.
    if (above === passage.parent && above.inlines.length > 0)
      return quizZone(`${plainText(above.inlines)} ${plainText(passage.inlines)}`)
  }
  return null
}

function zoneOfType(type: string): Zoned | null {
  switch (type) {
    case 'todo':
      return { zone: 'to-do', reason: 'a to-do' }
    case 'bug':
    case 'failure':
    case 'fail':
    case 'missing':
      return { zone: 'doubt', reason: 'marked as wrong' }
    default:
      return null
  }
}
