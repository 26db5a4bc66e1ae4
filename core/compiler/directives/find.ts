/** A note's directives, each with what it speaks of: the block that it follows, a heading's whole section. */
import type { Place } from '../../domain.ts'
import type { Block, Diagnostic, Document, Inline } from '../document.ts'
import { plainText } from '../words.ts'
import { expectedDirective, readDirective } from './read.ts'

export interface Told {
  readonly text: string
  /** Where the directive itself stands. */
  readonly place: Place
  /** What it speaks of. */
  readonly of: Place
  /** A heading with all below it. */
  readonly isSection: boolean
}

export interface Directives {
  /** Blocks and sections that the author wants no questions from. */
  readonly skipped: readonly Place[]
  readonly subjects: readonly Told[]
  readonly questions: readonly Told[]
  readonly diagnostics: readonly Diagnostic[]
}

export function directivesIn(document: Document): Directives {
  const found: Gathered = { document, skipped: [], subjects: [], questions: [], diagnostics: [] }
  if (/(?:<!--|%%|#)\s*cards?\s*:/i.test(document.text)) walk(found, document.children, null)
  const sections = new Set(document.frontMatter.skipSections.map((name) => name.toLowerCase()))
  if (sections.size > 0) skipSections(found, document.children, sections)
  return found
}

interface Gathered {
  readonly document: Document
  readonly skipped: Place[]
  readonly subjects: Told[]
  readonly questions: Told[]
  readonly diagnostics: Diagnostic[]
}

interface Target {
  readonly of: Place
  readonly isSection: boolean
}

/** `owner`: what holds these blocks, an item, for a comment that is its first. */
function walk(found: Gathered, blocks: readonly Block[], owner: Place | null): void {
  let before: Target | null = owner === null ? null : { of: owner, isSection: false }
  blocks.forEach((block, i) => {
    const comments = commentsOfBlock(block, found.document.text)
    if (comments !== null) {
      for (const comment of comments) take(found, comment, before)
      return
    }
    if (block.kind === 'hidden' || (block.kind === 'html' && block.text.startsWith('<!--'))) return
    const own: Target = block.kind === 'heading' ? sectionAt(blocks, i) : { of: block.place, isSection: false }
    const inner: Target =
      owner !== null && i === 0 && block.kind === 'paragraph' ? { of: owner, isSection: false } : own
    for (const inline of inlinesOfBlock(block)) takeInline(found, inline, inner)
    descend(found, block)
    before = own
  })
}

function descend(found: Gathered, block: Block): void {
  if (block.kind === 'list') for (const item of block.items) walk(found, item.children, item.place)
  if (block.kind === 'quote' || block.kind === 'details') walk(found, block.children, null)
}

/** To the next heading of its level or above it, or to the end of what holds it. */
function sectionAt(blocks: readonly Block[], at: number): Target {
  const heading = blocks[at]
  let end = heading?.place.end ?? 0
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined) break
    if (block.kind === 'heading' && heading?.kind === 'heading' && block.level <= heading.level) break
    end = block.place.end
  }
  return { of: { start: heading?.place.start ?? 0, end }, isSection: true }
}

function skipSections(found: Gathered, blocks: readonly Block[], names: ReadonlySet<string>): void {
  blocks.forEach((block, i) => {
    if (block.kind === 'heading' && names.has(plainText(block.inlines).trim().toLowerCase()))
      found.skipped.push(sectionAt(blocks, i).of)
  })
}

interface Comment {
  readonly inner: string
  readonly place: Place
}

/** The comments of a block that is nothing but comments; null for any other block. */
function commentsOfBlock(block: Block, text: string): readonly Comment[] | null {
  if (block.kind === 'hidden' && block.what === 'directive') return commentsIn(text, block.place)
  if (block.kind !== 'html' || !block.text.startsWith('<!--')) return null
  return commentsIn(text, block.place)
}

/** `<!-- … -->`, Obsidian's `%% … %%`, and org's lines that begin with `# `. */
function commentsIn(text: string, place: Place): readonly Comment[] {
  const source = text.slice(place.start, place.end)
  return [...source.matchAll(/<!--([\s\S]*?)-->|%%([\s\S]*?)%%|^[ \t]*#[ \t](.*)$/gm)].map((match) => ({
    inner: match[1] ?? match[2] ?? match[3] ?? '',
    place: { start: place.start + match.index, end: place.start + match.index + match[0].length },
  }))
}

function inlinesOfBlock(block: Block): readonly Inline[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.inlines
  if (block.kind === 'details') return block.summary.inlines
  if (block.kind === 'definition') return [block.term, ...block.details].flatMap((cell) => cell.inlines)
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()].flatMap((cell) => cell.inlines) : []
}

function takeInline(found: Gathered, inline: Inline, target: Target): void {
  if (inline.kind === 'hidden' ? inline.what !== 'directive' : inline.kind !== 'html') return
  for (const comment of commentsIn(found.document.text, inline.place)) take(found, comment, target)
}

function take(found: Gathered, { inner, place }: Comment, target: Target | null): void {
  const read = readDirective(inner)
  if (read === null) return
  const warn = (code: string, message: string, hint: string) =>
    found.diagnostics.push({ code, severity: 'warning', place, message, hint })
  if (!read.ok) return void warn('directive/unknown', read.message, expectedDirective)
  if (target === null)
    return void warn(
      'directive/alone',
      'This directive follows no block.',
      'Put it below the block or heading it speaks of.',
    )
  const { directive } = read
  if (directive.kind === 'skip') found.skipped.push(target.of)
  else found[directive.kind === 'question' ? 'questions' : 'subjects'].push({ text: directive.text, place, ...target })
}
