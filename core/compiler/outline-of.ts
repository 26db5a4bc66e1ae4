/** A Document as its outline: what introduces what, and the zone of each passage. */
import type { Place } from '../domain.ts'
import { zoneOfCallout } from './callouts.ts'
import type { Block, Cell, Document, Inline, ListItem } from './document.ts'
import { unspacedSigns } from './language.ts'
import type { Passage, Zoned } from './outline.ts'
import { onlyTopHeading } from './parse.ts'
import { plainText } from './words.ts'
import { toneOf } from './zone-tone.ts'
import { zoneOf } from './zoning.ts'

/** A passage while the outline is built. */
export type Draft = {
  -readonly [Key in keyof Passage]: Key extends 'parent'
    ? Draft | null
    : Key extends 'children'
      ? Draft[]
      : Passage[Key]
}

/** An open section: where the next blocks go, and the headings above them. */
interface Section {
  readonly level: number
  readonly passage: Draft
  readonly path: readonly Passage[]
}

/** The outline's root, the note itself; every passage under it has its zone. */
export function outlineOf(document: Document): Passage {
  const place = { start: 0, end: document.text.length }
  const root = draft('root', place, null, [], null, [])
  addBlocks(root, document.children, [], titleHeading(document))
  zoneAll(root, document)
  return root
}

function draft(
  kind: Passage['kind'],
  place: Place,
  block: Block | ListItem | null,
  inlines: readonly Inline[],
  parent: Draft | null,
  path: readonly Passage[],
): Draft {
  const made: Draft = {
    kind,
    place,
    block,
    inlines,
    zone: 'knowledge',
    zoneReason: null,
    parent,
    children: [],
    path,
    ordered: false,
    index: parent?.children.length ?? 0,
    table: null,
  }
  parent?.children.push(made)
  return made
}

/** The level-1 heading that gave the note its title, if one did. */
function titleHeading(document: Document): Block | null {
  return document.frontMatter.title === null ? onlyTopHeading(document.children) : null
}

type BodyBlock = Exclude<Block, { kind: 'heading' | 'hidden' }>

function addBlocks(under: Draft, blocks: readonly Block[], path: readonly Passage[], title: Block | null): void {
  const bottom: Section = { level: 0, passage: under, path }
  let sections: readonly Section[] = [bottom]
  let lead: Draft | null = null
  let separated = false
  for (const block of blocks) {
    if (block.kind === 'hidden') {
      separated = separated || block.what === 'list-separator'
    } else if (block.kind === 'heading' || isBoldLine(block)) {
      const level = block.kind === 'heading' ? block.level : boldLevel
      sections = openSection(sections, bottom, block, level, title)
      lead = null
      separated = false
    } else {
      const { passage, path: above } = sections.at(-1) ?? bottom
      const made = addBlock(block, lead ?? passage, passage, above, separated)
      if (made !== null) lead = announces(made) ? made : null
      else if (block.kind !== 'code') lead = null
      separated = false
    }
  }
}

function openSection(
  sections: readonly Section[],
  bottom: Section,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  level: number,
  title: Block | null,
): readonly Section[] {
  const outer = sections.filter((section) => section.level < level)
  const owner = outer.at(-1) ?? bottom
  const made = draft('heading', block.place, block, block.inlines, owner.passage, owner.path)
  // The heading that gave the note its title is not a heading above: the title says it already.
  return [...outer, { level, passage: made, path: block === title ? [] : [...owner.path, made] }]
}

/** Deeper than any `######`. */
const boldLevel = 7

/** A paragraph of nothing but bold words is a heading in all but name. */
function isBoldLine(block: BodyBlock): block is Extract<Block, { kind: 'paragraph' }> {
  if (block.kind !== 'paragraph' || block.inlines.length > 3) return false
  const words = block.inlines.filter((inline) => inline.kind !== 'text' || !/^[\s:.]*$/.test(inline.text))
  const only = words.length === 1 ? words[0] : undefined
  if (only?.kind !== 'strong' || only.place.end - only.place.start >= 90) return false
  // A bold link leads elsewhere ("Back to top"); it heads nothing.
  return only.children.some((inline) => inline.kind !== 'link' && inline.kind !== 'hidden' && !isBlank(inline))
}

