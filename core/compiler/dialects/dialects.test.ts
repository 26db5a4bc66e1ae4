import { describe, expect, it, test } from 'vitest'
import { compileNote } from '../compile.ts'
import type { Dialect } from '../document.ts'
import { parseNote } from '../parse.ts'
import { misplaced } from '../test-places.ts'
import { blocks } from '../test-tree.ts'
import { folderDialect, marksOf } from './detect.ts'

const read = (text: string, dialect: Dialect | null, path = 'note.md'): string => {
  const document = parseNote({ path, text }, dialect === null ? {} : { dialect })
  expect(misplaced(document)).toEqual([])
  return blocks(document.children)
}
const ask = (text: string, dialect: Dialect, path = 'note.md'): readonly string[] =>
  compileNote({ path, text }, { authorSyntax: false, dialect }).questions.map(
    ({ context, question, answer }) => `${context.join(' › ')} | ${question} → ${answer}`,
  )

describe('Obsidian', () => {
  test.each([
    ['> [!note] Title\n> A body.', 'note(Title > A body.)'],
    ['> [!NOTE]\n> A body.', 'note( > A body.)'],
    ['> [!question]- What is a futex?\n> A word.\n> - one', 'question(What is a futex? > A word. / -(one))'],
    ['> [!tip]+ Use `mlock` for keys', 'tip( > Use code(mlock) for keys)'],
    ['> [!info|wide] Pages\n> Four KiB.', 'info(Pages > Four KiB.)'],
    ['> [!warning] Outer\n> > [!note] Inner\n> > Deep.', 'warning(Outer > note(Inner > Deep.))'],
    ['> [!quote] Knuth\n> Premature.', 'quote({title of a quotation} / Premature.)'],
    ['> [not] a callout', 'quote([not] a callout)'],
    ['Page %% why? %% cache', 'Page {comment} cache'],
    ['%%\nHidden\n\nlines\n%%\n\nShown', '{comment} / Shown'],
    ['> %%x%%\n> y', 'quote({comment} y)'],
    ['`%%a%%` and 5%% to 6%%', 'code(%%a%%) and 5%% to 6%%'],
    ['A `futex` waits. ^f00d42', 'A code(futex) waits. {block id}'],
    ['| a | b |\n|--|--|\n| 1 | 2 |\n\n^table-1', 'table(a|b; 1|2; ,) / {block id}'],
    ['x ^2 and 2^10', 'x ^2 and 2^10'],
    ['A page [size:: 4 KiB] is small (since:: 1985).', 'A page {field} is small {field}.'],
    ['A [link](a::b) and `[x:: y]`', 'A web(a::b|link) and code([x:: y])'],
    [
      'A claim[^1] with one^[in [a] line] more.\n\n[^1]: The source.',
      'A claim{footnote} with one{footnote} more. / {footnote} The source.',
    ],
    ['<u>under</u> ***both***', 'emphasis(under) emphasis(strong(both))'],
    [
      '```dataview\nLIST\n```\n\n```desmos-graph\nleft=0\n---\ny=x|a\n```\n\n```c\nint x;\n```',
      '{plugin} / {plugin} / c(int x;)',
    ],
  ])('reads %j', (text, tree) => {
    expect(read(text, 'obsidian')).toBe(tree)
  })

  it('asks a callout that is a question, and reads the body of the others under their titles', () => {
    const text =
      '# Waiting\n\n> [!question]- What is a futex?\n> A lock that enters the kernel only on contention.\n\n> [!note] Spinlocks\n> - **Ticket lock**: a spinlock that serves its waiters in order of arrival\n'
    expect(ask(text, 'obsidian')).toEqual([
      'Waiting | What is a futex? → A lock that enters the kernel only on contention',
      'Waiting | What is a ticket lock? → a spinlock that serves its waiters in order of arrival',
      'Waiting › Spinlocks | Which term means: a spinlock that serves its waiters in order of arrival? → Ticket lock',
    ])
  })

  test.each([
    '# Waiting\n\n> [!todo] Futexes\n> **Futex**: a lock that enters the kernel only on contention\n',
    '# Waiting\n\n> [!quote] Somebody\n> **Futex**: a lock that enters the kernel only on contention\n',
    '# Waiting\n\n> [!bug] Wrong\n> **Futex**: a lock that enters the kernel only on contention\n',
    '# Waiting\n\n> [!question] What is a futex?\n',
    '# Waiting\n\n%%\n**Futex**: a lock that enters the kernel only on contention\n%%\n',
    '# Waiting\n\nkind:: **lock** that enters the kernel\n',
    '# Waiting\n\n```dataview\nTABLE **Futex**: a lock\n```\n',
  ])('is silent on %j', (text) => {
    expect(ask(text, 'obsidian')).toEqual([])
  })
})

