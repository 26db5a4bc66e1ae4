/** Whom a statement is about: a name that is the same everywhere, or a part of what stands above it. */
import { stem, wordsOf } from '../../answer.ts'
import { isNounPhrase } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { type Shown, wordsAt } from '../shown.ts'

export interface Named {
  readonly key: string
  readonly isSpecific: boolean
}

export interface Subject {
  readonly subject: Named
  readonly about: Named
  readonly object: string
}

/** `before`: what the sentence before was about, for its pronoun. Null where it cannot be told. */
export function subjectOf(text: string, note: Reading, scope: Named | null, before: Named | null): Subject | null {
  const bare = text.replace(/^(?:basically|essentially|additionally|also|so|in general|by default),?\s+/i, '')
  if (/^(?:it|they)$/i.test(bare)) return before === null ? null : { subject: before, about: before, object: '' }
  if (
    /^(?:this|that|these|those|there|here|what|which|who|how|why|one|everything|nothing|all|each|every|any|no|the (?:first|second|last|next|other|former|latter|result|answer|idea|goal|problem|point|thing|same|reason|difference|rest|output|input|value|example))\b/i.test(
      bare,
    )
  )
    return null
  const named = bare.replace(/^(?:an?|the)\s+/i, '').replace(/^(?:call|calls) to\s+/i, '')
  if (named.length < 2 || /^\$|^`?.`?$/.test(named) || !isNounPhrase(named, 5)) return null
  const key = folded(named)
  if (key === '') return null
  const own: Named = { key, isSpecific: isSpecific(named) }
  if (
    own.isSpecific ||
    scope === null ||
    scope.key === key ||
    note.document.title.toLowerCase() === named.toLowerCase()
  )
    return { subject: own, about: own, object: '' }
  return { subject: own, about: scope, object: key }
}

/** Code, letters in capitals or a name of several words: not "memory", not "the process". */
export const isSpecific = (text: string) => /^`[^`]{2,}`(?:\(\))?$|^[A-Z][A-Za-z]*[A-Z\d]\w*s?$/.test(text)

/** "`TERM`: it is …": what follows a label is said of the label. */
export function labelOf(line: Shown, note: Reading): Named | null {
  const label = /^([^:.()]{2,40}?)\s*(?::|\s[-–—])\s/u.exec(line.bare)?.[1]
  if (label === undefined) return null
  const text = note.term(wordsAt(line, 0, label.length).text)
  return isNounPhrase(text, 5) && folded(text) !== '' ? { key: folded(text), isSpecific: isSpecific(text) } : null
}

export function above(passage: Passage, note: Reading): Named | null {
  const subject = note.subjectOf(passage)
  return subject === null ? null : { key: folded(subject.text), isSpecific: isSpecific(subject.text) }
}

const articles = new Set(['a', 'an', 'the'])

/** Words as stems, without articles, marks and call brackets: equal for two ways to write one name. */
export const folded = (text: string): string =>
  wordsOf(text.replace(/\(\d?\)/g, '').replace(/[`$]/g, ''))
    .filter((word) => !articles.has(word))
    .map(stem)
    .join(' ')
