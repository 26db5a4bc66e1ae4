/** hashcards, Orbit and plain pairs: `Q:` / `A:` over lines in any note; `C:` with gaps in brackets where hashcards is meant. */

import { isHeading, isRule, runOf } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { clozes, gapsBy } from './gaps.ts'
import type { Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

const asks = /^(?:\*\*|__)?Q[:.](?:\*\*|__)?\s+/
const answers = /^(?:\*\*|__)?A[:.](?:\*\*|__)?(?:\s+|$)/
const gapped = /^C:\s+/

export function hashcards(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const cards: AuthoredCard[] = []
  for (let i = 0; i < sheet.lines.length; i++) {
    const line = sheet.lines[i]
    if (line === undefined || line.sealed) continue
    if (asks.test(line.bare)) cards.push(...questionAt(sheet, i, meant))
    else if (meant.hashcards && gapped.test(line.bare)) cards.push(...gappedAt(sheet, i))
  }
  return cards
}

const opens = (line: Line): boolean =>
  !line.sealed && (asks.test(line.bare) || gapped.test(line.bare) || isRule(line) || isHeading(line))

function questionAt(sheet: Sheet, at: number, meant: Meant): readonly AuthoredCard[] {
  const { lines } = sheet
  const line = lines[at]
  if (line === undefined) return []
  const start = line.start + (asks.exec(line.bare)?.[0].length ?? 0)
  const inside = /(?<=\s)(?:\*\*|__)?A[:.](?:\*\*|__)?\s+/.exec(line.bare)
  if (inside !== null) {
    const end = answerEnd(sheet, at, at + 1, meant)
    const back = sheet.words(line.start + inside.index + inside[0].length, end)
    return pair('author-qa', { start: line.start, end }, sheet.words(start, line.start + inside.index), [back])
  }
  const answer = answerLine(lines, at, meant)
  const found = answer === null ? undefined : lines[answer]
  if (answer === null || found === undefined) return []
  const front = sheet.words(start, lines[answer - 1]?.end ?? line.end)
  const from = found.start + (answers.exec(found.bare)?.[0].length ?? 0)
  const end = answerEnd(sheet, at, answer + 1, meant)
  return pair('author-qa', { start: line.start, end }, front, [sheet.words(from, end)])
}

/** The line that opens the answer: below the question's lines, at most one gap of blank lines away. */
function answerLine(lines: readonly Line[], at: number, meant: Meant): number | null {
  const asked = lines[at]
  let gap = false
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || opens(line) || line.quotes !== asked?.quotes) return null
    if (line.sealed) continue
    if (answers.test(line.bare)) return i
    if (line.blank) gap = true
    else if (gap && !meant.hashcards) return null
    else if (line.bullet !== null && asked.bullet !== null && line.indent <= asked.indent) return null
  }
  return null
}

/** Where the answer ends: before the next card, a heading, a rule, the next item; a blank line ends it where hashcards is not meant. */
function answerEnd(sheet: Sheet, question: number, from: number, meant: Meant): number {
  const { lines } = sheet
  const asked = lines[question]
  const answer = lines[from - 1]
  const itemised = answer?.bullet !== null ? answer : asked
  let end = answer?.end ?? 0
  const bare = answer === undefined || answer === asked ? '' : answer.bare.replace(answers, '')
  let empty = answer !== asked && bare.trim() === ''
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.quotes !== asked?.quotes || opens(line)) break
    if (line.blank && !line.sealed) {
      if (!meant.hashcards && !empty) break
      continue
    }
    const isNextItem =
      !line.sealed && line.bullet !== null && itemised?.bullet != null && line.indent <= itemised.indent
    if (isNextItem) break
    end = line.end
    empty = false
  }
  return end
}

/** `[x]` but no link, footnote, wiki link or checkbox. */
const bracket = /(?<![[!\\])\[(?!\^|\[|[ xX]\])(?<text>[^[\]]+)\](?![(\]])/dg

function gappedAt(sheet: Sheet, at: number): readonly AuthoredCard[] {
  const { lines } = sheet
  let end = at + 1
  while (end < lines.length) {
    const line = lines[end]
    if (line === undefined || opens(line)) break
    end++
  }
  while (end > at + 1 && lines[end - 1]?.blank === true) end--
  const run = runOf(lines.slice(at, end))
  if (run === null) return []
  const mark = gapped.exec(lines[at]?.bare ?? '')?.[0].length ?? 0
  const first = lines[at]
  if (first === undefined) return []
  const words = { ...first, start: first.start + mark, bare: first.bare.slice(mark) }
  const inner = { start: words.start, end: run.end, lines: [words, ...run.lines.slice(1)] }
  return clozes('author-cloze', inner, gapsBy(bracket, inner, sheet), sheet).map((card) => ({ ...card, claim: run }))
}
