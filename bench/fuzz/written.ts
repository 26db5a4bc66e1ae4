/** Notes made of pieces of every dialect, and notes of characters alone. */
import fc from 'fast-check'
import type { NoteFile } from '../../core/compiler/question.ts'
import { blocks, fronts, heads, inlines, paths, statements, words } from './snippets.ts'

const aWord: fc.Arbitrary<string> = fc.constantFrom(...words)
const spaced = (parts: readonly string[]) => parts.join(' ')

/** Words that make a sentence now and then, with stretches of markup among them. */
const line = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(fc.oneof({ weight: 5, arbitrary: aWord }, { weight: 2, arbitrary: fc.constantFrom(...inlines) }), {
      maxLength: 24,
    }),
    fc.constantFrom('', '', '.', ':', '?', '  '),
  )
  .map(([head, parts, end]) => head + spaced(parts) + end)

/** A sentence of a shape that some rule reads, with other words in it. */
const statement = fc
  .tuple(
    fc.constantFrom(...heads),
    aWord,
    fc.constantFrom(
      'is a',
      'is used to',
      'stores the',
      'is called',
      'sends a',
      'copies the',
      'is not a',
      'returns',
      '→',
      ':',
      '::',
      ' - ',
      'vs',
      'does not',
      'are',
    ),
    fc.array(aWord, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      '',
      'when it is full',
      'because it is shared',
      'by copying it',
      'except the stack',
      '(the default)',
      'etc.',
    ),
    fc.constantFrom(...inlines),
  )
  .map(
    ([head, subject, verb, object, rest, markup]) =>
      `${head}The ${subject} ${verb} ${spaced(object)} ${rest} ${markup}.`,
  )

/** A known statement with something put into the middle of it. */
const bent = fc
  .tuple(fc.constantFrom(...statements), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...inlines))
  .map(([text, share, markup]) => {
    const at = Math.floor(share * text.length)
    return text.slice(0, at) + markup + text.slice(at)
  })

const block = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...statements) },
  { weight: 3, arbitrary: bent },
  { weight: 4, arbitrary: fc.constantFrom(...blocks) },
  { weight: 4, arbitrary: line },
  { weight: 3, arbitrary: statement },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...blocks), fc.constantFrom('  ', '    ', '\t', '> ', '> > ', '- ', '1. '))
      .map(([text, prefix]) =>
        text
          .split('\n')
          .map((one) => prefix + one)
          .join('\n'),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...inlines), fc.integer({ min: 2, max: 400 }))
      .map(([text, times]) => text.repeat(times)),
  },
)

/** A note of blocks, in one way of ending lines. */
const grown = fc
  .tuple(
    fc.constantFrom(...fronts),
    fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '')), { maxLength: 30 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([front, parts, end]) => (front + parts.flat().join('')).replaceAll('\n', end))

const tokens = [...inlines, ...heads, ...blocks, '\n', '\n\n', '\r\n', '\r', ' ', 'word']
/** Tokens side by side, as no author would write them. */
const strewn = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => parts.join(''))

/** Characters alone: whole ones, halves of pairs, all that a string can hold. */
const raw = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary-ascii', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom(...'#*-_`[](){}<>|:=$~^%&!?\\/"\' \n\t0a'), maxLength: 300 }),
)

const path: fc.Arbitrary<string> = fc.constantFrom(...paths)

/** Notes of every dialect's pieces. */
export const writtenNotes: fc.Arbitrary<NoteFile> = fc.record({
  path,
  text: fc.oneof({ weight: 3, arbitrary: grown }, { weight: 1, arbitrary: strewn }),
})

/** Notes of any characters. */
export const rawNotes: fc.Arbitrary<NoteFile> = fc.record({ path, text: raw })
