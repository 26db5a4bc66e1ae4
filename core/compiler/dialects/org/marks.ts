/**
 * Which mark of emphasis closes which. Org asks for white space or an opening sign before the first mark, white space or a
 * closing sign after the second, and none inside of either.
 */
import type { Place } from '../../../domain.ts'
import { firstAtLeast } from './lines.ts'
import type { Words } from './words.ts'

/** All marks that may close, found in one walk, so that each that opens need not look for its own. */
export function closingsIn(text: string, place: Place): Words['closings'] {
  let closings: Map<string, number[]> | null = null
  for (let at = place.start + 2; at < place.end; at++) {
    if (!isMark(text.charCodeAt(at)) || isSpace(text.charAt(at - 1))) continue
    if (at + 1 < place.end && !after.test(text.charAt(at + 1))) continue
    closings ??= new Map()
    const mark = text.charAt(at)
    const known = closings.get(mark)
    if (known === undefined) closings.set(mark, [at])
    else known.push(at)
  }
  return closings ?? none
}

const none: Words['closings'] = new Map()

/** Where the mark that stands at `at` is closed inside these words, or -1. */
export function closingMark({ source, start, end, closings }: Words, at: number): number {
  const text = source.masked
  if (at > start && !before.test(text.charAt(at - 1))) return -1
  if (at + 2 >= end || isSpace(text.charAt(at + 1))) return -1
  const mark = text.charAt(at)
  const list = closings.get(mark) ?? []
  const found = list[firstAtLeast(list, at + 2)]
  if (found !== undefined && found < end) return found
  // Words inside other words end as if a line did.
  return text.charAt(end - 1) === mark && !isSpace(text.charAt(end - 2)) ? end - 1 : -1
}

const before = /[\s\u200b\-('"{]/
const after = /[\s\u200b\-.,:!?;'")}\\[]/

/** `*`, `+`, `/`, `=`, `_`, `~` */
const isMark = (char: number): boolean =>
  char === 42 || char === 43 || char === 47 || char === 61 || char === 95 || char === 126

const isSpace = (char: string): boolean => /[\s\u200b]/.test(char)
