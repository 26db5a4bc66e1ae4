/**
 * A round of reading: cards drawn at random, each read twice with the rubric by readers who do not see each other's
 * verdicts. What is kept names the place and a hash of its words, never the words of others.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outlineOf } from '../../core/compiler/outline-of.ts'
import { parseNote } from '../../core/compiler/parse.ts'
import type { CompiledNote, Question } from '../../core/compiler/question.ts'
import { kappa, wilson } from './agreement.ts'
import { collections, compileAll, draw, isHeld, notesOf, sha256 } from './corpus.ts'

export type Verdict = 'keep' | 'edit' | 'reject'

export interface JudgedCard {
  readonly collection: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly sha256: string
  readonly key: string
  readonly rule: string
  /** Of a note that nobody opened before. */
  readonly held: boolean
  /** Over half of the note's blocks are list items or table rows. */
  readonly structured: boolean
  /** Two blind readings of a round, one of a lesson. */
  readonly verdicts: readonly Verdict[] | null
}

interface Drawn extends JudgedCard {
  readonly question: Question
  readonly text: string
}

const fileOf = (round: string) => join(import.meta.dirname, 'rounds', `${round}.json`)
export const readRound = (round: string): JudgedCard[] => JSON.parse(readFileSync(fileOf(round), 'utf8'))

/** Draws `count` active cards, half of them from held notes, spread over the collections by turns. */
export function drawRound(round: string, seed: number, count: number): void {
  const pools = collections().map((collection, i) => {
    const cards = cardsOf(collection).filter(({ question }) => question.proposal === 'active')
    return {
      held: draw(
        cards.filter((card) => card.held),
        cards.length,
        seed + i,
      ),
      open: draw(
        cards.filter((card) => !card.held),
        cards.length,
        seed + 100 + i,
      ),
    }
  })
  const drawn = [
    ...inTurns(
      pools.map(({ held }) => held),
      Math.ceil(count / 2),
    ),
    ...inTurns(
      pools.map(({ open }) => open),
      Math.floor(count / 2),
    ),
  ]
  printed(round, draw(drawn, drawn.length, seed))
}

/** Draws `count` cards, active and suggested, from open notes alone: one reading of them teaches the ranking. */
export function drawLesson(round: string, seed: number, count: number): void {
  const pools = collections().map((collection, i) => {
    const cards = cardsOf(collection).filter(({ held, rule }) => !held && !rule.startsWith('author-'))
    return draw(cards, cards.length, seed + i)
  })
  const drawn = inTurns(pools, count)
  printed(round, draw(drawn, drawn.length, seed))
}

function printed(round: string, mixed: readonly Drawn[]): void {
  const kept = mixed.map(({ question: _, text: __, ...card }) => card)
  writeFileSync(fileOf(round), `${JSON.stringify(kept, null, 1)}\n`)
  for (const [i, card] of mixed.entries()) console.log(shown(card, i))
}

