/**
 * The parsed tree of a note. Every node carries a place in the note's text as stored; nothing in it is a copy that
 * could disagree with the note. Rendering and compiling both read this tree, whatever dialect it came from.
 */
import type { Place } from '../domain.ts'

export type Inline =
  /**
   * `text` is what a reader sees (entities decoded, escapes removed). `from` a block: words of another block, shown where
   * this note refers to it; empty where that block is not there.
   */
  | { readonly kind: 'text'; readonly place: Place; readonly text: string; readonly from?: 'block' }
  /** `text` byte for byte; `inner` is the place without the backticks. */
  | { readonly kind: 'code'; readonly place: Place; readonly inner: Place; readonly text: string }
  | {
      readonly kind: 'math'
      readonly place: Place
      readonly inner: Place
      readonly tex: string
      readonly display: boolean
    }
  | {
      readonly kind: 'emphasis' | 'strong' | 'strikethrough' | 'highlight'
      readonly place: Place
      readonly children: readonly Inline[]
    }
  | {
      readonly kind: 'link'
      readonly place: Place
      readonly children: readonly Inline[]
      /** The address as written: a URL, a path, a relref target or a wiki name, with its #anchor. */
      readonly target: string
      readonly to: 'web' | 'note'
    }
  | { readonly kind: 'image'; readonly place: Place; readonly alt: string; readonly target: string }
  | { readonly kind: 'break'; readonly place: Place }
  /** A raw HTML tag or comment. */
  | { readonly kind: 'html'; readonly place: Place; readonly text: string }
  /** Text the dialect hides: an anchor, a shortcode, a to-do mark. Never shown, never asked. */
  | { readonly kind: 'hidden'; readonly place: Place; readonly what: string }

export interface Cell {
  readonly place: Place
  readonly inlines: readonly Inline[]
}

export interface ListItem {
  readonly kind: 'item'
  readonly place: Place
  /** The author's number, in an ordered list. */
  readonly number: number | null
  /** A task item's box. */
  readonly task: 'open' | 'done' | null
  readonly children: readonly Block[]
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly place: Place
      readonly level: number
      readonly inlines: readonly Inline[]
      readonly anchor: string | null
    }
  | { readonly kind: 'paragraph'; readonly place: Place; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly place: Place; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table'
      readonly place: Place
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
    }
  | {
      readonly kind: 'code'
      readonly place: Place
      readonly inner: Place
      readonly language: string | null
      readonly text: string
    }
  | { readonly kind: 'math'; readonly place: Place; readonly inner: Place; readonly tex: string }
  | { readonly kind: 'quote'; readonly place: Place; readonly children: readonly Block[] }
  | { readonly kind: 'definition'; readonly place: Place; readonly term: Cell; readonly details: readonly Cell[] }
  /** `<details><summary>…</summary> … </details>`, or a callout: the summary's or title's inlines and what stands below. */
  | {
      readonly kind: 'details'
      readonly place: Place
      /** Of a callout its type in small letters (`note`, `question`); null for `<details>`. */
      readonly callout: string | null
      readonly summary: Cell
      readonly children: readonly Block[]
    }
  | { readonly kind: 'html'; readonly place: Place; readonly text: string }
  | { readonly kind: 'rule'; readonly place: Place }
  /** Front matter, shortcodes on their own line, list separators: kept in the tree so that no character is unaccounted for. */
  | { readonly kind: 'hidden'; readonly place: Place; readonly what: string }

export interface FrontMatter {
  readonly format: 'toml' | 'yaml' | 'json' | null
  readonly place: Place
  /** Known keys only, copied out of the parsed data. */
  readonly title: string | null
  readonly tags: readonly string[]
  readonly aliases: readonly string[]
  readonly draft: boolean
  readonly cards: 'off' | 'explicit' | 'auto' | null
  readonly subject: string | null
  /** Headings whose sections are left out. */
  readonly skipSections: readonly string[]
}

export type Dialect = 'ox-hugo' | 'hugo' | 'markdown' | 'org' | 'obsidian' | 'logseq' | 'notion'

export interface Document {
  readonly text: string
  readonly dialect: Dialect
  readonly frontMatter: FrontMatter
  /** Front matter's title, else the only level-1 heading, else the file's name made readable. */
  readonly title: string
  /** Front matter, `#tags` and the `tags` line, without the #. */
  readonly tags: readonly string[]
  /** Kept by date, as a journal is. */
  readonly isDiary: boolean
  readonly children: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface Diagnostic {
  /** For ever the same, e.g. `front-matter/toml`. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly place: Place
  readonly message: string
  readonly hint: string | null
}

/** A heading's text as an address, the way GitHub and Hugo write it: "What it is for?" → `what-it-is-for`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]+/gu, '')
    .replace(/ /g, '-')
}
