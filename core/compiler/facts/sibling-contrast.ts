/** The same thing said of two neighbours with different words: "Tasklets: dynamically allocated", "Soft IRQs: statically allocated". */
import type { Fact } from '../fact.ts'
import type { Passage } from '../outline.ts'
import { countWords } from '../sentences.ts'
import { makeFact } from './build.ts'

/** Reads the facts of a whole note; a contrast needs exactly one fact on each side, under sibling passages. */
export function siblingContrasts(facts: readonly Fact[]): Fact[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const role = asked(fact)
    if (role === null) continue
    const owner = ownerOf(fact)
    if (owner === null || owner.parent === null) continue
    const key = `${owner.parent.place.start}:${owner.parent.kind}|${fact.type}|${fact.predicate}`
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return [...groups.values()].flatMap(contrast)
}

function contrast(group: readonly Fact[]): Fact[] {
  const owners = new Set(group.map(ownerOf))
  if (group.length < 2 || group.length > 3 || owners.size !== group.length) return []
  const answers = group.map((fact) => asked(fact)?.text.toLowerCase())
  if (new Set(answers).size !== group.length) return []
  if (group.some((fact) => fact.confidence < 0.55 || countWords(asked(fact)?.text ?? '') > 12)) return []
  if (new Set(group.map((fact) => fact.subject.text)).size !== group.length) return []
  const first = group[0]
  if (first === undefined) return []
  return [
    makeFact({
      type: 'contrast',
      rule: 'sibling-contrast',
      family: 'sibling',
      passage: first.passage,
      subject: { text: group.map((fact) => fact.subject.text).join(' vs '), place: first.subject.place },
      predicate: `each ${first.predicate}`,
      roles: Object.fromEntries(group.map((fact, i) => [`answer${i}`, asked(fact) ?? fact.subject])),
      items: group.map((fact) => fact.subject),
      ...(first.verb === null ? {} : { verb: first.verb }),
      evidence: group.flatMap((fact) => fact.evidence),
      confidence: 0.85,
    }),
  ]
}

/** The one word group that a contrast may ask for. */
function asked(fact: Fact): Fact['subject'] | null {
  if (fact.family === 'cloze') return null
  if (fact.type === 'example') return fact.roles.example ?? null
  if (fact.verb !== null && !/not/.test(fact.verb.adverb)) return fact.roles.object ?? fact.roles.manner ?? null
  return null
}

/** The heading or item that the fact's subject names: only facts that took their subject from there. */
function ownerOf(fact: Fact): Passage | null {
  for (let above = fact.passage.parent; above !== null; above = above.parent)
    if (
      above.place.start <= fact.subject.place.start &&
      fact.subject.place.end <= above.place.end &&
      above.kind !== 'root'
    )
      return above
  return null
}
