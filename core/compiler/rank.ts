/** What goes to review, what waits for a yes, what is not worth showing; and the budgets of a block and of a note. */
import type { Proposal } from '../domain.ts'
import type { Fact } from './fact.ts'
import { hull } from './facts/build.ts'
import { featuresOf } from './features.ts'
import { leaningOf } from './leaning.ts'
import type { Lint, Linted } from './lints.ts'
import type { Passage } from './outline.ts'
import type { Distractor } from './question.ts'
import type { Draft } from './questions/draft.ts'
import type { Reading } from './reading.ts'
import type { Dropped } from './silence.ts'

/** Below it a question waits among the suggestions. */
export const activeBar = 0.68
/** Below it a question is not shown at all. */
export const suggestedBar = 0.45
/** Active questions one passage may give. */
const perPassage = 5
/** Active cells a table may give. */
const perTable = 14
/** Active questions a note may give, and how many more for each 1,000 words of knowledge: a deck is not flooded by one note. */
const perNote = { least: 40, perThousandWords: 50 }

/** Wrong choices kept with a question. */
const mostDistractors = 8

export interface Ranked {
  readonly draft: Draft
  readonly context: readonly string[]
  readonly score: number
  readonly proposal: Proposal
  readonly reason: string | null
  readonly distractors: readonly Distractor[]
}

/** Scores, bars and budgets; the order of the note is kept. `words`: of knowledge; `dropped` takes what is not worth showing. */
export function ranked(
  all: readonly (Linted & { readonly soft: Lint | null })[],
  note: Reading,
  words: number,
  dropped: Dropped[],
): Ranked[] {
  const vague = vagueDrafts(all)
  const scored = all.flatMap(({ draft, context, soft }): Ranked[] => {
    let score = leant(draft, isWritten(draft) ? 0 : leaningOf(featuresOf(draft, context, note)))
    let reason: string | null = null
    if (soft !== null) {
      score = Math.min(score - 0.15, activeBar - 0.01)
      reason = soft.reason
    }
    if (vague.has(draft)) {
      score = Math.min(score, activeBar - 0.01)
      reason = 'the note gives more than one answer to this question'
    }
    score = Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000
    if (score < suggestedBar) {
      dropped.push({ place: hull(draft.places), code: 'rank/weak', reason: reason ?? 'too weak a question to show' })
      return []
    }
    const proposal: Proposal = score >= activeBar ? 'active' : 'suggested'
    return [
      {
        draft,
        context,
        score,
        proposal,
        reason: proposal === 'active' ? null : (reason ?? 'not sure enough to ask unread'),
        distractors: [],
      },
    ]
  })
  return withDistractors(withinNote(withinBlocks(scored), words))
}

/** What a rule doubts no feature lifts over the bar: the rule knew why. */
const leant = ({ confidence }: Draft, leaning: number): number =>
  confidence < activeBar ? Math.min(confidence + leaning, activeBar - 0.01) : confidence + leaning

/** "What does X need?" with two facts of the same subject and verb: neither is the answer. */
function vagueDrafts(all: readonly Linted[]): Set<Draft> {
  const groups = new Map<string, Draft[]>()
  for (const { draft, context } of all) {
    if (draft.fact.family !== 'sentence') continue
    // A line's own lead ("Targeted attack.") tells its question from the same one of the next line.
    const hasLead = /^(?:strong|emphasis)$/.test(draft.fact.passage.inlines[0]?.kind ?? '')
    const key = `${draft.question.toLowerCase()}\n${hasLead ? context.join('\n') : ''}`
    groups.set(key, [...(groups.get(key) ?? []), draft])
  }
  return new Set([...groups.values()].filter((group) => group.length > 1).flat())
}

const isWritten = (draft: Draft): boolean => draft.fact.family === 'author'
const isCounted = (one: Ranked): boolean => one.proposal === 'active' && !isWritten(one.draft)

function withinBlocks(all: readonly Ranked[]): Ranked[] {
  const over = [...blocksOf(all)].flatMap(([passage, group]) =>
    bestFirst(group).slice(passage.table === null ? perPassage : perTable),
  )
  return withheld(all, new Set(over), 'enough is asked of this block')
}

/** Each list's, table's and paragraph's best question before the second of any: a glossary does not push the rest of the note out. */
function withinNote(all: readonly Ranked[], words: number): Ranked[] {
  const most = perNote.least + Math.round((perNote.perThousandWords * words) / 1000)
  if (all.length <= most) return [...all]
  const listOf = (passage: Passage) => (passage.kind === 'item' ? (passage.parent ?? passage) : passage)
  const turns = [...blocksOf(all, listOf).values()].flatMap((group) =>
    bestFirst(group).map((one, turn) => ({ one, turn })),
  )
  const over = turns.sort((a, b) => a.turn - b.turn || b.one.score - a.one.score).slice(most)
  return withheld(all, new Set(over.map(({ one }) => one)), 'enough is asked of this note')
}

function blocksOf(
  all: readonly Ranked[],
  blockOf: (passage: Passage) => Passage = (passage) => passage,
): ReadonlyMap<Passage, Ranked[]> {
  const blocks = new Map<Passage, Ranked[]>()
  for (const one of all) {
    if (!isCounted(one)) continue
    const block = blockOf(one.draft.fact.passage)
    const known = blocks.get(block)
    if (known === undefined) blocks.set(block, [one])
    else known.push(one)
  }
  return blocks
}

const bestFirst = (group: readonly Ranked[]): Ranked[] => [...group].sort((a, b) => b.score - a.score)

const withheld = (all: readonly Ranked[], over: ReadonlySet<Ranked>, reason: string): Ranked[] =>
  all.map((one) => (over.has(one) ? { ...one, proposal: 'suggested', reason } : one))

/** Answers of the same kind in the same place of the note: other glosses, other terms, other cells. */
function withDistractors(all: readonly Ranked[]): Ranked[] {
  const pools = new Map<string, { readonly draft: Draft; readonly words: Distractor }[]>()
  for (const { draft } of all) {
    const piece =
      draft.pieces.form === 'phrase' && draft.pieces.items[0]?.length === 1 ? draft.pieces.items[0][0] : undefined
    if (piece?.kind !== 'slice' || piece.text.includes('\n')) continue
    const pool = poolOf(draft)
    pools.set(pool, [...(pools.get(pool) ?? []), { draft, words: { text: piece.text, place: piece.place } }])
  }
  return all.map((one) => {
    const answer = one.draft.pieces.items
      .flat()
      .map((piece) => (piece.kind === 'slice' ? piece.text.toLowerCase() : ''))
    const seen = new Set(answer)
    const distractors: Distractor[] = []
    const offer = (words: Distractor) => {
      const text = words.text.toLowerCase()
      if (!seen.has(text)) distractors.push(words)
      seen.add(text)
    }
    one.draft.distractors.forEach(offer)
    const alone = one.draft.pieces.form === 'list' || one.draft.fact.rule === 'author-choice'
    for (const { draft, words } of alone ? [] : (pools.get(poolOf(one.draft)) ?? [])) {
      if (distractors.length >= mostDistractors) break
      if (draft.fact !== one.draft.fact) offer(words)
    }
    return { ...one, distractors: distractors.slice(0, mostDistractors) }
  })
}

const poolOf = (draft: Draft) =>
  `${place(draft.fact)}|${draft.fact.type}|${draft.fact.rule}|${draft.role.replace(/ .*/s, '')}`
const place = (fact: Fact) => fact.passage.parent?.place.start ?? -1
