/** "The advantage of X is that …", "One drawback of X is …", "The goal of X is to …": what a named side of a thing is. */
import { participles } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { answers, type Claim, claimed, eachClaim, inside, namesSomething, part } from './claim.ts'
import type { Rule } from './rule.ts'

const side =
  'advantages?|disadvantages?|benefits?|drawbacks?|downsides?|upsides?|problems?|issues?|limitations?|difficulty|challenges?|idea|goals?|aims?|purposes?|objectives?|intuition|roles?|effects?|impact|reasons?|differences?|motivation|property|feature|characteristic|way|approach|solution|alternative|causes?|result|outcome|consequence|implication|interpretation|task|job|cost|price|trick|concern|caveat|assumption|meaning|key|core|essence|heart|strengths?|weakness(?:es)?|method|technique|strategy|algorithm|choice|defen[cs]es?|example|point|condition|requirement|definition'
const shape = new RegExp(
  `^((?:the|one|an?)\\s(?:[\\p{L}-]+,?\\s){0,6}?(?:${side})\\s(?:of|to|behind|for|with|between|against|in)\\s.{2,80}?)\\s(is|are)\\s(?:simply\\s|just\\s|basically\\s|essentially\\s|usually\\s|typically\\s)?(that\\s|)(.+)$`,
  'iu',
)

export const aspect: Rule = {
  id: 'aspect',
  family: 'sentence',
  priority: 50.7,
  claims: false,
  match: (passage, note) =>
    eachClaim(passage, note, (claim) => {
      const match = shape.exec(claim.bare)
      if (match === null) return null
      const [, who = '', verb = 'is', that = '', rest = ''] = match
      if (!namesSomething(who, 14) || /^one of\s(?!the\s)/i.test(who)) return null
      // A definition, not a side of it; a thing and not its name.
      if (
        /\b(?:of|to|for|behind|in|with)\s(?:the\s)?(?:model|network|method|problem|system|example|exercise)$/i.test(who)
      )
        return null
      const told = toldOf(claim, rest, that !== '')
      if (told === null) return null
      const subject = part(claim, 0, who.length)
      return claimed(claim, {
        type: 'property',
        rule: 'aspect',
        subject,
        predicate: that === '' ? 'is' : 'is that',
        asked: `What ${verb.toLowerCase()} ${inside(subject.text, note)}`,
        told,
        confidence: 0.82 - (/\b(?:we|our|us|you|your)\b/i.test(told.text) ? 0.04 : 0),
      })
    }),
}

const nominal = /^(?:an?|the|its|their|one|two|three|no|\p{L}{3,}ing|more|less)\s|^to\s\p{Ll}|^[\uE000\uE001\d]/iu

function toldOf(claim: Claim, rest: string, isClause: boolean) {
  const at = claim.bare.length - rest.length
  const first = rest.split(/\s/)[0]?.toLowerCase() ?? ''
  if (/^(?:not|n't|then|also|only|that|because|by|in|when|where|very|quite|so|too|as|used|often)$/.test(first))
    return null
  if (
    !isClause &&
    !nominal.test(rest) &&
    (participles.has(first) || countWords(rest) > 5 || /(?:ed|ive|al|ous|ful|ble|ant|ent|ic)$/.test(first))
  )
    return null
  const cut =
    /;|\s\(|:\s|\s[–—-]\s|,\s(?:which|so|because|since|as|but|while|whereas|e\.g|i\.e|where|and (?:it|we|they|this|thus|therefore|is|are))\b|\s(?:because|since|but|although)\s|\.\s/i.exec(
      rest,
    )
  const length = (cut === null ? rest : rest.slice(0, cut.index)).replace(/[\s,.;:]+$/, '').length
  const told = part(claim, at, at + length)
  if (countWords(told.text) < (isClause ? 4 : 2) || !answers(told.text)) return null
  return /^(?:it|they|its|their|one|more|less)$/i.test(told.text) ? null : told
}
