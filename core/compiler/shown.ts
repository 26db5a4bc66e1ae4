/** The words of a passage as a reader sees them, each character with its place in the note. */
import type { Place } from '../domain.ts'
import type { Inline } from './document.ts'
import type { Words } from './fact.ts'
import { matchesIn } from './matches.ts'
import { type Range, sentencesOf, trimmed } from './sentences.ts'

export interface Shown {
  /** Markdown of code and math kept (`` `fork` ``, `$x$`), all other markup gone, white space folded. */
  readonly text: string
  /** As long as `text`; characters of code are U+E000, of math U+E001, so that no rule reads inside them. */
  readonly bare: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly strong: readonly Range[]
  readonly code: readonly Range[]
  readonly links: readonly Range[]
  /** Links to the web, not to other notes. */
  readonly webLinks: readonly Range[]
  readonly marks: readonly Range[]
  readonly sentences: readonly Range[]
}

interface Draft {
  text: string
  bare: string
  starts: number[]
  ends: number[]
  strong: Range[]
  code: Range[]
  links: Range[]
  webLinks: Range[]
  marks: Range[]
}

/** Shows inlines; `source` is the note's text. Parentheses that only point elsewhere ("(See …)") are left out. */
export function show(inlines: readonly Inline[], source: string): Shown {
  const draft: Draft = {
    text: '',
    bare: '',
    starts: [],
    ends: [],
    strong: [],
    code: [],
    links: [],
    webLinks: [],
    marks: [],
  }
  for (const inline of inlines) add(draft, inline, source)
  const shown = withoutPointers(tidied(draft))
  return { ...shown, sentences: sentencesOf(shown.bare) }
}

function add(draft: Draft, inline: Inline, source: string): void {
  const start = draft.text.length
  switch (inline.kind) {
    case 'text':
      if (inline.from === 'block') addBlockWords(draft, inline.text, inline.place)
      else addText(draft, inline.text, inline.place, source)
      return
    case 'code':
      if (inline.text.includes('`'))
        push(draft, source.slice(inline.place.start, inline.place.end), inline.place, '\uE000')
      else push(draft, `\`${inline.text}\``, inline.place, '\uE000')
      draft.code.push({ start, end: draft.text.length })
      return
    case 'math':
      push(draft, `$${inline.tex}$`, inline.place, '\uE001')
      return
    case 'break':
      push(draft, ' ', inline.place, null)
      return
    case 'html':
      if (/^<br/i.test(inline.text)) push(draft, ' ', inline.place, null)
      return
    case 'image':
    case 'hidden':
      return
    default:
      for (const child of inline.children) add(draft, child, source)
      if (inline.kind === 'strong') draft.strong.push({ start, end: draft.text.length })
      if (inline.kind === 'link') draft.links.push({ start, end: draft.text.length })
      if (inline.kind === 'link' && inline.to === 'web') draft.webLinks.push({ start, end: draft.text.length })
      if (inline.kind === 'highlight') draft.marks.push({ start, end: draft.text.length })
  }
}

/** An atom: every character stands for the whole place. */
function push(draft: Draft, text: string, place: Place, mask: string | null): void {
  draft.text += text
  draft.bare += mask === null ? text : mask.repeat(text.length)
  for (let i = 0; i < text.length; i++) {
    draft.starts.push(place.start)
    draft.ends.push(place.end)
  }
}

/** Where a note refers to a block that is not there; no question may show it. */
export const missingBlock = '\uE002'

/** A block without words (a picture, a query) is there and has nothing to show. */
export const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)

