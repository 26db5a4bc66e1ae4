/** Links that lead nowhere: to a note that is not there, or to a heading that its note has not. */
import { type Block, type Document, type Inline, slugOf } from '../document.ts'
import { anchorIn, blockIdIn, type LinkIndex, namesNote, resolveLink } from '../links.ts'
import type { Finding, NoteSurvey } from './finding.ts'

/** Every anchor that a note offers: headings as text and as address, `{#id}`, `id` and `name` of HTML. */
export function anchorsOf(document: Document): string[] {
  const anchors = new Set<string>()
  const offer = (text: string) => anchors.add(foldedAnchor(text))
  const pending: Block[] = [...document.children]
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    if (block.kind === 'heading') {
      const text = block.inlines.map(textOf).join('')
      offer(text)
      offer(slugOf(text))
      if (block.anchor !== null) offer(block.anchor)
    }
    if (block.kind === 'list') pending.push(...block.items.flatMap((item) => item.children))
    if ('children' in block) pending.push(...block.children)
  }
  for (const match of document.text.matchAll(
    /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{#([^}\s]+)\}|^\s*:CUSTOM_ID:\s+(\S+)/gim,
  ))
    offer(match[1] ?? match[2] ?? match[3] ?? '')
  return [...anchors]
}

/** Letters and digits alone: tools write spaces, emoji and punctuation of an address differently. */
export const foldedAnchor = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

function textOf(inline: Inline): string {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.text
  if (inline.kind === 'math') return inline.tex
  return 'children' in inline ? inline.children.map(textOf).join('') : ''
}

/** A number, or a name and a year, in double brackets is a citation; `/tags/os` an address of the site made of the notes. */
export const mayNameNote = (target: string): boolean =>
  namesNote(target) &&
  !/^(?:\d+|n\.?b\.? ?\d+|note \d+)$|\bet al\b|,\s*(?:19|20)\d\d\w?$/i.test(target.trim()) &&
  !/^\/(?!.*\.(?:md|markdown|org)\b)/i.test(target)

/** One finding for each target of a note, at its first link. */
export function danglingLinks(
  note: NoteSurvey,
  index: LinkIndex,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Finding[] {
  const seen = new Set<string>()
  return note.links.flatMap(({ target }, i): Finding[] => {
    const spot = note.linkSpots[i]
    const id = blockIdIn(target)
    if (spot === undefined || seen.has(target) || (id === null && !mayNameNote(target))) return []
    seen.add(target)
    const found = resolveLink(target, note.path, index)
    const base = { code: 'check/dangling-link', severity: 'warning', ...spot } as const
    const name = target.replace(/#.*$/s, '').trim()
    if (found === null) {
      if (seen.has(`${name}#`)) return []
      seen.add(`${name}#`)
      const what = id === null ? `No note here is called "${name}".` : `No block here bears the id "${id}".`
      return [{ ...base, message: `${what} Write it, or mend the link.` }]
    }
    const anchor = anchorIn(target)
    if (anchor === null || anchor.startsWith('*') || offers(anchors.get(found), anchor)) return []
    const where = found === note.path ? 'This note' : `"${found}"`
    return [{ ...base, message: `${where} has no heading "${anchor}". Mend the link, or name the heading so.` }]
  })
}

/** A heading said twice has a number behind its second address. */
function offers(anchors: ReadonlySet<string> | undefined, anchor: string): boolean {
  if (anchors === undefined) return true
  const folded = foldedAnchor(anchor)
  return folded === '' || folded === 'top' || anchors.has(folded) || anchors.has(folded.replace(/\d{1,2}$/, ''))
}
