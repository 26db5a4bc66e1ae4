/** What the readings teach the ranking: weights of its features by logistic regression, tried on collections left out. */
import { candidatesOf } from '../../core/compiler/compile.ts'
import { hull } from '../../core/compiler/facts/build.ts'
import { type Features, featuresOf } from '../../core/compiler/features.ts'
import { notesOf } from './corpus.ts'
import { type JudgedCard, readRound, type Verdict } from './round.ts'

interface Example {
  readonly collection: string
  readonly features: Features
  readonly confidence: number
  readonly verdicts: readonly Verdict[]
  /** 1 keep, 0 reject, an edit between: the mean of the readings. */
  readonly worth: number
}

export interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}

const worthOf: Record<Verdict, number> = { keep: 1, edit: 0.4, reject: 0 }
/** Strength of the L2 penalty; chosen on the collections left out, among 1, 3, 10 and 30. */
const penalty = 10

/** Prints the weights and, for each share of cards taken, how many of them were kept, with each collection judged by the others. */
export function teach(rounds: readonly string[]): void {
  const examples = examplesOf(rounds.flatMap(readRound).filter(({ held }) => !held))
  const names = [...new Set(examples.map(({ collection }) => collection))]
  const judged = names.flatMap((name) => {
    const weights = learnt(examples.filter(({ collection }) => collection !== name))
    return examples
      .filter(({ collection }) => collection === name)
      .map((one) => ({ ...one, score: scoreOf(one, weights) }))
  })
  console.log(`${examples.length} cards of ${names.length} collections`)
  for (const [by, of] of [
    ['features', (one: { score: number }) => one.score],
    ['the rule alone', (one: { confidence: number }) => one.confidence],
    ...[0.05, 0.1, 0.2].map(
      (scale) =>
        [
          `the rule and ${scale} of the features`,
          (one: { score: number; confidence: number }) =>
            one.confidence + scale * Math.log(one.score / (1 - one.score)),
        ] as const,
    ),
  ] as const) {
    const sorted = [...judged].sort((a, b) => of(b) - of(a))
    for (const share of [1, 0.8, 0.6, 0.4]) {
      const taken = sorted.slice(0, Math.round(share * sorted.length))
      console.log(`  by ${by}, the best ${100 * share} %: ${percents(taken)}`)
    }
  }
  const all = learnt(examples)
  console.log(`bias ${all.bias.toFixed(2)}`)
  for (const [name, weight] of [...all.of].sort((a, b) => b[1] - a[1])) console.log(`  ${name}: ${weight.toFixed(2)}`)
}

function percents(taken: readonly Example[]): string {
  const verdicts = taken.flatMap((one) => one.verdicts)
  return (['keep', 'edit', 'reject'] as const)
    .map(
      (verdict) =>
        `${verdict} ${Math.round((100 * verdicts.filter((one) => one === verdict).length) / verdicts.length)} %`,
    )
    .join(', ')
}

/** The judged cards that are still made as they were, found again by their place and rule. */
function examplesOf(cards: readonly JudgedCard[]): Example[] {
  const byNote = new Map<string, JudgedCard[]>()
  for (const card of cards) {
    const name = `${card.collection}\n${card.path}`
    byNote.set(name, [...(byNote.get(name) ?? []), card])
  }
  const notes = new Map<string, ReturnType<typeof notesOf>>()
  return [...byNote].flatMap(([name, judged]): Example[] => {
    const [collection = '', path = ''] = name.split('\n')
    const files = notes.get(collection) ?? notesOf(collection)
    notes.set(collection, files)
    const file = files.find((one) => one.path.normalize('NFC') === path)
    if (file === undefined) return []
    const { note, candidates } = candidatesOf(file, { authorSyntax: false })
    return judged.flatMap(({ start, end, rule, verdicts }): Example[] => {
      const found = candidates.filter(({ draft }) => {
        const place = hull(draft.places)
        const name = draft.kind === 'reversal' ? `${draft.fact.rule}-reversed` : draft.fact.rule
        return place.start === start && place.end === end && name === rule
      })
      const [one] = found
      if (one === undefined || found.length > 1 || verdicts === null || one.draft.fact.family === 'author') return []
      const worth = verdicts.reduce((sum, verdict) => sum + worthOf[verdict], 0) / verdicts.length
      const features = { ...featuresOf(one.draft, one.context, note), confidence: one.draft.confidence }
      return [{ collection, features, confidence: one.draft.confidence, verdicts, worth }]
    })
  })
}

function scoreOf(one: Example, weights: Weights): number {
  let sum = weights.bias
  for (const [name, value] of Object.entries(one.features)) sum += value * (weights.of.get(name) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Gradient descent on the logistic loss. */
function learnt(examples: readonly Example[]): Weights {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort()
  const of = new Map(names.map((name) => [name, 0]))
  let bias = 0
  const rate = 1.5 / examples.length
  for (let round = 0; round < 3000; round++) {
    const slopes = new Map<string, number>()
    let slope = 0
    for (const one of examples) {
      const miss = scoreOf(one, { bias, of }) - one.worth
      slope += miss
      for (const [name, value] of Object.entries(one.features)) slopes.set(name, (slopes.get(name) ?? 0) + miss * value)
    }
    bias -= rate * slope
    for (const name of names) {
      const weight = of.get(name) ?? 0
      of.set(name, weight - rate * ((slopes.get(name) ?? 0) + penalty * weight))
    }
  }
  return { bias, of }
}
