import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileNote } from './compile.ts'
import type { CompiledNote, Question } from './question.ts'
import { compileVault } from './vault.ts'

const compile = (path: string, text: string) => compileNote({ path, text }, { authorSyntax: false })
const vault = (files: Readonly<Record<string, string>>) =>
  compileVault(Object.entries(files).map(([path, text]) => compile(path, text)))
const asked = (notes: readonly CompiledNote[], question: RegExp) =>
  notes.flatMap((note) =>
    note.questions
      .filter((one) => question.test(one.question))
      .map((one) => `${note.path} ${one.proposal}: ${one.answer}`),
  )

describe('the same said in two notes is asked once', () => {
  test.each([
    [
      'the first by path, where nothing is better',
      {
        'b.md': '# Parsers\n\n- The CFG (context-free grammar) is written by hand.',
        'a.md': '# Automata\n\n- The Context Free Grammar (CFG) is read.',
      },
      /CFG stand/,
      ['a.md active: Context Free Grammar'],
    ],
    [
      'in the note about it',
      {
        'a.md': '# Scheduling\n\n- **Quantum**: a slice of processor time',
        'z.md': '# Quantum\n\n- **Quantum**: slice of the processor time',
      },
      /^What is a quantum/,
      ['z.md active: slice of the processor time'],
    ],
    [
      'in the fuller words while they are brief',
      {
        'a.md': '# Filters\n\n- **Convolution**: a linear filter',
        'b.md': '# Images\n\n- **Convolution**: a linear filter that measures one signal by another',
      },
      /^What is a convolution/,
      ['b.md active: a linear filter that measures one signal by another'],
    ],
    [
      'by the author where he wrote a card',
      {
        'a.md': '# Locks\n\n- **Mutex**: a lock held by one thread',
        'b.md': '# Cards\n\nQ: What is a mutex?\nA: a lock held by one thread',
      },
      /^What is a mutex/,
      ['b.md active: a lock held by one thread'],
    ],
  ])('%s', (_, files: Readonly<Record<string, string>>, question, cards) => {
    expect(asked(vault(files), question)).toEqual(cards)
  })

  test('the words asked about elsewhere say so, and their reversal goes with them', () => {
    const [one, other] = vault({
      'a.md': '# Locks\n\n- **Mutex**: a lock that one thread holds',
      'b.md': '# Threads\n\n- **Mutex**: a lock that one thread holds',
    })
    expect(one?.questions.map(({ kind }) => kind)).toEqual(['definition', 'reversal'])
    expect(other?.questions).toEqual([])
    expect(other?.silences.filter(({ code }) => code === 'vault/duplicate').map(({ reason }) => reason)).toEqual([
      '“Locks” asks the same',
    ])
  })

  test.each([
    ['numbers differ', '**Page**: a block of 4096 bytes', '**Page**: a block of 512 bytes'],
    ['one denies', '**Page**: a block that can be swapped out', '**Page**: a block that can not be swapped out'],
    ['code differs', '**Lookup**: takes `O(n)` steps on average', '**Lookup**: takes `O(n^2)` steps on average'],
    ['one word of the answer differs', '**Read**: a copy from disk to memory', '**Read**: a copy from memory to tape'],
  ])('not where %s', (_, one, other) => {
    const notes = [compile('a.md', `# Kernel\n\n- ${one}`), compile('b.md', `# Radio\n\n- ${other}`)]
    expect(compileVault(notes).flatMap(({ questions }) => questions.map(({ key }) => key))).toEqual(
      notes.flatMap(({ questions }) => questions.map(({ key }) => key)),
    )
  })

  test('not where "the port" may be that of another', () => {
    const files = {
      'a.md': '# Tomcat\n\n- The server keeps the sessions.',
      'b.md': '# Jetty\n\n- The server keeps the sessions.',
    }
    expect(asked(vault(files), /server keep/).length).toBe(2)
  })
})

