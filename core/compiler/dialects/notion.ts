/** What a Notion export puts into a note: callouts as `<aside>`, and a page's properties as lines below its title. */
import type { Place } from '../../domain.ts'
import { standsAlone } from './markup.ts'
import { hide, isInside, type Mask } from './mask.ts'

/** `<aside>` … `</aside>`, with the picture in front of its words. */
export function asideMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!/<aside>/i.test(text)) return []
  const masks: Mask[] = []
  for (const match of text.matchAll(
    /<aside>[ \t]*\n(?:[ \t]*(\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*)[ \t]*)?|<\/aside>/giu,
  )) {
    const start = match.index
    if (isInside(fences, start)) continue
    const end = start + (match[0].startsWith('</') ? 8 : 7)
    if (!standsAlone(text, start, end)) continue
    masks.push(hide(start, end, match[0].startsWith('</') ? 'end of callout' : 'callout note', 'comment'))
    const icon = match[1]
    if (icon === undefined) continue
    const at = match.index + match[0].indexOf(icon)
    masks.push(hide(at, at + icon.length, 'icon', 'blank'))
  }
  return masks
}

export interface PageProperties extends Place {
  readonly tags: readonly string[]
}

/** The paragraph of `Key: value` lines right below the title; null where there is none. */
export function propertiesBelowTitle(text: string): PageProperties | null {
  const head =
    /^\uFEFF?\s*# [^\n]*\n[ \t\r]*\n((?:[\p{Lu}][\p{L}\p{N} _/-]{0,40}: [^\n]*(?:\n|$)){1,40})(?=[ \t\r]*(?:\n|$))/u.exec(
      text.slice(0, 16_000),
    )
  const lines = head?.[1]
  if (head === null || lines === undefined) return null
  const start = head.index + head[0].length - lines.length
  const tags = /^(?:Tags?|Category|Topics?): (.*)$/m.exec(lines)?.[1] ?? ''
  return {
    start,
    end: start + lines.trimEnd().length,
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  }
}
