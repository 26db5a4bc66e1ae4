/** For tests: the tree of a note in one line, whatever dialect it came from. */
import type { Block, Cell, Inline } from './document.ts'

/** A tree in one line: `heading1(text)`, `item[ ](…)`; only the words that a reader sees. */
const inline = (node: Inline): string => {
  if (node.kind === 'text') return node.text
  if (node.kind === 'code') return `code(${node.text})`
  if (node.kind === 'math') return `${node.display ? 'display' : 'math'}(${node.tex})`
  if (node.kind === 'link') return `${node.to}(${node.target}|${node.children.map(inline).join('')})`
  if (node.kind === 'image') return `image(${node.target})`
  if (node.kind === 'hidden') return `{${node.what}}`
  return 'children' in node ? `${node.kind}(${node.children.map(inline).join('')})` : `${node.kind}()`
}
const words = (cell: { readonly inlines: readonly Inline[] }): string => cell.inlines.map(inline).join('')
const row = (cells: readonly Cell[]): string => cells.map(words).join('|')
const block = (node: Block): string => {
  switch (node.kind) {
    case 'heading':
      return `heading${node.level}(${words(node)})${node.anchor === null ? '' : `#${node.anchor}`}`
    case 'paragraph':
      return words(node)
    case 'list':
      return node.items
        .map((item) => `${node.ordered ? `${item.number}.` : '-'}${item.task ?? ''}(${blocks(item.children)})`)
        .join(' ')
    case 'table':
      return `table(${row(node.head)}; ${node.rows.map(row).join('; ')}; ${node.align.join()})`
    case 'code':
      return `${node.language ?? 'output'}(${node.text})`
    case 'definition':
      return `definition(${words(node.term)}: ${node.details.map(words).join()})`
    case 'quote':
      return `quote(${blocks(node.children)})`
    case 'math':
      return `math(${node.tex})`
    case 'details':
      return `${node.callout ?? 'details'}(${words(node.summary)} > ${blocks(node.children)})`
    case 'hidden':
      return `{${node.what}}`
    default:
      return node.kind
  }
}
export const blocks = (nodes: readonly Block[]): string => nodes.map(block).join(' / ')
