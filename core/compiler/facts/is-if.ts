/** "X is Y if Z", "X is said to be Y when Z": when X is Y. */
import { clauseOf } from '../clause.ts'
import { participles } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { answers, claimed, eachClaim, inside, namesSomething, part } from './claim.ts'
import type { Rule } from './rule.ts'

const shape =
  /^(.{2,140}?),?\s(is|are)\s(?:then\s|always\s)?(said to be|called|considered(?: to be)?|defined to be|known as|)\s?(.{2,60}?),?\s(if and only if|precisely when|exactly when|whenever|provided that|iff|if|when)\s(?!necessary|needed|possible|desired|any|so\b|not\b|it comes to\b)(.+)$/iu

export const isIf: Rule = {
  id: 'is-if',
  family: 'sentence',
  priority: 57,
  claims: false,
  match: (passage, note) =>
    eachClaim(passage, note, (claim) => {
      const match = shape.exec(claim.bare)
      if (match === null) return null
      const [, who = '', verb = 'is', said = '', what = '', joint = '', condition = ''] = match
      // What the plain rule reads is left to it.
      if (/^if and only if$/i.test(joint) && clauseOf(claim.line.bare, claim.range) !== null && said === '') return null
      if (!namesSomething(who, 12) || !isWhat(what, said !== '', joint)) return null
      const at = claim.bare.length - condition.length
      const length = conditionEnd(condition)
      const bound = part(claim, at, at + length)
      if (!answers(bound.text) || countWords(bound.text) < 3) return null
      if (/^there$/i.test(who) || (/^\p{L}+ing\s/u.test(bound.text) && !/\s(?:is|are|has|can)\s/.test(bound.text)))
        return null
      // "When is X complete? if every sequence converges": the word that binds belongs to the answer.
      const told = part(claim, at - 1 - joint.length, at + length)
      const subject = part(claim, 0, who.length)
      const from = claim.bare.indexOf(what, who.length + 1 + verb.length)
      const name = part(claim, from, from + what.length)
      return claimed(claim, {
        type: 'definition',
        rule: 'is-if',
        subject,
        predicate: `is ${name.text}`,
        asked: ['When', verb.toLowerCase(), inside(subject.text, note), said.toLowerCase(), name.text]
          .filter((word) => word !== '')
          .join(' '),
        told,
        confidence: praise.test(what) ? 0.6 : said !== '' || /iff|only|precisely|exactly/.test(joint) ? 0.84 : 0.76,
      })
    }),
}

/** Good for what somebody wants: no quality of the thing. */
const praise =
  /^(?:not )?(?:\p{L}+ly )?(?:good|nice|great|bad|fine|ok|okay|useful|helpful|normal|interesting|handy|best|better|ideal|needed|necessary|recommended)\b/iu

/** What it is under the condition: a name or a quality, no deed ("is executed when"), no place. */
function isWhat(what: string, said: boolean, joint: string): boolean {
  if (!namesSomething(what, 8)) return false
  if (
    /,\s|^(?:in|on|at|by|from|of|for|with|to|about|like|used|only|not only|the case|as|there|basically|just)\b|\b(?:that|which|who|to|so|of light|involves)\b/i.test(
      what,
    )
  )
    return false
  if (
    participles.has(what.split(/\s/)[0]?.toLowerCase() ?? '') &&
    /^\S+\s(?:into|to|by|on|in|as|with|from|for|at)\b/.test(what)
  )
    return said
  const first =
    what
      .replace(/^not\s+/, '')
      .split(/\s/)[0]
      ?.toLowerCase() ?? ''
  return said || joint.toLowerCase() !== 'when' || !(participles.has(first) || /(?:ed|ing)$/.test(first))
}

/** The condition ends before what follows from it and before what it means in other words. */
function conditionEnd(condition: string): number {
  const cut =
    /;|,\s(?:then|in which case|so|because|since|which|otherwise|but|and (?:otherwise|it|we|is|are|an?|the|in)|i\.e|that is)\b|:\s|\s[–—-]\s|\.\s/i.exec(
      condition,
    )
  return (cut === null ? condition : condition.slice(0, cut.index)).replace(/[\s,.;:]+$/, '').length
}
