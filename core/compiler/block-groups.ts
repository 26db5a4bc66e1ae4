/** Blocks that Markdown does not know and that are made of its blocks: definition lists and details. */
import type { Place } from '../domain.ts'
import type { Block, Cell, Inline } from './document.ts'
import type { Source } from './inlines.ts'

type Paragraph = Extract<Block, { kind: 'paragraph' }>

/** `term` with `: text` on the lines below becomes a definition; any other paragraph stays what it is. */
export function splitDefinitions(source: Source, paragraph: Paragraph): readonly Block[] {
  const { start, end } = paragraph.place
  const lines = /\n[ \t>]*:[ \t]/.test(source.masked.slice(start, end)) ? linesOf(source, paragraph) : []
  const isDetail = (line: Line | undefined): boolean => line?.detail === true
  if (!isDetail(lines[1]) || isDetail(lines[0])) return [paragraph]
  const made: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const term = lines[i]
    let j = i + 1
    const details: Line[] = []
    for (
      let line = lines[j];
      line !== undefined && (line.detail || (details.length > 0 && !isDetail(lines[j + 1])));
      line = lines[++j]
    ) {
      const last = details.at(-1)
      if (line.detail || last === undefined) details.push({ ...line })
      else
        details[details.length - 1] = {
          ...last,
          end: line.end,
          inlines: [...last.inlines, ...joint(last, line), ...line.inlines],
        }
    }
    if (term === undefined || details.length === 0) return [paragraph]
    const cells = details.map(cellOf)
    made.push({
      kind: 'definition',
      place: { start: term.start, end: details.at(-1)?.end ?? term.end },
      term: cellOf(term),
      details: cells,
    })
    i = j
  }
  return made
}

interface Line extends Place {
  readonly detail: boolean
  readonly inlines: readonly Inline[]
}

const cellOf = (line: Line): Cell => ({ place: { start: line.start, end: line.end }, inlines: line.inlines })

const joint = (before: Place, after: Place): readonly Inline[] => [
  { kind: 'text', place: { start: before.end, end: after.start }, text: ' ' },
]

/** The paragraph's inlines by source line; empty where an inline spans lines. */
function linesOf(source: Source, paragraph: Paragraph): readonly Line[] {
  const lines: { start: number; end: number; inlines: Inline[] }[] = []
  let open = { start: paragraph.place.start, end: paragraph.place.start, inlines: [] as Inline[] }
  for (const inline of paragraph.inlines) {
    const spansLines = source.masked.slice(inline.place.start, inline.place.end).includes('\n')
    if (spansLines && inline.kind !== 'text') return []
    if (spansLines) {
      lines.push(open)
      open = { start: inline.place.end, end: inline.place.end, inlines: [] }
    } else {
      open.inlines.push(inline)
      open.end = inline.place.end
    }
  }
  lines.push(open)
  return lines.map((line) => {
    const mark = /^:[ \t]+(?=\S)/.exec(source.masked.slice(line.start, line.end))?.[0].length
    if (mark === undefined) return { ...line, detail: false }
    return {
      start: line.start + mark,
      end: line.end,
      detail: true,
      inlines: withoutMark(line.inlines, line.start + mark),
    }
  })
}

function withoutMark(inlines: readonly Inline[], start: number): readonly Inline[] {
  const [first, ...rest] = inlines
  if (first === undefined || first.kind !== 'text' || first.place.start >= start) return inlines
  const cut = start - first.place.start
  if (cut >= first.text.length) return rest
  return [{ kind: 'text', place: { start, end: first.place.end }, text: first.text.slice(cut) }, ...rest]
}

/** Blocks between `<details>` and `</details>` become one block with its summary. */
export function gatherDetails(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(opensDetails)) return blocks
  const stack: { open: Block | null; blocks: Block[] }[] = [{ open: null, blocks: [] }]
  for (const block of blocks) {
    const top = stack.at(-1)
    if (opensDetails(block) && stack.length < 8) {
      stack.push({ open: block, blocks: block.kind === 'hidden' ? [] : [block] })
      if (closesDetails(block)) closeDetails(stack, block)
    } else if (closesDetails(block) && stack.length > 1) {
      if (block.kind !== 'hidden') top?.blocks.push(block)
      closeDetails(stack, block)
    } else top?.blocks.push(block)
  }
  while (stack.length > 1) closeDetails(stack, null)
  return stack[0]?.blocks ?? blocks
}

function closeDetails(stack: { open: Block | null; blocks: Block[] }[], close: Block | null): void {
  const top = stack.pop()
  const under = stack.at(-1)
  if (!top?.open || !under) return
  const end = close?.place.end ?? top.blocks.at(-1)?.place.end ?? top.open.place.end
  under.blocks.push(detailsOf({ start: top.open.place.start, end }, top.open, top.blocks))
}

const has = (block: Block, what: string): boolean =>
  block.kind === 'hidden'
    ? block.what === what
    : block.kind === 'paragraph' && block.inlines.some((i) => isHidden(i, what))

const isHidden = (inline: Inline, what: string): boolean => inline.kind === 'hidden' && inline.what === what

const opensDetails = (block: Block): boolean => has(block, 'details')
/** A closing tag right below another tag (`</p>`) is part of that block of HTML. */
const closesDetails = (block: Block): boolean =>
  block.kind === 'html' ? /<\/details\s*>/i.test(block.text) : has(block, 'end of details')

function detailsOf(place: Place, open: Block, blocks: readonly Block[]): Block {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') {
    const at = open.place.end
    return {
      kind: 'details',
      place,
      callout: null,
      summary: { place: { start: at, end: at }, inlines: [] },
      children: blocks,
    }
  }
  const from = first.inlines.findIndex((inline) => isHidden(inline, 'summary'))
  const to = first.inlines.findIndex((inline) => isHidden(inline, 'end of summary'))
  if (from < 0 || to < from) {
    const at = open.place.start
    return {
      kind: 'details',
      place,
      callout: null,
      summary: { place: { start: at, end: at }, inlines: [] },
      children: blocks,
    }
  }
  const inlines = first.inlines.slice(from + 1, to)
  const summaryPlace = {
    start: first.inlines[from]?.place.end ?? place.start,
    end: first.inlines[to]?.place.start ?? place.start,
  }
  const after = bodyWords(first.inlines.slice(to + 1))
  const body: Block[] = after.length === 0 ? [] : [{ kind: 'paragraph', place: spanOf(after), inlines: after }]
  return {
    kind: 'details',
    place,
    callout: null,
    summary: { place: summaryPlace, inlines },
    children: [...body, ...rest],
  }
}

/** What follows the summary in its paragraph, without breaks, tags and space at its ends. */
function bodyWords(inlines: readonly Inline[]): readonly Inline[] {
  const isWords = (inline: Inline): boolean =>
    inline.kind !== 'hidden' && inline.kind !== 'break' && (inline.kind !== 'text' || inline.text.trim() !== '')
  const first = inlines.findIndex(isWords)
  return first < 0 ? [] : inlines.slice(first, inlines.findLastIndex(isWords) + 1)
}

const spanOf = (inlines: readonly Inline[]): Place => ({
  start: inlines[0]?.place.start ?? 0,
  end: inlines.at(-1)?.place.end ?? 0,
})
