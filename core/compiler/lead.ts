/** What a line says first in bold or italics, as a heading of its own: "*New dataset is small.* Since the data …". */
import type { Passage } from './outline.ts'
import type { Reading } from './reading.ts'
import { countWords } from './sentences.ts'
import { show } from './shown.ts'

/** The lead of a paragraph or item that goes on behind it; null where it only stresses its first words. */
export function leadOf(passage: Passage, note: Reading): string | null {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return null
  const [first, next] = passage.inlines
  if (first === undefined || next === undefined || (first.kind !== 'emphasis' && first.kind !== 'strong')) return null
  const words = show([first], note.document.text).text.trim()
  const behind = next.kind === 'text' ? next.text : ''
  const closed = /[.:]$/.test(words) || /^\s*[.:]\s/.test(behind)
  const text = words.replace(/[\s.:]+$/, '')
  return closed && countWords(text) >= 2 && countWords(text) <= 14 && !/[?]$/.test(text) ? text : null
}
