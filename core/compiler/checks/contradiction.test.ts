import { describe, expect, test } from 'vitest'
import { checkNotes } from '../check.ts'
import { compileNote } from '../compile.ts'

const found = (...texts: string[]) =>
  checkNotes(
    texts.map((text, i) => ({ path: `${i}.md`, text })),
    { year: 2026 },
  )
    .filter(({ code }) => code === 'check/contradiction')
    .map(({ words }) => words)

test.each([
  ['opposite words', '# UDP\n\n- UDP is stateless.\n- UDP is a stateful protocol.\n', 'UDP is a stateful protocol'],
  [
    'a word and its denial',
    '# Lists\n\n- A tuple is immutable.\n\nA tuple is not immutable.\n',
    'A tuple is not immutable',
  ],
  ['a pronoun for the heading', '# UDP\n\n- UDP is reliable.\n- It is unreliable.\n', 'It is unreliable'],
  [
    'headings that carry the word',
    '# CPU\n\n## Faults (Recoverable)\n\n- Faults are non-recoverable.\n',
    'Faults are non-recoverable',
  ],
  [
    'is and is not',
    '# OS\n\n- The kernel is a process.\n- The kernel is not a process.\n',
    'The kernel is not a process',
  ],
  [
    'does and does not',
    '# OS\n\n- A thread shares the stack.\n- A thread does not share the stack.\n',
    'A thread does not share the stack',
  ],
  [
    'always and never',
    '# OS\n\n- Locks always block the caller.\n- Locks never block the caller.\n',
    'Locks never block the caller',
  ],
  [
    'two counts',
    '# OSI\n\n- The OSI model has 7 layers.\n- The OSI model has five layers.\n',
    'The OSI model has five layers',
  ],
  ['two defaults', '# httpd\n\n- The default port is 80.\n- The port defaults to 8080.\n', 'The port defaults to 8080'],
  ['two measures', '# MMU\n\n- The page size is 4 KB.\n- The page size is 8KB.\n', 'The page size is 8KB'],
  [
    'the hedged one',
    '# Mutex\n\n- A mutex is usually blocking.\n- A mutex is non-blocking.\n',
    'A mutex is usually blocking',
  ],
  ['the bracketed one', '# fork\n\n- It makes a child (memory is shared).\n- Memory is copied.\n', 'memory is shared'],
  [
    'a flag whose name says otherwise',
    '# fork\n\n- `fork` is `clone` with certain flags. (`CLONE_VM`)\n- i.e Memory is copied, not shared.\n',
    '(`CLONE_VM`)',
  ],
  [
    'a flag after "with"',
    '# pipe\n\n- The pipe is opened with `O_NONBLOCK`.\n- The pipe is blocking.\n',
    'The pipe is blocking',
  ],
])('%s contradict', (_name, text, words) => {
  expect(found(text)).toEqual([words])
})

test.each([
  ['two things', '# Net\n\n- UDP is stateless.\n- TCP is stateful.\n'],
  ['the same twice', '# Net\n\n- UDP is stateless.\n- UDP is a stateless protocol.\n'],
  ['a condition', '# Pages\n\n- The page is shared.\n- The page is copied when it is written to.\n'],
  ['a part of it', '# Lists\n\n- Some lists are mutable.\n- Lists are immutable.\n'],
  ['a possibility', '# IO\n\n- A socket can be non-blocking.\n- A socket is blocking.\n'],
  ['one word under two headings', '# OS\n\n## Threads\n\n- Memory is shared.\n\n## Processes\n\n- Memory is copied.\n'],
  ['under two labels', '# clone\n\n- `thread`: memory is shared.\n- `process`: memory is copied.\n'],
  ['kinds of one thing', '# IO\n\n- A private key is small.\n- A public key is large.\n'],
  ['another noun', '# Keys\n\n- RSA is a public standard.\n- RSA is a private company.\n'],
  ['another unit of the same property', '# MMU\n\n- The page size is 4096 bytes.\n- The page table is 8 KB.\n'],
  ['a comparison', '# OS\n\n- Threads are more ordered.\n- Threads are unordered.\n'],
  ['a question', '# OS\n\n- Is memory shared?\n  - Memory is copied.\n'],
  ['a flag left out', '# fork\n\n- `fork` calls `clone` without `CLONE_VM`.\n- Memory is copied.\n'],
  [
    'a flag of another',
    '# clone\n\n## thread\n\n- A thread is made with `CLONE_VM`.\n\n## fork\n\n- Memory is copied.\n',
  ],
  ['one name in two notes’ sections', '# A\n\n## Lists\n\n- Order is sorted.\n\n## Sets\n\n- Order is unsorted.\n'],
])('%s do not contradict', (_name, text) => {
  expect(found(text)).toEqual([])
})

describe('across notes', () => {
  test('a name that is the same everywhere is compared', () => {
    expect(found('# Net\n\n- UDP is stateless.\n', '# More\n\n- UDP is stateful.\n')).toEqual(['UDP is stateful'])
  })

  test('a common word is not', () => {
    expect(found('# Net\n\n- The list is sorted.\n', '# More\n\n- The list is unsorted.\n')).toEqual([])
  })
})

describe('a card on the weaker statement', () => {
  const cards = (text: string) =>
    compileNote({ path: 'a.md', text }, { authorSyntax: false }).questions.map(
      ({ answer, proposal, reason }) => `${proposal}: ${answer}${reason === null ? '' : ` (${reason})`}`,
    )

  test('said once against two waits with its reason, the other side stays active', () => {
    const text =
      '# Network\n\n- UDP is a stateful protocol.\n\n## Use\n\nUDP is stateless.\n\n## UDP\n\nIt is stateless. UDP is used for voice calls.\n'
    expect(cards(text)).toContain('suggested: a stateful protocol (contradicts line 7: "UDP is stateless")')
    expect(cards(text).filter((card) => card.includes('voice'))).toEqual(['active: voice calls'])
  })

  test('of two equally strong statements neither waits', () => {
    const text = '# Network\n\n- UDP is a stateful protocol.\n\n## Use\n\nUDP is stateless.\n'
    expect(cards(text)).toContain('active: a stateful protocol')
  })
})