describe('the same question with different answers', () => {
  const signals = { 'a.md': '# Kernel\n\n- Signals: software interrupts that reach a process' }

  test('stays active where the context line tells which is meant', () => {
    const files = { ...signals, 'b.md': '# Radio\n\n- Signals: waves that carry a message' }
    expect(asked(vault(files), /^What are signals/)).toEqual([
      'a.md active: software interrupts that reach a process',
      'b.md active: waves that carry a message',
    ])
  })

  test('is given its folder where titles are alike', () => {
    const notes = vault({
      'linux/README.md': '# Readme\n\n- Signals: software interrupts that reach a process',
      'radio/README.md': '# Readme\n\n- Signals: waves that carry a message',
    })
    const found = notes.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'definition'))
    expect(found.map(({ context, proposal }) => [proposal, ...context])).toEqual([
      ['active', 'linux'],
      ['active', 'radio'],
    ])
  })

  test('is only suggested where nothing tells, with the other note named', () => {
    const notes = vault({ ...signals, 'c.md': '# Kernel\n\n- Signals: messages that a process reads' })
    const found = notes.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'definition'))
    expect(found.map(({ proposal, reason }) => [proposal, reason])).toEqual([
      ['suggested', '“c.md” answers this question differently'],
      ['suggested', '“a.md” answers this question differently'],
    ])
  })

  test('lecture, day and number tell nothing', () => {
    const files = {
      'x/1.md': '# Lecture 3\n\n- Signals: software interrupts that reach a process',
      'x/2.md': '# Lecture 4\n\n- Signals: waves that carry a message',
    }
    expect(asked(vault(files), /^What are signals/).every((card) => card.includes('suggested'))).toBe(true)
  })

  test('stays active in the note about it, and is suggested elsewhere', () => {
    const files = {
      'a.md': '# Learning\n\n- **Data mining**: a way to take knowledge from large datasets',
      'b.md': '# Data mining\n\n- **Data mining**: the search for facts in many transactions',
    }
    expect(asked(vault(files), /^What is data mining/)).toEqual([
      'a.md suggested: a way to take knowledge from large datasets',
      'b.md active: the search for facts in many transactions',
    ])
  })

  test('is left alone in one note', () => {
    const note = compile(
      'a.md',
      '# Kernel\n\nQ: What are signals?\nA: interrupts\n\n- Signals: waves that carry a message',
    )
    expect(compileVault([note])).toEqual([note])
  })

  test("the author's card stays", () => {
    const files = {
      'a.md': '# Kernel\n\nQ: What are signals?\nA: interrupts',
      'b.md': '# Radio\n\n- Signals: waves that carry a message',
    }
    expect(asked(vault(files), /^What are signals/)).toEqual([
      'a.md active: interrupts',
      'b.md suggested: waves that carry a message',
    ])
  })
})

describe('names of two notes that are easily mixed up', () => {
  const rivals = (files: Readonly<Record<string, string>>) =>
    vault(files).flatMap(({ path, questions }) =>
      questions
        .filter(({ rule }) => rule === 'vault-contrast')
        .map(({ question, answer, proposal }) => `${path} ${proposal}: ${question} → ${answer}`),
    )

  test.each([
    [
      {
        'a.md': '# Files\n\n- **Hard link**: a link to the inode of a file',
        'b.md': '# Shells\n\n- **Symbolic link**: a link to the path that another file has',
      },
      ['a.md suggested: A hard link vs a symbolic link: which is a link to the inode of a file? → Hard link'],
    ],
    [
      {
        'b.md': '# Kill\n\n- **`SIGTERM`**: a signal that asks a process to end',
        'a.md': '# Stop\n\n- **`SIGKILL`**: a signal that the kernel acts on at once',
      },
      ['a.md suggested: `SIGKILL` vs `SIGTERM`: which is a signal that the kernel acts on at once? → `SIGKILL`'],
    ],
  ])('are asked about in one card: %j', (files: Readonly<Record<string, string>>, cards) => {
    expect(rivals(files)).toEqual(cards)
  })

  test.each([
    // They do not look alike.
    {
      'a.md': '# Files\n\n- **Inode**: a block of data that describes a file',
      'b.md': '# Trees\n\n- **Heap**: a block of data that keeps an order',
    },
    // What is said of them does not open alike.
    {
      'a.md': '# Files\n\n- **Hard link**: a name for the inode of a file',
      'b.md': '# Shells\n\n- **Symbolic link**: a file that holds the path of another',
    },
    // One is a kind of the other.
    {
      'a.md': '# Trees\n\n- **Search tree**: a tree of keys in their order',
      'b.md': '# Games\n\n- **Binary search tree**: a tree of nodes with two children',
    },
    // Three are a family, not a pair.
    {
      'a.md': '# A\n\n- **Hard link**: a link to the inode of a file',
      'b.md': '# B\n\n- **Symbolic link**: a link to the path that another file has',
      'c.md': '# C\n\n- **Magnet link**: a link to the hash that all peers know',
    },
    // The name shows it.
    {
      'a.md': '# A\n\n- **Inode link**: a link to the inode of a file',
      'b.md': '# B\n\n- **Path link**: a link to the path that another file has',
    },
  ])('are not seen in %j', (files: Readonly<Record<string, string>>) => {
    expect(rivals(files)).toEqual([])
  })
})

