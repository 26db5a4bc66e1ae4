/**
 * What a sync would do, as data: shown first, applied in one transaction. Stored cards meet the questions that the notes
 * give now; a card is matched once or not at all, and what is not matched is retired, never lost.
 */
import type { Question } from '../compiler/question.ts'
import type { CardId } from '../domain.ts'
import { matchCards, sameAnswer } from './match.ts'
import type { CompiledFound, Found, FoundNote, Refused, Stored, StoredCard, StoredNote } from './material.ts'

export interface CardChange {
  readonly cardId: CardId
  readonly notePath: string
  /** The note it stood in before; null where it is the same. */
  readonly movedFrom: string | null
  readonly question: Question
  readonly before: { readonly question: string; readonly answer: string; readonly reviewed: boolean }
}

export interface RetiredCard {
  readonly cardId: CardId
  readonly notePath: string
  readonly question: string
  readonly answer: string
  readonly reviewed: boolean
}

export interface SyncPlan {
  readonly notes: {
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly same: number
    readonly gone: readonly string[]
    readonly unread: readonly { readonly path: string; readonly reason: string }[]
  }
  readonly refused: readonly Refused[]
  /** Files passed over silently, counted: not notes. */
  readonly otherFiles: number
  readonly cards: {
    readonly added: readonly { readonly notePath: string; readonly question: Question }[]
    /** Same fact, same words, same note; its place may have moved. */
    readonly kept: readonly CardChange[]
    /** Same fact and answer, another wording or note: history kept. */
    readonly reworded: readonly CardChange[]
    /** The answer says something else now: history kept, marked, asked about. */
    readonly changed: readonly CardChange[]
    readonly retired: readonly RetiredCard[]
    readonly revived: readonly CardChange[]
  }
}

/**
 * Holds what is stored of one source against what was found in it. Notes that could not be read keep all their cards;
 * so does a note that is empty now and had cards. The same input in any order gives the same plan.
 */
export function planSync(stored: Stored, found: Found): SyncPlan {
  const cards = [...stored.cards].sort((a, b) => compare(a.notePath, b.notePath) || compare(a.id, b.id))
  const before = new Map(stored.notes.map((note) => [note.path, note]))
  const notes = [...found.notes]
    .sort((a, b) => compare(a.path, b.path))
    .map((note) => keepCardsOfEmptied(note, cards, before))
  const compiled = notes.filter((note): note is CompiledFound => note.state === 'compiled')
  const paths = new Set(notes.map((note) => note.path))
  const gone = [...before.values()].filter((note) => note.presence !== 'gone' && !paths.has(note.path))
  const matched = matchCards({ cards, notes, before })
  return {
    notes: {
      added: compiled.filter((note) => isNew(before.get(note.path))).map((note) => note.path),
      changed: compiled.filter((note) => hasOtherBytes(note, before.get(note.path))).map((note) => note.path),
      same: notes.filter((note) => note.state === 'same' || hasSameBytes(note, before.get(note.path))).length,
      gone: gone.map((note) => note.path).sort(compare),
      unread: notes.flatMap((note) => (note.state === 'unread' ? [{ path: note.path, reason: note.reason }] : [])),
    },
    refused: [...found.refused].sort((a, b) => compare(a.path, b.path) || compare(a.reason, b.reason)),
    otherFiles: found.otherFiles,
    cards: sortOut(compiled, matched, retirable(cards, notes)),
  }
}

const isNew = (before: StoredNote | undefined) => before === undefined || before.presence === 'gone'
const hasOtherBytes = (note: CompiledFound, before: StoredNote | undefined) =>
  before !== undefined && before.presence !== 'gone' && before.hash !== note.hash
const hasSameBytes = (note: FoundNote, before: StoredNote | undefined) =>
  note.state === 'compiled' && before !== undefined && before.presence !== 'gone' && before.hash === note.hash

/** By code unit: the same order on every system and in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** An editor or a sync tool that was caught half-way leaves 0 bytes; that is no reason to retire a note's cards. */
function keepCardsOfEmptied(
  note: FoundNote,
  cards: readonly StoredCard[],
  before: ReadonlyMap<string, StoredNote>,
): FoundNote {
  if (note.state !== 'compiled' || note.text !== '' || !before.has(note.path)) return note
  const had = cards.filter((card) => card.notePath === note.path && card.presence === 'present').length
  if (had === 0) return note
  const reason = `is empty now; its ${had === 1 ? 'card stays' : `${had} cards stay`} until it has words again`
  return { state: 'unread', path: note.path, reason }
}

