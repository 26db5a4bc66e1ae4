/** Words that lean on what the card does not show: the sentence before, a picture, a thing not named on the card. */
import { stem } from '../../answer.ts'
import { isPlural } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'

/** "a similar function", "the latter": told apart only by the sentence before. */
export const refersBack = (subject: string) =>
  /^(?:an?\s+|the\s+)?(?:similar|previous|latter|former|aforementioned|said|same|other|another|one of)\b/i.test(
    subject,
  ) ||
  /\b(?:pictured|shown|depicted|illustrated|drawn|listed|mentioned|described)\s+(?:at|on|in|to|above|below|here|earlier)\b/i.test(
    subject,
  )

/** "the resulting chunk", "the latest version": there, but which one the card leaves open. */
export const isRelative = (subject: string) =>
  /^(?:an?\s+|the\s+)?(?:resulting|latest|newest|corresponding|respective|second|third|current|remaining)\s/i.test(
    subject,
  )

/** "similar to previous", "remains like that", "the picture at the right". */
export const answersBack = (answer: string) =>
  /\b(?:like (?:that|this)|as before|(?:at|on|to) the (?:right|left)$|previous(?=$|\s+(?:but|and|one|example|section|chapter|case|paragraph)\b)|the (?:latter|former)\b)/i.test(
    answer,
  )

const generic =
  /^(?:the\s+)?(change|principle|response|problem|method|approach|function|process|option|result|output|input|object|value|theory|version|page|file|code|program|application|app|tool|project|company|team|feature|solution|technique|operation|task|job|point|algorithm|model|framework|library|package|platform|service|component|element|command|setting|field|property|module|structure|implementation|design|architecture|case|part|step|parameter|variable|argument|class|type|name|state|node|test|rule)s?$/i

/** "the change": a noun that names something only under a heading with that noun; a plural may be meant of all, if it is not defined. */
export function namesNothing(subject: string, passage: Passage, note: Reading, isDefined: boolean): boolean {
  const noun = !isDefined && isPlural(subject) && !/^the\s/i.test(subject) ? undefined : generic.exec(subject)?.[1]
  return noun !== undefined && !isNamedAbove(noun, passage, note)
}

/** "the size", "the notification": of what, or which one, is told elsewhere, unless it is named above. */
export function isLoneNoun(subject: string, passage: Passage, note: Reading): boolean {
  const noun = relational.exec(subject)?.[1]
  return noun !== undefined && !isNamedAbove(noun, passage, note)
}

const relational =
  /^the\s(size|number|amount|length|width|height|depth|order|rate|cost|price|list|set|group|pair|notification|failure|error|communication|integration|connection|network|address|data|request|message|answer|question|item|user|event|action|update|change|difference|goal|purpose|reason|idea|dataset|image|picture|matrix|vector|map|space|first|last|two|other)$/i

/** Does the title, a heading or an item above hold the noun? */
export function isNamedAbove(noun: string, passage: Passage, note: Reading): boolean {
  const head = stem(noun.toLowerCase())
  if (note.stems(note.document.title).has(head)) return true
  for (let above = passage.parent; above !== null; above = above.parent)
    if (above.inlines.length > 0 && note.stems(note.shown(above).bare).has(head)) return true
  return false
}
