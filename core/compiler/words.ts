/**
 * Words as shown: inlines turned into one line of Markdown that knows where each character stands in the note. Marks of
 * emphasis and links are dropped, code and math are kept as atoms. Answers are slices of this.
 */
import type { Place } from '../domain.ts'
import type { Inline } from './document.ts'
import { matchesIn } from './matches.ts'

/** A run of shown text and the place it comes from. */
interface Run {
  /** Offset in the shown text. */
  readonly at: number
  readonly text: string
  readonly place: Place
  /** One character shown is one character of the note. */
  readonly exact: boolean
  /** Code or math: never cut, never read for grammar. */
  readonly atom: 'code' | 'math' | null
}

export interface Shown {
  /** Markdown on one line, white space folded, trimmed. */
  readonly text: string
  readonly runs: readonly Run[]
}

/** A stretch of a shown text. `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The passages of a note are looked at again and again: its tone, its zones, what stands under a heading. */
const whole = new WeakMap<readonly Inline[], Shown>()

/** The inlines as shown; with `within`, only what lies inside that place (atoms whole, or not at all). */
export function showInlines(inlines: readonly Inline[], within?: Place): Shown {
  if (within !== undefined) return showWithin(inlines, within)
  const known = whole.get(inlines)
  if (known !== undefined) return known
  const shown = showWithin(inlines)
  whole.set(inlines, shown)
  return shown
}

function showWithin(inlines: readonly Inline[], within?: Place): Shown {
  const builder: Run[] = []
  let length = 0
  let spaced = true
  const push = (text: string, place: Place, exact: boolean, atom: Run['atom']): void => {
    if (text === '') return
    builder.push({ at: length, text, place, exact, atom })
    length += text.length
    spaced = text.endsWith(' ')
  }
  const space = (place: Place): void => {
    if (!spaced) push(' ', place, false, null)
  }
  const run = (text: string, start: number): void => {
    const cut = spaced && text.startsWith(' ') ? 1 : 0
    push(text.slice(cut), { start: start + cut, end: start + text.length }, true, null)
  }
  const words = (text: string, place: Place): void => {
    if (text.length !== place.end - place.start) {
      if (text.trim() === '') space(place)
      else push(text, place, false, null)
      return
    }
    let at = 0
    for (const gap of matchesIn(text, folded)) {
      run(text.slice(at, gap.index), place.start + at)
      at = gap.index + gap[0].length
      if (/[^\S\uFEFF]/.test(gap[0])) space({ start: place.start + gap.index, end: place.start + at })
    }
    run(text.slice(at), place.start + at)
  }
  const walk = (list: readonly Inline[]): void => {
    for (const inline of list) {
      const { place } = inline
      if (within && (place.end <= within.start || place.start >= within.end)) continue
      switch (inline.kind) {
        case 'text': {
          const cut = within ? clipText(inline.text, place, within) : { text: inline.text, place }
          if (inline.from === 'block') push(inline.text, place, false, null)
          else if (cut) words(cut.text, cut.place)
          break
        }
        case 'code':
          if (isWhole(place, within)) push(codeMarkdown(inline.text), place, false, 'code')
          break
        case 'math':
          if (isWhole(place, within)) push(mathMarkdown(inline.tex, inline.display), place, false, 'math')
          break
        case 'break':
          space(place)
          break
        case 'emphasis':
        case 'strong':
        case 'strikethrough':
        case 'highlight':
        case 'link':
          walk(inline.children)
      }
    }
  }
  walk(inlines)
  return trimmed(builder)
}

/** White space that reads as one space, and characters that read as nothing: all but a single plain space. */
const folded = /[\s\u200B\u2060]{2,}|[^\S ]|[\u200B\u2060]/g

/** Without the space at the end. */
function trimmed(runs: readonly Run[]): Shown {
  const kept = [...runs]
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.exact ? last.text.trimEnd() : last.text
    if (text.trim() === '') continue
    kept.push({
      ...last,
      text,
      place: last.exact ? { start: last.place.start, end: last.place.start + text.length } : last.place,
    })
    break
  }
  return { text: kept.map((run) => run.text).join(''), runs: kept }
}

const isWhole = (place: Place, within: Place | undefined): boolean =>
  within === undefined || (place.start >= within.start && place.end <= within.end)

function clipText(text: string, place: Place, within: Place): { text: string; place: Place } | null {
  if (isWhole(place, within)) return { text, place }
  if (text.length !== place.end - place.start) return null
  const start = Math.max(place.start, within.start)
  const end = Math.min(place.end, within.end)
  return { text: text.slice(start - place.start, end - place.start), place: { start, end } }
}

