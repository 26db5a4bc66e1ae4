/** "To X, it is common to Y", "The best idea might be to Y": what is best or usual where the case is named. */
import { leadOf } from '../lead.ts'
import { countWords } from '../sentences.ts'
import { answers, type Claim, claimed, eachClaim, part, pointing } from './claim.ts'
import type { Rule } from './rule.ts'

const how = 'often|usually|generally|typically|therefore|also|still|very often|sometimes|likely|probably|thus|more|very'
const worth =
  'common|best|better|recommended|customary|typical|important|necessary|helpful|beneficial|useful|advisable|preferable|sufficient|enough|essential|crucial'
const it = new RegExp(
  `^it(?:'s|\u2019s|\\s(is|can be|may be|might be|is not|might not be))\\s((?:(?:${how})\\s)*)(${worth}|a good idea|good practice|common practice)\\s(?:for\\s[^,]{2,40}?\\s)?(?:to\\s(?:only\\s)?)(\\p{Ll}.+)$`,
  'iu',
)
const idea =
  /^(?:the\s)?(best|better|recommended|common|simplest|easiest|usual|safest|preferred|standard|typical|most common)\s(idea|choice|option|approach|way|practice|strategy|solution|technique|method)\s((?:to|for)\s[^,]{3,60}?\s|)(is|might be|may be|would be|can be)\s(?:often\s|usually\s|probably\s)?(to\s\p{Ll}.+)$/iu

export const best: Rule = {
  id: 'best',
  family: 'sentence',
  priority: 57,
  claims: false,
  match: (passage, note) =>
    eachClaim(passage, note, (claim) => {
      const lead = leadOf(passage, note)
      const fact = useful(claim, claim.front?.limit != null || lead !== null) ?? ideal(claim, lead !== null)
      // A lead that shares words with the answer is not shown, and the case stays unnamed.
      const told = fact === null ? new Set<string>() : note.stems(fact.roles.told?.text ?? '')
      const isHidden = lead !== null && [...note.stems(lead)].some((word) => told.has(word))
      return isHidden &&
        claim.front?.limit == null &&
        !/(?:to|for) /.test(fact?.roles.posed?.text.replace(/ to do$/, '') ?? '')
        ? null
        : fact
    }),
}

function useful(claim: Claim, isNamed: boolean) {
  const match = it.exec(claim.bare)
  if (match === null || !isNamed) return null
  const [, be = 'is', adverb = '', what = '', deed = ''] = match
  const told = deedOf(claim, deed)
  if (told === null) return null
  const [aux = 'is', ...rest] = be.toLowerCase().split(' ')
  return claimed(claim, {
    type: 'property',
    rule: 'best',
    subject: wordsOf(claim, what),
    predicate: 'is best',
    asked: `What ${aux} it ${[...rest, adverb.trim(), what].filter((word) => word !== '').join(' ')} to do`,
    told,
    // What is important to do is more than one thing.
    confidence: /^(?:important|necessary|essential|crucial|helpful|useful|beneficial)$/i.test(what) ? 0.64 : 0.78,
  })
}

function ideal(claim: Claim, isNamed: boolean) {
  const match = idea.exec(claim.bare)
  if (match === null) return null
  const [, what = '', kind = '', purpose = '', be = 'is', deed = ''] = match
  if ((purpose === '' && !isNamed) || pointing.test(purpose)) return null
  const told = deedOf(claim, deed)
  if (told === null) return null
  const [aux = 'is', ...rest] = be.toLowerCase().split(' ')
  const thing = `the ${what.toLowerCase()} ${kind.toLowerCase()} ${purpose.trim()}`.trim()
  return claimed(claim, {
    type: 'property',
    rule: 'best',
    subject: wordsOf(claim, kind),
    predicate: 'is best',
    asked: `What ${[aux, thing, ...rest].join(' ')}`,
    told,
    confidence: 0.8,
  })
}

/** The words that praise, where they stand. */
function wordsOf(claim: Claim, words: string) {
  const at = Math.max(0, claim.bare.indexOf(words))
  return part(claim, at, at + words.length)
}

function deedOf(claim: Claim, deed: string) {
  const cut =
    /;|\s\(|:\s|\s[–—-]\s|\.\s|,\s(?:which|so|because|since|as|but|while|where|in comparison|instead|rather|e\.g|i\.e|and (?:it|we|this|then|thus|therefore))\b|\s(?:because|since|due to|instead of|rather than)\s/i.exec(
      deed,
    )
  const length = (cut === null ? deed : deed.slice(0, cut.index)).replace(/[\s,.;:]+$/, '').length
  const at = claim.bare.length - deed.length
  const told = part(claim, at, at + length)
  return answers(told.text) && countWords(told.text) >= 3 ? told : null
}
