/** A code span and what it does, on one line: "`ausyscall --dump` : List syscalls". Also where the line stands among links. */
import { clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { alsoNouns, glossShape, isExamples } from '../gloss-shape.ts'
import { countNouns, verbForms } from '../lexicon.ts'
import { isCountNoun, isMassNoun } from '../nouns.ts'
import { tells } from '../outline.ts'
import { countWords, trimmed } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossDoubt } from './gloss-doubt.ts'
import type { Rule } from './rule.ts'

const separator = /^\s*(?::|[-–—]{1,2}(?=\s)|=>|->|→)\s*/

export const commandGloss: Rule = {
  id: 'command-gloss',
  family: 'structure',
  priority: 90,
  zones: ['knowledge', 'links', 'advice'],
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const code = line.code[0]
    if (code === undefined || code.start !== 0) return []
    const gap = separator.exec(line.bare.slice(code.end))
    if (gap === null) return []
    const gloss = glossRange(line, code.end + gap[0].length)
    if (gloss === null) return []
    const subject = wordsAt(line, code.start, code.end)
    const kind = codeGlossKind(line.bare.slice(gloss.start, gloss.end))
    const to = /^to\s+/i.exec(line.bare.slice(gloss.start, gloss.end))
    const role = wordsAt(line, gloss.start + (kind === 'imperative' ? (to?.[0].length ?? 0) : 0), gloss.end)
    if (kind === 'clause' || subject.text.length > 70) return []
    if (
      kind === 'noun' &&
      clauseOf(line.bare, gloss)?.subject != null &&
      !/\b(?:that|which|who|where|whose)\b/.test(line.bare.slice(gloss.start, gloss.end))
    )
      return []
    if (kind === 'noun' && !tells(passage)) return []
    const fact: Fact = makeFact({
      type: kind === 'noun' ? 'definition' : 'command',
      rule: 'command-gloss',
      family: 'structure',
      passage,
      subject,
      predicate: kind === 'noun' ? 'is' : kind,
      roles: { gloss: role, ...(kind === 'third' ? heldBy(line, subject.text, gloss) : {}) },
      evidence: [{ start: subject.place.start, end: role.place.end }],
      confidence:
        kind !== 'noun'
          ? 0.95
          : (countWords(role.text) < 2 ? 0.3 : 0.8) -
            (isExamples(role.text) ? 0 : glossDoubt(subject.text, role.text, line.bare.slice(gloss.start, gloss.end))) -
            (madeUp.test(subject.text) ? 0.2 : 0),
    })
    return [fact]
  },
}

/** "`/var/log/dmesg` contains messages of the kernel": a file does nothing, it is asked what it contains. */
function heldBy(line: Shown, code: string, gloss: { start: number; end: number }): { held?: Words } {
  const holding = /^(?:contains|holds|stores|lists|keeps|records|logs)\s(?!how\b|whether\b|what\b)/i.exec(
    line.bare.slice(gloss.start, gloss.end),
  )
  if (holding === null || !/^`[~./][^ ]*`$/.test(code)) return {}
  return { held: wordsAt(line, gloss.start + holding[0].length, gloss.end) }
}

/** `abcde123456`, `foo`: a name that stands for any other. */
const madeUp = /^`(?:foo|bar|baz|qux|xyz|xxx+|abc\w*|lorem\w*|example\w*)`$/i

