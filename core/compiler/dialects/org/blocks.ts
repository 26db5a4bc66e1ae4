/** Lines of an org note to the blocks of a Document. */
import type { Place } from '../../../domain.ts'
import { readDirective } from '../../directives/read.ts'
import type { Block } from '../../document.ts'
import { note } from '../../inlines.ts'
import { deepestBlock } from '../grammar.ts'
import { codeBlock, fixedWidth } from './code.ts'
import { inlinesOf } from './inlines.ts'
import { innerRun, isBlankLine, lineAt, type OrgNote, placeOfLines, type Run, trimmed } from './lines.ts'
import { listAt } from './lists.ts'
import { type Opening, openingAt } from './openings.ts'
import { tableBlock } from './tables.ts'

/** Some blocks, and the line after them. */
export interface Made {
  readonly blocks: readonly Block[]
  readonly next: number
}

export function blocksIn(org: OrgNote, run: Run): readonly Block[] {
  if (run.depth > deepestBlock) return tooDeep(org, run)
  const found: Block[] = []
  for (let at = run.from; at < run.to; ) {
    if (isBlankLine(lineAt(org, run, at))) {
      at++
      continue
    }
    const { blocks, next } = blockAt(org, run, at, openingAt(org, run, at))
    for (const block of blocks) found.push(block)
    at = next
  }
  return found
}

function tooDeep(org: OrgNote, run: Run): readonly Block[] {
  const place = placeOfLines(org, run, run.from, run.to)
  const message = 'Blocks nest too deep here; what lies deeper is kept as plain text.'
  note(org.source, 'nesting/too-deep', place, message)
  return paragraph(org, place)
}

function blockAt(org: OrgNote, run: Run, at: number, opening: Opening | null): Made {
  const upTo = (next: number, make: (place: Place) => readonly Block[]): Made => ({
    blocks: make(placeOfLines(org, run, at, next)),
    next,
  })
  const hidden = (next: number, what: string): Made => upTo(next, (place) => [{ kind: 'hidden', place, what }])
  const whileKind = (kind: Opening['kind']): number => endOfKind(org, run, at, kind)
  const { source } = org
  if (opening === null) return upTo(endOfParagraph(org, run, at), (place) => paragraph(org, place))
  switch (opening.kind) {
    case 'block':
    case 'drawer':
    case 'environment':
      return upTo(opening.close + 1, (place) => closedBlock(org, run, at, opening, place))
    case 'item':
      return listAt(org, run, at, blocksIn)
    case 'table': {
      const end = whileKind('table')
      return upTo(endOfFormulas(org, run, end), (place) => [tableBlock(org, run, at, end, place)])
    }
    case 'grid':
      return upTo(endOfGrid(org, run, at), (place) => [codeBlock(source, place, place, null)])
    case 'fixed-width':
      return upTo(whileKind('fixed-width'), (place) => [fixedWidth(source, place, place)])
    case 'results':
      return printed(org, run, at) ?? hidden(at + 1, 'keyword')
    case 'footnote':
      return upTo(endOfFootnote(org, run, at), (place) => footnote(org, run, at, place))
    case 'rule':
      return upTo(at + 1, (place) => [{ kind: 'rule', place }])
    case 'comment': {
      const end = whileKind('comment')
      return hidden(end, speaks(org, run, at, end) ? 'directive' : 'comment')
    }
    default:
      return hidden(at + 1, opening.kind)
  }
}

function endOfKind(org: OrgNote, run: Run, at: number, kind: Opening['kind']): number {
  let next = at + 1
  while (next < run.to && openingAt(org, run, next)?.kind === kind) next++
  return next
}

function endOfParagraph(org: OrgNote, run: Run, at: number): number {
  let next = at + 1
  while (next < run.to && !isBlankLine(lineAt(org, run, next)) && openingAt(org, run, next) === null) next++
  return next
}

