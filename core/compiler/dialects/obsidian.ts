/** What Obsidian puts into a note beside Markdown: comments, block ids, fields, fences that its plugins draw. */
import type { Place } from '../../domain.ts'
import { isInCodeSpan, standsAlone } from './markup.ts'
import { hide, isInside, type Mask } from './mask.ts'

const longestComment = 8_000

/** `%% … %%`, inside a line or over lines. Between two percentages (`5%% … 6%%`) there is none. */
export function commentMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  for (let start = text.indexOf('%%'); start >= 0; start = text.indexOf('%%', start + 2)) {
    if (isInside(fences, start) || isInCodeSpan(text, start) || /[\d%{]/.test(text.slice(start - 1, start))) continue
    const close = text.slice(start + 2, start + longestComment).indexOf('%%')
    if (close < 0) continue
    const end = start + 2 + close + 2
    // Over lines, a comment opens one.
    if (text.slice(start, end).includes('\n') && !/(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, start - 80), start)))
      continue
    if (isInside(fences, end - 1) || /[\p{L}\p{N}]/u.test(text.slice(end, end + 1))) continue
    const isBlock = standsAlone(text, start, end) && end - start > 7
    const isDirective = /^%%[ \t]*cards?[ \t]*:/i.test(text.slice(start, end))
    masks.push(hide(start, end, isDirective ? 'directive' : 'comment', isBlock ? 'comment' : fillOf(text, start, end)))
    start = end - 2
  }
  return masks
}

/** A comment over lines must leave the lines: a list below it stays a list. */
const fillOf = (text: string, start: number, end: number): Mask['fill'] =>
  text.slice(start, end).includes('\n') ? 'blank' : 'word'

/** `^id` at the end of a block, or alone on the line below it. */
export function blockIdMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!text.includes('^')) return []
  const masks: Mask[] = []
  for (const match of text.matchAll(/(?<=^|[ \t])\^[A-Za-z0-9][A-Za-z0-9-]*(?=[ \t]*$)/gm)) {
    const end = match.index + match[0].length
    if (!isInside(fences, match.index)) masks.push(hide(match.index, end, 'block id'))
  }
  return masks
}

/** `[key:: value]` and `(key:: value)` inside a line: fields of the Dataview plugin. */
export function fieldMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!text.includes(':: ')) return []
  const masks: Mask[] = []
  const field =
    /\[[\p{L}][\p{L}\p{N} _-]{0,40}:: [^[\]\n]{0,200}\](?!\()|\([\p{L}][\p{L}\p{N} _-]{0,40}:: [^()\n]{0,200}\)/gu
  for (const match of text.matchAll(field)) {
    if (isInside(fences, match.index) || isInCodeSpan(text, match.index)) continue
    masks.push(hide(match.index, match.index + match[0].length, 'field'))
  }
  return masks
}

const plugin =
  /^(?:dataview|dataviewjs|query|tasks|desmos-graph|button|chart|kanban|leaflet|timeline|tracker|excalidraw|functionplot|toc|table-of-contents|bookmarks?|cardlink|meta-bind.*|tasks-calendar|gallery|calendar|heatmap|itinerary|statblock|dice)$/

/** What a plugin shows in place of such a fence is not in the note. */
export const isPluginFence = (language: string | null): boolean => language !== null && plugin.test(language)
