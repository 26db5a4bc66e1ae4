/** "X, since Y", "Because Y, X", "Due to Y, X": why X. Read where the clause is too long for the plain rule. */
import { clauseOf } from '../clause.ts'
import type { Fact } from '../fact.ts'
import { isPlural } from '../grammar.ts'
import { leadOf } from '../lead.ts'
import { participles, verbForms } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { answers, type Claim, claimed, eachClaim, inside, namesSomething, part } from './claim.ts'
import type { Rule } from './rule.ts'

const behind =
  /^(.{8,200}?),?\s(because(?! of\b)|since|due to the fact that|due to|because of|thanks to|owing to)\s(.+)$/iu
const before =
  /^(because(?! of\b)|since|due to the fact that|due to|because of|thanks to|owing to)\s(.{8,160}?),\s(?:then\s|therefore\s|thus\s)?(.{8,200})$/iu
const ofNoun = /^(?:due to|because of|thanks to|owing to)$/i

export const why: Rule = {
  id: 'why',
  family: 'sentence',
  priority: 54.9,
  claims: false,
  match: (passage, note) =>
    eachClaim(passage, note, (claim) => {
      const first = before.exec(claim.bare)
      if (first !== null) {
        const [, word = '', reason = '', effect = ''] = first
        const at = claim.bare.length - effect.length
        const nested = behind.exec(effect)
        // "Since the data is small, it is no good idea … due to overfitting": the lead names the case, the nearer reason counts.
        if (nested !== null && ofNoun.test(nested[2] ?? '') && leadOf(passage, note) !== null)
          return caused(
            claim,
            nested[2] ?? '',
            [claim.bare.length - (nested[3] ?? '').length, nested[3] ?? ''],
            [at, nested[1] ?? ''],
          )
        return caused(claim, word, [claim.bare.indexOf(reason, word.length), reason], [at, effect])
      }
      const later = behind.exec(claim.bare)
      if (later === null) return null
      const [, effect = '', word = '', reason = ''] = later
      return caused(claim, word, [claim.bare.length - reason.length, reason], [0, effect])
    }),
}

type Piece = readonly [at: number, text: string]

