import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { readDirective } from './read.ts'

const compile = (text: string) => compileNote({ path: 'note.md', text }, { authorSyntax: false })
const shown = (text: string) => compile(text).questions.map((one) => `${one.question} → ${one.answer}`)

const signals = '- Signals: software interrupts sent by the kernel'
const pipe = '- Pipe: a one-way channel between two processes'
const asksSignals = 'What are signals? → software interrupts sent by the kernel'
const asksPipe = 'What is a pipe? → a one-way channel between two processes'
/** Forward questions alone. */
const forward = (text: string) => shown(text).filter((line) => /^What (?:is|are) /.test(line))

describe('the inside of a comment', () => {
  test.each([
    [' card: skip ', { ok: true, directive: { kind: 'skip' } }],
    ['card:q="Why “so”?"', { ok: true, directive: { kind: 'question', text: 'Why “so”?' } }],
    [' Card: about = “fork” ', { ok: true, directive: { kind: 'subject', text: 'fork' } }],
  ])('%j is read', (comment, read) => {
    expect(readDirective(comment)).toEqual(read)
  })

  test.each([
    ['card: hide', 'The directive "hide" is not known.'],
    ['card:', 'This directive is empty.'],
    ['card: q=Why?', 'The value of "q" does not stand between quotation marks.'],
    ['card: about=""', 'The value of "about" is empty.'],
    ['card: constructor="x"', 'The directive "constructor="x"" is not known.'],
  ])('%j is told apart', (comment, message) => {
    expect(readDirective(comment)).toEqual({ ok: false, message })
  })

  test.each(['a card', 'SR:!2024-08-08,1,230', 'cardinal: skip', 'listend'])('%j is another comment', (comment) => {
    expect(readDirective(comment)).toBeNull()
  })
})

describe('skip', () => {
  test('leaves out the item it stands on', () => {
    expect(forward(`# Kernel\n\n${signals} <!-- card: skip -->\n${pipe}`)).toEqual([asksPipe])
  })

  test('leaves out the block above', () => {
    expect(forward(`# Kernel\n\n${signals}\n\n<!-- card: skip -->\n\n## Channels\n\n${pipe}`)).toEqual([asksPipe])
  })

  test('leaves out the whole section of a heading', () => {
    const text = `# Kernel\n\n## Old\n\n<!-- card: skip -->\n\n${signals}\n\n### Deeper\n\n${signals}\n\n## New\n\n${pipe}`
    expect(forward(text)).toEqual([asksPipe])
  })

  test("holds for the author's own cards too, and is the reason for the silence", () => {
    const { questions, silences } = compile('# Kernel\n\nQ: Why?\nA: So\n\n<!-- card: skip -->')
    expect(questions).toEqual([])
    expect(silences.map((silence) => silence.code)).toEqual(['directive/skip'])
  })

  test('is read in a comment of Obsidian', () => {
    expect(forward(`# Kernel\n\n${signals} %% card: skip %%\n${pipe}`)).toEqual([asksPipe])
    expect(forward(`# Kernel\n\n${signals}\n\n%% card: skip %%\n\n## Channels\n\n${pipe}`)).toEqual([asksPipe])
  })

  test.each(['`<!-- card: skip -->`', '```\n<!-- card: skip -->\n```', '<!-- a card: skip -->'])(
    'is not read in %j',
    (other) => {
      expect(forward(`# Kernel\n\n${signals}\n\n${other}`)).toEqual([asksSignals])
    },
  )
})

describe('q', () => {
  test("replaces the words of the block's best question, and keeps its key", () => {
    const [before] = compile(`# Kernel\n\n${signals}`).questions
    const { questions } = compile(`# Kernel\n\n${signals} <!-- card: q="What does the kernel send?" -->`)
    expect(questions[0]).toMatchObject({
      question: 'What does the kernel send?',
      answer: before?.answer,
      key: before?.key,
      proposal: 'active',
    })
  })

  test('asks for the whole of a brief block that gave no card', () => {
    const text = '# Kernel\n\nLean and mean.\n\n<!-- card: q="How should a kernel be?" -->'
    expect(shown(text)).toEqual(['How should a kernel be? → Lean and mean.'])
  })

  test('asks for the body of a section', () => {
    expect(shown('# Kernel\n\n## Motto <!-- card: q="What is the motto?" -->\n\nLean and mean.')).toEqual([
      'What is the motto? → Lean and mean.',
    ])
  })

  test('is told where no answer is found', () => {
    const { questions, diagnostics } = compile(
      `# Kernel\n\n${'Well, well and well again. '.repeat(12)}\n\n<!-- card: q="What?" -->`,
    )
    expect(questions).toEqual([])
    expect(diagnostics.map((one) => one.code)).toEqual(['directive/unanswered'])
  })
})

describe('about', () => {
  test('names the subject of a section', () => {
    const text =
      '# Calls\n\n## It all began when two met\n\n<!-- card: about="fork" -->\n\n- returns twice: once in each process'
    expect(compile(text).diagnostics).toEqual([])
  })

  test('names the subject of a block', () => {
    const line = 'provide hints to the operating system about memory'
    const under = (about: string) => shown(`# Calls\n\n## How they came about in the end\n\n- ${line}${about}`)
    expect(under('').join()).not.toContain('madvise')
    expect(under(' <!-- card: about="madvise" -->').join()).toContain('madvise')
  })
})

describe('front matter', () => {
  test('leaves sections out by their headings', () => {
    expect(forward(`---\nskip_sections: [Old]\n---\n# Kernel\n\n## old\n\n${signals}\n\n## New\n\n${pipe}`)).toEqual([
      asksPipe,
    ])
  })

  test('names the subject of the note', () => {
    const line = '- provide hints to the operating system about memory'
    expect(shown(`---\nsubject: madvise\n---\n${line}`).join()).toContain('madvise')
  })

  test.each([
    ['cards: maybe', 'front-matter/cards', 'The front matter\'s `cards` says "maybe".'],
    ['cards: true', 'front-matter/cards', 'The front matter\'s `cards` says "true".'],
    ['skip_sections: {a: 1}', 'front-matter/skip-sections', "The front matter's `skip_sections` says a list or table."],
  ])('tells that %j is not understood', (line, code, message) => {
    const { diagnostics } = compile(`---\ntitle: Kernel\n${line}\n---\nText`)
    expect(diagnostics).toMatchObject([{ code, message, place: { start: 18, end: 18 + line.length } }])
  })
})

test.each([
  ['# K\n\nText.\n\n<!-- card: hide -->', 'directive/unknown', 12],
  ['<!-- card: skip -->\n\nText.', 'directive/alone', 0],
])('%j is diagnosed at its place', (text, code, start) => {
  expect(compile(text).diagnostics).toMatchObject([{ code, severity: 'warning', place: { start } }])
})
