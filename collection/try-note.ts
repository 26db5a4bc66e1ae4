/** A note that is being written, compiled and shown without storing anything: its cards, its silent lines, its faults. */
import { compilerVersion, type Question } from '../core/compiler/question.ts'
import { activeBar } from '../core/compiler/rank.ts'
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
  readonly proposal: Question['proposal']
  /** Why it is suggested and not active. */
  readonly reason: string | null
  readonly score: number
}

export interface TriedNote {
  /** In the order of the note. */
  readonly cards: readonly TriedCard[]
  readonly silences: readonly { readonly place: Place; readonly reason: string }[]
  readonly faults: readonly { readonly place: Place; readonly message: string; readonly hint: string | null }[]
  /** The score from which a question is asked without the user's yes. */
  readonly activeBar: number
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
  const { silences, diagnostics } = compiled.value
  const questions = [...compiled.value.questions].sort((a, b) => a.place.start - b.place.start)
  const html = await renderAll(questions.flatMap(({ question, answer }) => [question, answer]))
  const cards = questions.map((question, index) => ({
    ...cardOf(question),
    questionHtml: html[2 * index] ?? '',
    answerHtml: html[2 * index + 1] ?? '',
  }))
  return {
    ok: true,
    note: {
      cards,
      silences: silences.map(({ place, reason }) => ({ place, reason })),
      faults: diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ place, message, hint }) => ({ place, message, hint })),
      activeBar,
      versions: { quern: manifest.version, compiler: compilerVersion },
    },
  }
}

function cardOf(question: Question): Omit<TriedCard, 'questionHtml' | 'answerHtml'> {
  const { key, rule, kind, factType, answer, context, proposal, reason, score } = question
  const places = wordsOf(question)
  return { key, rule, kind, factType, question: question.question, answer, context, places, proposal, reason, score }
}

/** Where the answer's words stand; the evidence, for an answer that is only a label. */
function wordsOf({ pieces, places }: Question): readonly Place[] {
  const words = pieces.items.flat().flatMap((piece) => (piece.kind === 'slice' ? [piece.place] : []))
  return words.length > 0 ? words : places
}
