/** Terms that the notes use and none of them explains. */
import { type LinkIndex, resolveLink } from '../links.ts'
import type { Finding, NoteSurvey, TermUse } from './finding.ts'
import { nameOf } from './names.ts'

/** How often a name must be used before it is missed: an acronym sooner than a word that may explain itself. */
const fewest: Readonly<Record<TermUse['kind'], number>> = { acronym: 2, bold: 3, code: 3, link: 3 }

export function undefinedTerms(notes: readonly NoteSurvey[], index: LinkIndex): Finding[] {
  const explained = new Set(notes.flatMap((note) => note.explained))
  const linked = new Set(notes.flatMap((note) => note.linked))
  const initials = notes.map((note) => note.initials).join('|')
  const small = initials.toLowerCase()
  return [...grouped(notes, index).values()].flatMap((group): Finding[] => {
    const [first] = group
    if (first === undefined || group.length < fewest[first.kind]) return []
    const name = nameOf(first.name)
    if (explained.has(name) || (first.kind !== 'link' && linked.has(name))) return []
    if (first.kind === 'acronym' && isSpelledOut(first.name, initials, small)) return []
    return [told(first, group.length)]
  })
}

/** By kind and name; a link that leads to a note is none. */
function grouped(notes: readonly NoteSurvey[], index: LinkIndex): Map<string, TermUse[]> {
  const groups = new Map<string, TermUse[]>()
  for (const note of notes)
    for (const use of note.uses) {
      if (use.kind === 'link' && resolveLink(use.name, note.path, index) !== null) continue
      const key = `${use.kind} ${use.kind === 'acronym' ? use.name : nameOf(use.name)}`
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [use])
      else known.push(use)
    }
  return groups
}

/** Somewhere stand words with these initials: in capitals, or in any case where the letters are four or more. */
function isSpelledOut(name: string, initials: string, small: string): boolean {
  const letters = name.replace(/\d/g, '')
  return initials.includes(letters) || (letters.length >= 4 && small.includes(letters.toLowerCase()))
}

function told({ kind, name, spot }: TermUse, times: number): Finding {
  const message =
    kind === 'link'
      ? `${times} links name "${name}", no note is called so and none says what it is. Write it, or explain it once.`
      : kind === 'acronym'
        ? `"${name}" stands in ${times} passages and is spelt out in none. Spell it out once: "Long Name (${name})".`
        : `"${name}" stands in ${times} passages and is explained in none. Say once what it is.`
  return { code: 'check/undefined-term', severity: kind === 'acronym' ? 'warning' : 'info', message, ...spot }
}
