/** What one note shows by itself: dated statements and marks of unfinished work. */
import type { Reading } from '../reading.ts'
import type { CheckContext, Finding, Spot } from './finding.ts'

type At = (place: Spot['place']) => Spot

/** Years after which a dated statement is worth another look. */
const freshYears = 3

const year = String.raw`(?:(?:early|late|mid|[a-z]{3,9}ary|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4])[-\s,]*(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?)?(?<year>(?:19|20)\d\d)\b(?![\w%-]|\.\d|\s?(?:ms|s|sec\w*|min\w*|[kmg]b|bytes?|bits?|rows?|px|hz|users?|requests?)\b)`
const dated: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:as of|as at|current as of|up to date as of|last (?:checked|verified|tested) (?:in|on)?)\s*:?\s+${year}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:currently|right now|at the moment|at present|presently|at the time of writing|nowadays|today(?!['’]s))\b[^.;!?]{0,60}?[(\s,]\s*(?:in |as of )?${year}\s*\)`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:right now|at the moment|at the time of writing|currently)\s*[,(]\s*(?:in |as of )?${year}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:will|is going to|are going to|is planned|are planned|is expected|are expected|is scheduled|are scheduled|should (?:be released|land|arrive|ship)|slated|upcoming|planned for|scheduled for|expected (?:in|by))\b[^.;!?]{0,50}?\b(?:in|by|for|around|until|before|on)\s+${year}`,
    'giu',
  ),
]

/** "As of 2016", "currently in beta (2018)", "will be released in 2020": true then, perhaps no longer. */
export function staleStatements(note: Reading, at: At, context: CheckContext): Finding[] {
  return spoken(note).flatMap((passage): Finding[] => {
    const { bare } = note.shown(passage)
    const found = dated.flatMap((pattern) => [...bare.matchAll(pattern)]).filter((match) => !isHistory(bare, match))
    const told = Math.max(...found.map((match) => Number(match.groups?.year)))
    if (found.length === 0 || told >= context.year - freshYears) return []
    const age = context.year - told
    const message = `This was said of ${told}, ${age} years ago. See whether it still holds, and date it anew.`
    return [{ code: 'check/stale', severity: 'warning', message, ...at(passage.place) }]
  })
}

/** What was foretold is told as the past: "was expected to land in 2016". */
const isHistory = (bare: string, match: RegExpExecArray) =>
  /\b(?:was|were|had been|originally|initially|would)\b[^.;]{0,30}$/i.test(bare.slice(0, match.index))

const mark = '(?:TODO|FIXME|TBD|XXX)'
const unfinished = new RegExp(
  String.raw`^${mark}\b(?!['’"”]| (?:tasks?|lists?|items?|keywords?|comments?)\b)|(?<![\w"“'])${mark}\s*:|\(${mark}\b(?! (?:tasks?|lists?|items?|keywords?|comments?)\b)|(?<=[\s(])${mark}[.!)]*$|(?<!\?)\?\?+`,
)

/** TODO, FIXME and "??" among what the note tells; a diary or an essay may leave them. */
export function leftMarks(note: Reading, at: At): Finding[] {
  return note.passages.flatMap((passage): Finding[] => {
    if (passage.inlines.length === 0 || unread.has(passage.zone)) return []
    const found = unfinished.exec(note.shown(passage).bare)?.[0]
    if (found === undefined) return []
    const message = found.startsWith('?')
      ? 'You marked this as doubtful. Settle it, or take the mark out.'
      : `"${/[A-Z]+/.exec(found)?.[0] ?? found}" is left here. Do it, or take the mark out.`
    return [{ code: 'check/stale', severity: 'info', message, ...at(passage.place) }]
  })
}

const unread = new Set(['opinion', 'links', 'output', 'skipped'])

const spoken = (note: Reading) =>
  note.passages.filter(
    (passage) =>
      passage.inlines.length > 0 &&
      passage.kind !== 'heading' &&
      ['knowledge', 'question', 'advice', 'opinion', 'doubt'].includes(passage.zone),
  )
