/** Obsidian Spaced Repetition: `a::b`, `a:::b`, `?` and `??` between lines, and its clozes. */

import { blockEnd, isHeading, wordRuns } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { clozes, gapsBy } from './gaps.ts'
import { isProperty, type Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

/** A front over lines, `?` or `??` alone on a line, a back to the next blank line. */
export function multiLine(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.marked && !meant.scheduled) return []
  const { lines } = sheet
  let used = 0
  return lines.flatMap((line, at): readonly AuthoredCard[] => {
    if (at < used || line.sealed || line.bullet !== null || !/^\?{1,2}$/.test(line.bare)) return []
    let first = at
    while (first > used && belongsToFront(lines[first - 1], line)) first--
    const end = blockEnd(lines, at + 1)
    used = end
    const [top, last, bottom] = [lines[first], lines[at - 1], lines[end - 1]]
    if (first === at || end === at + 1 || top === undefined || last === undefined || bottom === undefined) return []
    const start = top.start + (isHeading(top) ? (/^#+\s*/.exec(top.bare)?.[0].length ?? 0) : 0)
    const back = lines[at + 1]
    const from = back === undefined ? bottom.end : end === at + 2 ? back.start : lineStart(back)
    const front = sheet.words(start, last.end)
    return pair('author-multi-line', { start: top.start, end: bottom.end }, front, [sheet.words(from, bottom.end)], {
      bothWays: line.bare === '??',
    })
  })
}

const belongsToFront = (line: Line | undefined, mark: Line): boolean =>
  line !== undefined && (line.sealed || !line.blank) && line.quotes === mark.quotes && !/^\?{1,2}$/.test(line.bare)

/** A list keeps its first bullet. */
const lineStart = (line: Line): number => (line.quotes === 0 ? line.from : line.start)

/** `front::back` on one line; `:::` asks both ways. */
export function oneLine(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.marked) return []
  return sheet.lines.flatMap((line): readonly AuthoredCard[] => {
    if (line.sealed || line.blank || isProperty(line, meant)) return []
    const gap = separatorIn(line.bare, meant)
    if (gap === null) return []
    const head = isHeading(line) ? (/^#+\s*/.exec(line.bare)?.[0].length ?? 0) : 0
    const front = sheet.words(line.start + head, line.start + gap.index)
    const back = sheet.words(line.start + gap.index + gap[0].length, line.end)
    const concept = meant.remnote && gap[0] === '::' && line.bare[gap.index - 1] === ' '
    return pair('author-double-colon', { start: line.start, end: line.end }, front, [back], {
      bothWays: gap[0] === ':::' || concept,
    })
  })
}

/** The first `::` or `:::` that is no path of C++, Rust or Ruby and no deck of Anki. */
function separatorIn(bare: string, meant: Meant): RegExpExecArray | null {
  const colons = /(?<!:):::?(?!:)/g
  for (let gap = colons.exec(bare); gap !== null; gap = colons.exec(bare)) {
    const before = bare.slice(0, gap.index)
    const after = bare.slice(gap.index + gap[0].length)
    if (before.trim() === '' || after.trim() === '') continue
    if (gap[0] !== '::' || !isPath(before, after, meant)) return gap
  }
  return null
}

const namespaces =
  /^(?:std|core|alloc|crate|self|super|boost|tokio|serde|fmt|this|parent|static|[A-Za-z]\w*_\w+|[A-Z]+[a-z]+[A-Z]\w*)$/

/** `std::move`, `HashMap::new`, `a::b::c`, `x::y(`: names of code on both sides, not words. */
function isPath(before: string, after: string, meant: Meant): boolean {
  const left = /[A-Za-z_]\w*$/.exec(before)?.[0] ?? ''
  const right = /^[A-Za-z_]\w*/.exec(after)?.[0] ?? ''
  if (left === '' || right === '') return false
  const rest = after.slice(right.length)
  if (/^(?:\(|<|!|::\w)/.test(rest) || /\w::$/.test(before.slice(0, -left.length))) return true
  return namespaces.test(left) || (meant.paths && /^[A-Z]/.test(left) && /^[A-Z]/.test(right))
}

/** `==x==`, with the plugin's `^[hint]` and `[^n]` for gaps that are asked together. */
const highlighted =
  /(?<!=)==(?!=)(?<text>[^\s=](?:(?:[^=]|=(?!=))*[^\s=])?)==(?!=)(?:\^\[(?<hint>[^\]\n]+)\])?(?:\[\^(?<group>\d+)\])?/dg
const bold = /(?<!\*)\*\*(?!\*)(?<text>[^\s*](?:(?:[^*]|\*(?!\*))*[^\s*])?)\*\*(?!\*)/dg
const braced = /\{\{(?!\{)(?!c\d+::|cloze\s|embed\s|query\s|[<%])(?<text>[^{}\n]+)\}\}/dg

/** One card a mark; bold and braces are gaps where the plugin has scheduled the block, or RemNote or the note says so. */
export function highlights(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const marked = meant.marked || meant.decks
  if (!marked && !meant.scheduled) return []
  return wordRuns(sheet).flatMap((run) => {
    const scheduled = meant.scheduled && isScheduled(sheet, run.end)
    if (!marked && !scheduled) return []
    const lit = gapsBy(highlighted, run, sheet)
    if (lit.length > 0) return clozes('author-cloze', run, lit, sheet)
    const curly = scheduled || meant.remnote || meant.explicit ? gapsBy(braced, run, sheet) : []
    if (curly.length > 0) return clozes('author-cloze', run, curly, sheet)
    return scheduled ? clozes('author-cloze', run, gapsBy(bold, run, sheet), sheet) : []
  })
}

/** A schedule stands on the block's last line or right below it. */
function isScheduled(sheet: Sheet, end: number): boolean {
  const { text } = sheet.document
  return /^[^\n]*(?:\r?\n)?[ \t]*<!--SR:!/.test(text.slice(Math.max(0, text.lastIndexOf('\n', end - 1) + 1)))
}
