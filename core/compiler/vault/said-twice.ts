/** The same thing said in two notes is asked once. */
import { common } from '../../answer.ts'
import { countWords } from '../sentences.ts'
import { askedBy, byCodeUnit, isAuthored, isHome, type Member, toldBy } from './member.ts'

/** Words of an answer above which the fuller of two is not the better one. */
const brief = 18
/** Stems below which an answer to a question about "the port" may be that of another port. */
const telling = 3
/** Of one topic so many answers are held against each other; a topic with more is no topic. */
const mostAnswers = 12

/** Each question that another note asks better, with the one that stays. */
export function saidTwice(members: readonly Member[]): Map<Member, Member> {
  const topics = new Map<string, Member[]>()
  for (const member of members) {
    const { about, topic } = askedBy(member.question)
    if (topic.size === 0) continue
    const known = topics.get(about)
    if (known === undefined) topics.set(about, [member])
    else known.push(member)
  }
  const out = new Map<Member, Member>()
  for (const group of topics.values()) if (group.length > 1) keepBest(group, out)
  return out
}

function keepBest(group: readonly Member[], out: Map<Member, Member>): void {
  const kept: Member[] = []
  const byAnswer = new Map<string, Member>()
  for (const member of byWorth(group)) {
    const { answer } = toldBy(member.question)
    const equal = byAnswer.get(answer)
    const best = [...(equal === undefined ? [] : [equal]), ...kept].find((other) => isSame(member, other))
    if (best !== undefined) {
      out.set(member, best)
      continue
    }
    if (equal === undefined) byAnswer.set(answer, member)
    if (kept.length < mostAnswers) kept.push(member)
  }
}

/** The better first: the author's own, the surer, the fuller while brief, the one in the note about it; then by path. */
function byWorth(group: readonly Member[]): Member[] {
  const weighed = group.map((member) => {
    const { proposal, score, kind, answer } = member.question
    const isFull = kind !== 'reversal' && countWords(answer) <= brief
    return {
      member,
      worth: [
        Number(isAuthored(member)),
        Number(proposal === 'active'),
        isFull ? toldBy(member.question).words.size : 0,
        Number(isHome(member)),
        score,
      ],
    }
  })
  weighed.sort((a, b) => {
    const at = a.worth.findIndex((value, i) => value !== b.worth[i])
    return (
      (b.worth[at] ?? 0) - (a.worth[at] ?? 0) ||
      byCodeUnit(a.member.note.path, b.member.note.path) ||
      byCodeUnit(a.member.question.key, b.member.question.key)
    )
  })
  return weighed.map(({ member }) => member)
}

/** One answer is the other, or holds it; numbers, code and denials alike. */
function isSame(one: Member, other: Member): boolean {
  if (one.note === other.note || isAuthored(one)) return false
  const [a, b] = [toldBy(one.question), toldBy(other.question)]
  if (a.isDenied !== b.isDenied || a.literals !== b.literals) return false
  const fewer = Math.min(a.words.size, b.words.size)
  const isEqual = a.answer === b.answer
  const isPart = fewer >= 2 && common(a.words, b.words) === fewer && one.question.pieces.form === 'phrase'
  if (!isEqual && !isPart) return false
  const isVague = /\b(?:the|this|that|each)\s/i.test(one.question.question)
  return !isVague || fewer >= telling || one.question.context.join('>') === other.question.context.join('>')
}