/** From the start of a gloss to the end of its first sentence; null where it is empty or only a pointer. */
export function glossRange(line: Shown, start: number): { start: number; end: number } | null {
  const rest = line.bare.slice(start)
  const stop = /[.!?](?=\s+["“(]?[\p{Lu}\uE000])|\.\s*$|;\s/u.exec(rest)
  const abbreviation = stop !== null && /\b(?:e\.g|i\.e|eg|etc|vs)$/i.test(rest.slice(0, stop.index))
  const end = stop === null || abbreviation ? rest.length : stop.index
  const range = trimmed(line.bare, start, start + end)
  const text = line.bare.slice(range.start, range.end)
  if (text === '' || /\?\s*$|https?:|^(?:see|todo|same as)\b|\?\?/i.test(text)) return null
  const links = line.links.filter((link) => link.start >= range.start && link.end <= range.end)
  const linked = links.reduce((sum, link) => sum + link.end - link.start, 0)
  if (linked > 0.7 * (range.end - range.start)) return null
  if (/[([{]/.test(text) && !balanced(text)) return null
  // `ScaleIn`: vertical, `ScaleOut` : horizontal. A second pair on the line, of which this is but the first.
  if (/[,;.]\s\uE000+\s*:\s/u.test(text)) return null
  return range
}

const balanced = (text: string) =>
  [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ].every(([a = '', b = '']) => text.split(a).length === text.split(b).length)

/** After code an unknown word in -s before a noun phrase is a verb too: "packs objects into files". */
function codeGlossKind(bare: string) {
  const kind = glossKind(bare)
  if (kind === 'noun' && glossShape(bare) === 'deed') return 'third'
  if (
    kind !== 'noun' ||
    !/^[a-z]+[^s\W]s\s+(?!(?:of|that|which|for|in|on|and|or|are|is|from|with|to|by|as|at|used)\b)[\p{L}\uE000]/u.test(
      bare,
    )
  )
    return kind
  const first = bare.split(' ')[0] ?? ''
  return countNouns.has(first.replace(/s$/, '')) && !/^\S+\s(?:an?|the|its|all)\s/.test(bare) ? kind : 'third'
}

/** A quality or a condition is no definition: "Often less than …", "Once the number of entries …". */
const notNaming =
  /^(?:often|usually|typically|generally|mostly|sometimes|always|never|can|could|may|must|should|will|is|are|was|has|have|does|do|more|less|very|too|quite|good|better|best|bad|worse|fast|faster|slow|slower|high|higher|low|lower|easy|easier|hard|harder|great|great for|best for|good for|once|when|while|after|before|until|since|unless|for|with|without|in|on|at|by|from|as|into|via|only|just|even|almost|probably|maybe|perhaps|similar|different|because|so|then|see|yes|no|none|n\/a|some people|i|we|you|let'?s|a lot|a bit (?:of|like|more|less|too)|a few|few|lots|plenty)\b/i

/** "Processes experience poor performance", "Changes propagate": a plural with its verb, not a verb with its object. */
const isSubject = (base: string, second: string) =>
  (countNouns.has(base) || alsoNouns.test(base)) &&
  verbForms.get(second)?.third === false &&
  !countNouns.has(second) &&
  !alsoNouns.test(second) &&
  !isCountNoun(second) &&
  !isMassNoun(second)

/** What a gloss is: an imperative ("List …"), a third-person verb ("Lists …"), a noun phrase, or a clause of its own. */
export function glossKind(bare: string): 'imperative' | 'third' | 'noun' | 'using' | 'clause' {
  // "Actually switch to the new database": an adverb before an order changes nothing.
  const order = /^\p{L}+ly\s+(\p{L}+)\s+(?:an?|the|to|all|only|its|every)\s/iu.exec(bare)?.[1]?.toLowerCase()
  if (order !== undefined && verbForms.get(order)?.third === false && !countNouns.has(order)) return 'imperative'
  const first = (bare.match(/^[\p{L}'’-]+/u)?.[0] ?? '').toLowerCase()
  const second = (bare.match(/^\S+\s+([\p{L}'’-]+|[#"“<\d\uE000]+)/u)?.[1] ?? '').toLowerCase()
  const form = verbForms.get(first)
  if (first === 'using') return 'using'
  if (
    /^(?:an?|the|any)\s/i.test(bare) &&
    !/^(?:the idea|the problem|the main|the same|a lot|a bit|a few|a good|the best)\b/i.test(bare)
  )
    return 'noun'
  if (notNaming.test(bare)) return 'clause'
  if (
    /^(?:it|they|this|that|these|i|we|you|if|when|there|because|but|and|or|not|no|yes|also|like|same|see|eg|e)$/.test(
      first,
    )
  )
    return 'clause'
  if (form?.third === true && isSubject(form.base, second)) return 'clause'
  if (
    form?.third === true &&
    second !== '' &&
    !/^(?:which|who|of|and|or|are|is|have|has|can|will|must|do|does)$/.test(second)
  )
    return second === 'that' && countNouns.has(form.base) ? 'noun' : 'third'
  if (form !== undefined && !form.third && second !== '' && !/^(?:of|and|or|is|are|that|which|for|in)$/.test(second))
    return 'imperative'
  if (first === 'to' && verbForms.has(second)) return 'imperative'
  const relative = bare.search(/\b(?:that|which|who|where|when|whose|if|whether|how|what)\b/i)
  const finite = bare.search(
    /\b(?:is|are|was|were|has|have|can|will|must|should|may|does|do|isn't|aren't|don't|doesn't|you|we|i|it's)\b/i,
  )
  if (finite >= 0 && (relative < 0 || finite < relative)) return 'clause'
  return 'noun'
}
