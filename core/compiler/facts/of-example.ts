/** What is said of an example holds for the example alone: its values, its actors, its course of events. */
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'

const opens =
  /\b(?:in (?:this|the|our|that) (?:example|scenario)|imagine|suppose|let's say|for (?:example|instance),? (?:consider|suppose|imagine|if|say|let))\b|(?:^|[.:]\s+)(?:consider (?:an?|the|two|some)|say (?:you|we) have)\b/i

/** Names that texts give to nobody. */
const nobody = /\b(?:Alice|Bob|Carol|Mallory|Jane Doe|John Doe)\b|`(?:foo|bar|baz|qux)`/

/** Is the sentence that ends at `end` of the passage's words told of an example that the passage or the line before opens? */
export function isOfExample(passage: Passage, end: number, note: Reading): boolean {
  if (opens.test(note.shown(passage).bare.slice(0, end))) return true
  const lead = before(passage)
  return lead !== null && lead.inlines.length > 0 && opensList(note.shown(lead).bare)
}

/** "Alice sends …", "`foo` holds …". */
export const namesNobody = (text: string) => nobody.test(text)

/** "block B", `false`: a letter or a value stands for a thing that only the lines around it tell. */
export const isPlaceholder = (subject: string) =>
  /^(?:the\s+)?\p{Ll}{3,}\s\p{Lu}$|^`(?:true|false|null|none|nil|undefined|\d+)`(?:\s\(default\))?$/u.test(subject)

/** `motor` and `steering wheel` after the code that holds both: its values, not names of the language. */
export function areValuesOfCode(subject: string, passage: Passage, note: Reading): boolean {
  const names = [...subject.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const words = names.every((name) => /^\p{Ll}+(?: \p{Ll}+)*$/u.test(name))
  if (names.length < 2 || !words) return false
  const code = before(passage)
  if (code === null || code.kind !== 'code') return false
  const text = note.document.text.slice(code.place.start, code.place.end)
  return names.every((name) => text.includes(name))
}

/** "Imagine a scenario where", "Suppose:" and the items below or behind it. */
const opensList = (bare: string) =>
  /^(?:imagine|suppose|consider|say)\b|\b(?:imagine|suppose|scenario|for (?:example|instance))\b[^.]{0,60}(?::|where|that|,)?\s*$/i.test(
    bare,
  )

/** The block that stands before the passage, or before the list that it is an item of. */
function before(passage: Passage): Passage | null {
  const siblings = passage.parent?.children ?? []
  let at = siblings.indexOf(passage) - 1
  while (passage.kind === 'item' && siblings[at]?.kind === 'item') at--
  return (
    siblings[at] ?? (passage.parent?.kind === 'paragraph' || passage.parent?.kind === 'item' ? passage.parent : null)
  )
}
