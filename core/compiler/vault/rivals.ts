/**
 * Names of two notes that are easily mixed up: they look alike, and what is said of them opens alike. One card asks which
 * of the two is meant. It is written from one note, whose words it shows and answers with; the other lends its name.
 */
import { common, contentStems } from '../../answer.ts'
import { capitalised } from '../capitals.ts'
import { lookAlike, lookKeys } from '../facts/look-alike.ts'
import { openingOf } from '../facts/opening.ts'
import { isPlural } from '../grammar.ts'
import { keysOf } from '../keys.ts'
import type { CompiledNote, Question } from '../question.ts'
import { countWords } from '../sentences.ts'
import { byCodeUnit, type Member } from './member.ts'

/** Never asked without the author's yes: that the other is not so is nowhere written. */
const confidence = 0.6
/** Words of a question. */
const longest = 28

interface Named {
  readonly member: Member
  readonly name: string
  readonly gloss: string
  /** The same fact asked back: it knows where the name stands. */
  readonly back: Question | null
}

/** The cards to add, by note. */
export function rivalsOf(members: readonly Member[]): Map<CompiledNote, Question[]> {
  const backs = new Map(
    members.flatMap(({ question }) => (question.kind === 'reversal' ? [[question.factKey, question] as const] : [])),
  )
  const groups = new Map<string, Map<string, Named>>()
  for (const member of members) {
    const named = namedBy(member, backs)
    const opening = named === null ? null : openingOf(named.gloss)
    if (named === null || opening === null) continue
    for (const key of lookKeys(named.name)) {
      const group = groups.get(`${opening.key}|${key}`) ?? new Map<string, Named>()
      groups.set(`${opening.key}|${key}`, group)
      if (!group.has(named.name.toLowerCase())) group.set(named.name.toLowerCase(), named)
    }
  }
  const out = new Map<CompiledNote, Question[]>()
  const taken = new Set<Named>()
  for (const group of groups.values()) {
    const [one, other] = [...group.values()].sort((a, b) => byCodeUnit(a.name, b.name))
    if (one === undefined || other === undefined || group.size > 2 || taken.has(one) || taken.has(other)) continue
    if (one.member.note === other.member.note || !areRivals(one, other)) continue
    const card =
      one.back !== null ? written(one, one.back, other) : other.back !== null ? written(other, other.back, one) : null
    if (card === null) continue
    const { note } = one.back !== null ? one.member : other.member
    if (note.questions.some(({ key }) => key === card.key)) continue
    out.set(note, [...(out.get(note) ?? []), card])
    taken.add(one)
    taken.add(other)
  }
  return out
}

/** "What is a hard link?" names "a hard link". */
function namedBy(member: Member, backs: ReadonlyMap<string, Question>): Named | null {
  const { kind, factType, question, answer, factKey, pieces } = member.question
  const name = /^What (?:is|are) (.+)\?$/.exec(question)?.[1]
  if (kind !== 'definition' || factType !== 'definition' || pieces.form !== 'phrase' || name === undefined) return null
  return { member, name, gloss: answer, back: backs.get(factKey) ?? null }
}

/** Each is said something that the other is not, and that its own name does not show; neither is a kind of the other. */
function areRivals(one: Named, other: Named): boolean {
  if (!lookAlike(one.name, other.name)) return false
  const [mine, theirs] = [contentStems(one.name), contentStems(other.name)]
  if (common(mine, theirs) === Math.min(mine.size, theirs.size)) return false
  const [left, right] = [contentStems(one.gloss), contentStems(other.gloss)]
  const shows = (name: ReadonlySet<string>, rival: ReadonlySet<string>, gloss: ReadonlySet<string>) =>
    [...name].some((word) => !rival.has(word) && gloss.has(word))
  const shared = common(left, right)
  return Math.min(left.size, right.size) > shared && !shows(mine, theirs, left) && !shows(theirs, mine, right)
}

/** "A hard link vs a symbolic link: which is a link to an inode?" */
function written({ member, name, gloss }: Named, back: Question, other: Named): Question | null {
  const names = [name, other.name].sort(byCodeUnit).join(' vs ')
  const told = gloss.replace(/[\s.;:,]+$/, '').replace(/^(?:An?|The)(?=\s)/, (article) => article.toLowerCase())
  const asked = /^(?:an?|the)\s/.test(told)
    ? `which ${isPlural(name) ? 'are' : 'is'} ${told}?`
    : `which means: ${told}?`
  const question = `${capitalised(names)}: ${asked}`
  if (countWords(question) > longest) return null
  return {
    ...back,
    ...keysOf({ path: member.note.path, type: 'contrast', subject: names, predicate: 'which', role: 'which' }),
    kind: 'contrast',
    factType: 'contrast',
    rule: 'vault-contrast',
    question,
    proposal: 'suggested',
    reason: 'it holds the words of one note against the name of another',
    score: confidence,
    distractors: [],
  }
}
