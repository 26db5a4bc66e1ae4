import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../compiler/question.ts'
import { asId, type CardId, type NoteId } from '../domain.ts'
import type { Found, FoundNote, Stored, StoredCard } from './material.ts'
import { heldNotes, planSync, safePart } from './plan.ts'

/* ------------------------------------------------------------ the smallest questions and cards that can be told apart */

function question(key: string, words: string, answer: string, more: Partial<Question> = {}): Question {
  const place = { start: 0, end: 10 }
  return {
    key,
    factKey: key,
    kind: 'definition',
    factType: 'definition',
    rule: 'term-gloss',
    question: words,
    answer,
    pieces: { form: 'phrase', items: [] },
    context: [],
    place,
    places: [place],
    proposal: 'active',
    reason: null,
    score: 1,
    distractors: [],
    hint: null,
    ...more,
  }
}

function note(path: string, questions: readonly Question[], text = `text of ${path}`, hash = text): FoundNote {
  const compiled = {
    path,
    title: path,
    tags: [],
    dialect: 'markdown' as const,
    marks: [],
    folder: null,
    knowledgeWords: 1,
    questions,
    silences: [],
    diagnostics: [],
    aliases: [],
    links: [],
    blocks: [],
    referred: [],
  }
  return { state: 'compiled', path, hash, text, compiled }
}

function card(id: string, notePath: string, asked: Question, more: Partial<StoredCard> = {}): StoredCard {
  return {
    id: asId<CardId>(id),
    noteId: asId<NoteId>(notePath),
    notePath,
    key: asked.key,
    factKey: asked.factKey,
    factType: asked.factType,
    kind: asked.kind,
    question: asked.question,
    answer: asked.answer,
    placeStart: asked.place.start,
    placeEnd: asked.place.end,
    presence: 'present',
    verdict: null,
    reviewed: true,
    ...more,
  }
}

function stored(cards: readonly StoredCard[], texts: Record<string, string> = {}): Stored {
  const paths = [...new Set([...cards.map((one) => one.notePath), ...Object.keys(texts)])]
  return {
    cards,
    notes: paths.map((path) => {
      const text = texts[path] ?? `text of ${path}`
      return { path, presence: 'present', hash: text, text }
    }),
  }
}

const found = (...notes: FoundNote[]): Found => ({ notes, refused: [], otherFiles: 0 })

/** Card ids and new questions by what becomes of them; empty lists left out. */
function fates(plan: ReturnType<typeof planSync>): Record<string, string[]> {
  const { added, ...cards } = plan.cards
  const all = Object.entries(cards).map(([fate, list]) => [fate, list.map((one) => one.cardId as string).sort()])
  return Object.fromEntries(
    [...all, ['added', added.map((one) => one.question.question)]].filter(([, list]) => list?.length),
  )
}

const fork = question('k1', 'What does `fork` make?', 'a copy of the process')
const brk = question('k2', 'What does `brk` move?', 'the end of the heap')

