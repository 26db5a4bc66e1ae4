/** Entry of the room: notes and card texts as sanitised HTML, from the compiler's own Document, by offset. Deterministic. */
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Document } from '../compiler/document.ts'
import { cardDraft } from './card-text.ts'
import { finish } from './finish.ts'
import { draftOf } from './hast.ts'
import type { Mark } from './marks.ts'

export type { Mark } from './marks.ts'

/**
 * A note as sanitised HTML. Every block element carries `data-start` and `data-end` (UTF-16 offsets in the note's text); the text at
 * each mark's place is wrapped in `<mark data-card="id …">`, split where inline elements begin and end.
 * Links to other notes start from the note of the id `from`. A tree too deep to walk is shown as its plain text. Never throws for a user's text.
 */
export async function renderNote(
  document: Document,
  marks: readonly Mark[],
  from: string | null = null,
): Promise<string> {
  try {
    return html(await finish(draftOf(document, marks, from)))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return plain(document.text)
  }
}

/**
 * A card's question, answer or context line as sanitised HTML: code and math, emphasis, links to the web, lists of lines, code fences; a
 * cloze's `[…]` becomes the blank of `gap.ts`. A single paragraph stands without its `<p>`. Raw HTML is shown as text.
 */
export async function renderText(markdown: string): Promise<string> {
  try {
    return html(await finish(cardDraft(markdown)))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return plain(markdown)
  }
}

/** `raw` is only what KaTeX wrote: everything of the note's was parsed and sanitised before. */
function html(root: Root): string {
  return toHtml(root, { allowDangerousHtml: true })
}

function plain(text: string): string {
  return toHtml({
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code'], tabIndex: 0 },
    children: [{ type: 'text', value: text }],
  })
}
