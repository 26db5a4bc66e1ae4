/** What the sentence rules share: walking the sentences of a passage and cutting an object after its first claim. */
import { clauseBorder } from '../border.ts'
import { type Clause, clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { countNouns, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords, firstClaim, type Range } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { withoutAdjunct } from './adjunct.ts'
import { type Front, frontOf, limited } from './front.ts'
import { type Spoken, spokenSubject } from './spoken.ts'
import { canBeTerm, isLabel } from './term.ts'

export interface Said {
  readonly line: Shown
  readonly clause: Clause
  readonly subject: Spoken
  /** The sentence's place in the passage, from 0. */
  readonly index: number
  /** What stands before the clause and limits it, or only leads over to it. */
  readonly front: Front | null
}

/** Calls `read` for each clause whose subject is known; with `isOfPeople` also for those of "we" and "you". */
export function eachClause(
  passage: Passage,
  note: Reading,
  read: (said: Said) => Fact | null,
  isOfPeople = false,
): Fact[] {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
  const facts: Fact[] = []
  for (const said of saidIn(passage, note)) {
    if (people.test(said.subject.text) && !isOfPeople) continue
    const fact = read(said)
    if (fact !== null) facts.push(limited(fact, said.front))
  }
  return facts
}

/** Many rules read the same sentences: cut them once a passage. */
const cut = new WeakMap<Shown, readonly Said[]>()

function saidIn(passage: Passage, note: Reading): readonly Said[] {
  const line = note.shown(passage)
  const known = cut.get(line)
  if (known !== undefined) return known
  let before: Spoken | null = null
  const all = sentences(line).flatMap((sentence, index): Said[] => {
    const front = frontOf(line, sentence)
    const clause = clauseOf(line.bare, { start: front?.end ?? sentence.start, end: sentence.end })
    if (clause === null || /\?\s*$/.test(line.bare.slice(sentence.start, sentence.end))) return []
    const labelled = sentence.start - (line.sentences[index]?.start ?? sentence.start)
    const subject: Spoken | null =
      labelled > 0 && clause.subject === null
        ? labelSubject(line, sentence.start - labelled, sentence.start, passage, note, clause)
        : (peopleIn(clause, line) ?? spokenSubject(clause, passage, note, before, index > 0 || labelled > 0))
    if (clause.pronoun === null && (clause.subject !== null || index === 0)) before = subject
    return subject === null || countWords(subject.text) > 7 ? [] : [{ line, clause, subject, index, front }]
  })
  cut.set(line, all)
  return all
}

const people = /^(?:we|you)$/

/** "We use …", "You can …": anybody who does it; asked for why, when and how, never for what. */
export const peopleIn = ({ pronoun, subject }: Clause, line: Shown): Spoken | null =>
  subject !== null && (pronoun === 'we' || pronoun === 'you')
    ? { text: pronoun, place: wordsAt(line, subject.start, subject.end).place, certainty: 0.82 }
    : null

/** "`pthread_detach`: lets a thread …": what follows the label is said of the label, not of the heading. */
function labelSubject(
  line: Shown,
  start: number,
  end: number,
  passage: Passage,
  note: Reading,
  clause: Clause,
): Spoken | null {
  const label = wordsAt(line, start, start + line.bare.slice(start, end).replace(/[\s:]+$/, '').length)
  if (isLabel(label.text)) return spokenSubject(clause, passage, note)
  return canBeTerm(label.text, true) ? { ...label, text: note.term(label.text), certainty: 0.85 } : null
}

/** The sentences of a line; a "Label:" in front of the first is left out. */
export function sentences(line: Shown): Range[] {
  return line.sentences.map((range) => {
    if (!line.bare.includes(':')) return range
    const label = /^[^:.]{2,60}:\s+(?=\p{Lu}|\p{Ll})/u.exec(line.bare.slice(range.start, range.end))
    return label === null ? range : { start: range.start + label[0].length, end: range.end }
  })
}

/** An object opens with no connective: "returns only when it failed" has none. */
const opensNoObject =
  /^(?:(?:only|even|just)\s+(?:when|if|after|before|once|until|while|in|on|at|for|by|with|from|to|as)|this|these|those|that|such|left to right|right to left|differently|using|track of|be|upon|after|before|when|if|because|although|until|unless|while|once|since|than|so|to|for|from|of|with|itself|themselves|yourself)\b|^\p{L}+ly\s(?:with|in|to|on|as|when)\s|^\(/iu

/**
 * The object from `start`: one claim, at most `most` words, ending in a word that can end a phrase. Null where it cannot.
 * `preposition` is the one before it, where a later ", Y at Z" may leave the verb out; `to do` where a purpose with its "to" is read.
 */
export function objectAt(line: Shown, start: number, end: number, most = 18, preposition = ''): Words | null {
  const whole = line.bare.slice(start, end)
  const bare = whole.slice(0, clauseBorder(whole, preposition))
  const length = firstClaim(bare)
  // A condition cut off would make the answer say more than the note does.
  if (/^[\s,]*,\s*(?:if|unless|provided|assuming)\b/i.test(bare.slice(length))) return null
  let text = bare.slice(0, length)
  const another =
    /,\s+\uE000+\s+(?:an?|the)\s|\s+and\s+(?:[a-z]+ly\s+)?([a-z]+)\s+(?:an?|the|one|its|their|all|it|them|to|\uE000|[a-z]+s\b)/u.exec(
      text,
    )
  if (
    another !== null &&
    (another[1] === undefined || (isVerb(another[1]) && !text.slice(0, another.index).includes(',')))
  )
    text = text.slice(0, another.index)
  // "isolated for each task and accessible to each": what comes second is said of the subject.
  const quality = /\s+and\s+\p{L}+[ai]ble\s+(?:to|from|by|for)\s/u.exec(text)
  if (quality !== null) text = text.slice(0, quality.index)
  const open = text.lastIndexOf('(')
  if (open >= 0 && !text.slice(open).includes(')')) text = text.slice(0, open)
  text = text
    .replace(/\s+\([^()]*\)\s*$/, (bracket) => (countWords(bracket) > 3 ? '' : bracket))
    .replace(/[\s.,;:]+$/, '')
    .replace(/\s*(?:=>|->|→|⇒).*$/s, '')
    .replace(/\s*,\s*i\.?e$/, '')
    .replace(/,\s+(?:rather|instead|however|though|therefore|too|as well)$|\s+(?:too|as well|instead)$/i, '')
  text = withoutAdjunct(text)
  if (countWords(text) > 12) {
    const added = /,?\s(?:containing|including|such as|using)\s|,\s(?:which|where)\s/i.exec(text)
    if (added !== null && countWords(text.slice(0, added.index)) >= 3) text = text.slice(0, added.index)
    const narrowing = /\s(?:that|which|where)\s/i.exec(text)
    const kept = narrowing === null ? 0 : countWords(text.slice(0, narrowing.index))
    if (narrowing !== null && kept >= 5 && (countWords(text) > most || leaning(text.slice(narrowing.index + 6))))
      text = text.slice(0, narrowing.index)
  }
  if (countWords(text) > most) {
    const aside = /,\s+(?:\p{Ll}+ing|with|without|as|especially|usually|often|typically|either|just)\s/u.exec(text)
    if (aside !== null && countWords(text.slice(0, aside.index)) >= 6 && !/,\s/.test(text.slice(0, aside.index)))
      text = text.slice(0, aside.index)
  }
  const words = countWords(text)
  if (words < 1 || words > most) return null
  if (
    /^(?:it|them|this|that|these|those|so|more|us|you|me|one|also|not|stuff|things|something|up|out|off|away|,|and|or)$/i.test(
      text,
    )
  )
    return null
  if (opensNoObject.test(preposition === 'to do' ? text.replace(/^(?:in order )?to\s+/, '') : text)) return null
  if (
    /^(?:one|two|three|four|five|six|many|several|some|various|multiple|different|lots of|a lot of)\s+(?:different\s+)?[\p{L}]+$|^(?:many|several|some|various|lots of|a lot of)\s+\p{L}+\s+\p{L}+$|^\p{L}+ly$|#\d{2,}\)?$/iu.test(
      text,
    )
  )
    return null
  if (
    /\b(?:of|to|in|on|at|by|for|from|with|and|or|the|a|an|is|are|that|which|their|its|as|than|like|such|after|before|when|while|if|because|either|including|eg|ex|e\.g|does|do|did|has|have|can|will|was|were|be|been)$/i.test(
      text,
    )
  )
    return null
  if (/[?]|\.\.\.|…|\betc\b|https?:/i.test(text)) return null
  return wordsAt(line, start, start + text.length)
}

const isVerb = (word: string) => {
  const form = verbForms.get(word)
  return (
    form !== undefined &&
    (form.third || !countNouns.has(form.base)) &&
    !/^(?:control|log|process|update|support|access|change|display|index|list|map|test|traffic|load|show|view|offset|result)s?$/.test(
      word,
    )
  )
}

/** Anything that leans on another sentence, or on the reader. */
export const leaning = (text: string) =>
  /\b(?:this|these|those|them|both|such|above|below|following|here|i|we|my|our|you|your|i'm|let's|imo|lol|btw|idk)\b/i.test(
    text,
  )
