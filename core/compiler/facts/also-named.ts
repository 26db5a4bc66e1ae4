/** "An Abelian group, or commutative group, is …", "The X (also called Y) is …": what it is, and its other name. */
import type { Fact } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { makeFact } from './build.ts'
import { answers, type Claim, claimed, copula, eachClaim, inside, part, pointing } from './claim.ts'
import type { Rule } from './rule.ts'
import { objectAt } from './sentence.ts'

const shape =
  /^((?:an?\s|the\s|)[^,:;.()]{2,60}?)(?:,\s|\s\()(?:(also called|also known as|sometimes called|often called|also referred to as|aka|a\.k\.a\.?|or|known as)\s)([^,:;.()]{2,50}?)(?:,|\),?)\s(is|are)\s(.+)$/iu
const written =
  /^((?:an?\s|the\s)[^,:;.]{2,60}?),?\s(?:denoted|written|noted)\s(?:as\s|by\s|with\s)?(?:[\uE001]+)(?:\sor\s[\uE001]+)?,?\s(is|are)\s((?:an?|the)\s.+)$/iu

export const alsoNamed: Rule = {
  id: 'also-named',
  family: 'sentence',
  priority: 64,
  claims: false,
  match: (passage, note) => eachClaim(passage, note, (claim) => [...named(claim), ...sign(claim)]),
}

function named(claim: Claim): Fact[] {
  const match = shape.exec(claim.bare)
  if (match === null) return []
  const [, who = '', how = '', name = '', verb = 'is', rest = ''] = match
  if (!isNounPhrase(who, 7) || !isNounPhrase(name, 6) || pointing.test(who) || pointing.test(name)) return []
  const subject = part(claim, 0, who.length)
  const at = claim.bare.indexOf(name, who.length)
  const other = part(claim, at, at + name.length)
  const shown = inside(subject.text, claim.note)
  const known = /^(?:or|aka|a\.k\.a\.?|known as)$/i.test(how) ? 'also called' : how.toLowerCase()
  return [
    ...defined(claim, subject, rest),
    claimed(claim, {
      type: 'property',
      rule: 'also-named',
      subject,
      predicate: 'also called',
      asked: `What ${/^are$/i.test(verb) ? 'are' : copula(shown)} ${shown} ${known}`,
      told: bare(other),
      confidence: 0.82,
    }),
  ]
}

function sign(claim: Claim): Fact[] {
  const match = written.exec(claim.bare)
  if (match === null) return []
  const [, who = '', , rest = ''] = match
  return isNounPhrase(who, 9) && !pointing.test(who) ? defined(claim, part(claim, 0, who.length), rest) : []
}

function defined(claim: Claim, subject: ReturnType<typeof part>, rest: string): Fact[] {
  const end = claim.range.end
  const gloss = /^(?:an?|the|any|one|\p{L}+s)\s/iu.test(rest) ? objectAt(claim.line, end - rest.length, end, 22) : null
  if (gloss === null || countWords(gloss.text) < 3 || !answers(gloss.text)) return []
  return [
    makeFact({
      type: 'definition',
      rule: 'also-named',
      family: 'sentence',
      passage: claim.passage,
      subject: { ...subject, text: inside(subject.text, claim.note) },
      predicate: 'is',
      roles: { gloss },
      evidence: [part(claim, 0, claim.bare.length).place],
      confidence: 0.8,
    }),
  ]
}

/** The other name without its article. */
const bare = (words: ReturnType<typeof part>) => {
  const article = /^(?:an?|the)\s/i.exec(words.text)?.[0].length ?? 0
  return { text: words.text.slice(article), place: { start: words.place.start + article, end: words.place.end } }
}
