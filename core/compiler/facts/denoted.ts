/** "X is denoted by $…$", "$…$ denotes X", "X, written as $…$": the sign of a thing, asked both ways. */
import type { Fact } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { answers, type Claim, claimed, eachClaim, inside, namesSomething, part } from './claim.ts'
import type { Rule } from './rule.ts'

const passive =
  /^(.{3,120}?),?\s(?:is|are|can be)\s(?:usually\s|often\s|also\s|commonly\s|sometimes\s|then\s|therefore\s|typically\s)?(denoted|written|notated|symboli[sz]ed)\s(?:as\s|by\s|with\s|using\s)?(?:the (?:symbol|notation)\s|just\s)?([\uE001]+)(?=$|[\s.,;:(])/iu
const inserted =
  /^((?:an?|the|any|every|each)\s.{2,90}?),\s(?:which is\s)?(denoted|written|notated)\s(?:as\s|by\s|with\s)?([\uE001]+)/iu
const active =
  /^(?:where\s|here\s|and\s)?(?:the (?:symbol|notation|operator)\s)?(\uE001+)\sdenotes?\s((?:(?![,;:]|\s(?:and|where|with respect)\s).)+)/iu
const ours =
  /^(?:.{0,60},\s)?we\s(?:can\s|will\s|often\s|usually\s)?(denote|write)\s(?!that\b|it\b|this\b)(.{3,90}?)\s(?:as|by|with)\s(\uE001+)/iu

export const denoted: Rule = {
  id: 'denoted',
  family: 'structure',
  priority: 75,
  claims: false,
  match: (passage, note) =>
    eachClaim(
      passage,
      note,
      (claim) => ofSign(claim) ?? toSign(claim, passive) ?? toSign(claim, inserted) ?? byUs(claim),
    ),
}

/** "$|G|$ denotes the order of G" */
function ofSign(claim: Claim): Fact | null {
  const match = active.exec(claim.bare)
  if (match === null) return null
  const [whole, sign = '', what = ''] = match
  const from = whole.indexOf(sign)
  const subject = part(claim, from, from + sign.length)
  const told = part(claim, whole.length - what.length, whole.length)
  if (!namesSomething(told.text, 16) || !answers(told.text) || countWords(told.text) < 2) return null
  return claimed(claim, {
    type: 'property',
    rule: 'denoted',
    subject,
    predicate: 'denotes',
    asked: `What does ${subject.text} denote`,
    told,
    confidence: 0.8,
    family: 'structure',
  })
}

function toSign(claim: Claim, shape: RegExp): Fact | null {
  const match = shape.exec(claim.bare)
  if (match === null) return null
  const [whole, who = '', how = '', sign = ''] = match
  return signed(claim, who, 0, how, whole.length - sign.length, sign.length, '')
}

function byUs(claim: Claim): Fact | null {
  const match = ours.exec(claim.bare)
  if (match === null) return null
  const [whole, how = '', who = '', sign = ''] = match
  const at = whole.lastIndexOf(who, whole.length - sign.length)
  return signed(claim, who, at, how, whole.length - sign.length, sign.length, 'do we')
}

function signed(
  claim: Claim,
  who: string,
  at: number,
  how: string,
  from: number,
  length: number,
  ours: string,
): Fact | null {
  const name = who.replace(/\s\uE001+$/u, '')
  const subject = part(claim, at, at + who.length)
  const told = part(claim, from, from + length)
  if (/^\s*(?:and|or)\s/i.test(claim.bare.slice(from + length)) && /\band\b/i.test(who)) return null
  if (!namesSomething(name === '' ? who : name, 12) || /^(?:\uE001+)$/u.test(who) || /,\s/.test(name)) return null
  if (!answers(told.text) || subject.text.includes(told.text)) return null
  const shown = inside(subject.text, claim.note)
  return claimed(claim, {
    type: 'property',
    rule: 'denoted',
    subject,
    predicate: 'denoted',
    asked:
      ours === ''
        ? `How ${/^(?:all|two|three|some)\s/i.test(shown) ? 'are' : 'is'} ${shown} ${how.toLowerCase()}`
        : `How ${ours} ${how.toLowerCase()} ${shown}`,
    told,
    confidence: 0.84,
    family: 'structure',
  })
}
