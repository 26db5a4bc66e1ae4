/** Where which syntax is meant: what a note, its front matter or its source says of cards. Nothing is guessed from one token. */
import type { Document } from '../document.ts'
import type { Line, Sheet } from './sheet.ts'

export interface Meant {
  /** A `#flashcards` tag, `cards: explicit` or `auto`, or the source's switch. */
  readonly marked: boolean
  readonly explicit: boolean
  /** `Q:` and `C:` with brackets together, or TOML between `---`, as hashcards writes. */
  readonly hashcards: boolean
  /** Logseq's page or block properties: `key:: value` is no card. */
  readonly logseq: boolean
  /** RemNote's arrows beside its `::`. */
  readonly remnote: boolean
  /** Orbit's `Q.` paragraphs, whose braces are gaps. */
  readonly orbit: boolean
  /** A `#decks` tag: DecksMD makes a card of each section. */
  readonly decks: boolean
  /** Code of a language that writes paths with `::`. */
  readonly paths: boolean
  /** A schedule kept by Obsidian Spaced Repetition. */
  readonly scheduled: boolean
}

export function meantIn(sheet: Sheet, sourceSaysSo: boolean): Meant {
  const { document, lines } = sheet
  const cards = document.frontMatter.cards
  const some = (test: (line: Line) => boolean) => lines.some((line) => !line.sealed && test(line))
  const marked = sourceSaysSo || cards === 'explicit' || cards === 'auto' || isTagged(document)
  const gapped = some((line) => /^C:\s.*\[[^\]]+\]/.test(line.bare))
  return {
    marked,
    explicit: cards === 'explicit',
    hashcards: gapped && (some((line) => /^Q:\s/.test(line.bare)) || hasTomlInDashes(document)),
    logseq: document.dialect === 'logseq' || some(isKnownProperty),
    remnote: marked && some((line) => /\S\s(?:;;|>>>?|<<|<>)(?:\s\S|$)/.test(line.bare)),
    orbit:
      document.dialect !== 'hugo' &&
      document.dialect !== 'ox-hugo' &&
      document.dialect !== 'org' &&
      some((line) => /^Q\.\s/.test(line.bare)) &&
      some((line) => /^A\.\s/.test(line.bare)),
    decks: document.tags.some((tag) => /^decks(?:\/|$)/i.test(tag)),
    paths: /^[ \t>]*(?:```|~~~)[ \t]*(?:c\+\+|cpp|cc|hpp|rust|rs|ruby|rb|php|perl|r)\b/im.test(document.text),
    scheduled: /<!--SR:!/.test(document.text),
  }
}

const isTagged = (document: Document): boolean => document.tags.some((tag) => /^flashcards(?:\/|$)/i.test(tag))

function hasTomlInDashes(document: Document): boolean {
  const { start, end } = document.frontMatter.place
  return /^---[ \t]*\r?\n\s*[\w-]+[ \t]*=/.test(document.text.slice(start, end))
}

/** Keys that Logseq itself writes. */
const isKnownProperty = (line: Line): boolean =>
  /^(?:id|collapsed|alias|tags|title|type|icon|template|public|heading|created-at|updated-at|card-[\w-]+|query-[\w-]+|ls-type|hl-[\w-]+|logseq\.[\w.-]+|background-color):: /.test(
    `${line.bare} `,
  )

/** `key:: value` in a Logseq graph. */
export const isProperty = (line: Line, meant: Meant): boolean =>
  meant.logseq && /^[\p{L}\p{N}._/-]+:: /u.test(`${line.bare} `)
