/** Questions whose answers to choose from the author wrote: task lists with the right ones ticked, and callouts with an answer inside. */
import type { Words } from '../fact.ts'
import { type AuthoredCard, pair } from './card.ts'
import type { Edit } from './edits.ts'
import type { Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

interface Asked {
  readonly question: Line
  readonly options: readonly Line[]
}

/** A question with ticked and open boxes below; a note of at least two such with one tick among three or more is a quiz. */
export function taskChoices(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const found = sheet.lines.flatMap((line, at) => choicesAt(sheet.lines, line, at) ?? [])
  const plain = found.filter(({ options }) => options.length >= 3 && ticked(options).length === 1)
  if (!meant.marked && (plain.length < 2 || plain.length < found.length)) return []
  return found.flatMap(({ question, options }) => {
    const last = options.at(-1) ?? question
    const words = (line: Line) => sheet.words(line.start, line.end)
    const mark = /^(?:#{1,6}\s+|(?:\*\*|__)?Q[:.](?:\*\*|__)?\s+)/.exec(question.bare)?.[0].length ?? 0
    const rights = ticked(options).map(words)
    const start = question.start + mark
    return pair(
      'author-choice',
      { start: question.start, end: last.end },
      needsOptions(question.bare, rights)
        ? sheet.words(
            start,
            last.end,
            options.map((line) => boxOf(sheet, line)),
          )
        : sheet.words(start, question.end),
      rights,
      { wrong: options.filter((line) => line.task === 'open').map(words) },
    )
  })
}

/** "Which of these …?", answered by "None of the above": without its options nobody could answer. */
const needsOptions = (question: string, rights: readonly Words[]): boolean =>
  /\b(?:of|are|is) (?:these|those)\b|\b(?:the following|(?:listed )?below|options?)\b/i.test(question) ||
  rights.some(({ text }) => /\b(?:of|the) (?:the )?(?:above|these|options)\b|^(?:both|neither)\b/i.test(text))

/** A ticked box would tell the answer. */
const boxOf = (sheet: Sheet, line: Line): Edit => ({
  start: sheet.document.text.lastIndexOf('[', line.start - 1),
  end: line.start,
  as: '',
})

const ticked = (options: readonly Line[]): readonly Line[] => options.filter((line) => line.task === 'done')

function choicesAt(lines: readonly Line[], line: Line, at: number): Asked | null {
  if (line.sealed || line.blank || line.task !== null || !/\?[*_\s]*$/.test(line.bare)) return null
  let i = at + 1
  while (lines[i]?.blank === true && i - at < 3) i++
  const options: Line[] = []
  for (let option = lines[i]; option !== undefined && option.task !== null && !option.sealed; option = lines[++i])
    options.push(option)
  const level = options[0]?.indent ?? 0
  const isChoice =
    options.length >= 2 &&
    options.every((option) => option.indent === level && option.quotes === line.quotes) &&
    ticked(options).length > 0 &&
    ticked(options).length < options.length
  return isChoice ? { question: line, options } : null
}

const asks = /^\[!(?:question|faq|help|quiz)\][-+]?\s*/i
const tells = /^\[!(?:success|check|done|answer|tip|info|note|hint|abstract|summary|quote|example)\][-+]?\s*/i

/** `> [!question] front` with a callout for the answer inside; lettered lines between are what to choose from. */
export function callouts(sheet: Sheet): readonly AuthoredCard[] {
  const { lines } = sheet
  return lines.flatMap((line, at): readonly AuthoredCard[] => {
    if (line.sealed || line.quotes === 0 || !asks.test(line.bare)) return []
    let end = at + 1
    while (end < lines.length && (lines[end]?.quotes ?? 0) >= line.quotes && !startsAnother(lines[end], line)) end++
    const body = lines.slice(at + 1, end)
    const answer = body.findIndex((below) => below.quotes > line.quotes && tells.test(below.bare))
    if (answer < 0) return []
    return quizOf(sheet, line, body.slice(0, answer), body.slice(answer))
  })
}

const startsAnother = (line: Line | undefined, first: Line): boolean =>
  line !== undefined && line.quotes === first.quotes && asks.test(line.bare)

const option = /^(?:[A-Za-z]|\d{1,2})[).]\s+/

function quizOf(sheet: Sheet, line: Line, between: readonly Line[], answer: readonly Line[]): readonly AuthoredCard[] {
  const told = answer.slice(1).filter((below) => !below.blank && below.quotes > line.quotes)
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined) return []
  const firstOption = between.findIndex(isOption)
  const stem = (firstOption < 0 ? between : between.slice(0, firstOption)).findLast((below) => !below.blank)
  const rights = told.every(isOption) ? told : []
  const options = firstOption < 0 ? [] : between.slice(firstOption).filter(isOption)
  const asked = line.start + (asks.exec(line.bare)?.[0].length ?? 0)
  const isOpen = needsOptions(
    sheet.document.text.slice(asked, stem?.end ?? line.end),
    rights.map((each) => sheet.words(startOf(each), each.end)),
  )
  const front = sheet.words(asked, (isOpen ? options.at(-1)?.end : undefined) ?? stem?.end ?? line.end)
  const label = (each: Line) => comparable(each.bare)
  const right = new Set(rights.map(label))
  const wrong = options.filter((each) => !right.has(label(each)))
  const words = (each: Line) => sheet.words(each.start + (option.exec(each.bare)?.[0].length ?? 0), each.end)
  const back =
    rights.length > 0
      ? rights.map((each) => sheet.words(startOf(each), each.end))
      : [sheet.words(startOf(first), last.end)]
  return pair('author-choice', { start: line.start, end: last.end }, front, back, { wrong: wrong.map(words) })
}

/** Options may be list items: then their number is the bullet. */
const isOption = (line: Line): boolean => line.bullet !== null || option.test(line.bare)
const startOf = (line: Line): number => line.start + (option.exec(line.bare)?.[0].length ?? 0)
const comparable = (bare: string): string => bare.replace(option, '').replace(/\W+/g, ' ').trim().toLowerCase()