/** The lines of `#+TBLFM:` below a table belong to it. */
function endOfFormulas(org: OrgNote, run: Run, from: number): number {
  let next = from
  while (next < run.to && /^[ \t]*#\+TBLFM:/i.test(lineAt(org, run, next).text)) next++
  return next
}

/** A table drawn with `+---+`. */
function endOfGrid(org: OrgNote, run: Run, at: number): number {
  let next = at + 1
  while (next < run.to && /^[ \t]*[|+]/.test(lineAt(org, run, next).text)) next++
  return next
}

function speaks(org: OrgNote, run: Run, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (readDirective(lineAt(org, run, at).text.replace(/^[ \t]*#/, '')) !== null) return true
  return false
}

function paragraph(org: OrgNote, place: Place): readonly Block[] {
  const inlines = inlinesOf(org.source, place)
  const [only] = inlines
  if (inlines.length === 1 && only?.kind === 'math' && only.display)
    return [{ kind: 'math', place, inner: only.inner, tex: only.tex }]
  return [{ kind: 'paragraph', place, inlines }]
}

type Closed = Extract<Opening, { close: number }>

function closedBlock(org: OrgNote, run: Run, at: number, opening: Closed, place: Place): readonly Block[] {
  const { source } = org
  const { kind, name, close } = opening
  if (kind === 'environment')
    return [{ kind: 'math', place, inner: place, tex: source.text.slice(place.start, place.end) }]
  const inner = within(org, at, close)
  const children = (): readonly Block[] => blocksIn(org, innerRun(org, run, at + 1, close))
  if (kind === 'drawer') {
    if (name === 'results') return [codeBlock(source, place, inner, null)]
    if (name === 'properties') return [{ kind: 'hidden', place, what: 'property-drawer' }]
    return name === 'logbook' || name === 'review_data' ? [{ kind: 'hidden', place, what: 'drawer' }] : children()
  }
  switch (name) {
    case 'src':
      return [codeBlock(source, place, inner, languageOf(lineAt(org, run, at).text))]
    case 'example':
      return [codeBlock(source, place, inner, null)]
    case 'comment':
    case 'export':
    case 'dynamic':
      return [{ kind: 'hidden', place, what: `${name}-block` }]
    case 'quote':
      return [{ kind: 'quote', place, children: children() }]
    case 'verse':
      return [{ kind: 'quote', place, children: paragraph(org, trimmed(source, inner)) }]
    default:
      return children()
  }
}

const languageOf = (line: string): string | null =>
  /#\+begin_src[ \t]+([^\s:-]\S*)/i.exec(line)?.[1]?.toLowerCase() ?? null

/** Between the first and the last line of a block. */
function within(org: OrgNote, at: number, close: number): Place {
  const start = org.lines[at + 1]?.start ?? 0
  return close === at + 1 ? { start, end: start } : { start, end: org.lines[close - 1]?.end ?? start }
}

/** What stands right under `#+RESULTS:` was printed by a program. */
function printed(org: OrgNote, run: Run, at: number): Made | null {
  const below = at + 1
  if (below >= run.to || isBlankLine(lineAt(org, run, below))) return null
  const opening = openingAt(org, run, below)
  if (opening?.kind === 'results' || opening?.kind === 'keyword' || opening?.kind === 'comment') return null
  const { next } = blockAt(org, run, below, opening)
  const place = placeOfLines(org, run, at, next)
  const whole = placeOfLines(org, run, below, next)
  if (opening?.kind === 'fixed-width') return { blocks: [fixedWidth(org.source, place, whole)], next }
  const isFenced = opening?.kind === 'block' || opening?.kind === 'drawer'
  const inner = isFenced ? within(org, below, opening.close) : whole
  return { blocks: [codeBlock(org.source, place, inner, null)], next }
}

/** To the next footnote, or to two blank lines. */
function endOfFootnote(org: OrgNote, run: Run, at: number): number {
  let end = at + 1
  let blank = 0
  for (let next = at + 1; next < run.to && blank < 2; next++) {
    if (isBlankLine(lineAt(org, run, next))) blank++
    else if (openingAt(org, run, next)?.kind === 'footnote') break
    else {
      blank = 0
      end = next + 1
    }
  }
  return end
}

/** A footnote's text, with its mark hidden in front. */
function footnote(org: OrgNote, run: Run, at: number, place: Place): readonly Block[] {
  const label = lineAt(org, run, at).text.indexOf(']') + 1
  const to = endOfFootnote(org, run, at)
  const children = blocksIn(org, { from: at, to, start: place.start + label, depth: run.depth + 1 })
  const [first, ...rest] = children
  if (first?.kind !== 'paragraph') return children
  const mark = { kind: 'hidden', place: { start: place.start, end: first.place.start }, what: 'footnote' } as const
  return [{ ...first, place: { start: place.start, end: first.place.end }, inlines: [mark, ...first.inlines] }, ...rest]
}