describe('a sync', () => {
  test('keeps a card whose key and words are the same', () => {
    expect(fates(planSync(stored([card('c1', 'a.md', fork)]), found(note('a.md', [fork]))))).toEqual({ kept: ['c1'] })
  })

  test.each([
    ['another wording of the question', { question: 'What is made by `fork`?' }],
    ['marks and an article in the answer', { answer: '**A copy** of the process' }],
  ])('takes %s for the same card, reworded', (_what, now) => {
    const plan = planSync(stored([card('c1', 'a.md', fork)]), found(note('a.md', [{ ...fork, ...now }])))
    expect(fates(plan)).toEqual({ reworded: ['c1'] })
  })

  test.each([
    ['other words', 'a new thread'],
    ['a sign', 'a copy < the process'],
  ])('marks a card as changed when its answer changed in substance: %s', (_what, answer) => {
    const before = card('c1', 'a.md', { ...fork, answer: answer.includes('<') ? 'a copy > the process' : fork.answer })
    expect(fates(planSync(stored([before]), found(note('a.md', [{ ...fork, answer }]))))).toEqual({ changed: ['c1'] })
  })

  test('does not call a list changed because its items stand in another order', () => {
    const list = question('k', 'Which are the three?', '- a\n- b\n- c', { kind: 'list' })
    const plan = planSync(
      stored([card('c1', 'a.md', list)]),
      found(note('a.md', [{ ...list, answer: '- c\n- a\n- b' }])),
    )
    expect(fates(plan)).toEqual({ reworded: ['c1'] })
  })

  test('knows the same fact under another key by its words', () => {
    const renamed = { ...fork, key: 'k9', question: 'What does `fork(2)` make?' }
    expect(fates(planSync(stored([card('c1', 'a.md', fork)]), found(note('a.md', [renamed]))))).toEqual({
      reworded: ['c1'],
    })
  })

  test('knows the same fact under another key by its evidence, where the answer is the same', () => {
    const text = 'fork makes a copy of the process'
    const place = { start: 0, end: text.length }
    const before = card('c1', 'a.md', { ...fork, place })
    const asked = { ...fork, key: 'k9', question: 'Which result has calling it twice?', place }
    expect(fates(planSync(stored([before], { 'a.md': text }), found(note('a.md', [asked], text))))).toEqual({
      reworded: ['c1'],
    })
  })

  test('does not hand the memory of one gap to another gap of the same sentence', () => {
    const gap = (key: string, words: string, answer: string) => question(key, words, answer, { kind: 'cloze' })
    const before = card('c1', 'a.md', gap('k1', 'The […] copies the page tables of the parent lazily', 'kernel'))
    const other = gap('k2', 'The kernel copies the page […] of the parent lazily', 'tables')
    expect(fates(planSync(stored([before]), found(note('a.md', [other]))))).toEqual({
      retired: ['c1'],
      added: ['The kernel copies the page […] of the parent lazily'],
    })
  })

  test('retires a card whose fact is gone, and revives it when the fact is back', () => {
    const before = stored([card('c1', 'a.md', fork), card('c2', 'a.md', brk)])
    expect(fates(planSync(before, found(note('a.md', [fork]))))).toEqual({ kept: ['c1'], retired: ['c2'] })
    const retired = stored([card('c1', 'a.md', fork), card('c2', 'a.md', brk, { presence: 'retired' })])
    expect(fates(planSync(retired, found(note('a.md', [fork, brk]))))).toEqual({ kept: ['c1'], revived: ['c2'] })
  })

  test('follows a card that moved to another note', () => {
    const plan = planSync(
      stored([card('c1', 'a.md', fork)]),
      found(note('a.md', []), note('b.md', [{ ...fork, key: 'k-in-b' }])),
    )
    expect(fates(plan)).toEqual({ reworded: ['c1'] })
    expect(plan.cards.reworded[0]?.movedFrom).toBe('a.md')
  })

  test('follows all cards of a renamed note, also those whose words are the same', () => {
    const first = { ...fork, place: { start: 0, end: 5 } }
    const second = { ...fork, key: 'k2', place: { start: 6, end: 9 } }
    const before = stored([card('c1', 'old.md', first), card('c2', 'old.md', second)], { 'old.md': 'the bytes' })
    const plan = planSync(before, found(note('new.md', [first, second], 'the bytes')))
    expect(fates(plan)).toEqual({ reworded: ['c1', 'c2'] })
    expect(plan.cards.reworded.map((one) => [one.cardId, one.question.place.start])).toEqual([
      ['c1', 0],
      ['c2', 6],
    ])
  })

  test('does not guess between two equal cards of other notes', () => {
    const before = stored([card('c1', 'a.md', fork), card('c2', 'b.md', fork)])
    expect(fates(planSync(before, found(note('a.md', []), note('b.md', []), note('c.md', [fork]))))).toEqual({
      retired: ['c1', 'c2'],
      added: [fork.question],
    })
  })

  test('leaves every card of a note that could not be read, and of one that is empty now', () => {
    const before = stored([card('c1', 'a.md', fork), card('c2', 'b.md', brk)])
    const plan = planSync(before, found({ state: 'unread', path: 'a.md', reason: 'locked' }, note('b.md', [], '')))
    expect(fates(plan)).toEqual({})
    expect(plan.notes.unread).toEqual([
      { path: 'a.md', reason: 'locked' },
      { path: 'b.md', reason: 'is empty now; its card stays until it has words again' },
    ])
  })

  test('takes an empty note that never had a card for an ordinary silent note', () => {
    expect(planSync(stored([]), found(note('a.md', [], ''))).notes.unread).toEqual([])
  })

  test('retires the cards of a note that is gone', () => {
    const plan = planSync(stored([card('c1', 'a.md', fork)]), found())
    expect(fates(plan)).toEqual({ retired: ['c1'] })
    expect(plan.notes.gone).toEqual(['a.md'])
  })

  test('never asks a dropped card again: neither new, changed, revived nor retired', () => {
    const dropped = (more: Partial<StoredCard> = {}) =>
      stored([card('c1', 'a.md', fork, { verdict: 'dropped', ...more })])
    expect(fates(planSync(dropped(), found(note('a.md', [fork]))))).toEqual({ kept: ['c1'] })
    const other = found(note('a.md', [{ ...fork, answer: 'a thread' }]))
    expect(fates(planSync(dropped(), other))).toEqual({ reworded: ['c1'] })
    expect(fates(planSync(dropped({ presence: 'retired' }), other))).toEqual({ reworded: ['c1'] })
    expect(fates(planSync(dropped(), found(note('a.md', []))))).toEqual({})
  })

  test('matches the card in play before a retired one with the same key', () => {
    const before = stored([card('c0', 'a.md', fork, { presence: 'retired' }), card('c1', 'a.md', fork)])
    expect(fates(planSync(before, found(note('a.md', [fork]))))).toEqual({ kept: ['c1'] })
  })
})

