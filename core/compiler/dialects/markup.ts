/** Tokens of any dialect that Markdown would take apart: display math, double-escaped math, `<details>`. */
import type { Place } from '../../domain.ts'
import { hide, isInside, type Mask } from './mask.ts'

const longestFormula = 8_000

/** `$$ … $$`, also over lines; `\\( … \\)` and `\\[ … \\]` as Markdown exporters escape them. */
export function mathMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  return [
    ...between(text, fences, '$$', '$$', true),
    ...between(text, fences, '\\\\(', '\\\\)', false),
    ...between(text, fences, '\\\\[', '\\\\]', true),
  ]
}

function between(
  text: string,
  fences: readonly Place[],
  open: string,
  close: string,
  display: boolean,
): readonly Mask[] {
  const masks: Mask[] = []
  let none = false
  for (let start = text.indexOf(open); start >= 0 && !none; start = text.indexOf(open, start + open.length)) {
    if (isInside(fences, start) || isInCodeSpan(text, start)) continue
    const closeAt = text.indexOf(close, start + open.length)
    none = closeAt < 0
    if (none || closeAt - start > longestFormula) continue
    const inner = { start: start + open.length, end: closeAt }
    if (!isFormula(text.slice(inner.start, inner.end))) continue
    const end = closeAt + close.length
    masks.push({ start, end, as: { kind: 'math', inner, display }, fill: 'word' })
    start = end - open.length
  }
  return masks
}

/** A formula holds something, ends with its section, and no code. */
function isFormula(inner: string): boolean {
  return /\S/.test(inner) && !/\n[ \t]*(?:#{1,6}[ \t]|```|~~~)/.test(inner) && !/\n[ \t]*\r?\n[ \t]*\r?\n/.test(inner)
}

/** Is there an odd number of backticks before the offset on its line? */
export function isInCodeSpan(text: string, offset: number): boolean {
  let ticks = 0
  for (let i = offset - 1; i >= 0 && offset - i < 500; i--) {
    const char = text[i]
    if (char === '\n') break
    if (char === '`') ticks++
  }
  return ticks % 2 === 1
}

/** `<details>` and `<summary>` tags, so that what stands between them is read as Markdown. */
export function detailsMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!/<details/i.test(text)) return []
  const masks: Mask[] = []
  for (const match of text.matchAll(/<(\/?)(details|summary)\b[^<>\n]{0,200}>/gi)) {
    const start = match.index
    const end = start + match[0].length
    if (isInside(fences, start) || isInCodeSpan(text, start)) continue
    const what = `${match[1] === '/' ? 'end of ' : ''}${(match[2] ?? '').toLowerCase()}`
    const alone = what.endsWith('details') && standsAlone(text, start, end)
    masks.push(hide(start, end, what, alone ? 'comment' : 'word'))
  }
  return masks
}

/** Alone on its line, a details tag ends the blocks above it as an HTML block would. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return before.trim() === '' && /^(?:\s|<br\s*\/?>)*$/.test(after)
}

/** A byte-order mark and carriage returns: white space to the parser. A lone return is masked by the caller as a line end. */
export function spaceMasks(text: string): readonly Mask[] {
  return text.charCodeAt(0) === 0xfeff ? [hide(0, 1, 'byte-order mark', 'blank')] : []
}

/**
 * The number of a question: `### 3. What …?`, `**Q3: Why …?**`, `<summary>3) How …?`. It shifts with each question that
 * is put in above and is no part of what is asked. A list's own numbers are read by the list.
 */
export function numberMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  const numbered =
    /^([ \t>]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(?:#{1,6}[ \t]+|(?=\*\*|__|<))(?:<details>[ \t]*)?(?:<summary>[ \t]*)?(?:\*\*|__|<b>|<strong>)?)((?:(?:Q(?:uestion)?|№|#)[ .]?)?\d{1,4}(?:[.):]|[ \t]?[-–])[ \t]+)(?=\S[^\n]*\?)/gim
  for (const match of text.matchAll(numbered)) {
    const start = match.index + (match[1] ?? '').length
    if (!isInside(fences, start)) masks.push(hide(start, start + (match[2] ?? '').length, 'number'))
  }
  return masks
}

/** `[^1]:` before a footnote's text. */
export function footnoteMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!text.includes(']:')) return []
  return [...text.matchAll(/^([ \t>]{0,12})(\[\^[^\]\s]{1,100}\]:)(?=[ \t])/gm)]
    .map((match) => ({ start: match.index + (match[1] ?? '').length, length: (match[2] ?? '').length }))
    .filter(({ start }) => !isInside(fences, start))
    .map(({ start, length }) => hide(start, start + length, 'footnote'))
}
