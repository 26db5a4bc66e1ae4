/** One term, two definitions that share little. */
import { common, contentStems } from '../../answer.ts'
import type { Fact } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { shortened } from './contradiction.ts'
import type { Definition, Finding, Spot } from './finding.ts'
import { folded } from './subject.ts'

/** Definitions less sure than this are a misreading too often to be held against another. */
const sureness = 0.72
/** Words of a gloss below which it is too short to be compared. */
const fewestWords = 3

/** "TERM is …" among the facts: glosses alone, with a term of their own. */
export function definitionsOf(
  facts: readonly Fact[],
  section: (fact: Fact) => string,
  at: (place: Spot['place']) => Spot,
): Definition[] {
  return facts.flatMap((fact): Definition[] => {
    const gloss = fact.roles.gloss
    if (fact.type !== 'definition' || gloss === undefined || fact.predicate !== 'is') return []
    if (fact.confidence < sureness || countWords(gloss.text) < fewestWords || isInherited(fact)) return []
    if (!names(fact.subject.text) || !defines.test(gloss.text)) return []
    const term = folded(fact.subject.text)
    const place = { start: Math.min(fact.subject.place.start, gloss.place.start), end: gloss.place.end }
    return term === '' ? [] : [{ term, gloss: gloss.text, section: section(fact), spot: at(place) }]
  })
}

/** "A node without children", "storage of …": says what kind of thing it is, and not what it does or holds. */
const defines =
  /^(?:(?:just|basically|essentially)\s+)?(?:an?(?! (?:more|most|less|lot|few|bit))|the(?! (?:more|most|best|same))|(?:set|collection|group|family|kind|type|form|way) of)\s|^[\p{L}-]+(?:ing|tion|sion|ment|ness|ity|ance|ence)\s(?:of|that|which|for|between|from)\s/iu

/** A letter is a symbol that each section takes anew; "fix", "value" and "bad example" label a line. */
const names = (term: string) =>
  /[\p{L}]{3,}|\p{Lu}{2,}/u.test(term) &&
  !/^(?:the\s|fix|feat|enhance|value|index|name|key|id|type|label|left|right|user|first|second)|\b(?:examples?|appeal|answer|option)s?$/i.test(
    term,
  )

/** The subject stands above: what is told of it is seldom all of it. */
const isInherited = ({ subject, passage }: Fact) => subject.place.start < passage.place.start

/** Shared content words, of the shorter gloss, above which two definitions say the same. */
const alikeShare = 0.2

export function twoDefinitions(all: readonly Definition[]): Finding[] {
  const byTerm = new Map<string, Definition[]>()
  for (const one of all) byTerm.set(one.term, [...(byTerm.get(one.term) ?? []), one])
  return [...byTerm.values()].flatMap((group): Finding[] => {
    for (const [i, one] of group.entries())
      for (const other of group.slice(0, i)) {
        if (one.spot.line === other.spot.line && one.spot.path === other.spot.path) continue
        if (shares(one, other)) continue
        return [told(one, other)]
      }
    return []
  })
}

function shares(one: Definition, other: Definition): boolean {
  const [left, right] = [contentStems(one.gloss), contentStems(other.gloss)]
  const fewer = Math.min(left.size, right.size)
  return fewer < 2 || common(left, right) / fewer > alikeShare
}

function told(one: Definition, other: Definition): Finding {
  const isOneNote = one.spot.path === other.spot.path
  const place = isOneNote ? `line ${other.spot.line}` : `${other.spot.path}:${other.spot.line}`
  const message = `Defined otherwise at ${place}: "${shortened(other.gloss)}". Keep one, or give each its own name.`
  const severity = isOneNote && one.section === other.section ? 'warning' : 'info'
  return { code: 'check/two-definitions', severity, message, ...one.spot }
}