describe('Logseq', () => {
  test.each([
    ['type:: [[Feature]]\ntags:: os, [[Linux]]\n\n- A block', '-(A block)'],
    [
      '- A block\n  id:: 64a1\n  collapsed:: true\n\t- A child\n\t  id:: 64a2\n\t\t- Deeper',
      '-(A block / -(A child / -(Deeper)))',
    ],
    ['- type:: [[Class]]\n  url:: x\n- b', '-({property}) -(b)'],
    ['- # Memory\n\t- pages', '-(heading1(Memory) / -(pages))'],
    [
      '- TODO Read it\n- DONE [#A] Read it\n- NOW now\n- [#B] ranked\n- LATEST news',
      '-open({to-do} Read it) -done({done} Read it) -open({to-do} now) -({priority} ranked) -(LATEST news)',
    ],
    [
      '- a\n  SCHEDULED: <2024-01-02 Tue>\n  :LOGBOOK:\n  CLOCK: [2024-01-02 Tue 10:00:00]\n  :END:\n\t- b',
      '-(a / -(b))',
    ],
    [
      '- See {{embed ((64a1b2c3-0000-4000-8000-123456789abc))}} and ((64a1b2c3-0000-4000-8000-123456789abc)).',
      '-(See {embed} and note(((64a1b2c3-0000-4000-8000-123456789abc))|).)',
    ],
    ['- {{query (and [[a]] (task todo))}}\n- {{key}} of a template', '-({embed}) -({{key}} of a template)'],
    ['- #+BEGIN_QUERY\n  {:title "x"\n   :query [:find ?b]}\n  #+END_QUERY\n- after', '-({query}) -(after)'],
    ['- said\n  #+BEGIN_QUOTE\n  Premature.\n  #+END_QUOTE\n- after', '-(said / quote(Premature.)) -(after)'],
    ['- #+BEGIN_TIP\n  Use it.\n  #+END_TIP', '-(tip( > Use it.))'],
    ['- Most are {{cloze red}} and std::vector', '-(Most are {{cloze red}} and std::vector)'],
    ['- [label](((64a1b2c3-0000-4000-8000-123456789abc)))', '-(note(((64a1b2c3-0000-4000-8000-123456789abc))|label))'],
  ])('reads %j', (text, tree) => {
    expect(read(text, 'logseq')).toBe(tree)
  })

  it("reads the page's properties, and calls a page by the last part of its name", () => {
    const document = parseNote(
      { path: 'pages/OS___Virtual%20memory.md', text: 'alias:: VM, paging\ntags:: [[os]], #linux\n\n- a' },
      { dialect: 'logseq' },
    )
    expect([document.title, document.tags, document.frontMatter.aliases]).toEqual([
      'Virtual memory',
      ['os', 'linux'],
      ['VM', 'paging'],
    ])
  })

  it('asks blocks like any list, and no property', () => {
    const text =
      'type:: [[Note]]\n\n- ## Waiting\n  id:: 64a1\n\t- **Futex**: a lock that enters the kernel only on contention\n\t  source:: the manual\n\t- TODO **Mutex**: a lock that one thread holds\n\t- level:: **Hard** to say\n'
    expect(ask(text, 'logseq', 'pages/Kernel.md')).toEqual([
      'Waiting | What is a futex? → a lock that enters the kernel only on contention',
      'Kernel › Waiting | Which term means: a lock that enters the kernel only on contention? → Futex',
    ])
  })

  it('reads a journal as a diary', () => {
    const text = '- The kernel wakes the waiting thread when the lock is released by its owner today.\n'
    expect(ask(text, 'logseq', 'journals/2024_01_02.md')).toEqual([])
  })
})

describe('Notion', () => {
  const path = `Notes 0123456789abcdef0123456789abcdef/Page cache fedcba9876543210fedcba9876543210.md`

  test.each([
    [
      '# Page cache\n\nCreated: May 1, 2023\nTags: os, linux\n\nText: here',
      'heading1(Page cache) / {property} / Text: here',
    ],
    ['<aside>\n💡 **Tip** of a day\n\n</aside>\n\nAfter', 'note( > strong(Tip) of a day) / After'],
    ['- What is a page?\n    \n    Four KiB.', '-(What is a page? / Four KiB.)'],
  ])('reads %j', (text, tree) => {
    expect(read(text, null, path)).toBe(tree)
  })

  it('names the page without its id, and takes its tags', () => {
    const document = parseNote({ path, text: '# Page cache\n\nTags: os, linux\n\nText' })
    expect([document.title, document.tags]).toEqual(['Page cache', ['os', 'linux']])
    expect(parseNote({ path, text: 'Text' }).title).toBe('Page cache')
  })
})

