/** "X is defined as $…$", "The size of X is given by $…$", "The score function is: $$…$$": the formula of a named thing. */
import type { Fact } from '../fact.ts'
import { type Claim, claimed, copula, eachClaim, inside, namesSomething, part } from './claim.ts'
import { type Formula, formulasIn, formulaUnder, texWords } from './formulas.ts'
import type { Rule } from './rule.ts'

const shape =
  /^(.{3,120}?),?\s(?:is|are|can be|may be)\s(?:then\s|therefore\s|thus\s|hence\s|often\s|usually\s|also\s|formally\s|simply\s|just\s)?(defined|given|computed|calculated|expressed|formulated|obtained|found|)\s?(?:as follows|as such|like this|like so|as|by|to be|with|using|via)?(?:\sthe\s(?:following|formula|equation)(?:\s\p{L}+)?)?\s?:?\s*(\uE001*)(.*)$/iu
const ours =
  /^(?:we|one)\s(?:can\s|will\s|then\s|often\s)?(define|compute|calculate|express)\s(?!that\b|it\b|this\b)(.{3,100}?)\s(?:as follows|as such|like this|like so|as|by|to be)\s?:?\s*(\uE001*)(.*)$/iu

/** "The score $s$": the sign of what is named by words already. */
const bySign = /(?<!\b(?:of|for|in|on|to|by|with|from|at|between|and))\s\uE001+$/u

/** What may follow the formula: nothing, or what the next sentence begins with. */
const over = /^\s*(?:$|[.,;]|where\b|which\b|with\b|so\b|and\b|but\b)/i
/** What would have to stand in the answer as well. */
const bound = /^\s*(?:for\s(?:all|any|every|each|some)|if|when|whenever|otherwise|\(?mod)\b/i

export const definedAs: Rule = {
  id: 'defined-as',
  family: 'sentence',
  priority: 63,
  claims: false,
  match: (passage, note) => eachClaim(passage, note, (claim) => byShape(claim, shape) ?? byShape(claim, ours)),
}

function byShape(claim: Claim, form: RegExp): Fact | null {
  const match = form.exec(claim.bare)
  if (match === null) return null
  const mine = form === ours
  const who = (mine ? match[2] : match[1]) ?? ''
  const how = ((mine ? match[1] : match[2]) ?? '').toLowerCase()
  const [sign = '', rest = ''] = [match[3], match[4]]
  if (!namesSomething(who.replace(bySign, ''), 12) || /,\s/.test(who)) return null
  const at = claim.bare.length - rest.length - sign.length
  const formula = sign === '' ? under(claim, rest) : formulaAt(claim, at)
  if (formula === null || bound.test(rest) || !over.test(rest)) return null
  // "is $x$": a value that some symbol has is asked elsewhere or nowhere.
  if (
    how === '' &&
    (!/^the\s.*\s(?:of|for|that|between)\s/i.test(who) ||
      /\b(?:common|most|special|case|type|result|definition|kind|example|standard|idea|first|last)\b/i.test(who))
  )
    return null
  const told = texWords(formula)
  if (told === null || !/[=<>+\-*/^\\({|]/.test(told.text)) return null
  const from = claim.bare.indexOf(who)
  const subject = part(claim, from, from + who.length)
  const evidence = part(claim, 0, claim.bare.length).place
  const fact = claimed(claim, {
    type: 'definition',
    rule: 'defined-as',
    subject,
    predicate: 'formula',
    asked: question(how, mine, inside(subject.text, claim.note)),
    told,
    confidence: 0.82,
  })
  return { ...fact, evidence: [{ start: evidence.start, end: Math.max(evidence.end, told.place.end) }] }
}

/** Names a formula by itself. */
const formulaic = /\b(?:formula|equation|expression|rule|law|identity|inequality)\b/i

function question(how: string, ours: boolean, who: string): string {
  if (ours) return `How do we ${how} ${who}`
  const be = copula(who)
  if (formulaic.test(who)) return `What ${be} ${who}`
  if (how === 'defined' || how === 'computed' || how === 'calculated' || how === 'expressed')
    return `How ${be} ${who} ${how}`
  return how === '' ? `What ${be} ${who} equal to` : `What is the formula for ${who}`
}

/** The sentence ends with its colon: the formula stands alone under it. */
function under(claim: Claim, rest: string): Formula | null {
  const isLast = claim.range.end >= claim.line.bare.trimEnd().length - 1
  return rest === '' && isLast && /:$/.test(claim.bare) ? formulaUnder(claim.passage, claim.note) : null
}

const formulaAt = (claim: Claim, at: number): Formula | null =>
  formulasIn(claim.line, claim.note).find((one) => one.at?.start === claim.range.start + at) ?? null