describe('whatever the notes', () => {
  const lines = [
    'Signals: software interrupts that reach a process',
    'Signals: waves that carry a message',
    'Signals: waves that carry a message to a process',
    '**Hard link**: a link to the inode of a file',
    '**Symbolic link**: a link to the path that another file has',
    '**Mutex**: a lock that one thread holds',
    'The Context Free Grammar (CFG) is read.',
    'The control flow graph (CFG) is drawn.',
    'The server keeps the sessions.',
  ]
  const files = fc
    .uniqueArray(
      fc.record({
        path: fc.constantFrom('a.md', 'b.md', 'x/README.md', 'y/README.md', 'z/c.md'),
        title: fc.constantFrom('Kernel', 'Radio', 'Signals', 'Lecture 3'),
        lines: fc.uniqueArray(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }),
      }),
      { selector: ({ path }) => path, minLength: 2, maxLength: 5 },
    )
    .map((all) =>
      all.map(({ path, title, lines: said }) =>
        compile(path, `# ${title}\n\n${said.map((line) => `- ${line}`).join('\n')}`),
      ),
    )
  const byPath = (notes: readonly CompiledNote[]) => new Map(notes.map((note) => [note.path, note]))

  test('their order does not matter', () => {
    fc.assert(
      fc.property(files, fc.integer(), (notes, seed) => {
        const shuffled = [...notes].sort((a, b) => (hash(a.path, seed) < hash(b.path, seed) ? -1 : 1))
        expect(byPath(compileVault(shuffled))).toEqual(byPath(compileVault(notes)))
      }),
      { numRuns: 25 },
    )
  })

  test('no key is made anew by another note, and none stands twice in one', () => {
    fc.assert(
      fc.property(files, (notes) => {
        const alone = new Set(notes.flatMap(({ questions }) => questions.map(({ key }) => key)))
        for (const note of compileVault(notes)) {
          const keys = note.questions.map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
          expect(note.questions.filter((one) => !alone.has(one.key) && !isRival(one))).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })

  test('a second look changes nothing in the questions', () => {
    fc.assert(
      fc.property(files, (notes) => {
        const once = compileVault(notes)
        expect(once.map(({ questions }) => questions.length)).toEqual(
          compileVault(once).map(({ questions }) => questions.length),
        )
      }),
      { numRuns: 25 },
    )
  })
})

const isRival = ({ rule }: Question) => rule === 'vault-contrast'
const hash = (text: string, seed: number) =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), seed | 1)

test('a note that no other touches is the same object', () => {
  const notes = [compile('a.md', '# Kernel\n\n- Signals: interrupts sent in software'), compile('b.md', '# Radio')]
  expect(compileVault(notes)[0]).toBe(notes[0])
})

describe('links between notes', () => {
  test('one that leads to no note is a warning where it stands, once a target', () => {
    const text = 'See [[fork]], [[exec]] and [[exec#how|again]].'
    const [note] = vault({ 'a.md': text, 'os/fork.md': '# fork' })
    expect(note?.diagnostics.filter(({ code }) => code === 'link/dangling')).toEqual([
      {
        code: 'link/dangling',
        severity: 'warning',
        place: { start: text.indexOf('[[exec]]'), end: text.indexOf('[[exec]]') + 8 },
        message: 'No note here is called "exec".',
        hint: null,
      },
    ])
  })

  test('pictures, attachments and the web are no notes', () => {
    const [note] = vault({
      'a.md': '[[paper.pdf]] ![[p.png]] [w](https://example.org) [m](mailto:a@b.example) <x@y.example>',
    })
    expect(note?.diagnostics).toEqual([])
  })
})
