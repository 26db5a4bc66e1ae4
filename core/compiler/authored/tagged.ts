/** flashcards-obsidian: `question #card` with the answer on the lines below, or `front::back #card`; `#card-reverse` asks both ways. */

import { blockEnd, isHeading } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { isProperty, type Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

const tag = /(?:^|\s)#card(?<reverse>[-/]reverse)?(?=\s|$)/

export function tagged(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const { lines } = sheet
  return lines.flatMap((line, at): readonly AuthoredCard[] => {
    const found = line.sealed || line.bullet !== null ? null : tag.exec(line.bare)
    if (found === null || meant.logseq) return []
    const start = line.start + (isHeading(line) ? (/^#+\s*/.exec(line.bare)?.[0].length ?? 0) : 0)
    const bothWays = found.groups?.reverse !== undefined
    const inline = isProperty(line, meant) ? null : /(?<!:):::?(?!:)/.exec(line.bare)
    if (inline !== null && inline.index > 0) {
      const front = sheet.words(start, line.start + inline.index)
      const back = sheet.words(line.start + inline.index + inline[0].length, line.end)
      return pair('author-tagged', line, front, [back], { bothWays: bothWays || inline[0] === ':::' })
    }
    const from = firstBelow(lines, at)
    const end = blockEnd(lines, from, (below) => isHeading(below) || tag.test(below.bare))
    const [top, bottom] = [lines[from], lines[end - 1]]
    if (end === from || top === undefined || bottom === undefined) return []
    const back = sheet.words(end === from + 1 ? top.start : top.quotes === 0 ? top.from : top.start, bottom.end)
    return pair('author-tagged', { start: line.start, end: bottom.end }, sheet.words(start, line.end), [back], {
      bothWays,
    })
  })
}

/** The answer of a heading may stand after a blank line; that of a paragraph follows at once. */
function firstBelow(lines: readonly Line[], at: number): number {
  const line = lines[at]
  let from = at + 1
  if (line !== undefined && isHeading(line)) while (lines[from]?.blank === true) from++
  return from
}
