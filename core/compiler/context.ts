/** The line above a question: title, headings, the item above. A level that would give the answer away is left out. */

import { leadOf } from './lead.ts'
import type { Passage } from './outline.ts'
import { answerText, type Draft } from './questions/draft.ts'
import { headingTerm, leadTerm, type Reading } from './reading.ts'

const longest = 8

/** File names that say where a note lies, not what it is about. */
const namesNothing = /^(?:read ?me|index|untitled)$/i

/** ":wrench: Tools" is shown as a sign by its renderer; its name is no word of the heading. */
const withoutSigns = (level: string) => level.replace(/(?<![\w:]):[a-z][a-z\d_+-]+:(?![\w:])\s*/g, '').trim()

export function contextOf(draft: Draft, note: Reading): string[] {
  const lead = leadOf(draft.fact.passage, note)
  const own = lead !== null && saysMore(draft, lead) ? [lead] : []
  const levels = [note.document.title, ...levelsAbove(draft.fact.passage, note), ...own].map(withoutSigns)
  const answer = answerText(draft.pieces)
  const words = note.stems(answer)
  const literals = answer.match(/`[^`]+`/g)?.map((code) => code.slice(1, -1)) ?? []
  return levels.filter((level, i) => {
    if (level === '' || levels.indexOf(level) !== i || (i === 0 && namesNothing.test(level))) return false
    if (draft.kind === 'contrast' || draft.kind === 'yesno') return true
    const shown = note.stems(level)
    if (literals.some((code) => level.includes(code))) return false
    const leaked = [...words].filter((word) => shown.has(word)).length
    return !(leaked > 0 && leaked >= Math.min(words.size, shown.size)) && !(words.size > 0 && leaked === words.size)
  })
}

/** The line's own lead stands above the question unless the question is about it. */
function saysMore(draft: Draft, lead: string): boolean {
  if (draft.fact.family !== 'sentence') return false
  const asked = draft.question.toLowerCase()
  return !asked.includes(lead.toLowerCase()) && draft.fact.subject.text !== lead
}

function levelsAbove(passage: Passage, note: Reading): string[] {
  const levels: string[] = []
  for (let above = passage.parent; above !== null && above.kind !== 'root'; above = above.parent) {
    if (above.kind !== 'heading' && above.kind !== 'item' && above.kind !== 'details') continue
    const line = note.shown(above)
    const range = above.kind === 'item' ? leadTerm(line) : headingTerm(line)
    const text = range === null ? line.text.replace(/[\s:]+$/, '') : line.text.slice(range.start, range.end)
    if (text.split(/\s+/).length <= longest || above.kind === 'heading') levels.unshift(balanced(text))
  }
  return levels
}

/** A cut heading may have lost half a bracket; then the level says nothing. */
const balanced = (text: string) =>
  text.split('(').length === text.split(')').length && text.split('`').length % 2 === 1 ? text : ''
