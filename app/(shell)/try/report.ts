/** A wrong card as text to send: the card, the versions, the note. Pure. */
import type { TriedCard, TriedNote } from '../../../collection/try-note.ts'

interface Reported {
  readonly card: TriedCard
  readonly line: number
  readonly versions: TriedNote['versions']
  readonly name: string
  readonly text: string
}

export function reportText({ card, line, versions, name, text }: Reported): string {
  const status = card.reason === null ? card.proposal : `${card.proposal}: ${card.reason}`
  const rows = [
    ['Question', card.question],
    ['Answer', card.answer],
    ['Context', card.context.join(' > ')],
    ['Rule', card.rule],
    ['Fact', `${card.factType}, ${card.kind}`],
    ['Status', `${status}; score ${card.score}`],
    ['Line', String(line)],
    ['Key', card.key],
    ['Quern', `${versions.quern}, compiler ${versions.compiler}`],
    ['Note', name],
  ]
  return `A wrong card\n\n${rows.map(([what, value]) => `${what}: ${value}`).join('\n')}\n\n${fenced(text)}\n`
}

/** A fence longer than any in the note. */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.endsWith('\n') ? text.slice(0, -1) : text}\n${fence}`
}
