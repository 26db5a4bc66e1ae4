import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNotes, findingsOf, surveyNote } from './check.ts'

test('lists findings of all kinds by path and place, with line and words', () => {
  const text = `# UDP

## Recovery

- Why does it recover?

## State

- UDP is stateless.
- UDP is a stateful protocol.
- Hosts drop a broken PDU at once.
- Routers forward each PDU alone.
- Lost data never returns (TODO: when?), see [[TCP]].
`
  expect(
    checkNotes([{ path: 'udp.md', text }], { year: 2026 }).map(
      ({ line, code, severity, words }) => `${line} ${severity} ${code}: ${words}`,
    ),
  ).toEqual([
    '5 warning check/open-question: Why does it recover?',
    '10 warning check/contradiction: UDP is a stateful protocol',
    '11 warning check/undefined-term: PDU',
    '13 info check/stale: Lost data never returns (TODO: when?), see [[TCP]].',
    '13 warning check/dangling-link: [[TCP]]',
  ])
})

test('finds nothing in a plain note', () => {
  const text = '# UDP\n\n- UDP is a stateless protocol.\n- A datagram carries a port number.\n'
  expect(checkNotes([{ path: 'udp.md', text }], { year: 2026 })).toEqual([])
})

test('a survey is a plain value, so that a worker can send it', () => {
  const survey = surveyNote(
    { path: 'a.md', text: '# A\n\n- `fork`: copies the process. See [[exec#How]].\n' },
    { year: 2026 },
  )
  expect(structuredClone(survey)).toEqual(survey)
  expect(findingsOf([structuredClone(survey)])).toEqual(findingsOf([survey]))
})

const piece = fc.constantFrom(
  '# A\n',
  '## Why (Recoverable)\n',
  '- ',
  'UDP is stateless. ',
  '`fork` ',
  '**bold** ',
  '(`CLONE_VM`) ',
  '[[x#y]] ',
  '((((',
  '?? ',
  'as of 2016 ',
  'it is not ',
  '\n\n',
  '|a|b|\n|-|-|\n',
  '<b>',
  '\uE000',
  '$x$ ',
  'VMA ',
)

test('never throws, gives the same twice, and every place is of the note', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const file = { path: 'a.md', text: pieces.join('') }
      const findings = checkNotes([file], { year: 2026 })
      expect(checkNotes([file], { year: 2026 })).toEqual(findings)
      for (const { place, line } of findings) {
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeLessThanOrEqual(file.text.length)
        expect(line).toBeGreaterThan(0)
      }
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['brackets', '('.repeat(5000)],
  ['one long word', 'a'.repeat(200_000)],
  ['one long acronym', 'A'.repeat(200_000)],
  ['capitals and digits', 'A1'.repeat(50_000)],
  ['code marks', '`a` '.repeat(20_000)],
  ['words of flags', 'CLONE_VM '.repeat(5000)],
  ['is', 'it is not '.repeat(10_000)],
  ['currently', 'currently '.repeat(10_000)],
  ['question marks', '?'.repeat(50_000)],
  ['white space', `a${' '.repeat(50_000)}b`],
])('a hostile note of %s is read in time', (_name, text) => {
  const begun = performance.now()
  checkNotes([{ path: 'a.md', text }], { year: 2026 })
  // 0.3 s on a quiet machine; the test must stand a busy one.
  expect(performance.now() - begun).toBeLessThan(5000)
})
