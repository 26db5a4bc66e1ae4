/** For tests: what is wrong with the places of a Document, whatever dialect it came from. */
import type { Place } from '../domain.ts'
import type { Block, Document, Inline, ListItem } from './document.ts'

type Node = Block | Inline | ListItem | { readonly place: Place; readonly inlines: readonly Inline[] }

/** Nodes outside their parent or out of order, and text or formulas that are not the note's words. */
export function misplaced({ text, children }: Document): readonly string[] {
  return wrongIn(text, children, { start: 0, end: text.length })
}

function groupsOf(node: Node): readonly (readonly Node[])[] {
  const groups: (readonly Node[])[] = []
  if ('children' in node) groups.push(node.children)
  if ('inlines' in node) groups.push(node.inlines)
  if ('items' in node) groups.push(node.items)
  if ('rows' in node) groups.push(node.head, ...node.rows)
  if ('details' in node) groups.push([node.term, ...node.details])
  if ('summary' in node) groups.push([node.summary, ...node.children])
  return groups
}

function wrongIn(text: string, nodes: readonly Node[], within: Place): readonly string[] {
  const wrong: string[] = []
  let end = within.start
  for (const node of nodes) {
    const { place } = node
    const said = JSON.stringify(text.slice(place.start, place.end))
    if (place.start < end || place.end > within.end || place.end < place.start) wrong.push(`misplaced: ${said}`)
    if (
      'text' in node &&
      node.kind === 'text' &&
      node.text.length === place.end - place.start &&
      node.text.trim() !== ''
    )
      if (node.text.replaceAll('\uFFFD', '\0') !== text.slice(place.start, place.end).replaceAll('\uFFFD', '\0'))
        wrong.push(`not the words: ${said}`)
    if ('kind' in node && node.kind === 'math' && text.slice(node.inner.start, node.inner.end) !== node.tex)
      wrong.push(`not the formula: ${said}`)
    for (const group of groupsOf(node)) wrong.push(...wrongIn(text, group, place))
    end = place.end
  }
  return wrong
}
