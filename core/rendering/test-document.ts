/** Documents for the tests of this room, written by hand: places are found in the text, so a test reads as its note. */
import type { Block, Document, Inline } from '../compiler/document.ts'
import type { Place } from '../domain.ts'

export function documentOf(text: string, children: readonly Block[]): Document {
  return {
    text,
    dialect: 'markdown',
    frontMatter: {
      format: null,
      place: { start: 0, end: 0 },
      title: null,
      tags: [],
      aliases: [],
      draft: false,
      cards: null,
      skipSections: [],
      subject: null,
    },
    title: 'A note',
    tags: [],
    isDiary: false,
    children,
    diagnostics: [],
  }
}

/** Where `words` first stand in `text`. */
export function placeOf(text: string, words: string): Place {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}

export const words = (text: string, written: string, shown = written): Inline => ({
  kind: 'text',
  place: placeOf(text, written),
  text: shown,
})

export const codeSpan = (text: string, inner: string): Inline => {
  const place = placeOf(text, `\`${inner}\``)
  return { kind: 'code', place, inner: { start: place.start + 1, end: place.end - 1 }, text: inner }
}

export const tagOf = (text: string, written: string): Inline => ({
  kind: 'html',
  place: placeOf(text, written),
  text: written,
})

export const paragraph = (text: string, inlines: readonly Inline[]): Block => ({
  kind: 'paragraph',
  place: { start: inlines[0]?.place.start ?? 0, end: inlines.at(-1)?.place.end ?? text.length },
  inlines,
})

export const htmlBlock = (text: string): Block => ({ kind: 'html', place: { start: 0, end: text.length }, text })
