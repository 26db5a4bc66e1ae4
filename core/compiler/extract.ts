/** Facts of a note: every rule on every passage, strongest first; what a strong rule claims, weaker ones leave alone. */
import type { Place } from '../domain.ts'
import { meets } from './authored/find.ts'
import type { Fact } from './fact.ts'
import { definitionContrasts } from './facts/definition-contrast.ts'
import type { Rule } from './facts/rule.ts'
import { siblingContrasts } from './facts/sibling-contrast.ts'
import { weighed } from './facts/weigh.ts'
import type { Passage, Zone } from './outline.ts'
import { activeBar } from './rank.ts'
import type { Reading } from './reading.ts'

/** `taken`: places, in order and apart, that no rule may read. */
export function extractFacts(note: Reading, rules: readonly Rule[], taken: readonly Place[]): Fact[] {
  const byZone = new Map<Zone, readonly Rule[]>()
  const rulesIn = (zone: Zone) => {
    const known = byZone.get(zone)
    if (known !== undefined) return known
    const found = rules.filter((rule) => reads(rule, zone))
    byZone.set(zone, found)
    return found
  }
  const facts = note.passages
    .flatMap((passage) => (meets(taken, passage.place) ? [] : factsOf(passage, note, rulesIn(passage.zone))))
    .filter((fact) => !fact.evidence.some((place) => meets(taken, place)))
  const steps = new Set(
    facts.flatMap((fact) => (fact.rule === 'steps' ? fact.evidence.map((place) => place.start) : [])),
  )
  const kept = facts.filter(
    (fact) => fact.family !== 'sentence' || !fact.evidence.some((place) => steps.has(place.start)),
  )
  const english = kept.filter((fact) => !fact.rule.startsWith('neutral-'))
  const siblings = siblingContrasts(english)
  const asked = new Set(siblings.map(namesIn))
  return [...kept, ...siblings, ...definitionContrasts(english, note).filter((fact) => !asked.has(namesIn(fact)))]
}

/** Of the same names one contrast is enough. */
const namesIn = (fact: Fact) =>
  fact.items
    .map((item) => item.text)
    .sort()
    .join('|')

/** What only introduces holds no sentence to ask about. */
function reads({ zones = ['knowledge'], family }: Rule, zone: Zone): boolean {
  if (zone === 'lead') return zones.includes('knowledge') && family !== 'sentence' && family !== 'cloze'
  return zones.includes(zone)
}

function factsOf(passage: Passage, note: Reading, all: readonly Rule[]): Fact[] {
  if (passage.kind === 'root' || passage.kind === 'code' || passage.kind === 'math') return []
  const rules = !isMostlyLink(passage, note)
    ? all
    : all.filter(
        (rule) => rule.family === 'author' || rule.zones?.includes('links') === true || rule.id === 'enumeration',
      )
  const found: Fact[] = []
  let claimed = false
  for (const rule of rules) {
    if (claimed && (rule.claims || rule.family === 'sentence' || rule.family === 'cloze')) continue
    if (rule.family === 'cloze' && found.some((fact) => fact.family !== 'sentence' || fact.confidence >= activeBar))
      continue
    const matched = rule.match(passage, note)
    if (matched.length === 0) continue
    const facts =
      rule.family === 'sentence' || rule.family === 'cloze'
        ? matched
            .filter((fact) => rule.family === 'cloze' || !saidAlready(fact, found))
            .flatMap((fact) => weighed(fact, note))
        : matched
    found.push(...facts)
    if (facts.length > 0 && rule.claims) claimed = true
  }
  return found
}

/** A line that is the title of something on the web says nothing itself, whatever colon stands in it. */
function isMostlyLink(passage: Passage, note: Reading): boolean {
  if (passage.inlines.length === 0 || passage.kind === 'heading') return false
  const line = note.shown(passage)
  const linked = line.webLinks.reduce((sum, range) => sum + range.end - range.start, 0)
  return (
    linked > (line.webLinks[0]?.start === 0 ? 0.6 : 0.8) * line.text.length ||
    (line.webLinks[0]?.start === 0 && linked > 30)
  )
}

/** Rules that ask for when or why, beside which "used as" and "waits for" still ask for their object. */
const circumstances: ReadonlySet<string> = new Set(['condition', 'since', 'so-that', 'therefore'])

/** Two sentence rules do not read the same sentence. */
function saidAlready(fact: Fact, found: readonly Fact[]): boolean {
  return found.some(
    (other) =>
      (other.family === 'sentence' || other.type === 'contrast') &&
      other.rule !== fact.rule &&
      !(circumstances.has(other.rule) && fact.verb !== null && fact.verb.tail !== '') &&
      other.evidence.some((a) =>
        fact.evidence.some((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.6 * (b.end - b.start)),
      ),
  )
}
