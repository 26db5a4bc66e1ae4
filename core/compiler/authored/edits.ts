/** What of a note's text a card does not show as written: comments, tags, ids, addresses, tags of HTML, escapes. */
import type { Place } from '../../domain.ts'
import type { Block, Document, Inline } from '../document.ts'

/** The text between the offsets is shown as `as`. */
export interface Edit extends Place {
  readonly as: string
}

export interface Marked {
  /** In order, not overlapping. */
  readonly edits: readonly Edit[]
  /** Spans inside lines that no syntax looks into: code, math, comments, addresses. */
  readonly atoms: readonly Place[]
  /** Blocks of code, math, raw HTML and front matter. */
  readonly sealed: readonly Place[]
}

export function markedIn(document: Document): Marked {
  const found: Gathered = { text: document.text, isOrg: document.dialect === 'org', edits: [], atoms: [], sealed: [] }
  for (const block of document.children) addBlock(found, block)
  for (const id of document.text.matchAll(/(?<=^|[ \t])\^[\w-]{3,}(?=[ \t]*\r?$)/gm)) cut(found, spanOf(id))
  if (document.dialect === 'hugo' || document.dialect === 'ox-hugo' || document.dialect === 'org')
    for (const anchor of document.text.matchAll(/^#{1,6} .*?([ \t]*\{#[^{}\s]*\}[ \t]*)\r?$/gm)) {
      const end = anchor.index + anchor[0].trimEnd().length
      cut(found, { start: end - (anchor[1]?.trimEnd().length ?? 0), end })
    }
  return { edits: arranged(found.edits), atoms: found.atoms, sealed: found.sealed }
}

/** In order; of two that overlap the one that starts first stays, the longer before the shorter. */
export function arranged(edits: readonly Edit[]): readonly Edit[] {
  let end = 0
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false
      end = edit.end
      return true
    })
}

interface Gathered {
  readonly text: string
  /** Its marks are not Markdown's. */
  readonly isOrg: boolean
  readonly edits: Edit[]
  readonly atoms: Place[]
  readonly sealed: Place[]
}

const spanOf = (match: RegExpMatchArray): Place => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
})

function cut(found: Gathered, { start, end }: Place, as = ''): void {
  if (end > start) found.edits.push({ start, end, as })
}

/** Hidden blocks that hold data or code. */
const sealedKinds = new Set(['front matter', 'plugin', 'query', 'src', 'example', 'export', 'comment'])

function addBlock(found: Gathered, block: Block): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      for (const inline of block.inlines) addInline(found, inline)
      return
    case 'list':
      for (const item of block.items) for (const child of item.children) addBlock(found, child)
      return
    case 'table':
      for (const cell of [...block.head, ...block.rows.flat()])
        for (const inline of cell.inlines) addInline(found, inline)
      return
    case 'code':
    case 'math':
      found.sealed.push(block.place)
      return
    case 'definition':
      for (const cell of [block.term, ...block.details]) for (const inline of cell.inlines) addInline(found, inline)
      return
    case 'details':
      for (const inline of block.summary.inlines) addInline(found, inline)
      for (const child of block.children) addBlock(found, child)
      return
    case 'quote':
      for (const child of block.children) addBlock(found, child)
      return
    case 'html':
      found.atoms.push(block.place)
      if (block.text.startsWith('<!--')) cut(found, block.place)
      return
    case 'hidden':
      if (sealedKinds.has(block.what)) found.sealed.push(block.place)
      cut(found, block.place)
      return
    case 'rule':
      return
  }
}

function addInline(found: Gathered, inline: Inline): void {
  const { place } = inline
  const source = found.text.slice(place.start, place.end)
  switch (inline.kind) {
    case 'text':
      addText(found, inline.text, place, source)
      return
    case 'code':
      found.atoms.push(place)
      if (found.isOrg || source.startsWith('<')) addTags(found, place, inline.inner, '`')
      return
    case 'math':
      found.atoms.push(place)
      if (source.startsWith('\\')) addTags(found, place, inline.inner, '$')
      return
    case 'break':
      if (source.startsWith('<')) cut(found, place, '\n')
      return
    case 'html':
      found.atoms.push(place)
      cut(found, place)
      return
    case 'image':
      found.atoms.push(place)
      cut(found, place)
      return
    case 'hidden':
      if (!inline.what.startsWith('#') && inline.what !== 'footnote') found.atoms.push(place)
      cut(found, place)
      return
    case 'link':
      addLink(found, inline, place)
      return
    default: {
      const [first, last] = [inline.children[0], inline.children.at(-1)]
      if ((found.isOrg || source.startsWith('<')) && first !== undefined && last !== undefined)
        addTags(found, place, { start: first.place.start, end: last.place.end }, marks[inline.kind])
      for (const child of inline.children) addInline(found, child)
    }
  }
}

const marks = { strong: '**', emphasis: '*', strikethrough: '~~', highlight: '==' } as const

/** The tags around `inner` become a mark. */
function addTags(found: Gathered, place: Place, inner: Place, mark: string): void {
  cut(found, { start: place.start, end: inner.start }, mark)
  cut(found, { start: inner.end, end: place.end }, mark)
}

function addLink(found: Gathered, link: Extract<Inline, { kind: 'link' }>, place: Place): void {
  const [first, last] = [link.children[0], link.children.at(-1)]
  if (first === undefined || last === undefined) {
    found.atoms.push(place)
    cut(found, place)
    return
  }
  for (const child of link.children) addInline(found, child)
  const before = { start: place.start, end: first.place.start }
  const after = { start: last.place.end, end: place.end }
  for (const side of [before, after]) {
    if (side.end > side.start) found.atoms.push(side)
    cut(found, side)
  }
  if (/^\w+:\/\//.test(found.text.slice(first.place.start, last.place.end))) found.atoms.push(place)
}

/** Entities and escapes read as their character; a mark that a card would read stays escaped. */
function addText(found: Gathered, text: string, place: Place, source: string): void {
  if (text === source || source.includes('\n') || source.includes('\0')) return
  if (source.startsWith('\\')) {
    found.atoms.push(place)
    if ('`*_$~='.includes(text)) return
  }
  cut(found, place, text)
}
