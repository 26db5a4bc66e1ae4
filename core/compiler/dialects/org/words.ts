/** The words of an org note while they are read. */
import type { Place } from '../../../domain.ts'
import type { Inline } from '../../document.ts'
import type { Source } from '../../inlines.ts'

/** Some words: where they begin and end, and how deep in other words they lie. */
export interface Words extends Place {
  readonly source: Source
  /** Where each mark of emphasis may close. */
  readonly closings: ReadonlyMap<string, readonly number[]>
  readonly depth: number
  /** In a link's label stands no link. */
  readonly isLabel: boolean
  readonly read: (words: Words) => readonly Inline[]
}

/** What begins at an offset, and where the words go on after it. */
export interface Found {
  readonly inlines: readonly Inline[]
  readonly end: number
}

/** So many characters at an offset, never past the end of the words. */
export const ahead = (words: Words, at: number, length: number): string =>
  words.source.masked.slice(at, Math.min(words.end, at + length))

/** The inlines of a part of the words. */
export const inside = (words: Words, { start, end }: Place, isLabel: boolean): readonly Inline[] =>
  words.read({ ...words, start, end, depth: words.depth + 1, isLabel })
