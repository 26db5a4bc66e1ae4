/** A note that is being written, compiled and shown without storing anything: its cards, its silent lines, its faults. */
import { compilerVersion, type Question } from '../core/compiler/question.ts'
import type { Place } from '../core/domain.ts'
import manifest from '../package.json' with { type: 'json' }
import { renderAll } from './card-views.ts'
import { collection } from './handle.ts'
import { writtenPath } from './written-note.ts'

/** Bytes of UTF-8 that Try takes; an import takes more. */
export const tryLimit = 200_000

export interface TriedCard {
  readonly key: string
  readonly rule: string
  readonly kind: string
  readonly factType: string
  readonly question: string
  readonly answer: string
  readonly questionHtml: string
  readonly answerHtml: string
  /** Outermost first. */
  readonly context: readonly string[]
  /** The words that answer, in UTF-16 offsets of the text. */
  readonly places: readonly Place[]
  /** From 1. */
  readonly line: number
  readonly proposal: Question['proposal']
  /** Why it is suggested and not active. */
  readonly reason: string | null
  readonly score: number
}

export interface TriedNote {
  readonly cards: readonly TriedCard[]
  readonly silences: readonly { readonly place: Place; readonly line: number; readonly reason: string }[]
  readonly faults: readonly { readonly line: number; readonly message: string; readonly hint: string | null }[]
  readonly versions: { readonly quern: string; readonly compiler: number }
}

export type TryResult =
  | { readonly ok: true; readonly note: TriedNote }
  /** The compiler did not come to an end: deadline, memory, a fault of its own. */
  | { readonly ok: false; readonly reason: 'not-compiled'; readonly message: string }

/** Compiles in the pool, within its deadline. A name that no note can bear is passed over: keeping it will say so. */
export async function tryNote({ name, text }: { readonly name: string; readonly text: string }): Promise<TryResult> {
  const named = writtenPath(name)
  const path = named.ok ? named.path : 'Untitled.md'
  const compiled = await collection().pool.compile({ path, text }, { authorSyntax: false })
  if (!compiled.ok) {
    return { ok: false, reason: 'not-compiled', message: `The note could not be compiled: ${compiled.message}.` }
  }
  const { questions, silences, diagnostics } = compiled.value
  const lineAt = linesOf(text)
  const html = await renderAll(questions.flatMap(({ question, answer }) => [question, answer]))
  const cards = questions.map((question, index) => ({
    ...cardOf(question),
    line: lineAt(wordsOf(question)[0]?.start ?? question.place.start),
    questionHtml: html[2 * index] ?? '',
    answerHtml: html[2 * index + 1] ?? '',
  }))
  return {
    ok: true,
    note: {
      cards: cards.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0)),
      silences: silences.map(({ place, reason }) => ({ place, line: lineAt(place.start), reason })),
      faults: diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ place, message, hint }) => ({ line: lineAt(place.start), message, hint })),
      versions: { quern: manifest.version, compiler: compilerVersion },
    },
  }
}

function cardOf(question: Question): Omit<TriedCard, 'line' | 'questionHtml' | 'answerHtml'> {
  const { key, rule, kind, factType, answer, context, proposal, reason, score } = question
  const places = wordsOf(question)
  return { key, rule, kind, factType, question: question.question, answer, context, places, proposal, reason, score }
}

/** Where the answer's words stand; the evidence, for an answer that is only a label. */
function wordsOf({ pieces, places }: Question): readonly Place[] {
  const words = pieces.items.flat().flatMap((piece) => (piece.kind === 'slice' ? [piece.place] : []))
  return words.length > 0 ? words : places
}

/** The line of an offset, from 1, by halving: a long note has thousands of both. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
