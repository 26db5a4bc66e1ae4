import { describe, expect, it } from 'vitest'
import type { Inline } from './document.ts'
import { parseNote } from './parse.ts'
import { atomsOf, maskAtoms, placeOf, showInlines, sliceShown, withoutSeeAlso } from './words.ts'

const inlines = (text: string): readonly Inline[] => {
  const block = parseNote({ path: 'n.md', text }).children[0]
  return block?.kind === 'paragraph' ? block.inlines : []
}
const show = (text: string) => showInlines(inlines(text))

describe('shown words', () => {
  it('drop marks, keep code and math, fold white space', () => {
    expect(show('A **joinable**  [thread](t.md)\n  of `x  y` and $a\\_b$\u200B.').text).toBe(
      'A joinable thread of `x  y` and $a\\_b$.',
    )
  })

  it('fence code that holds backticks', () => {
    expect(show('``a`b``').text).toBe('`` a`b ``')
  })

  it('know where each stretch stands in the note', () => {
    const text = 'a &amp; **bold** `code` end'
    const shown = show(text)
    const at = shown.text.indexOf('bold')
    const place = placeOf(shown, { start: at, end: at + 'bold `code`'.length })
    expect(text.slice(place.start, place.end)).toBe('bold** `code`')
    expect(showInlines(inlines(text), place).text).toBe('bold `code`')
  })

  it('are never cut inside an atom', () => {
    const shown = show('use `ls -l` now')
    expect(sliceShown(shown, { start: 3, end: 7 })).toBeNull()
    expect(sliceShown(shown, { start: 3, end: 12 })?.text).toBe('`ls -l`')
    expect(maskAtoms(shown)).toBe('use XXXXXXX now')
    expect(atomsOf(shown)).toEqual([{ start: 4, end: 11, kind: 'code' }])
  })
})

describe('pointers to elsewhere', () => {
  it.each([
    ['store secrets (See [Vault](v.md)) in memory', 'store secrets in memory'],
    ['Memory is shared. See [Threads](t.md) and [Safety](s.md)', 'Memory is shared.'],
    ['The set is a group. https://x.org/a', 'The set is a group.'],
    ['We see that it works (by luck)', 'We see that it works (by luck)'],
    ['See the light', 'See the light'],
  ])('are cut: %s', (text, expected) => {
    expect(withoutSeeAlso(show(text)).text).toBe(expected)
  })

  it('leave the places of what stays', () => {
    const text = 'store (see X) here'
    const shown = withoutSeeAlso(show(text))
    const place = placeOf(shown, { start: 6, end: 10 })
    expect(text.slice(place.start, place.end)).toBe('here')
  })
})
