/** Whether an answer's piece says no more and no less than the note says at its place. */
import { symbolOf } from '../../core/compiler/dialects/org/symbols.ts'
import { decodeEntity } from '../../core/compiler/entities.ts'
import type { Place } from '../../core/domain.ts'

/** What is no markup: letters and digits of any script; an accent may join a letter where a mark between them went. */
const letters = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Whether the letters of `piece` all stand in `source`, in their order: what a reader sees of a stretch of the note is that
 * stretch without its marks. An entity of HTML or org may be read or be shown as it is written.
 */
export function isSliceOf(piece: string, source: string): boolean {
  const spelt = source
    .replace(/&#?\w{1,32};/g, (entity) => `${entity}${decodeEntity(entity)}`)
    .replace(/\\([A-Za-z]+\d*)/g, (command, name: string) => `${command}${symbolOf(name) ?? ''}`)
  const whole = letters(spelt)
  let at = 0
  for (const letter of letters(piece)) {
    at = whole.indexOf(letter, at)
    if (at < 0) return false
    at += letter.length
  }
  return true
}

export interface Leaf {
  readonly place: Place
  readonly text: string
}

/** The words, code and formulas of a tree, in order: what a reader sees. */
export function leavesOf(node: unknown): Leaf[] {
  if (Array.isArray(node)) return node.flatMap(leavesOf)
  if (typeof node !== 'object' || node === null) return []
  const { kind, place, text, tex } = node as { kind?: string; place: Place; text: string; tex: string }
  if (kind === 'text' || kind === 'code') return [{ place, text }]
  if (kind === 'math') return [{ place, text: tex }]
  return kind === 'hidden' || kind === 'html' || kind === 'image' ? [] : Object.values(node).flatMap(leavesOf)
}

/** Whether the letters of `piece` stand side by side in what a reader sees at its place: nothing is left out but footnote marks. */
export function isUnbroken(piece: string, place: Place, leaves: readonly Leaf[]): boolean {
  const seen = leaves.filter((leaf) => leaf.place.start < place.end && leaf.place.end > place.start)
  const text = seen.map((leaf) => leaf.text).join('')
  return [text, text.replace(/\[\^[^\]]+\]/g, '')].some((one) => letters(one).includes(letters(piece)))
}