describe('a list of interview questions', () => {
  it('reads a question without its number, wherever it stands', () => {
    const answer = 'A lock that enters the kernel only on contention.'
    const forms = [
      `### 12. What is a futex?\n\n${answer}`,
      `1. ### What is a futex?\n\n   ${answer}`,
      `**Q3: What is a futex?**\n\n${answer}`,
      `<details>\n<summary><b>4) What is a futex?</b></summary><br>\n\n${answer}\n\n</details>`,
    ]
    for (const form of forms)
      expect(ask(`# Waiting\n\n${form}\n`, 'markdown')).toEqual([
        'Waiting | What is a futex? → A lock that enters the kernel only on contention',
      ])
  })

  it('has no heading in a link back to the top', () => {
    const text =
      '# Waiting\n\n**[⬆ Back to Top](#kernel)**\n\n- **Futex**: a lock that enters the kernel only on contention\n'
    expect(ask(text, 'markdown')[0]).toBe(
      'Waiting | What is a futex? → a lock that enters the kernel only on contention',
    )
  })

  it('ends a fold where its closing tag stands below another tag', () => {
    const text =
      '# Waiting\n\n<details><summary>See code</summary>\n<p>\n\n```c\nint x;\n```\n\n</p>\n</details>\n\nAfter'
    expect(read(text, 'markdown')).toBe('heading1(Waiting) / details(See code > html / c(int x;) / html) / After')
  })

  test.each(['# Changelog', '# Release notes'])('asks nothing under %j', (title) => {
    expect(ask(`${title}\n\n- **Futex**: a lock that enters the kernel only on contention\n`, 'markdown')).toEqual([])
  })

  test.each([['## 2. Memory of 3 kinds'], ['## Why 2.5 seconds?'], ['2024. What a year']])(
    'leaves %j alone',
    (text) => {
      expect(read(text, 'markdown')).not.toContain('{number}')
    },
  )
})

describe('detection', () => {
  test.each<[string, string, readonly Dialect[]]>([
    ['a.org', '* x', ['org']],
    ['a.md', '+++\ntitle = "x"\n+++\n\ntags\n: [x]({{< relref "x.md" >}})', ['ox-hugo']],
    ['a.md', 'x {{< youtube a >}}', ['hugo']],
    ['Page 0123456789abcdef0123456789abcdef.md', '# Page', ['notion']],
    ['a.md', '- x\n  id:: 64a1b2c3-0000-4000-8000-123456789abc', ['logseq']],
    ['pages/a.md', '- x\n\t- y', ['logseq']],
    ['pages/a.md', '# Title\n\nProse.\n\n- x', []],
    ['a.md', '- x\n\t- y', []],
    ['a.md', '> [!note] x', ['obsidian']],
    ['a.md', 'see ![[x]]', ['obsidian']],
    ['a.md', '# a\n\n- std::vector x\n- What?::that', []],
  ])('of %j with %j', (path, text, marks) => {
    expect(marksOf({ path, text })).toEqual(marks)
  })

  test.each<[readonly (readonly Dialect[])[], Dialect]>([
    [[[], []], 'markdown'],
    [[[], ['obsidian'], []], 'obsidian'],
    [[['logseq', 'obsidian'], ['logseq'], []], 'logseq'],
    [[['logseq'], ['obsidian'], ['obsidian'], ['obsidian']], 'obsidian'],
    [[['org'], ['org'], []], 'org'],
    [[['notion'], ['notion']], 'notion'],
    [[...Array.from({ length: 11 }, () => []), ['obsidian']], 'markdown'],
    [[], 'markdown'],
  ])('of a folder with %j', (notes, dialect) => {
    expect(folderDialect(notes)).toBe(dialect)
  })

  it('takes the word of the folder that lies beside the notes', () => {
    expect(folderDialect([[], []], { obsidian: true, logseq: false })).toBe('obsidian')
    expect(folderDialect([['obsidian']], { obsidian: false, logseq: true })).toBe('logseq')
  })

  it.each<[string, Dialect, boolean, Dialect]>([
    ['{{< tip >}}', 'logseq', false, 'hugo'],
    ['{{< tip >}}', 'logseq', true, 'logseq'],
    ['id:: 7', 'markdown', false, 'logseq'],
    ['id:: 7', 'markdown', true, 'markdown'],
  ])('reads %j in a folder of %s (chosen: %s) as %s', (text, dialect, isDialectChosen, expected) => {
    expect(parseNote({ path: 'note.md', text }, { dialect, isDialectChosen }).dialect).toBe(expected)
  })

  it('reads an org file as org whatever is chosen', () => {
    expect(parseNote({ path: 'note.org', text: '* a' }, { dialect: 'logseq', isDialectChosen: true }).dialect).toBe(
      'org',
    )
  })
})
