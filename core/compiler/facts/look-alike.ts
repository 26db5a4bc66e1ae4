/** Names that are mixed up because they look alike: one head ("hard link", "symbolic link") or one make (`SIGTERM`, `SIGKILL`). */
import { headNoun } from '../grammar.ts'

/** Letters that two single words must share at one end, and of the shorter word at least this part. */
const fewestLetters = 3
const leastPart = 0.4

const folded = (name: string) =>
  name
    .replace(/[`()]/g, '')
    .replace(/^(?:an?|the)\s+/i, '')
    .toLowerCase()

/** "Banker's algorithm" and "Nagle's algorithm" are told apart by whose they are. */
export function lookAlike(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)]
  if (a === b || !/\p{L}/u.test(a) || !/\p{L}/u.test(b) || /['’]s?\s/.test(a + b)) return false
  if (/\s/.test(a) && /\s/.test(b)) return headNoun(a) === headNoun(b)
  if (/\s/.test(a + b)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length && a.at(-1 - end) === b.at(-1 - end)) end++
  const shared = Math.max(start, end)
  return shared >= fewestLetters && shared >= leastPart * Math.min(a.length, b.length)
}

/** Two names that look alike share one of these. */
export function lookKeys(name: string): string[] {
  const text = folded(name)
  if (/\s/.test(text)) return [`head ${headNoun(text)}`]
  return text.length < fewestLetters
    ? []
    : [`start ${text.slice(0, fewestLetters)}`, `end ${text.slice(-fewestLetters)}`]
}