const isBlank = (inline: Inline): boolean => inline.kind === 'text' && inline.text.trim() === ''

/** "There are three:" announces what comes next. */
function announces(passage: Draft): boolean {
  return passage.kind === 'paragraph' && /[:：][\s)*_]*$/.test(plainText(passage.inlines))
}

function addList(
  under: Draft,
  list: Extract<Block, { kind: 'list' }>,
  path: readonly Passage[],
  separated: boolean,
): void {
  for (const [index, item] of list.items.entries()) {
    const [first, ...rest] = item.children
    const isHeading = first?.kind === 'heading' || (separated && index === 0 && first?.kind === 'paragraph')
    const hasWords = first?.kind === 'paragraph' || first?.kind === 'heading'
    const inlines = hasWords ? first.inlines : []
    const place = hasWords ? first.place : { start: item.place.start, end: first?.place.start ?? item.place.end }
    const made = draft(isHeading ? 'heading' : 'item', place, item, inlines, under, path)
    made.ordered = list.ordered
    made.index = index
    const below = isHeading ? [...path, made] : path
    const body = hasWords ? rest : item.children
    if (body.length > 0) addBlocks(made, body, below, null)
  }
}

/** Adds what a block is under its lead or its section; gives back a passage that may announce the next block. */
function addBlock(
  block: BodyBlock,
  under: Draft,
  section: Draft,
  path: readonly Passage[],
  separated: boolean,
): Draft | null {
  switch (block.kind) {
    case 'paragraph':
      return draft('paragraph', block.place, block, block.inlines, section, path)
    case 'list':
      addList(under, block, path, separated)
      return null
    case 'table':
      draft('table', block.place, block, [], under, path).table = { head: block.head, rows: block.rows }
      return null
    case 'code':
    case 'math':
      draft(block.kind, block.place, block, [], under, path)
      return null
    case 'quote':
      addBlocks(draft('quote', block.place, block, [], under, path), block.children, path, null)
      return null
    case 'definition':
      draft('definition', block.place, block, block.term.inlines, section, path)
      return null
    case 'details': {
      const place = summaryPlace(block.summary, block.place)
      addBlocks(draft('details', place, block, block.summary.inlines, section, path), block.children, path, null)
      return null
    }
    case 'rule':
    case 'html':
      return null
  }
}

const summaryPlace = (summary: Cell, whole: Place): Place =>
  summary.place.end > summary.place.start ? summary.place : { start: whole.start, end: whole.start }

/** What changed from one version to the next is news, and soon old. */
const ofLog: Zoned = { zone: 'housekeeping', reason: 'a log of changes' }

/** Zones top down: a passage is read with the zones above it known. */
function zoneAll(root: Draft, document: Document): void {
  const all: Draft[] = []
  const gather = (passage: Draft): void => {
    for (const child of passage.children) {
      all.push(child)
      gather(child)
    }
  }
  gather(root)
  const heard = toneOf(document, all)
  const tone = document.isDiary ? { ...heard, isEssay: true } : heard
  const isLog = /^(?:change ?log|release notes?)\b/i.test(document.title)
  for (const passage of all) {
    const read = isLog ? ofLog : (zoneOfCallout(passage) ?? zoneOf(passage, tone))
    // Words are counted by their spaces, which some scripts do not have.
    const isSentence = read.zone === 'fragment' && unspacedSigns(plainText(passage.inlines)) > 10
    const { zone, reason } = isSentence ? { zone: 'knowledge' as const, reason: null } : read
    passage.zone = zone
    passage.zoneReason = reason
  }
}
