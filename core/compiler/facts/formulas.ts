/** The formulas of a passage: those in its words, and the one that stands alone right under it. */
import type { Place } from '../../domain.ts'
import type { Words } from '../fact.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import type { Range } from '../sentences.ts'
import type { Shown } from '../shown.ts'

export interface Formula {
  /** Where it stands in the shown words; null for one under the passage. */
  readonly at: Range | null
  /** The TeX without its dollars, byte for byte, and its place. */
  readonly tex: string
  readonly place: Place
}

/** A formula of more signs is no answer to keep in mind. */
const longest = 160

export function formulasIn(line: Shown, note: Reading): Formula[] {
  const found: Formula[] = []
  let at = 0
  while (at < line.bare.length) {
    const start = line.starts[at]
    if (line.bare.charAt(at) !== '\uE001' || start === undefined) {
      at++
      continue
    }
    let end = at
    while (end < line.bare.length && line.bare.charAt(end) === '\uE001' && line.starts[end] === start) end++
    found.push({ at: { start: at, end }, ...inner(note, { start, end: line.ends[at] ?? start }) })
    at = end
  }
  return found
}

/** The formula that a paragraph ending in a colon hands over to. */
export function formulaUnder(passage: Passage, note: Reading): Formula | null {
  const isLead = passage.kind === 'paragraph' && /:\s*$/.test(note.shown(passage).bare)
  const siblings = isLead ? (passage.parent?.children ?? []) : []
  const next = passage.children[0] ?? (isLead ? siblings[siblings.indexOf(passage) + 1] : undefined)
  return next === undefined ? null : formulaOf(next, note)
}

/** The formula that is a passage of its own. */
export const formulaOf = ({ kind, block }: Passage, note: Reading): Formula | null =>
  kind === 'math' && block?.kind === 'math' ? { at: null, ...inner(note, block.place) } : null

function inner(note: Reading, place: Place): { tex: string; place: Place } {
  const source = note.document.text.slice(place.start, place.end)
  const open = /^(?:\$\$?|\\\\?[([]|```math)\s*/.exec(source)?.[0].length ?? 0
  const close = /\s*(?:\$\$?|\\\\?[)\]]|```)\s*$/.exec(source)?.[0].length ?? 0
  const inside = { start: place.start + open, end: Math.max(place.start + open, place.end - close) }
  return { tex: note.document.text.slice(inside.start, inside.end), place: inside }
}

/** A part of a formula as words: its TeX byte for byte, white space folded, between dollars. */
export function texWords(formula: Formula, start = 0, end = formula.tex.length): Words | null {
  const raw = formula.tex.slice(start, end)
  const from = start + (/^(?:\s|\\[ ,;:!]|&|\\quad\b|\\\\)*/.exec(raw)?.[0].length ?? 0)
  const to = from + formula.tex.slice(from, end).replace(/(?:\s|(?<!\\)\\ ?|\\[ ,;:!]|&|[.,;]|\\quad)+$/, '').length
  const tex = formula.tex.slice(from, to)
  if (tex === '' || tex.length > longest || !balanced(tex)) return null
  if (/\\begin\{(?:align|gather|equation|multline|eqnarray)|(?<!\\)&(?!.*\\end)|\$/.test(tex)) return null
  return {
    text: `$${tex.replace(/\s+/g, ' ').trim()}$`,
    place: { start: formula.place.start + from, end: formula.place.start + to },
  }
}

/** Braces closed, environments and \left closed. */
function balanced(tex: string): boolean {
  let depth = 0
  for (const sign of tex.replace(/\\[{}]/g, '').match(/[{}]/g) ?? []) {
    depth += sign === '{' ? 1 : -1
    if (depth < 0) return false
  }
  const times = (pattern: RegExp) => (tex.match(pattern) ?? []).length
  return (
    depth === 0 &&
    times(/\\begin\{/g) === times(/\\end\{/g) &&
    times(/\\left(?![a-z])/g) === times(/\\right(?![a-z])/g) &&
    !/\\\\/.test(tex.replace(/\\begin\{[\s\S]*\\end\{\w+\*?\}/g, ''))
  )
}