function caused(claim: Claim, word: string, [from, reason]: Piece, [at, effect]: Piece): Fact | null {
  const effectEnd = endOf(effect)
  const asked = whyOf(claim, at, effect.slice(0, effectEnd))
  if (asked === null) return null
  const told = part(claim, from, from + endOf(reason))
  const least = ofNoun.test(word) ? 2 : 3
  if (!answers(told.text) || countWords(told.text) < least) return null
  if (!ofNoun.test(word) && !hasVerb(told.text)) return null
  // "X is the loss of Y due to Z" defines X.
  if (ofNoun.test(word) && /^[^,]*\s(?:is|are)\s(?:an?|the)\s/i.test(effect) && !/\snot\s|\bidea\b/.test(effect))
    return null
  if (/\b(?:last|first|second|third|following|previous) (?:part|case|step|line|term|point)\b/i.test(effect)) return null
  if (ofNoun.test(word) && /^(?:its|their|it)\b/i.test(told.text)) return null
  // "You should not use X because you fear Y": what is denied is the reason.
  if (/^because$/i.test(word) && /\b(?:not|never|cannot)\b|n['’]t\b/i.test(effect)) return null
  // "changed since the previous backup": since when.
  if (/^since$/i.test(word) && /^(?:the|an?|its|their)\s(?:\p{L}+\s){0,3}\p{L}+$/iu.test(told.text)) return null
  const subject = part(claim, at, at + effectEnd)
  return claimed(claim, {
    type: 'cause',
    rule: 'why',
    subject,
    predicate: 'why',
    asked,
    told,
    confidence:
      0.8 -
      (/\b(?:was|were|did|had)\b/i.test(asked) ? 0.15 : 0) -
      (/\b(?:we|our|you|your)\b/i.test(told.text) ? 0.04 : 0),
  })
}

/** Up to a second claim. */
function endOf(text: string): number {
  const cut =
    /;|:\s|\.\s|\s\((?!i\.e)|\s[–—-]\s|,\s(?:so|but|which|where|while|whereas|and (?:it|we|they|this|thus|therefore|hence|is|are|the|then)|e\.g|i\.e|thus|therefore|hence)\b/i.exec(
      text,
    )
  return (cut === null ? text : text.slice(0, cut.index)).replace(/[\s,.;:]+$/, '').length
}

const hasVerb = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some(
      (word) =>
        /^(?:is|are|was|were|can|cannot|could|may|might|must|will|would|should|has|have|had|does|do|did|it's|don't|doesn't|can't|isn't|aren't|[a-z]+ed)$/.test(
          word,
        ) ||
        verbForms.get(word)?.third === true ||
        /^\p{L}{3,}s$/u.test(word),
    ) || /[=<>]|\\(?:leq?|geq?|in|subset|neq?)\b/.test(text)

const auxiliary =
  /^(.+?)\s(is|are|was|were|can|could|may|might|must|will|would|should|cannot|can't|won't|isn't|aren't|doesn't|don't|has|have)\s(.+)$/iu

/** "the loss is zero" → "Why is the loss zero" */
function whyOf(claim: Claim, at: number, effect: string): string | null {
  if (
    /\b(?:this|these|those|such|above|below|here|that's|following|them|they|their|its)\b|.\bit\b|[?]|,?\s(?:partly|mainly|largely|mostly|in part|primarily|simply|precisely|especially|only|just|possibly|probably)$/i.test(
      effect,
    ) ||
    countWords(effect) > 20
  )
    return null
  if (/\bfor example\b|,\s(?!and\s|or\s)|\b(?:that|of|to|in|on|at|by|for|with|and|or|as|not)$/i.test(effect))
    return null
  if (/^(?:and|but|or|which|that|who|where|when|if|although|though|while|not|only|also)\b/i.test(effect)) return null
  const match = auxiliary.exec(effect)
  const words = (start: number, end: number) => part(claim, at + start, at + end).text
  if (match !== null) {
    const [, who = '', verb = '', rest = ''] = match
    if (
      /^(?:we|you|there)$/i.test(who) &&
      (/^(?:are|were|was|have|had)$/i.test(verb) || /^an?\s(?:question|chance|need)\b/i.test(rest))
    )
      return null
    if (/^we$/i.test(who) && /^(?:see|say|know|note)\b/i.test(rest)) return null
    if (isDoer(who, rest)) {
      const subject = inside(words(0, who.length), claim.note)
      const said = words(effect.length - rest.length, effect.length)
      return inverted(subject.toLowerCase() === 'we' ? 'we' : subject, verb.toLowerCase(), said)
    }
    return null
  }
  const us =
    /^(we|you|(?:(?:very )?(?:few|many|most|some) )?(?:people|researchers|practitioners|authors))\s(\p{Ll}+)\s(.+)$/u.exec(
      effect.charAt(0).toLowerCase() + effect.slice(1),
    )
  if (
    us !== null &&
    !/^(?:have|get|see|know|obtain|find|note|say)$/.test(us[2] ?? '') &&
    verbForms.get(us[2] ?? '')?.third === false
  )
    return `Why do ${us[1]} ${words(us[1]?.length ?? 0, effect.length)}`
  const range = { start: claim.range.start + at, end: claim.range.start + at + effect.length }
  const clause = clauseOf(claim.line.bare, range)
  if (clause === null || clause.verb !== 'listed' || clause.subject === null || clause.pronoun !== null) return null
  const who = effect.slice(0, clause.subject.end - range.start)
  if (!namesSomething(who, 10)) return null
  const subject = inside(words(0, who.length), claim.note)
  const adverb = clause.adverb === '' ? '' : `${clause.adverb} `
  const rest = words(clause.rest.start - range.start, effect.length)
  return `Why ${isPlural(who) ? 'do' : 'does'} ${subject} ${adverb}${clause.base} ${rest}`
}

/** "it" only where it stands for what follows: "it is common to …". */
function isDoer(who: string, rest: string): boolean {
  if (/^(?:we|you|there)$/i.test(who)) return true
  if (/^it$/i.test(who))
    return /^(?:(?:not|also|often|usually|very|relatively|more|less)\s)*(?:an?\s)?[\p{L}-]+(?:\sidea)?\s(?:to\s\p{Ll}|that\s)/iu.test(
      rest,
    )
  return (
    namesSomething(who, 12) &&
    !/^(?:that|what|how|the (?:reason|idea|problem|point))\b/i.test(who) &&
    !/,\s|\b(?:that|which|who|where|when)\b/i.test(who)
  )
}

function inverted(subject: string, verb: string, rest: string): string | null {
  const not = /^(?:cannot|can't|won't|isn't|aren't|doesn't|don't)$/.test(verb)
  const plain = verb
    .replace(/^can(?:not|'t)$/, 'can')
    .replace(/^won't$/, 'will')
    .replace(/n't$/, '')
  if (not) return `Why ${plain} ${subject} not ${rest}`
  if (verb !== 'has' && verb !== 'have') return `Why ${verb} ${subject} ${rest}`
  const first = rest.split(/\s/)[0]?.toLowerCase() ?? ''
  return participles.has(first) ||
    /^(?:been|become|fallen|gone|shown|grown|begun|come|led|got|gotten|\p{L}+ed)$/u.test(first)
    ? `Why ${verb} ${subject} ${rest}`
    : `Why ${verb === 'has' ? 'does' : 'do'} ${subject} have ${rest}`
}
