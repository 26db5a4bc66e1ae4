/** "We say that X is Y if Z", "If Z, then we say that X is Y", "We call X a Y if Z": when we say so. */
import { countWords } from '../sentences.ts'
import { answers, type Claim, claimed, eachClaim, part, pointing } from './claim.ts'
import type { Rule } from './rule.ts'

const after =
  /^we\s(?:can\s|often\s|also\s|now\s|then\s)?(say|call|define)\s(?:that\s)?(.{3,120}?),?\s(?:if and only if|precisely when|exactly when|whenever|iff|if|when)\s(.+)$/iu
const before =
  /^(?:if|when|whenever)\s(.{6,200}?),\s(?:then\s)?we\s(?:can\s|also\s)?(say|call)\s(?:that\s)?(.{3,120})$/iu

export const weSay: Rule = {
  id: 'we-say',
  family: 'sentence',
  priority: 58,
  claims: false,
  match: (passage, note) => eachClaim(passage, note, (claim) => said(claim)),
}

function said(claim: Claim) {
  const { bare, front, line } = claim
  const behind = after.exec(bare)
  const [verb, what, told] =
    behind !== null
      ? [behind[1] ?? '', behind[2] ?? '', part(claim, bare.length - (behind[3] ?? '').length, bare.length)]
      : ['', '', null]
  if (told !== null && front?.limit == null) return fact(claim, verb, what, told)
  const whole =
    front?.limit == null ? bare : line.bare.slice(line.starts.indexOf(front.limit.place.start), claim.range.end)
  const offset = bare.length - whole.length
  const match = before.exec(whole)
  if (match === null) return null
  const at = whole.indexOf(match[1] ?? '') + offset
  return fact(
    { ...claim, front: null },
    match[2] ?? 'say',
    match[3] ?? '',
    part(claim, at, at + (match[1] ?? '').length),
  )
}

function fact(claim: Claim, verb: string, what: string, told: ReturnType<typeof part>) {
  if (!answers(told.text) || countWords(told.text) < 3 || pointing.test(masked(told.text).replace(/\bit\b/gi, '')))
    return null
  if (pointing.test(what) || /[:;]|\s\uE001{40,}/u.test(what) || countWords(what) > 14) return null
  if (verb === 'define' || /\b(?:and|or|that|is|as)$/i.test(what)) return null
  const at = claim.bare.indexOf(what)
  const subject = part(claim, at, at + what.length)
  return claimed(claim, {
    type: 'definition',
    rule: 'we-say',
    subject,
    predicate: `we ${verb}`,
    asked: `When do we ${verb.toLowerCase()} ${verb.toLowerCase() === 'say' ? 'that ' : ''}${subject.text}`,
    told,
    confidence: 0.82,
  })
}

const masked = (text: string) => text.replace(/\$[^$]*\$|`[^`]*`/g, 'X')