/** Words of another block stand for the whole reference; no rule reads inside their code. */
function addBlockWords(draft: Draft, words: string, place: Place): void {
  const start = draft.bare.length
  push(draft, hasWords(words) ? words : missingBlock, place, null)
  const bare = draft.bare.slice(start).replace(/`[^`]*`/g, (code) => '\uE000'.repeat(code.length))
  draft.bare = draft.bare.slice(0, start) + bare
}

/** Text whose entities and escapes are decoded: characters are aligned with the source one by one. */
function addText(draft: Draft, text: string, place: Place, source: string): void {
  let at = place.start
  draft.text += text
  draft.bare += text
  for (let i = 0; i < text.length; i++) {
    let end = at + 1
    const amp =
      source[at] === '&' && text[i] === '&'
        ? /^&(?:amp|AMP|#0*38|#[xX]0*26);/.exec(source.slice(at, Math.min(at + 32, place.end)))?.[0]
        : undefined
    if (amp !== undefined && !text.startsWith(amp, i)) end = at + amp.length
    else if (source[at] !== text[i]) {
      if (source[at] === '\\' && source[at + 1] === text[i]) end = at + 2
      else {
        // Of HTML, or of org: `\alpha`, `\alpha{}`.
        const entity = /^(?:&#?\w+;|\\[A-Za-z]+\d*(?:\{\})?)/.exec(source.slice(at, Math.min(at + 32, place.end)))
        if (entity !== null) end = at + entity[0].length
        else {
          const next = source.indexOf(text[i] ?? '', at)
          if (next >= 0 && next < place.end) {
            at = next
            end = next + 1
          }
        }
      }
    }
    draft.starts.push(Math.min(at, place.end))
    draft.ends.push(Math.min(end, place.end))
    at = end
  }
}

/** What `tidied` could change: most lines have none of it, and are not gone through by the letter. */
const untidy = /^\s|[^\S ]|\u200b|\s\s|\[\^/

/** Folds white space and drops footnote marks; ranges follow. */
function tidied(draft: Draft): Draft {
  if (!untidy.test(draft.bare)) return draft
  const drop = new Set<number>()
  for (const match of draft.bare.matchAll(/\[\^[^\]]+\]/g))
    for (let i = 0; i < match[0].length; i++) drop.add(match.index + i)
  let space = true
  let clean = drop.size === 0
  for (let i = 0; i < draft.bare.length; i++) {
    if (drop.has(i)) continue
    const isSpace = /[\s\u200b]/.test(draft.bare.charAt(i))
    if (isSpace && space) {
      drop.add(i)
      clean = false
    }
    if (isSpace && draft.bare.charAt(i) !== ' ') clean = false
    space = isSpace
  }
  return clean ? draft : without(draft, (i) => drop.has(i))
}

/** Leaves characters out; white space becomes plain spaces. */
function without(draft: Draft, dropped: (index: number) => boolean): Draft {
  const next: Draft = {
    text: '',
    bare: '',
    starts: [],
    ends: [],
    strong: [],
    code: [],
    links: [],
    webLinks: [],
    marks: [],
  }
  const moved: number[] = []
  let text = ''
  let bare = ''
  for (let i = 0; i < draft.bare.length; i++) {
    moved.push(bare.length)
    if (dropped(i)) continue
    const isSpace = /\s/.test(draft.bare.charAt(i))
    text += isSpace ? ' ' : draft.text.charAt(i)
    bare += isSpace ? ' ' : draft.bare.charAt(i)
    next.starts.push(draft.starts[i] ?? 0)
    next.ends.push(draft.ends[i] ?? 0)
  }
  moved.push(bare.length)
  next.text = text
  next.bare = bare
  const move = (ranges: Range[]) =>
    ranges.map((r) => ({ start: moved[r.start] ?? 0, end: moved[r.end] ?? bare.length }))
  next.strong = move(draft.strong)
  next.code = move(draft.code)
  next.links = move(draft.links)
  next.webLinks = move(draft.webLinks)
  next.marks = move(draft.marks)
  return next
}

/** Parentheses that only point elsewhere; those of the second group only where they name an address or hold a link. */
const pointer =
  /\s*\((?:(?:see|cf)\b|(?:source|ref|image|img|link)(?=\s*[:)])|(source|ref|via|more|read|image|img|link)\b)[^()]*(?:\([^()]*\)[^()]*)*\)|\([^()]*\b(?:above|below)\)/giu

/** How the parentheses of a stretch of the note open that could be such pointers: "(see". */
export const pointersIn = (source: string): string[] =>
  matchesIn(source, pointer).map((match) => /\([^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(match[0])?.[0] ?? '')

function withoutPointers(draft: Draft): Draft {
  if (!draft.bare.includes('(')) return draft
  const ranges: Range[] = []
  for (const match of matchesIn(draft.bare, pointer)) {
    const range = { start: match.index, end: match.index + match[0].length }
    const linked = draft.links.some((link) => link.start < range.end && range.start < link.end)
    if (match[1] === undefined || linked || match[0].includes('://')) ranges.push(range)
  }
  if (ranges.length === 0) return draft
  return without(draft, (i) => ranges.some((r) => i >= r.start && i < r.end))
}

/** The words of a range, trimmed, with their place in the note. */
export function wordsAt(shown: Shown, start: number, end: number): Words {
  const range = trimmed(shown.text, Math.max(0, start), Math.min(end, shown.text.length))
  const first = shown.starts[range.start] ?? 0
  const last = shown.ends[Math.max(range.start, range.end - 1)] ?? first
  return { text: shown.text.slice(range.start, range.end), place: { start: first, end: Math.max(first, last) } }
}

/** All of it. */
export const allWords = (shown: Shown): Words => wordsAt(shown, 0, shown.text.length)
