/** Where a second clause begins in what follows a verb. Code and math are masked: nothing here reads inside them. */
import { clauseOf } from './clause.ts'
import { matchesIn } from './matches.ts'

const joint = /,\s+(?:(and|but|or|while|whereas|so|yet|as|since|for)\s+)?|\s+(and|but)\s+/giu
const auxiliary =
  /^(?:is|are|was|were|can|cannot|could|may|might|must|will|would|should|has|have|had|does|do|did|then|also|thus|therefore)\b/i
/** Quick looks that spare reading the clause: it opens like a subject, or an auxiliary is near. */
const subjectLike = /^(?:an?|the|its|their|each|every|it|they)\s|^[\p{Lu}\d\uE000\uE001]/u
const nearVerb = /\s(?:is|are|was|were|can|may|must|will|has|have|does|do)\s/
const opened = /\b(?:that|which|who|where|whose|how|when|what|if|whether|because)\b/i

/**
 * The offset at which the first claim ends: before ", and NEW-SUBJECT VERB", " and is VERB", ", NEW-SUBJECT" with the verb left
 * out. `preposition` is the frame's own ("runs at X, Y at Z"). The length of the text where there is one claim.
 */
export function clauseBorder(bare: string, preposition = ''): number {
  for (const match of matchesIn(bare, joint)) {
    if (depth(bare.slice(0, match.index)) > 0) continue
    const comma = match[0].startsWith(',')
    const word = (match[1] ?? match[2] ?? '').toLowerCase()
    const start = match.index + match[0].length
    if (/^(?:and|but|or)$/.test(word) && auxiliary.test(bare.slice(start))) return match.index
    if (comma && word === '' && gapped(bare.slice(0, match.index), bare.slice(start), preposition)) return match.index
    const isAnother = /^(?:an?|the)\s(?:[^\s,]+\s){1,2}(?:is|are)\s(?:an?|the)\s/i.test(bare.slice(start))
    if (opened.test(bare.slice(0, match.index)) && !(comma && (word !== '' || isAnother))) continue
    if (!subjectLike.test(bare.slice(start)) && !nearVerb.test(bare.slice(start, start + 60))) continue
    const next = clauseOf(bare, { start, end: bare.length })
    if (next === null || next.subject === null) continue
    const subject = bare.slice(next.subject.start, next.subject.end)
    if (word === 'and' && !comma && next.verb === 'listed' && !/^(?:an?|the|its|their|each|\uE000)/iu.test(subject))
      continue
    const verbStated =
      next.verb !== 'be' || /\b(?:is|are|was|were)\b|'s$/i.test(bare.slice(next.subject.end, next.rest.start))
    if (/,/.test(subject) || !verbStated) continue
    return match.index
  }
  return bare.length
}

/** "…, MySQL's InnoDB at repeatable read", "32 bits, an IPv6 address 128": the verb is left out the second time. */
function gapped(before: string, after: string, preposition: string): boolean {
  const next = /^[^,;:]*/.exec(after)?.[0].replace(/[\s.]+$/, '') ?? ''
  if (preposition !== '') {
    const at = next.toLowerCase().indexOf(` ${preposition} `)
    return at > 0 && !/\b(?:of|in|on|at|by|for|from|with|to|that|which|and|or)\b/i.test(next.slice(0, at))
  }
  const measure = /^(?:about\s+|only\s+)?(?:\d|\uE000|(?:one|two|three|four|five|six|eight|ten)\b)/u
  return (
    measure.test(before) &&
    /^(?:an?|the|\p{Lu}[\p{L}\d]*|\uE000+)(?:\s+[^\s,]+){1,4}\s+(?:\d[\d.]*|\uE000+|one|two|three|four|five|six|eight|ten)$/u.test(
      next,
    )
  )
}

const depth = (text: string) => text.split('(').length - text.split(')').length
