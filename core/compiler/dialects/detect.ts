/** Which dialect a note is written in, from its own marks, and what that dialect masks. */
import type { Dialect, FrontMatter } from '../document.ts'
import { anchorMasks, orgMarkMasks, shortcodeMasks } from './hugo.ts'
import { detailsMasks, directiveMasks, mathMasks, spaceMasks } from './markup.ts'
import { applyMasks, arrange, fencesOf, hide, type Mask } from './mask.ts'

export interface Masked {
  /** As long as the note's text. */
  readonly text: string
  readonly masks: readonly Mask[]
}

/** ox-hugo leaves unmistakable marks; Hugo is known by its shortcodes or TOML; all else is Markdown. */
export function detectDialect(text: string, frontMatter: FrontMatter): Dialect {
  const marks = /<!--(?:list-separator|listend|quoteend)-->|^tags\r?\n: |^#{1,6} .*\{#[^{}\s]+\}\s*$/m
  if (frontMatter.format === 'toml' && (marks.test(text) || /\{\{<\s*(?:relref|figure)/.test(text))) return 'ox-hugo'
  if (/<!--list-separator-->/.test(text)) return 'ox-hugo'
  if (frontMatter.format === 'toml' || /\{\{[<%]\s*\/?[\w-]+/.test(text)) return 'hugo'
  return 'markdown'
}

/** Masks what the dialect hides. Lines end in LF afterwards, at the same offsets. */
export function maskNote(text: string, frontMatter: FrontMatter): Masked {
  const lined = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replaceAll('\r', '\n') : text
  const fences = fencesOf(lined)
  const front = frontMatter.place
  const masks = arrange([
    ...spaceMasks(lined),
    ...(front.end > front.start ? [hide(front.start, front.end, 'front matter', 'blank')] : []),
    ...shortcodeMasks(lined, fences),
    ...orgMarkMasks(lined),
    ...anchorMasks(lined),
    ...detailsMasks(lined, fences),
    ...directiveMasks(lined, fences),
    ...mathMasks(lined, fences),
  ])
  return { text: applyMasks(lined, masks), masks }
}