/** Enters one reading or two, files with lines `NUMBER VERDICT`, and prints what they say. */
export function scoreRound(round: string, readings: readonly string[]): void {
  let cards = readRound(round)
  if (readings.length > 0) {
    const read = readings.map((file) => verdictsIn(file, cards.length))
    cards = cards.map((card, i) => ({ ...card, verdicts: read.flatMap((verdicts) => verdicts[i] ?? []) }))
    writeFileSync(fileOf(round), `${JSON.stringify(cards, null, 1)}\n`)
  }
  const judged = cards.flatMap((card) => (card.verdicts === null ? [] : [{ ...card, verdicts: card.verdicts }]))
  const twice = judged.flatMap(({ verdicts: [one, other] }) =>
    one === undefined || other === undefined ? [] : [{ one, other }],
  )
  if (twice.length > 0)
    console.log(
      `kappa ${kappa(
        twice.map(({ one }) => one),
        twice.map(({ other }) => other),
      ).toFixed(2)}`,
    )
  const groups: [string, (card: JudgedCard) => boolean][] = [
    ['all', () => true],
    ['structured', ({ structured }) => structured],
    ['prose', ({ structured }) => !structured],
    ['never opened', ({ held }) => held],
    ['opened', ({ held }) => !held],
  ]
  for (const [name, belongs] of groups) {
    const verdicts = judged.filter(belongs).flatMap((card) => card.verdicts)
    const share = (verdict: Verdict) => {
      const hits = verdicts.filter((one) => one === verdict).length
      const [low, high] = wilson(hits, verdicts.length)
      const percent = (part: number) => Math.round(100 * part)
      return `${verdict} ${percent(hits / verdicts.length)} % (${percent(low)} to ${percent(high)})`
    }
    if (verdicts.length > 0)
      console.log(
        `${name}, ${judged.filter(belongs).length} cards: ${share('keep')}, ${share('edit')}, ${share('reject')}`,
      )
  }
  const rules = new Map<string, number[]>()
  for (const { rule, verdicts } of judged)
    for (const verdict of verdicts) {
      const counts = rules.get(rule) ?? [0, 0, 0]
      const at = ['keep', 'edit', 'reject'].indexOf(verdict)
      rules.set(
        rule,
        counts.map((count, i) => (i === at ? count + 1 : count)),
      )
    }
  for (const [rule, counts] of [...rules].sort((a, b) => (b[1][0] ?? 0) - (a[1][0] ?? 0)))
    console.log(`  ${rule}: ${counts.join(' / ')}`)
}

function verdictsIn(file: string, count: number): Verdict[] {
  const verdicts: Verdict[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^\s*(\d+)[.:)]?\s+(keep|edit|reject)\b/i.exec(line)
    if (match !== null) verdicts[Number(match[1]) - 1] = match[2]?.toLowerCase() as Verdict
  }
  for (let i = 0; i < count; i++)
    if (verdicts[i] === undefined) throw new Error(`${file} has no verdict on card ${i + 1}.`)
  return verdicts
}

export function cardsOf(collection: string): Drawn[] {
  const notes = notesOf(collection)
  const texts = new Map(notes.map(({ path, text }) => [path.normalize('NFC'), text]))
  return compileAll(notes).flatMap((note) => {
    const text = texts.get(note.path) ?? ''
    const structured = isStructured(note, text)
    return note.questions.map((question) => ({
      collection,
      path: note.path,
      ...question.place,
      sha256: sha256(text.slice(question.place.start, question.place.end)),
      key: question.key,
      rule: question.rule,
      held: isHeld(collection, note.path),
      structured,
      verdicts: null,
      question,
      text,
    }))
  })
}

function isStructured(note: CompiledNote, text: string): boolean {
  let items = 0
  let all = 0
  const walk = (passage: ReturnType<typeof outlineOf>) => {
    if (passage.kind === 'table') {
      items += passage.table?.rows.length ?? 0
      all += passage.table?.rows.length ?? 0
    } else if (passage.kind !== 'root' && passage.kind !== 'heading') {
      all += 1
      if (passage.kind === 'item' || passage.kind === 'definition') items += 1
    }
    passage.children.forEach(walk)
  }
  walk(outlineOf(parseNote({ path: note.path, text })))
  return items > all / 2
}

/** One of each in turn, until there are enough. */
function inTurns<T>(piles: readonly (readonly T[])[], count: number): T[] {
  const taken: T[] = []
  for (let turn = 0; taken.length < count && piles.some((pile) => turn < pile.length); turn++)
    for (const pile of piles) {
      const one = pile[turn]
      if (one !== undefined && taken.length < count) taken.push(one)
    }
  return taken
}

function shown({ collection, path, rule, question, text, start, end }: Drawn, i: number): string {
  const before = text.slice(Math.max(0, start - 300), start)
  const after = text.slice(end, end + 200)
  return [
    `### ${i + 1} [${rule}] ${collection}/${path}`,
    `  context: ${question.context.join(' › ')}`,
    `  Q: ${question.question}`,
    `  A: ${question.answer}`,
    `  note: …${before}⟦${text.slice(start, end)}⟧${after}…`.replace(/\n/g, '\n    '),
    '',
  ].join('\n')
}
