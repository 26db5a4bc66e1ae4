/** Obsidian_to_Anki: blocks between START and END, and STARTI … ENDI on a line. Their pairs are evidence enough. */

import { ankiGaps } from './anki.ts'
import { type Run, runOf } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { clozes, gapsBy } from './gaps.ts'
import type { Line, Sheet } from './sheet.ts'

export function obsidianToAnki(sheet: Sheet): readonly AuthoredCard[] {
  const { lines } = sheet
  const cards: AuthoredCard[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.sealed) continue
    if (line.bare.startsWith('STARTI ')) cards.push(...inline(sheet, line))
    if (line.bare !== 'START') continue
    let end = i + 1
    while (end < lines.length && !closes(lines[end])) end++
    if (end === lines.length) break
    if (lines[end]?.bare === 'END') cards.push(...block(sheet, lines.slice(i, end + 1)))
    i = lines[end]?.bare === 'END' ? end : end - 1
  }
  return cards
}

const closes = (line: Line | undefined): boolean =>
  line !== undefined && !line.sealed && /^(?:START|END)$/.test(line.bare)

const fields = /^(?:Back|Back Extra|Extra|Tags|Front|Text):\s*/

function block(sheet: Sheet, lines: readonly Line[]): readonly AuthoredCard[] {
  const claim = runOf(lines)
  const type = lines[1]
  if (claim === null || type === undefined) return []
  const body = lines.slice(2, -1)
  const back = body.findIndex((line) => /^Back:/.test(line.bare))
  const front = trimmedRun(body.slice(0, firstField(body)))
  if (front === null) return []
  if (/^Cloze\b/i.test(type.bare)) return gapped(sheet, front, claim)
  const below = back < 0 ? [] : body.slice(back, nextField(body, back + 1))
  const answer = trimmedRun(below)
  if (answer === null) return []
  const mark = fields.exec(answer.lines[0]?.bare ?? '')?.[0].length ?? 0
  const words = sheet.words(answer.start + mark, answer.end)
  return pair('author-start-end', claim, sheet.words(start(front), front.end), [words], {
    bothWays: /revers/i.test(type.bare),
  })
}

/** `Front:` may be written before the front. */
const start = (front: Run): number =>
  front.start + (/^(?:Front|Text):\s*/.exec(front.lines[0]?.bare ?? '')?.[0].length ?? 0)

const firstField = (body: readonly Line[]): number => nextField(body, 1)

function nextField(body: readonly Line[], from: number): number {
  const found = body.findIndex((line, at) => at >= from && !line.sealed && fields.test(line.bare))
  return found < 0 ? body.length : found
}

function trimmedRun(lines: readonly Line[]): Run | null {
  const first = lines.findIndex((line) => !line.blank)
  return first < 0 ? null : runOf(lines.slice(first, lines.findLastIndex((line) => !line.blank) + 1))
}

function gapped(sheet: Sheet, run: Run, claim: Run): readonly AuthoredCard[] {
  const anki = ankiGaps(run, sheet)
  const gaps = anki.length > 0 ? anki : gapsBy(/(?<!\{)\{(?:c?\d+[:|])?(?<text>[^{}]+)\}(?!\})/dg, run, sheet)
  return clozes('author-numbered-cloze', run, gaps, sheet).map((card) => ({ ...card, claim }))
}

const inlineCard = /^STARTI\s+\[(?<type>[^\]]+)\]\s+(?<front>.+?)\s+Back:\s*(?<back>.+?)\s*(?:Tags:.*)?ENDI$/d

function inline(sheet: Sheet, line: Line): readonly AuthoredCard[] {
  const match = inlineCard.exec(line.bare)
  const { front, back } = match?.indices?.groups ?? {}
  if (match === null || front === undefined || back === undefined) return []
  const at = ([from, to]: [number, number]) => sheet.words(line.start + from, line.start + to)
  return pair('author-start-end', line, at(front), [at(back)], { bothWays: /revers/i.test(match.groups?.type ?? '') })
}
