/** The names that a note uses as terms, each once a passage. */
import type { Document } from '../document.ts'
import { canBeTerm } from '../facts/term.ts'
import type { NoteLink } from '../links.ts'
import { productNames } from '../names.ts'
import { type Passage, tells } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { type Shown, wordsAt } from '../shown.ts'
import type { Spot, TermUse } from './finding.ts'
import { mayNameNote } from './links.ts'
import { wellKnown } from './well-known.ts'

type At = (place: Spot['place']) => Spot

/** Two letters or more, no part of a longer name, an address, a constant or a range. */
const acronym =
  /(?<![\p{L}\p{N}_$#@./\\&+=-])(?=[A-Z\d]*[A-Z][A-Z\d]*[A-Z])[A-Z][A-Z\d]{1,5}(?=s?(?![\p{L}\p{N}_$#@\\&+=({[-]|[./:]\w|['’]\w{2}))/gu
/** `0xDFFF` without its sign, or a variable with a number. */
const noAcronym = /^[A-F\d]+$|\d$/
const codeName = /^[a-z_][\w-]{2,}(?:\(\))?$/i
const longestBold = 40

export function usesOf(note: Reading, at: At): TermUse[] {
  return note.passages.flatMap((passage): TermUse[] => {
    if (passage.inlines.length === 0 || !tells(passage)) return []
    const seen = new Set<string>()
    return inPassage(passage, note.shown(passage), at).filter(({ name, kind }) => {
      const key = `${kind} ${nameOf(name)}`
      return !seen.has(key) && seen.add(key)
    })
  })
}

function inPassage(passage: Passage, line: Shown, at: At): TermUse[] {
  const use = (kind: TermUse['kind'], name: string, start: number, end: number): TermUse => ({
    name,
    kind,
    spot: at(wordsAt(line, start, end).place),
  })
  const acronyms = isLoud(line.bare) || passage.kind === 'heading' ? [] : [...line.bare.matchAll(acronym)]
  return [
    ...acronyms
      .filter(
        ({ 0: name, index }) => !isCommon(name) && !line.links.some(({ start, end }) => index >= start && index < end),
      )
      .map(({ 0: name, index }) => use('acronym', name, index, index + name.length)),
    ...line.code.flatMap(({ start, end }) => {
      const name = line.text.slice(start + 1, end - 1)
      return codeName.test(name) ? [use('code', name, start, end)] : []
    }),
    ...line.strong.flatMap(({ start, end }) => {
      const name = line.text.slice(start, end).trim()
      const isTerm = end - start <= longestBold && !/[`$\d]/.test(name) && canBeTerm(name, true)
      return isTerm ? [use('bold', name, start, end)] : []
    }),
  ]
}

/** Mostly capitals: shouted, and no acronym can be told from a word. */
const isLoud = (bare: string) => (bare.match(/\p{Lu}/gu)?.length ?? 0) * 2 > (bare.match(/\p{L}/gu)?.length ?? 0)

const isCommon = (name: string) =>
  wellKnown.has(name) || noAcronym.test(name) || productNames.has(name.toLowerCase()) || /^[IVXLCM]+$/.test(name)

/** `[[Name]]` alone, as a term: no path, no file, nobody who is thanked ("by [[Name]]"). */
export function linkUses(document: Document, links: readonly NoteLink[], at: At): TermUse[] {
  return links.flatMap(({ target, place }): TermUse[] => {
    const name = target.replace(/#.*$/s, '').trim()
    const before = document.text.slice(Math.max(0, place.start - 12), place.start)
    if (/[/.]/.test(name) || !/\p{L}{2}/u.test(name) || /\s\d+$/.test(name) || !mayNameNote(target)) return []
    if (/(?:\b(?:by|from|to|via|and|thanks|author|cc)|[@,])[\s:(]*$/i.test(before)) return []
    return [{ name, kind: 'link', spot: at(place) }]
  })
}

/** One spelling a name: small, without call brackets or a plural. */
export const nameOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/\(\)$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[^su])s$/, '')
