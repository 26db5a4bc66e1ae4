/**
 * What a fact of the sentence rules is worth, whatever rule read it: rubbish is dropped, and what only those who have
 * the note before them could answer loses so much confidence that it waits for the user's yes.
 */
import { stem } from '../../answer.ts'
import type { Fact } from '../fact.ts'
import { isPlural } from '../grammar.ts'
import type { Reading } from '../reading.ts'
import { isAnybody, isMereClass, saysNothing } from './emptiness.ts'
import { areValuesOfCode, isOfExample, isPlaceholder, namesNobody } from './of-example.ts'
import { answersBack, isLoneNoun, isRelative, namesNothing, refersBack } from './pointing.ts'

/** As much as takes any sentence rule below the bar of active cards. */
const doubt = 0.22

export function weighed(fact: Fact, note: Reading): Fact[] {
  if (isRubbish(fact, note)) return []
  if (fact.family === 'cloze') return [fact]
  const reasons = doubtsOf(fact, note)
  return reasons === 0 ? [fact] : [{ ...fact, confidence: fact.confidence - doubt - 0.04 * (reasons - 1) }]
}

function isRubbish(fact: Fact, note: Reading): boolean {
  const { passage, subject, verb } = fact
  const { object, gloss } = fact.roles
  const answer = answerOf(fact)
  if (refersBack(subject.text) || answersBack(fact.family === 'cloze' ? subject.text : answer)) return true
  if (namesNobody(`${subject.text} ${answer}`) || areValuesOfCode(subject.text, passage, note)) return true
  if (isOfExample(passage, endOf(fact, note), note)) return true
  // `:+1d-14` is a value somebody tried, no name.
  if (/^`[^`\p{L}]*(?:\p{L}{1,2}[^`\p{L}]+)*\p{L}{0,2}`$/u.test(subject.text) && /\d/.test(subject.text)) return true
  const said = object ?? gloss
  if (object !== undefined && saysNothing(object.text)) return true
  if (gloss !== undefined && fact.type === 'definition' && isMereClass(gloss.text)) return true
  if (object !== undefined && verb?.form === 'is' && verb.tail === 'by' && isAnybody(object.text)) return true
  if (
    said !== undefined &&
    holdsClause(said.text) &&
    !/^(?:say|state|mean|imply|guarantee|ensure|show|require|assume)$/.test(verb?.text ?? '')
  )
    return true
  // "A special option is available for …": it says no more than that there is one.
  if (verb?.text === 'available' && /^an?\s/i.test(subject.text)) return true
  if (/^(?:each other|one another)\b/i.test(answer) && !isPlural(subject.text)) return true
  // "Compatibility: compatible with …": the heading is the predicate, not its subject.
  if (isFromAbove(fact) && verb !== null && !/^`/.test(subject.text) && sharesStem(subject.text, verb.text, note))
    return true
  return isFromAbove(fact) && /^(?:their|its|his|her)\s/i.test(answer)
}

function doubtsOf(fact: Fact, note: Reading): number {
  const { passage, subject } = fact
  const answer = answerOf(fact)
  const asked = fact.rule === 'when' ? '' : subject.text
  const reasons = [
    isRelative(asked),
    isPlaceholder(asked),
    fact.family === 'sentence' && isLoneNoun(asked, passage, note),
    namesNothing(asked, passage, note, fact.type === 'definition'),
    opensWithCount(asked, fact.rule === 'passive'),
    fact.type === 'definition' && /^(?:each|every|any|all)\s\S+(?:\s\S)?$/i.test(asked),
    isTautology(asked, answer, note),
    isSecondName(fact, note),
    passage.path
      .slice(-1)
      .some((above) =>
        /^(?:(?:an?|some|more|further|basic|simple|worked|code) )?examples?\b|^scenarios?\b/i.test(
          note.shown(above).bare,
        ),
      ),
    isComparison(fact),
  ]
  return reasons.filter(Boolean).length
}

const answerOf = ({ roles, type }: Fact) =>
  type === 'contrast' ? '' : ((roles.object ?? roles.gloss ?? roles.effect ?? roles.reason ?? roles.told)?.text ?? '')

/** Where the fact's sentence ends in the passage's shown words. */
function endOf(fact: Fact, note: Reading): number {
  const line = note.shown(fact.passage)
  const length = fact.passage.place.end - fact.passage.place.start
  const end = Math.max(...fact.evidence.map((place) => place.end)) - fact.passage.place.start
  return length <= 0 ? line.bare.length : Math.ceil((line.bare.length * end) / length)
}

const isFromAbove = (fact: Fact) =>
  fact.evidence.every((place) => fact.subject.place.start < place.start || fact.subject.place.end > place.end)

/** A verb of its own makes a clause of the answer, unless a clause word or a pronoun brought it: the cut went wrong. */
function holdsClause(answer: string): boolean {
  const bare = answer.replace(/`[^`]*`|\$[^$]*\$|\([^()]*\)|["“][^"”]*["”]/g, 'X')
  const verb = /\s(?:is|are|was|were|can|cannot|could|might|must|will|would|should|has|have)\s/i.exec(bare)
  return (
    verb !== null &&
    !/\b(?:that|which|who|whom|whose|where|when|if|how|what|why|because|as|than|while|after|before|until|once|whatever|whether|we|you|it|they|i|there|he|she)\b/i.test(
      bare.slice(0, verb.index),
    )
  )
}

/** "Several domains require": which stays open. "Two cards are created from …": how many is what a passive tells of them. */
const opensWithCount = (subject: string, isPassive: boolean) =>
  /^(?:several|many|some)\s/i.test(subject) ||
  (isPassive && /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s/i.test(subject))

/** "Disk snapshots are used to generate a snapshot of a disk". */
function isTautology(subject: string, answer: string, note: Reading): boolean {
  const known = [...note.stems(subject)]
  const told = note.stems(answer)
  return known.length >= 2 && told.size <= 2 * known.length && known.every((word) => told.has(word))
}

/** "It is also denoted as …", "X is also a …": the note has told another answer. */
function isSecondName(fact: Fact, note: Reading): boolean {
  if (fact.type !== 'definition' && fact.rule !== 'called' && !/^(?:as|for)$/.test(fact.verb?.tail ?? '')) return false
  return fact.evidence.some((place) =>
    /^(?:(?!\b(?:is|are|be)\b)[^.])*\b(?:(?:is|are|be|can|may)\s+also|also\s+be)\s/i.test(
      note.document.text.slice(place.start, place.end),
    ),
  )
}

/** A thing is similar and close to many; a name tells which. */
const isComparison = ({ verb, roles }: Fact) =>
  verb !== null &&
  /^(?:similar|close|related)$/.test(verb.text) &&
  !/^(?:an?\s+|the\s+)?(?:`[^`]+`|\p{Lu}\S*)(?:\s\S+){0,2}$/u.test(roles.object?.text ?? '')

const sharesStem = (subject: string, predicate: string, note: Reading) =>
  note.stems(subject).has(stem(predicate)) ||
  (predicate.length >= 8 &&
    subject
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(predicate.slice(0, 7))))
