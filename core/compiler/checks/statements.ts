/** What a note says in so few words that it can be held against what is said elsewhere. */
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { claimOf, hedge } from './claims.ts'
import type { Spot, Statement } from './finding.ts'
import { flagged } from './flagged.ts'
import { numberWord } from './measure.ts'
import { oppositeWord, sidesOfWord } from './opposites.ts'
import { segmentsOf } from './segment.ts'
import { above, folded, isSpecific, labelOf, type Named, subjectOf } from './subject.ts'

/** Every statement of the note, in the order of its passages. */
export const statementsOf = (note: Reading, at: (place: Spot['place']) => Spot): Statement[] =>
  statementsIn(note.passages, note, at)

/**
 * Enough of them to tell whether the note contradicts itself: mostly the passages that hold an opposite, a number or a
 * denial, and all only where something is denied.
 */
export function tellingStatements(note: Reading, at: (place: Spot['place']) => Spot): Statement[] {
  const isLikely = (passage: Passage) => passage.inlines.length > 0 && telling.test(note.shown(passage).text)
  const likely = new Map(
    note.passages.filter(isLikely).map((passage) => [passage, statementsIn([passage], note, at)] as const),
  )
  const said = [...likely.values()].flat()
  if (said.every(({ value }) => value !== 'no')) return said
  return note.passages.flatMap((passage) => likely.get(passage) ?? statementsIn([passage], note, at))
}

const telling = new RegExp(
  `\\b(?:not|never|always)\\b|n['’]t\\b|[A-Z]_[A-Z]|${numberWord.source}|${oppositeWord.source}`,
  'iu',
)

function statementsIn(passages: readonly Passage[], note: Reading, at: (place: Spot['place']) => Spot): Statement[] {
  return passages.flatMap((passage): Statement[] => {
    if (passage.inlines.length === 0 || !['knowledge', 'question', 'advice'].includes(passage.zone)) return []
    const line = note.shown(passage)
    if (passage.kind === 'heading') return ofHeading(passage, line, note, at)
    // Most passages claim nothing plain: whom they are about is asked for only where one does.
    const scope = once(() => labelOf(line, note) ?? above(passage, note))
    return [...claimed(line, scope, note, at), ...flagged(line, scope, at)]
  })
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function claimed(
  line: Shown,
  scope: () => Named | null,
  note: Reading,
  at: (place: Spot['place']) => Spot,
): Statement[] {
  let before: Named | null = null
  return segmentsOf(line).flatMap((segment): Statement[] => {
    const text = line.text.slice(segment.start, segment.end)
    const claim = claimOf(text, line.bare.slice(segment.start, segment.end))
    if (claim === null) return []
    const named = text.slice(claim.named.start, claim.named.end)
    const found = subjectOf(named, note, scope(), before ?? scope())
    if (found === null) return []
    before = found.subject
    const spot = at(wordsAt(line, segment.start, segment.end).place)
    const weakness = segment.isBracket ? 'in parentheses' : hedge.test(text) ? 'hedged' : null
    const { about, object } = found
    return claim.values.map((value) => ({
      about: about.key,
      object,
      ...value,
      weakness,
      isSpecific: about.isSpecific,
      spot,
    }))
  })
}

/** "Faults (Recoverable)". */
function ofHeading(passage: Passage, line: Shown, note: Reading, at: (place: Spot['place']) => Spot): Statement[] {
  const match = /^([^()]{2,40}?)\s*\(([\p{L} -]{3,20})\)$/u.exec(line.bare)
  if (match === null) return []
  const text = note.term(wordsAt(line, 0, (match[1] ?? '').length).text)
  const about = folded(text)
  if (about === '') return []
  return sidesOfWord((match[2] ?? '').trim()).map((side) => ({
    about,
    object: '',
    ...side,
    weakness: null,
    isSpecific: isSpecific(text),
    spot: at(passage.place),
  }))
}
