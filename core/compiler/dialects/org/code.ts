/** Code and printed output of an org note. */
import type { Place } from '../../../domain.ts'
import type { Block } from '../../document.ts'
import type { Source } from '../../inlines.ts'

/** Code as a reader sees it: without the indentation that all lines share, and without org's escaping commas. */
export function codeBlock(source: Source, place: Place, inner: Place, language: string | null): Block {
  const lines = linesIn(source, inner)
  const full = lines.filter((line) => line.trim() !== '')
  const shared = full.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.MAX_SAFE_INTEGER)
  const shown = lines.map((line) => line.slice(shared).replace(/^([ \t]*),(,*(?:\*|#\+))/, '$1$2'))
  return { kind: 'code', place, inner, language, text: shown.join('\n') }
}

/** Lines marked with `: `. */
export function fixedWidth(source: Source, place: Place, inner: Place): Block {
  const shown = linesIn(source, inner).map((line) => line.replace(/^[ \t]*: ?/, ''))
  return { kind: 'code', place, inner, language: null, text: shown.join('\n') }
}

const linesIn = (source: Source, inner: Place): readonly string[] =>
  source.text.slice(inner.start, inner.end).replace(/\r\n?/g, '\n').split('\n')
