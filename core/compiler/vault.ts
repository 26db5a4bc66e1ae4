/**
 * Looks over all notes of a source together. Pure and independent of their order; a key is never changed: what another
 * note says changes only whether, under which context and with which reason a question is asked. Apart from compiling,
 * so that who only does this loads no compiler.
 */
import { dangling, linkIndex } from './links.ts'
import type { CompiledNote, Question, Silence } from './question.ts'
import { byCodeUnit, type Member, nameOf } from './vault/member.ts'
import { rivalsOf } from './vault/rivals.ts'
import { saidTwice } from './vault/said-twice.ts'
import { toldApart } from './vault/told-apart.ts'

/**
 * What two notes say alike is asked once; a question that two notes answer differently is told apart by its context or
 * only suggested; names that are easily mixed up are held against each other. A link to a note that is not there is a
 * warning. Notes in which nothing changes are the same objects.
 */
export function compileVault(notes: readonly CompiledNote[]): CompiledNote[] {
  const sorted = [...notes].sort((a, b) => byCodeUnit(a.path, b.path))
  const members = sorted.flatMap((note) => note.questions.map((question): Member => ({ note, question })))
  const twice = withReversals(saidTwice(members), members)
  const left = members.filter((member) => !twice.has(member))
  const changed = toldApart(left)
  const rivals = rivalsOf(left)
  const outcome = new Map(sorted.map((note) => [note, new Map<Question, Question | null>()]))
  for (const [{ note, question }, now] of changed) outcome.get(note)?.set(question, now)
  for (const { note, question } of twice.keys()) outcome.get(note)?.set(question, null)
  const silences = silencesOf(twice, outcome)
  const index = linkIndex(sorted)
  return notes.map((note) => {
    const changes = outcome.get(note)
    const loose = dangling(note, index)
    const added = rivals.get(note) ?? []
    if ((changes === undefined || changes.size === 0) && loose.length === 0 && added.length === 0) return note
    const questions = note.questions.flatMap((question) => {
      const now = changes?.get(question)
      return now === null ? [] : [now ?? question]
    })
    return {
      ...note,
      questions: [...questions, ...added],
      silences: [...note.silences, ...(silences.get(note) ?? [])].sort((a, b) => a.place.start - b.place.start),
      diagnostics: [...note.diagnostics, ...loose],
    }
  })
}

/** Where a definition is asked elsewhere, so is its reversal. */
function withReversals(twice: Map<Member, Member>, members: readonly Member[]): Map<Member, Member> {
  const backs = new Map(
    members.flatMap((member) =>
      member.question.kind === 'reversal' ? [[member.question.factKey, member] as const] : [],
    ),
  )
  const out = new Map(twice)
  for (const [member, best] of twice) {
    const [mine, other] = [backs.get(member.question.factKey), backs.get(best.question.factKey)]
    if (mine !== undefined && other !== undefined && mine !== other && !out.has(other)) out.set(mine, other)
  }
  return out
}

/** Words that are asked about in another note alone. */
function silencesOf(
  twice: ReadonlyMap<Member, Member>,
  outcome: ReadonlyMap<CompiledNote, ReadonlyMap<Question, Question | null>>,
): Map<CompiledNote, Silence[]> {
  const silences = new Map<CompiledNote, Silence[]>()
  for (const [{ note, question }, best] of twice) {
    const { place } = question
    const known = silences.get(note) ?? []
    const stays = note.questions.some(
      (other) =>
        outcome.get(note)?.get(other) !== null &&
        other.places.some((at) => at.start < place.end && place.start < at.end),
    )
    if (stays || known.some((silence) => silence.place.start === place.start)) continue
    silences.set(note, [
      ...known,
      { place, code: 'vault/duplicate', reason: `${nameOf(best.note, note)} asks the same` },
    ])
  }
  return silences
}