describe('the part that needs no yes', () => {
  test('leaves out whole notes in which something retires or changes', () => {
    const before = stored([card('c1', 'a.md', fork), card('c2', 'b.md', brk)])
    const extra = question('k3', 'What is `mmap` for?', 'mapping files')
    const plan = planSync(before, found(note('a.md', [fork, extra]), note('b.md', [extra])))
    expect([...heldNotes(plan)]).toEqual(['b.md'])
    expect(fates(safePart(plan))).toEqual({ kept: ['c1'], added: [extra.question] })
  })

  test('holds both notes of a card that moved when one of them is held', () => {
    const before = stored([card('c1', 'a.md', fork), card('c2', 'a.md', brk)])
    const plan = planSync(before, found(note('a.md', []), note('b.md', [fork])))
    expect([...heldNotes(plan)].sort()).toEqual(['a.md', 'b.md'])
    expect(fates(safePart(plan))).toEqual({})
  })
})

/* ----------------------------------------------------------------------------------------------------- invariants */

const words = fc.constantFrom('copy', 'heap', 'page', 'thread', 'lock', 'read', 'write', 'kernel')
const someQuestion = fc
  .record({
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6'),
    words: fc.array(words, { minLength: 1, maxLength: 4 }),
    answer: fc.array(words, { minLength: 1, maxLength: 2 }),
    kind: fc.constantFrom('definition' as const, 'cloze' as const, 'list' as const),
  })
  .map((one) => question(one.key, one.words.join(' '), one.answer.join(' '), { kind: one.kind }))
