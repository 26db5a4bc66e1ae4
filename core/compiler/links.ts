/** Links between notes: what a link's target names, resolved among the notes of its source. */
import type { Place } from '../domain.ts'
import { isNotePath, withoutEnding } from '../note-path.ts'
import type { Block, Diagnostic, Document, Inline } from './document.ts'

/** A link from a note to another note or to a heading, as written: `../fork.md#how`, `fork|alias` without the alias. */
export interface NoteLink {
  readonly target: string
  readonly place: Place
}

/** What a note can be called by: its path under the source's root, its title and the aliases of its front matter. */
export interface Named {
  readonly path: string
  readonly title: string
  readonly aliases: readonly string[]
  /** Blocks of it that bear an id. */
  readonly blocks?: readonly { readonly id: string }[]
}

export interface LinkIndex {
  readonly paths: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, readonly string[]>
  /** The note that holds the block of an id. */
  readonly blocks: ReadonlyMap<string, string>
}

/** Every link of the document that leads to a note, in the order of the text. */
export function linksOf(document: Document): NoteLink[] {
  const links: NoteLink[] = []
  eachInline(document, (node) => {
    if (node.kind === 'link' && node.to === 'note') links.push({ target: node.target, place: node.place })
  })
  return links.sort((a, b) => a.place.start - b.place.start)
}

/** Visits every inline of a document, those that hold others before what they hold. */
export function eachInline(document: Document, visit: (node: Inline) => void): void {
  const walkInlines = (inlines: readonly Inline[]) => {
    for (const node of inlines) {
      visit(node)
      if ('children' in node) walkInlines(node.children)
    }
  }
  const pending: Block[] = [...document.children].reverse()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('inlines' in node) walkInlines(node.inlines)
    if (node.kind === 'table') for (const cell of [...node.head, ...node.rows.flat()]) walkInlines(cell.inlines)
    if (node.kind === 'definition') for (const cell of [node.term, ...node.details]) walkInlines(cell.inlines)
    if (node.kind === 'details') walkInlines(node.summary.inlines)
    if (node.kind === 'list') pending.push(...node.items.flatMap((item) => item.children).reverse())
    if ('children' in node) pending.push(...[...node.children].reverse())
  }
}

/** The notes of one source by every name that a link may use. */
export function linkIndex(notes: readonly Named[]): LinkIndex {
  const paths = new Map<string, string>()
  const names = new Map<string, string[]>()
  const ids = new Map<string, string>()
  const name = (text: string, path: string) => {
    const key = folded(text)
    const known = names.get(key)
    if (known === undefined) names.set(key, [path])
    else if (!known.includes(path)) known.push(path)
  }
  for (const { path, title, aliases, blocks = [] } of notes) {
    for (const { id } of blocks) if (!ids.has(id)) ids.set(id, path)
    paths.set(folded(withoutEnding(path)), path)
    name(withoutEnding(path.slice(path.lastIndexOf('/') + 1)), path)
    for (const one of [title, ...aliases]) name(one, path)
  }
  return { paths, names, blocks: ids }
}

/**
 * The path of the note that a link names, from the note at `from`: beside it, from the root, or by name, alias or title
 * wherever it lies (the nearest where several are called so). Null where no note is called so; the target's own note
 * for `#heading` alone. An id leads to the note that holds its block.
 */
export function resolveLink(target: string, from: string, index: LinkIndex): string | null {
  const id = blockIdIn(target)
  if (id !== null) return index.blocks.get(id) ?? null
  const written = decoded(target.replace(/#.*$/s, '').trim())
  if (written === '') return from
  const bare = withoutEnding(written).replace(/\\/g, '/')
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : ''
  for (const path of [joined(folder, bare), joined('', bare)]) {
    const found = path === null ? undefined : index.paths.get(folded(path))
    if (found !== undefined) return found
  }
  const named = index.names.get(folded(bare)) ?? index.names.get(folded(bare.slice(bare.lastIndexOf('/') + 1)))
  return named === undefined ? null : nearest(named, folder)
}

/** A warning for each target of a note that no note is called by; at its first place. */
export function dangling(note: Named & { readonly links: readonly NoteLink[] }, index: LinkIndex): Diagnostic[] {
  const seen = new Set<string>()
  return note.links.flatMap(({ target, place }): Diagnostic[] => {
    const name = target.replace(/#.*$/s, '').trim()
    const id = blockIdIn(target)
    if (seen.has(name) || (id === null && !namesNote(target))) return []
    if (resolveLink(target, note.path, index) !== null) return []
    seen.add(name)
    const message = id === null ? `No note here is called "${name}".` : `No block here bears the id "${id}".`
    return [{ code: 'link/dangling', severity: 'warning', place, message, hint: null }]
  })
}

/** The id of the block that a target names, in small letters: `((…))` of Logseq, `id:…` of org; null for another target. */
export const blockIdIn = (target: string): string | null => {
  const found = /^\(\(([0-9a-f-]{20,50})\)\)$|^id:([^:#\s]{1,100})/i.exec(target)
  return found === null ? null : (found[1] ?? found[2] ?? '').toLowerCase()
}

/** The ids that a note refers to, in small letters: `((id))` of Logseq, `id:…` in a link of org. Each once. */
export function referredIds(text: string): readonly string[] {
  const found = text.matchAll(/\(\(([0-9a-f]{8}-[0-9a-f-]{20,30})\)\)|(?:\[\[|<|\]\()id:([^\]\s>):#]{1,100})/gi)
  return [...new Set([...found].map((match) => (match[1] ?? match[2] ?? '').toLowerCase()))]
}

/** Whether a target could be a note at all: a picture, an attachment or a bare folder is none. */
export function namesNote(target: string): boolean {
  const written = decoded(target.replace(/#.*$/s, '').trim())
  if (written.endsWith('/') || /^(?:[a-z][a-z0-9+.-]*:|\{|<|\(\()/i.test(written)) return false
  const ending = /\.([a-z][a-z0-9]{0,4})$/i.exec(written)
  return ending === null || isNotePath(written)
}

/** The heading or block that a target names below its note, without the `#`; null where it names the note alone. */
export function anchorIn(target: string): string | null {
  const hash = target.indexOf('#')
  const anchor =
    hash < 0
      ? ''
      : decoded(target.slice(hash + 1))
          .replace(/^.*#/s, '')
          .trim()
  return anchor === '' || anchor.startsWith('^') ? null : anchor
}

const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** `a/b` + `../c` → `a/c`; null where it would leave the root. */
function joined(folder: string, path: string): string | null {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** The one that shares most of its folders with `folder`; the shortest, then the first by path among equals. */
function nearest(paths: readonly string[], folder: string): string {
  const here = folder.split('/')
  const shared = (path: string) => {
    const parts = path.split('/')
    let n = 0
    while (n < parts.length - 1 && parts[n] === here[n]) n++
    return n
  }
  const [first = ''] = [...paths].sort((a, b) => shared(b) - shared(a) || a.length - b.length || (a < b ? -1 : 1))
  return first
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
