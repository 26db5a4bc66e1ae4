import { describe, expect, test } from 'vitest'
import { compileNote } from './compile.ts'

const compile = (text: string, authorSyntax = false, path = 'note.md') => compileNote({ path, text }, { authorSyntax })
const shown = (text: string, authorSyntax = false) =>
  compile(text, authorSyntax).questions.map((question) => `${question.question} → ${question.answer}`)

describe("the author's syntax", () => {
  const note = '# Heap\n\n- What wraps brk? :: `sbrk`\n- `sbrk` wraps ==brk=='

  test('is left alone where nobody asked for it', () => {
    expect(compile(note).questions.filter((question) => question.rule.startsWith('author'))).toEqual([])
  })

  test('is read where the source says so', () => {
    expect(shown(note, true)).toContain('What wraps brk? → `sbrk`')
    expect(shown(note, true)).toContain('`sbrk` wraps […] → brk')
  })

  test('is read under a flashcards tag', () => {
    expect(shown(`---\ntags: [flashcards]\n---\n${note}`)).toContain('What wraps brk? → `sbrk`')
  })

  test('is all that is read where the note says explicit', () => {
    const rules = compile(
      `---\ncards: explicit\n---\n${note}\n- Signals: software interrupts sent by the kernel`,
    ).questions.map((question) => question.rule)
    expect(rules).toEqual(['author-double-colon', 'author-cloze'])
  })

  test('is never read in code', () => {
    expect(shown('# C++\n\n- Call `std::move` here', true)).toEqual([])
  })

  test('gives nothing where the note says off', () => {
    const off = compile(`---\ncards: off\n---\n${note}\n\nQ: Why?\nA: So`, true)
    expect(off.questions).toEqual([])
    expect(off.silences.every((silence) => silence.code === 'cards/off')).toBe(true)
  })
})

describe('keys', () => {
  const key = (text: string) => compile(text).questions.map((question) => question.key)

  test('stay when the note grows above and the gloss is reworded', () => {
    const before = key('# Kernel\n\n- Signals: software interrupts sent by the kernel')
    const after = key('# Kernel\n\nNew words.\n\n- Signals: interrupts that the kernel sends in software')
    expect(after.slice(0, 1)).toEqual(before.slice(0, 1))
  })

  test('are unique in a note, and siblings share their fact', () => {
    const { questions } = compile('# Audit\n\n- `ausyscall --dump` : List syscalls in the system')
    expect(new Set(questions.map((question) => question.key)).size).toBe(2)
    expect(new Set(questions.map((question) => question.factKey)).size).toBe(1)
  })
})

test('the same note compiles the same twice', () => {
  const text = '# Kernel\n\n## Entry points into the kernel\n\n- syscalls\n- exceptions\n- traps'
  expect(compile(text)).toEqual(compile(text))
})

test('every slice of an answer stands at its place in the note', () => {
  const text = '# Kernel\n\n- Signals: software interrupts sent by the kernel\n- **Pipe** - a one-way channel'
  for (const question of compile(text).questions)
    for (const piece of question.pieces.items.flat())
      if (piece.kind === 'slice')
        expect(text.slice(piece.place.start, piece.place.end).replaceAll('**', '')).toBe(piece.text)
})

test('a passage without a card says why', () => {
  expect(compile('# Kernel\n\nWell.').silences.map((silence) => silence.code)).toEqual(['zone/fragment'])
})
