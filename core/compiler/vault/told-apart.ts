/** The same question with different answers: told apart by its context where that can be, else only suggested. */
import { common, contentStems } from '../../answer.ts'
import { genericHeadings } from '../lexicon.ts'
import type { Question } from '../question.ts'
import { activeBar } from '../rank.ts'
import { askedBy, byCodeUnit, isAuthored, isHome, type Member, nameOf, toldBy } from './member.ts'

/** The questions that change, as they are asked from now on. */
export function toldApart(members: readonly Member[]): Map<Member, Question> {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const asked = member.question.question.toLowerCase()
    const known = groups.get(asked)
    if (known === undefined) groups.set(asked, [member])
    else known.push(member)
  }
  const out = new Map<Member, Question>()
  for (const group of groups.values()) if (group.length > 1) settle(group, out)
  return out
}

function settle(group: readonly Member[], out: Map<Member, Question>): void {
  const sorted = [...group].sort((a, b) => byCodeUnit(a.note.path, b.note.path))
  const answers = firstsOf(sorted)
  if (new Set(answers.map(answerOf)).size < 2) return
  const levels = countsOf(sorted)
  const homes = firstsOf(sorted.filter(isHome))
  const authors = firstsOf(sorted.filter(isAuthored))
  for (const member of sorted) {
    const isOther = (other: Member) => other.note !== member.note && answerOf(other) !== answerOf(member)
    const author = authors.find(isOther)
    const rival = author ?? homes.find(isOther) ?? answers.find(isOther)
    if (isAuthored(member) || rival === undefined) continue
    if (author === undefined && isHome(member) && !homes.some(isOther)) continue
    const scope = author === undefined && homes.length === 0 ? scopeOf(member, levels) : null
    if (scope === 'told') continue
    out.set(member, scope === null ? suggested(member, rival) : scoped(member, scope))
  }
}

/** Of each answer the first that gives it, and the first of another note. */
function firstsOf(group: readonly Member[]): Member[] {
  const firsts = new Map<string, Member[]>()
  for (const member of group) {
    const known = firsts.get(answerOf(member)) ?? []
    if (known.length === 0 || (known.length === 1 && known[0]?.note !== member.note))
      firsts.set(answerOf(member), [...known, member])
  }
  return [...firsts.values()].flat()
}

const answerOf = ({ question }: Member) => toldBy(question).answer

/** In which notes each context level, folder or file name stands. */
function countsOf(group: readonly Member[]): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>()
  for (const { note, question } of group)
    for (const level of [...question.context, ...segmentsOf(note.path)].map(folded)) {
      const paths = counts.get(level)
      if (paths === undefined) counts.set(level, new Set([note.path]))
      else paths.add(note.path)
    }
  return counts
}

/** `told` where the context line alone tells which note is meant; else a folder or file name that would; null where none does. */
function scopeOf({ note, question }: Member, levels: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const { topic } = askedBy(question)
  const { words } = toldBy(question)
  const isOwn = (level: string) => levels.get(folded(level))?.size === 1 && names(level, topic)
  if (question.context.some(isOwn)) return 'told'
  const shows = (level: string) => common(contentStems(level), words) > 0
  return segmentsOf(note.path).find((level) => isOwn(level) && !shows(level)) ?? null
}

/** File name and folders, the nearest first. */
const segmentsOf = (path: string) =>
  path
    .replace(/\.\w+$/, '')
    .split('/')
    .reverse()

const folded = (level: string) => [...contentStems(level)].sort().join(' ') || level

/** "Radio" tells what is meant; "Notes", "Lecture 3", "2024-11-02" and the topic itself do not. */
function names(level: string, topic: ReadonlySet<string>): boolean {
  if (genericHeadings.has(level.toLowerCase().trim())) return false
  return [
    ...contentStems(level.replace(/\b(?:chapter|lecture|lesson|week|day|session|part|section|unit|module)s?\b/gi, '')),
  ].some((word) => !topic.has(word) && /^\p{L}{2,}/u.test(word))
}

const scoped = ({ question }: Member, level: string): Question => ({
  ...question,
  context: [level.replace(/[-_]+/g, ' ').trim(), ...question.context],
})

const suggested = ({ note, question }: Member, other: Member): Question => ({
  ...question,
  proposal: 'suggested',
  reason: `${nameOf(other.note, note)} answers this question differently`,
  score: Math.min(question.score, activeBar - 0.01),
})
