/** Statements that contradict each other: the same thing, the same property, two values. */
import type { Contradiction, Finding, Statement } from './finding.ts'

/**
 * Contradictions among the statements of one note or of many. Across notes only names that mean the same everywhere are
 * compared; inside a note "memory" under one heading is the same memory.
 */
export function contradictionsIn(statements: readonly Statement[]): Contradiction[] {
  const groups = new Map<string, Statement[]>()
  for (const one of statements) {
    const where = one.isSpecific && one.object === '' ? '' : one.spot.path
    const key = JSON.stringify([where, one.about, one.object, one.property])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const seen = new Set<string>()
  return [...groups.values()].flatMap(clashOf).filter(({ one, other }) => {
    const places = [one, other].map(({ spot }) => `${spot.path}:${spot.place.start}`)
    const key = places.sort().join('|')
    return !seen.has(key) && places[0] !== places[1] && seen.add(key)
  })
}

/** One contradiction for each statement against the values of the others; the suspect is the weaker, else the later. */
function clashOf(group: readonly Statement[]): Contradiction[] {
  const values = new Map<string, Statement[]>()
  for (const one of group) values.set(one.value, [...(values.get(one.value) ?? []), one])
  if (values.size !== 2) return []
  const [first = [], second = []] = [...values.values()]
  const weaker = weakerOf(first, second)
  if (weaker === null) {
    const [one, other] = [second[0], first[0]]
    return one === undefined || other === undefined ? [] : [{ one, other, weaker: null }]
  }
  const other = (weaker === first ? second : first).find((each) => each.weakness === null)
  return other === undefined ? [] : weaker.map((one) => ({ one, other, weaker: one }))
}

/** In brackets or hedged against a plain word; said once against two places or more. Null where neither is the weaker. */
function weakerOf(first: readonly Statement[], second: readonly Statement[]): readonly Statement[] | null {
  const isWeak = (side: readonly Statement[]) => side.every(({ weakness }) => weakness !== null)
  if (isWeak(first) !== isWeak(second)) return isWeak(first) ? first : second
  const places = (side: readonly Statement[]) => new Set(side.map(({ spot }) => `${spot.path}:${spot.line}`)).size
  if (isWeak(first) || places(first) === places(second)) return null
  if (places(first) === 1 && places(second) >= 2) return first
  return places(second) === 1 && places(first) >= 2 ? second : null
}

/** Why a card that rests on the weaker statement waits for a yes. */
export const reasonOf = ({ other }: Contradiction): string =>
  `contradicts line ${other.spot.line}: "${shortened(other.spot.words)}"`

export function contradictionFinding({ one, other, weaker }: Contradiction): Finding {
  const place = one.spot.path === other.spot.path ? `line ${other.spot.line}` : `${other.spot.path}:${other.spot.line}`
  const why = weaker === null || weaker.weakness === null ? '' : ` It is the weaker, ${weaker.weakness}.`
  const message = `This contradicts ${place}: "${shortened(other.spot.words)}".${why} Mend the one that is wrong, or say when each holds.`
  return { code: 'check/contradiction', severity: 'warning', message, ...one.spot }
}

/** At most so many characters, cut at a word. */
const longestQuote = 100
export const shortened = (words: string): string =>
  words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`
