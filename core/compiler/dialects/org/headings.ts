/** The headline of an org note: stars, to-do keyword, priority, title, tags. */
import type { Place } from '../../../domain.ts'
import type { Block, Inline } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import { inlinesOf } from './inlines.ts'
import type { Line } from './lines.ts'

export interface Headline {
  readonly place: Place
  readonly level: number
  readonly title: Place
  /** The to-do keyword in front of the title. */
  readonly keyword: (Place & { readonly done: boolean }) | null
  /** Taken out of the note by its author: a comment, an archive, or not to be exported. */
  readonly isSilent: boolean
}

export const isHeadline = (line: Line): boolean => line.text.startsWith('*') && /^\*+[ \t]/.test(line.text)

export const starsOf = (line: Line): number => line.text.search(/[^*]/)

/** `keywords` are the to-do keywords, true for those that mean done. */
export function headlineOf(line: Line, keywords: ReadonlyMap<string, boolean>): Headline {
  const text = line.text.trimEnd()
  const level = starsOf(line)
  let at = level
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  skip(/[ \t]+/y)
  const word = /^\S+/.exec(text.slice(at, at + 60))?.[0] ?? ''
  const done = keywords.get(word)
  const keyword = done === undefined ? null : { start: line.start + at, end: line.start + at + word.length, done }
  if (keyword !== null) at += word.length
  skip(/[ \t]*/y)
  skip(/\[#\w{1,2}\][ \t]*/y)
  const isComment = skip(/COMMENT(?=[ \t]|$)[ \t]*/y) !== ''
  const tags = tagsOf(text.slice(at))
  return {
    place: { start: line.start, end: line.start + text.length },
    level,
    title: { start: line.start + at, end: line.start + Math.max(at, text.length - tags.length) },
    keyword,
    isSilent: isComment || tags.split(':').some((tag) => /^(?:noexport|archive)$/i.test(tag)),
  }
}

/** `:a:b:` at the end of a headline, or nothing. */
function tagsOf(text: string): string {
  if (!text.endsWith(':')) return ''
  const last = text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1)
  return /^:[\p{L}\p{N}_@#%:]+:$/u.test(last) ? last : ''
}

export function headingBlock(source: Source, headline: Headline): Block {
  const { place, level, title, keyword } = headline
  const inlines: Inline[] = []
  if (keyword !== null) {
    const { start, end, done } = keyword
    inlines.push({ kind: 'hidden', place: { start, end }, what: done ? 'done' : 'to-do' })
  }
  inlines.push(...inlinesOf(source, title))
  return { kind: 'heading', place, level, inlines, anchor: anchorOf(source, place) }
}

/** `:CUSTOM_ID:` or `:ID:` in the drawer right below. */
function anchorOf(source: Source, heading: Place): string | null {
  const below = source.masked.slice(heading.end, heading.end + 1_500)
  const drawer =
    /^\s*(?:(?:SCHEDULED|DEADLINE|CLOSED):[^\n]*\n\s*)?:PROPERTIES:[ \t]*\n([\s\S]*?)(?<=\n)[ \t]*:END:/i.exec(
      below,
    )?.[1]
  if (drawer === undefined) return null
  const id = (key: string): string | undefined => new RegExp(`^[ \\t]*:${key}:[ \\t]+(\\S+)`, 'im').exec(drawer)?.[1]
  return id('CUSTOM_ID') ?? id('ID') ?? null
}
