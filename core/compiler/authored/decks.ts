/**
 * Tools for whom the note is the deck: mdanki (`## front`, body; a lone `%` divides), markdown-anki-decks, ankdown
 * (`front`, `%`, `back`, `---`), DecksMD (under `#decks`), yanki (`front`, `---`, `back`).
 */

import { headingLevel, isHeading, isRule } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import type { Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

const isPercent = (line: Line): boolean => !line.sealed && line.bullet === null && line.bare === '%'

/** A lone `%` between a front and a back. */
export function percentCards(sheet: Sheet): readonly AuthoredCard[] {
  const { lines } = sheet
  const cards: AuthoredCard[] = []
  const ends = (line: Line | undefined) => line === undefined || isRule(line) || isHeading(line) || isPercent(line)
  let used = -1
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !isPercent(line)) continue
    let first = i
    while (first > used + 1 && !ends(lines[first - 1]) && lines[first - 1]?.sealed !== true) first--
    const above = lines[first - 1]
    if (first > used + 1 && above !== undefined && isHeading(above) && headingLevel(above) >= 2) first--
    let end = i + 1
    while (end < lines.length && !ends(lines[end])) end++
    cards.push(...between(sheet, lines.slice(first, i), lines.slice(i + 1, end)))
    // A third field of ankdown holds tags.
    const field = lines[end]
    if (field !== undefined && isPercent(field)) {
      end++
      while (end < lines.length && !ends(lines[end])) end++
    }
    used = end - 1
    i = end - 1
  }
  return cards
}

/** `## front` with its body as the back, where the note says that all its sections are cards. */
export function headingCards(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  return meant.explicit && !meant.decks
    ? sections(sheet).flatMap(({ front, body }) => between(sheet, [front], body))
    : []
}

/** DecksMD: each section of a note with the tag `#decks` is a card, or each row of its table; `reverse: true` asks both ways. */
export function decksMd(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.decks) return []
  const { document } = sheet
  const bothWays = /^reverse:[ \t]*true\b/m.test(document.text.slice(0, document.frontMatter.place.end))
  return sections(sheet).flatMap(({ front, body }) => {
    const words = body.filter((line) => !line.blank)
    return words.length > 0 && words.every((line) => line.bare.startsWith('|'))
      ? rowCards(sheet, words, bothWays)
      : between(sheet, [front], body, bothWays)
  })
}

/** The first cell of a row asks, the second answers; a third holds remarks. */
function rowCards(sheet: Sheet, lines: readonly Line[], bothWays: boolean): readonly AuthoredCard[] {
  const [first, last] = [lines[0], lines.at(-1)]
  return sheet.document.children.flatMap((block): readonly AuthoredCard[] => {
    const isHere =
      block.kind === 'table' && block.place.start >= (first?.from ?? 0) && block.place.end <= (last?.end ?? 0)
    if (!isHere) return []
    return block.rows.flatMap(([ask, reply]) => {
      if (ask === undefined || reply === undefined) return []
      const claim = { start: ask.place.start, end: reply.place.end }
      const [front, back] = [ask, reply].map((cell) => sheet.words(cell.place.start, cell.place.end))
      return front === undefined || back === undefined ? [] : pair('author-deck', claim, front, [back], { bothWays })
    })
  })
}

function sections(sheet: Sheet): readonly { readonly front: Line; readonly body: readonly Line[] }[] {
  const { lines } = sheet
  const headings = lines.flatMap((line, i) => (isHeading(line) ? [i] : []))
  return headings.flatMap((at, k) => {
    const front = lines[at]
    return front === undefined || headingLevel(front) < 2
      ? []
      : [{ front, body: lines.slice(at + 1, headings[k + 1] ?? lines.length) }]
  })
}

/** The whole note as one card, divided by its only rule. */
export function ruledCard(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const { document, lines } = sheet
  const { start, end } = document.frontMatter.place
  if (!meant.explicit && !/^noteId:\s*\d/m.test(document.text.slice(start, end))) return []
  const body = lines.filter((line) => line.from >= end)
  const rules = body.filter(isRule)
  const [rule] = rules
  if (rule === undefined || rules.length > 1 || body.some(isHeading)) return []
  const at = body.indexOf(rule)
  return between(sheet, body.slice(0, at), body.slice(at + 1))
}

function between(
  sheet: Sheet,
  above: readonly Line[],
  below: readonly Line[],
  bothWays = false,
): readonly AuthoredCard[] {
  const isWords = (line: Line) => !line.blank
  const [top, last] = [above.find(isWords), above.findLast(isWords)]
  const [first, bottom] = [below.find(isWords), below.findLast(isWords)]
  if (top === undefined || last === undefined || first === undefined || bottom === undefined) return []
  const start = top.start + (isHeading(top) ? (/^#+\s*/.exec(top.bare)?.[0].length ?? 0) : 0)
  const from = first === bottom ? first.start : first.quotes === 0 ? first.from : first.start
  const claim = { start: top.start, end: bottom.end }
  return pair('author-deck', claim, sheet.words(start, last.end), [sheet.words(from, bottom.end)], { bothWays })
}