const path = fc.constantFrom('a.md', 'b.md', 'sub/c.md')
const someNote = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(path, fc.uniqueArray(someQuestion, { selector: (one) => one.key, maxLength: 5 })) },
  { weight: 1, arbitrary: fc.tuple(path, fc.constantFrom('same' as const, 'unread' as const)) },
)
const someFound = fc.uniqueArray(someNote, { selector: ([at]) => at, maxLength: 3 }).map((notes) =>
  found(
    ...notes.map(([at, what]): FoundNote => {
      if (what === 'same') return { state: 'same', path: at }
      if (what === 'unread') return { state: 'unread', path: at, reason: 'locked' }
      return note(at, what, JSON.stringify(what))
    }),
  ),
)
const someStored = fc
  .array(
    fc.record({
      at: path,
      asked: someQuestion,
      presence: fc.constantFrom('present' as const, 'retired' as const),
      verdict: fc.constantFrom(null, 'kept' as const, 'dropped' as const),
      reviewed: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((cards) => stored(cards.map(({ at, asked, ...more }, index) => card(`c${index}`, at, asked, more))))

const matchesOf = (plan: ReturnType<typeof planSync>) => [
  ...plan.cards.kept,
  ...plan.cards.reworded,
  ...plan.cards.changed,
  ...plan.cards.revived,
]

describe('for all notes and cards', () => {
  test('a card has one fate at most, and a question has exactly one', () => {
    fc.assert(
      fc.property(someStored, someFound, (before, now) => {
        const plan = planSync(before, now)
        const ids = [...matchesOf(plan), ...plan.cards.retired].map((one) => one.cardId)
        expect(new Set(ids).size).toBe(ids.length)
        const asked = now.notes.flatMap((one) => (one.state === 'compiled' ? one.compiled.questions : []))
        const met = [...matchesOf(plan), ...plan.cards.added].map((one) => one.question)
        expect(met.length).toBe(asked.length)
        expect(new Set(met)).toEqual(new Set(asked))
      }),
    )
  })

  test('a card in play is matched, retired, or in a note that was not read or did not change', () => {
    fc.assert(
      fc.property(someStored, someFound, (before, now) => {
        const plan = planSync(before, now)
        const seen = new Set([...matchesOf(plan), ...plan.cards.retired].map((one) => one.cardId))
        const left = new Set(now.notes.filter((one) => one.state !== 'compiled').map((one) => one.path))
        const inPlay = before.cards.filter((one) => one.presence === 'present' && one.verdict !== 'dropped')
        const emptied = new Set(plan.notes.unread.map((one) => one.path))
        for (const one of inPlay) {
          if (left.has(one.notePath) || emptied.has(one.notePath)) expect(seen.has(one.id)).toBe(false)
          else expect(seen.has(one.id)).toBe(true)
        }
      }),
    )
  })

  test('a dropped card is never changed, revived or retired', () => {
    fc.assert(
      fc.property(someStored, someFound, (before, now) => {
        const { changed, revived, retired } = planSync(before, now).cards
        const dropped = new Set(before.cards.filter((one) => one.verdict === 'dropped').map((one) => one.id))
        expect([...changed, ...revived, ...retired].filter((one) => dropped.has(one.cardId))).toEqual([])
      }),
    )
  })

  test('the order in which notes and cards come does not matter', () => {
    fc.assert(
      fc.property(someStored, someFound, (before, now) => {
        const turned = { cards: [...before.cards].reverse(), notes: [...before.notes].reverse() }
        expect(planSync(turned, { ...now, notes: [...now.notes].reverse() })).toEqual(planSync(before, now))
      }),
    )
  })

  test('what was applied is in step: a second sync keeps everything and adds nothing', () => {
    fc.assert(
      fc.property(someStored, someFound, (before, now) => {
        const plan = planSync(before, now)
        const gone = new Set(matchesOf(plan).map((one) => one.cardId as string))
        const after = stored([
          ...matchesOf(plan).map((one) => {
            const was = before.cards.find((other) => other.id === one.cardId)
            return card(one.cardId, one.notePath, one.question, { verdict: was?.verdict ?? null })
          }),
          ...plan.cards.added.map((one, index) => card(`new${index}`, one.notePath, one.question)),
          ...before.cards.filter((one) => !gone.has(one.id)).map((one) => ({ ...one, presence: 'retired' as const })),
        ])
        const again = planSync(after, now)
        expect(again.cards.added).toEqual([])
        expect(again.cards.retired).toEqual([])
        expect(again.cards.changed).toEqual([])
        expect(again.cards.reworded).toEqual([])
      }),
    )
  })
})