/** Cards whose note was read, or is gone for sure. What the user dropped is left as it is. */
function retirable(cards: readonly StoredCard[], notes: readonly FoundNote[]): readonly StoredCard[] {
  const untouched = new Set(notes.filter((note) => note.state !== 'compiled').map((note) => note.path))
  return cards.filter(
    (card) => card.presence === 'present' && card.verdict !== 'dropped' && !untouched.has(card.notePath),
  )
}

function sortOut(
  notes: readonly CompiledFound[],
  matched: ReadonlyMap<Question, StoredCard>,
  retirables: readonly StoredCard[],
): SyncPlan['cards'] {
  const out = {
    added: [] as { notePath: string; question: Question }[],
    kept: [] as CardChange[],
    reworded: [] as CardChange[],
    changed: [] as CardChange[],
    revived: [] as CardChange[],
  }
  for (const { path, compiled } of notes) {
    for (const question of compiled.questions) {
      const card = matched.get(question)
      if (card === undefined) out.added.push({ notePath: path, question })
      else out[fateOf(card, question, path)].push(changeOf(card, question, path))
    }
  }
  const taken = new Set([...matched.values()].map((card) => card.id))
  const retired = retirables
    .filter((card) => !taken.has(card.id))
    .map(({ id, notePath, question, answer, reviewed }) => ({ cardId: id, notePath, question, answer, reviewed }))
  return { ...out, retired }
}

function fateOf(card: StoredCard, question: Question, path: string): 'kept' | 'reworded' | 'changed' | 'revived' {
  const sameWords = card.question === question.question && card.answer === question.answer && card.notePath === path
  // What the user refused is brought up to date in silence: never asked about again, in no form.
  if (card.verdict === 'dropped') return sameWords && card.presence === 'present' ? 'kept' : 'reworded'
  if (!sameAnswer(card, question)) return 'changed'
  if (card.presence === 'retired') return 'revived'
  return sameWords ? 'kept' : 'reworded'
}

function changeOf(card: StoredCard, question: Question, notePath: string): CardChange {
  return {
    cardId: card.id,
    notePath,
    movedFrom: card.notePath === notePath ? null : card.notePath,
    question,
    before: { question: card.question, answer: card.answer, reviewed: card.reviewed },
  }
}

/**
 * The part of a plan that may be applied unasked: whole notes in which nothing retires or changes in substance. A card
 * that moved ties its two notes together.
 */
export function safePart(plan: SyncPlan): SyncPlan {
  const held = heldNotes(plan)
  const free = <Item extends { readonly notePath: string }>(items: readonly Item[]) =>
    items.filter((item) => !held.has(item.notePath))
  const freePaths = (paths: readonly string[]) => paths.filter((path) => !held.has(path))
  return {
    ...plan,
    notes: {
      ...plan.notes,
      added: freePaths(plan.notes.added),
      changed: freePaths(plan.notes.changed),
      gone: freePaths(plan.notes.gone),
    },
    cards: {
      added: free(plan.cards.added),
      kept: free(plan.cards.kept),
      reworded: free(plan.cards.reworded),
      changed: [],
      retired: [],
      revived: free(plan.cards.revived),
    },
  }
}

/** Paths of the notes that wait for the user's yes. */
export function heldNotes(plan: SyncPlan): ReadonlySet<string> {
  const held = new Set([...plan.cards.changed, ...plan.cards.retired].map((card) => card.notePath))
  for (const card of plan.cards.changed) if (card.movedFrom !== null) held.add(card.movedFrom)
  const moves = [...plan.cards.kept, ...plan.cards.reworded, ...plan.cards.revived].flatMap((card) =>
    card.movedFrom === null ? [] : [{ from: card.movedFrom, to: card.notePath }],
  )
  for (let size = -1; size !== held.size; ) {
    size = held.size
    for (const { from, to } of moves) if (held.has(from) || held.has(to)) held.add(from).add(to)
  }
  return held
}
