import { expect, test } from 'vitest'
import { checkNotes } from '../check.ts'

const found = (...texts: string[]) =>
  checkNotes(
    texts.map((text, i) => ({ path: `${i}.md`, text })),
    { year: 2026 },
  )
    .filter(({ code }) => code === 'check/two-definitions')
    .map(({ severity, path, line }) => `${severity} ${path}:${line}`)

test('in one section of a note it is a warning', () => {
  expect(
    found(
      '# Hashes\n\n- HMAC: a recipe for turning hash functions into codes\n- HMAC: a keyed message digest of fixed length\n',
    ),
  ).toEqual(['warning 0.md:4'])
})

test('under two headings, and in two notes, it is a remark: the word may have two senses', () => {
  const [disk, data] = ['a way to split a block device', 'the grouping of big data into chunks']
  expect(found(`# A\n\n## Disk\n\n- Partitioning: ${disk}\n\n## Data\n\n- Partitioning: ${data}\n`)).toEqual([
    'info 0.md:9',
  ])
  expect(found(`# Disk\n\n- Partitioning: ${disk}\n`, `# Data\n\n- Partitioning: ${data}\n`)).toEqual(['info 1.md:3'])
})

test.each([
  ['the same in other words', '- Mutex: a lock that one thread holds\n- Mutex: a lock held by one thread\n'],
  [
    'what it is and what it does',
    '- Mutex: a lock that one thread holds\n- Mutex: lets threads take turns in a section\n',
  ],
  ['a symbol', '- W: a matrix of weights\n- W: the set of all worlds\n'],
  ['a label', '- Bad example: a list of every cancer\n- Bad example: the study of moving faces\n'],
  ['two terms', '- Mutex: a lock that one thread holds\n- Semaphore: a counter with a queue of waiters\n'],
  ['praise', '- Mutex: a lock that one thread holds\n\nA mutex is one of the best things around.\n'],
])('no two definitions: %s', (_name, text) => {
  expect(found(`# Locks\n\n${text}`)).toEqual([])
})
