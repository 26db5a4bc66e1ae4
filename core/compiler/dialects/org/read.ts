/** An org note as blocks: cut into pieces, each parsed alone, put together again in the note's own offsets. Never throws. */
import type { Place } from '../../../domain.ts'
import type { Block, FrontMatter, Inline } from '../../document.ts'
import { note, pushText, type Source } from '../../inlines.ts'
import { applyMasks, arrange, hide, type Mask } from '../mask.ts'
import { blocksOf } from './elements.ts'
import { inlinesOf, trimmed } from './objects.ts'
import { type Heading, type Piece, piecesOf } from './pieces.ts'
import { keywordsOf, propertiesOf } from './properties.ts'
import { treeOf } from './tree.ts'

/** A note of any dialect, before it has a title. */
export interface ReadNote {
  readonly source: Source
  readonly frontMatter: FrontMatter
  readonly children: readonly Block[]
}

export function readOrg(text: string): ReadNote {
  const lined = text
    .replace(/\r\n/g, ' \n')
    .replace(/^\uFEFF|\r/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
  const masks = orgMasks(lined)
  const masked = applyMasks(lined, masks)
  const frontMatter = propertiesOf(masked)
  const source: Source = {
    text,
    masked,
    masks,
    dialect: 'org',
    references: new Map(),
    tags: new Set(frontMatter.tags),
    diagnostics: new Map(),
  }
  const children: Block[] = []
  for (const piece of piecesOf(masked, keywordsOf(masked))) addPiece(source, piece, children)
  return { source, frontMatter, children }
}

/** Macros and targets, which the parser does not know. */
function orgMasks(text: string): readonly Mask[] {
  const masks: Mask[] = []
  for (const match of text.matchAll(/\{\{\{[A-Za-z][^{}\n]{0,300}\}\}\}/g))
    masks.push(hide(match.index, match.index + match[0].length, 'macro'))
  for (const match of text.matchAll(/<<(<?)([^<>\s][^<>\n]{0,200})>>(>?)/g)) {
    const end = match.index + match[0].length
    if (match[1] === '') masks.push(hide(match.index, end, 'target'))
    else
      masks.push(hide(match.index, match.index + 3, 'target'), hide(end - 2 - (match[3] ?? '').length, end, 'target'))
  }
  return arrange(masks)
}

function addPiece(source: Source, piece: Piece, into: Block[]): void {
  switch (piece.kind) {
    case 'heading':
      into.push(headingBlock(source, piece))
      return
    case 'silent':
      into.push({ kind: 'hidden', place: piece.place, what: piece.what })
      return
    case 'plain':
      note(
        source,
        'nesting/too-many-marks',
        piece.place,
        'This passage is too long or has too many marks to be taken apart; it is kept as plain text.',
      )
      into.push(plainParagraph(source, piece.place))
      return
    case 'body': {
      if (isBareProse(source.masked.slice(piece.place.start, piece.place.end))) {
        into.push(plainParagraph(source, piece.place))
        return
      }
      const tree = treeOf(source.masked.slice(piece.place.start, piece.place.end), piece.place.start)
      if (tree === null) into.push(unreadable(source, piece.place))
      else append(into, blocksOf(source, tree, tree.elements), piece.joins)
    }
  }
}

/** Lines of words that hold no mark of org's at all: the parser, slow as it is, is not asked. */
const isBareProse = (words: string): boolean =>
  !/[*/_=~+[\]<>{}$\\@^#|]|:\S|^[ \t]*(?:[-:%]|\w{1,9}[.)](?:[ \t]|$)|CLOCK:)/m.test(words)

/** A list that was cut for parsing is one list again. */
function append(into: Block[], blocks: readonly Block[], joins: boolean): void {
  const [first, ...rest] = blocks
  const last = into.at(-1)
  if (joins && first?.kind === 'list' && last?.kind === 'list' && first.ordered === last.ordered) {
    const place = { start: last.place.start, end: first.place.end }
    into[into.length - 1] = { ...last, place, items: [...last.items, ...first.items] }
    into.push(...rest)
  } else into.push(...blocks)
}

function unreadable(source: Source, place: Place): Block {
  note(source, 'org/unreadable', place, 'This passage could not be read as org; it is kept as plain text.')
  return plainParagraph(source, place)
}

function plainParagraph(source: Source, within: Place): Block {
  const place = trimmed(source, within)
  const inlines: Inline[] = []
  pushText(source, place.start, place.end, inlines)
  return { kind: 'paragraph', place, inlines }
}

function headingBlock(source: Source, heading: Heading): Block {
  const { title, keyword } = heading
  const inlines: Inline[] = []
  if (keyword !== null) {
    const place = { start: keyword.start, end: keyword.end }
    inlines.push({ kind: 'hidden', place, what: keyword.done ? 'done' : 'to-do' })
  }
  inlines.push(...titleInlines(source, title))
  return { kind: 'heading', place: heading.place, level: heading.level, inlines, anchor: anchorOf(source, heading) }
}

/** A title is parsed as a heading of its own, as far from its start as the mark makes it. */
function titleInlines(source: Source, title: Place): readonly Inline[] {
  const words = source.masked.slice(title.start, title.end)
  if (words === '') return []
  const tree = words.length > longestTitle || isBareProse(words) ? null : treeOf(`* ${words}`, title.start - 2)
  const section = tree?.elements[0]
  const headline = section?.type === 'section' ? section.children[0] : undefined
  if (tree !== null && headline?.type === 'headline') return inlinesOf(source, tree, headline.children, title)
  const inlines: Inline[] = []
  pushText(source, title.start, title.end, inlines)
  return inlines
}

const longestTitle = 1_000

/** `:CUSTOM_ID:` or `:ID:` in the drawer right below. */
function anchorOf(source: Source, heading: Heading): string | null {
  const below = source.masked.slice(heading.place.end, heading.place.end + 1_500)
  const drawer =
    /^\s*(?:[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[^\n]*\n)?[ \t]*:PROPERTIES:[ \t]*\n([\s\S]*?)^[ \t]*:END:/im.exec(
      below,
    )?.[1]
  if (drawer === undefined) return null
  const id = (key: string): string | undefined => new RegExp(`^[ \\t]*:${key}:[ \\t]+(\\S+)`, 'im').exec(drawer)?.[1]
  return id('CUSTOM_ID') ?? id('ID') ?? null
}
