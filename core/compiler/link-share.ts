/** How much of a passage is links, and what its links lead to. */

import type { Inline } from './document.ts'
import { unspacedSigns } from './language.ts'
import { plainText } from './words.ts'

export type Link = Extract<Inline, { kind: 'link' }>

export function linksOf(inlines: readonly Inline[]): readonly Link[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link') return [inline]
    return 'children' in inline ? linksOf(inline.children) : []
  })
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0

export const linkWords = (link: Link): number => countWords(plainText(link.children))

/** Words, code and formulas that stand outside of links. */
export function wordsOutsideLinks(inlines: readonly Inline[]): number {
  let count = 0
  for (const inline of inlines) {
    if (inline.kind === 'text') count += countWords(inline.text) + unspaced(inline.text)
    else if (inline.kind === 'code' || inline.kind === 'math') count++
    else if (inline.kind !== 'link' && 'children' in inline) count += wordsOutsideLinks(inline.children)
  }
  return count
}

/** Words of scripts that put no space between them: about two signs each. */
const unspaced = (text: string): number => Math.floor(unspacedSigns(text) / 2)

/** A link under the name of a thing: to a note, or to an encyclopedia. */
export const namesTerm = (link: Link): boolean =>
  link.to === 'note' || /^https?:\/\/(?:[\w-]+\.)?wikipedia\.org\//.test(link.target)

/** A bare address, shown as itself. */
export const isAddress = (link: Link): boolean => /^https?:/.test(plainText(link.children).trim())

export function startsWithLink(inlines: readonly Inline[]): boolean {
  const first = inlines.find(
    (inline) => inline.kind !== 'hidden' && (inline.kind !== 'text' || /[\p{L}\p{N}]/u.test(inline.text)),
  )
  return first?.kind === 'link'
}

/** `` `ausyscall --dump` : List syscalls `` stands on its own, even among links. */
export function hasCodeGloss(inlines: readonly Inline[]): boolean {
  const [first, second, ...rest] = inlines.filter((inline) => inline.kind !== 'hidden')
  if (first?.kind !== 'code' || second?.kind !== 'text') return false
  return /^\s*(?::|[-–—]+|=>?|→)\s/.test(second.text) && countWords(second.text) + wordsOutsideLinks(rest) >= 2
}

export const hasPicture = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.kind === 'image' || ('children' in inline && hasPicture(inline.children)))
