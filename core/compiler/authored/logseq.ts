/** Logseq: a block tagged `#card` or `[[card]]` whose answer is its child blocks, or whose gaps are `{{cloze text \\ cue}}`. */

import type { Run } from './blocks.ts'
import { childrenEnd, runOf } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { bareOf, clozes, type Gap } from './gaps.ts'
import type { Line, Sheet } from './sheet.ts'

/** At either end of the block's first line, where Logseq itself puts it; inside a sentence it is only mentioned. */
const tagged = /^(?:#card|#?\[\[card\]\])(?=\s)|\s(?:#card|#?\[\[card\]\])(?:\s+#\S+)*\s*$/

export function logseq(sheet: Sheet): readonly AuthoredCard[] {
  return sheet.lines.flatMap((line, at): readonly AuthoredCard[] => {
    if (line.sealed || line.bullet === null || !isTagged(sheet, line)) return []
    const own = ownLines(sheet.lines, at)
    const run = runOf(own)
    if (run === null) return []
    const gaps = clozeGaps(run, sheet)
    if (gaps.length > 0) return clozes('author-block-cloze', run, gaps, sheet)
    return answered(sheet, at, run)
  })
}

/** The link to the page `card` reads as a tag, also where its brackets are out of sight. */
const isTagged = (sheet: Sheet, line: Line): boolean =>
  tagged.test(line.bare) ||
  (/\uE000{2}card\uE000{2}/.test(line.bare) && tagged.test(sheet.document.text.slice(line.start, line.end)))

function answered(sheet: Sheet, at: number, run: Run): readonly AuthoredCard[] {
  const { lines } = sheet
  const from = at + run.lines.length
  const end = childrenEnd(lines, at)
  const below = lines.slice(from, end)
  const first = below.find((line) => !line.blank && !isMeta(line))
  const last = below.findLast((line) => !line.blank)
  if (first === undefined || last === undefined) return []
  const children = below.filter((line) => !line.sealed && line.bullet !== null && line.indent <= first.indent)
  const start = children.length > 1 ? bulletOf(first) : first.start
  const meta = below.filter(isMeta).map((line) => ({ start: line.from, end: line.end, as: '' }))
  const tag = tagCut(sheet, run)
  const claim = { start: run.start, end: last.end }
  return pair('author-block', claim, sheet.words(run.start, run.end, tag), [sheet.words(start, last.end, meta)])
}

const bulletOf = (line: Line): number => line.from

/** `[[card]]` and `#[[card]]` are no words. */
function tagCut(sheet: Sheet, run: Run) {
  const source = sheet.document.text.slice(run.start, run.end)
  return [...source.matchAll(/\s*#?\[\[card\]\]/g)].map((match) => ({
    start: run.start + match.index,
    end: run.start + match.index + match[0].length,
    as: '',
  }))
}

/** Properties and drawers below a block's first line. */
const isMeta = (line: Line): boolean =>
  !line.sealed &&
  line.bullet === null &&
  /^(?:[\p{L}\p{N}._/-]+::(?:\s|$)|:[A-Z]+:|#\+\w+|CLOCK:|SCHEDULED:|DEADLINE:)/u.test(line.bare)

/** The block's first line and the lines that continue it, up to its properties. */
function ownLines(lines: readonly Line[], at: number): readonly Line[] {
  let end = at + 1
  for (let line = lines[end]; line !== undefined; line = lines[++end])
    if (line.blank || line.sealed || line.bullet !== null || isMeta(line) || line.indent <= (lines[at]?.indent ?? 0))
      break
  return lines.slice(at, end)
}

const cloze = /\{\{cloze\s(?<text>(?:[^{}]|\{(?!\{)|\}(?!\}))+)\}\}/dg

/** `{{cloze answer \\ cue}}`; a backslash pair at the end says that there is no cue. */
export function clozeGaps(run: Run, sheet: Sheet): readonly Gap[] {
  return [...bareOf(run).matchAll(cloze)].flatMap((match): Gap[] => {
    const at = match.indices?.groups?.text
    const text = match.groups?.text ?? ''
    if (at === undefined) return []
    // An escaped pair is an atom of four characters; a bare pair is two backslashes.
    const source = sheet.document.text.slice(run.start + at[0], run.start + at[1])
    const bar = source.lastIndexOf('\\\\')
    const outer = { start: run.start + match.index, end: run.start + match.index + match[0].length }
    if (bar <= 0)
      return [
        {
          outer,
          inner: { start: run.start + at[0], end: run.start + at[0] + text.trimEnd().length },
          group: null,
          hint: null,
        },
      ]
    const hint = source.slice(bar + 2).trim()
    const inner = { start: run.start + at[0], end: run.start + at[0] + text.slice(0, bar).trimEnd().length }
    return [{ outer, inner, group: null, hint: hint === '' ? null : hint }]
  })
}
