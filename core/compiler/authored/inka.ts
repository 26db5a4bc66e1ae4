/** inka: a section between rules that opens with `Deck:`; numbered questions with `> answer` below, or with gaps. */

import { ankiGaps } from './anki.ts'
import { isRule, runOf } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { clozes, gapsBy } from './gaps.ts'
import type { Line, Sheet } from './sheet.ts'

export function inka(sheet: Sheet): readonly AuthoredCard[] {
  const { lines } = sheet
  const cards: AuthoredCard[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !isRule(line)) continue
    let first = i + 1
    while (lines[first]?.blank === true) first++
    if (!/^Deck:\s*\S/.test(lines[first]?.bare ?? '')) continue
    let end = first + 1
    for (let below = lines[end]; below !== undefined && !isRule(below); below = lines[++end]);
    if (end >= lines.length) break
    cards.push(...section(sheet, lines.slice(i + 1, end)))
    i = end
  }
  return cards
}

function section(sheet: Sheet, lines: readonly Line[]): readonly AuthoredCard[] {
  const starts = lines.flatMap((line, i) =>
    !line.sealed && line.bullet === '1' && line.indent === 0 && line.quotes === 0 ? [i] : [],
  )
  return starts.flatMap((from, k): readonly AuthoredCard[] => {
    const own = lines.slice(from, starts[k + 1] ?? lines.length)
    const answer = own.findIndex((line) => line.quotes > 0)
    const asked = runOf(trimmed(answer < 0 ? own : own.slice(0, answer)))
    if (asked === null) return []
    if (answer < 0) {
      const anki = ankiGaps(asked, sheet)
      const gaps =
        anki.length > 0 ? anki : gapsBy(/(?<!\{)\{(?:(?<group>\d+)::?)?(?<text>[^{}]+)\}(?!\})/dg, asked, sheet)
      return clozes('author-cloze', asked, gaps, sheet)
    }
    const below = trimmed(own.slice(answer).filter((line) => line.quotes > 0 || line.sealed))
    const back = runOf(below)
    if (back === null) return []
    const claim = { start: asked.start, end: back.end }
    return pair('author-section', claim, sheet.words(asked.start, asked.end), [sheet.words(back.start, back.end)])
  })
}

/** Without blank lines and comments at either end. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  const isWords = (line: Line) => !line.blank && (line.sealed || /[^\s\uE000]/.test(line.bare))
  const first = lines.findIndex(isWords)
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isWords) + 1)
}
