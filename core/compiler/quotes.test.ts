import { expect, test } from 'vitest'
import { compileNote } from './compile.ts'

const id = '6123f00d-1951-47cc-8050-25f68960d729'
const compile = (text: string, words: string | null) =>
  compileNote(
    { path: 'use.md', text },
    {
      authorSyntax: false,
      dialect: 'logseq',
      isDialectChosen: true,
      ...(words === null ? {} : { blocks: new Map([[id, words]]) }),
    },
  )

const asked = (text: string, words: string | null) =>
  compile(text, words).questions.map(({ question, answer, proposal }) => `${question} = ${answer} (${proposal})`)

test.each([
  ['the words of a block', 'futex', ['What is a futex? = a lock that seldom enters the kernel (suggested)']],
  ['a block that is not here', null, []],
  ['a block without words', '…', []],
])('a question with %s', (_name, words, expected) => {
  const cards = asked(`- ((${id})): a lock that seldom enters the kernel\n`, words)
  expect(cards.filter((card) => card.startsWith('What is'))).toEqual(expected)
  expect(cards.join()).not.toMatch(/6123f00d|[\uE000-\uE0FF]/)
})

test('an answer that holds a reference is not asked', () => {
  const lock = `- **Adaptive lock**: a lock built from ((${id})) and a queue\n`
  expect(asked(lock, 'a futex').filter((card) => /=.*futex|\(active\)/.test(card))).toEqual([])
  const lost = compile(lock, null)
  expect(lost.questions).toEqual([])
  expect(lost.silences.map(({ reason }) => reason)).toEqual(['it refers to a block that is not here or has no words'])
})

test("the author's own cards show the words of a block in the question, and are not made without them", () => {
  const card = `- When is ((${id})) slow? #card\n\t- On contention\n`
  expect(asked(card, 'a futex')).toEqual(['When is a futex slow? = On contention (active)'])
  expect(asked(card, null)).toEqual([])
  expect(asked(`- What is fast? #card\n\t- ((${id}))\n`, 'a futex')).toEqual([])
})

test('a reference alone is a link, and its words no fact of this note', () => {
  const { questions, silences } = compile(`- Locks\n\t- ((${id}))\n`, '**Futex**: a lock that enters the kernel')
  expect(questions).toEqual([])
  expect(silences.map((silence) => silence.code)).toContain('zone/links')
})

test('no dialect shows the id of a block', () => {
  for (const dialect of ['markdown', 'obsidian', 'notion', 'hugo', 'ox-hugo'] as const) {
    const { questions } = compileNote(
      { path: 'use.md', text: `- **Lock**: what ((${id})) is\n- **Gate**: a thing that shuts\n` },
      { authorSyntax: false, dialect, isDialectChosen: true },
    )
    expect(questions.map(({ question, answer }) => `${question} ${answer}`).join()).not.toContain('6123f00d')
  }
})

test('the same words elsewhere in the note are not quoted', () => {
  const [card] = compile(
    `- ((${id}))\n- A futex\n\t- **Futex word**: the integer that both sides look at\n`,
    'futex',
  ).questions
  expect(card?.answer).toBe('the integer that both sides look at')
  expect(card?.reason).not.toBe('it quotes another block')
})