/** Code as Markdown, with a fence longer than any run of backticks inside. */
export function codeMarkdown(code: string): string {
  const text = code.replace(/\s*\n\s*/g, ' ')
  if (!text.includes('`')) return `\`${text}\``
  const longest = Math.max(...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${text} ${fence}`
}

const mathMarkdown = (tex: string, display: boolean): string => {
  const one = tex.trim().replace(/\s*\n\s*/g, ' ')
  return display ? `$$${one}$$` : `$${one}$`
}

/** The place in the note of a stretch of shown text: from its first character's start to its last one's end. */
export function placeOf(shown: Shown, range: Range): Place {
  const first = runAt(shown, range.start)
  const last = runAt(shown, range.end - 1)
  if (first === undefined || last === undefined) throw new RangeError('placeOf: the range is outside the shown text')
  return {
    start: first.exact ? first.place.start + (range.start - first.at) : first.place.start,
    end: last.exact ? last.place.start + (range.end - last.at) : last.place.end,
  }
}

function runAt(shown: Shown, offset: number): Run | undefined {
  let low = 0
  let high = shown.runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = shown.runs[middle]
    if (run === undefined) return undefined
    if (offset < run.at) high = middle - 1
    else if (offset >= run.at + run.text.length) low = middle + 1
    else return run
  }
  return undefined
}

/** Code and math in the shown text, in order: no rule may look inside. */
export function atomsOf(shown: Shown): readonly (Range & { readonly kind: 'code' | 'math' })[] {
  return shown.runs.flatMap((run) =>
    run.atom === null ? [] : [{ start: run.at, end: run.at + run.text.length, kind: run.atom }],
  )
}

/** A stretch of shown text, trimmed, with its place; null where nothing but space is in it or it cuts an atom. */
export function sliceShown(shown: Shown, range: Range): { readonly text: string; readonly place: Place } | null {
  const raw = shown.text.slice(range.start, range.end)
  const start = range.start + (raw.length - raw.trimStart().length)
  const end = range.start + raw.trimEnd().length
  if (end <= start) return null
  if (atomsOf(shown).some((atom) => (atom.start < start && start < atom.end) || (atom.start < end && end < atom.end)))
    return null
  return { text: shown.text.slice(start, end), place: placeOf(shown, { start, end }) }
}

/** Each atom's characters replaced by one letter, length kept: what sentence rules may read. */
export function maskAtoms(shown: Shown): string {
  return shown.runs.map((run) => (run.atom === null ? run.text : 'X'.repeat(run.text.length))).join('')
}

/** Everything a reader sees, without Markdown: code and math as their bare text. */
export function plainText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.kind === 'text' || inline.kind === 'code') text += inline.text
    else if (inline.kind === 'math') text += inline.tex
    else if (inline.kind === 'break') text += ' '
    else if ('children' in inline) text += plainText(inline.children)
  }
  return text
}

const seeBracket =
  /\s*\((?:[Ss]ee|[Ss]ee also|cf\.|[Rr]ef(?:er)?(?: to)?:?|[Rr]ead|[Cc]heck|[Mm]ore)\b[^()]*(?:\([^()]*\)[^()]*)*\)\.?/g

/**
 * Pointers to elsewhere inside a shown text: `(see X)`, `See X and Y.` at its end. They belong to no answer. In order,
 * with the white space before them.
 */
export function seeAlsoRanges(shown: Shown): readonly Range[] {
  const text = maskAtoms(shown)
  const ranges: Range[] = []
  if (text.includes('('))
    for (const match of matchesIn(text, seeBracket))
      ranges.push({ start: match.index, end: match.index + match[0].length })
  const tail =
    /(?:^|(?<=[.!?)]))\s*(?:[Ss]ee(?: also)?|[Rr]efer to|[Rr]ead|[Cc]heck(?: out)?|[Mm]ore (?:on|at|in|info)|cf\.)(?::|\s)[^.!?]*[.!?]?$/.exec(
      text,
    )
  const address = text.includes('http') ? /(?<=[.!?)])(?:\s+https?:\/\/\S+)+\s*$/.exec(text) : null
  if (address) ranges.push({ start: address.index, end: text.length })
  if (tail && tail.index > 0 && !ranges.some((range) => range.end > tail.index))
    ranges.push({ start: tail.index, end: text.length })
  return ranges
}

/** The shown text without its pointers to elsewhere. A slice across a hole has a place that covers it. */
export function withoutSeeAlso(shown: Shown): Shown {
  const holes = seeAlsoRanges(shown)
  if (holes.length === 0) return shown
  const runs: Run[] = []
  let length = 0
  for (const run of shown.runs) {
    const kept = holes.every((hole) => run.at + run.text.length <= hole.start || run.at >= hole.end)
    if (!kept && (run.atom !== null || !run.exact)) continue
    for (const part of kept ? [run] : outside(run, holes)) {
      const cut = length === 0 && part.exact ? part.text.length - part.text.trimStart().length : 0
      if (part.text.length === cut || (length === 0 && part.text === ' ')) continue
      const place = { start: part.place.start + cut, end: part.place.end }
      runs.push({ ...part, text: part.text.slice(cut), place, at: length })
      length += part.text.length - cut
    }
  }
  return trimmed(runs)
}

/** The parts of an exact run outside the holes. */
function outside(run: Run, holes: readonly Range[]): readonly Run[] {
  const parts: Run[] = []
  let at = run.at
  const end = run.at + run.text.length
  const keep = (from: number, to: number): void => {
    if (to <= from) return
    const start = run.place.start + (from - run.at)
    parts.push({ ...run, text: run.text.slice(from - run.at, to - run.at), place: { start, end: start + (to - from) } })
  }
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= end) continue
    keep(at, hole.start)
    at = Math.max(at, hole.end)
  }
  keep(at, end)
  return parts
}
