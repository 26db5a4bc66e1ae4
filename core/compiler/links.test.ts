import { expect, test } from 'vitest'
import { slugOf } from './document.ts'
import { anchorIn, linkIndex, linksOf, namesNote, resolveLink } from './links.ts'
import { parseNote } from './parse.ts'

const notes = [
  { path: 'os/fork.md', title: 'fork', aliases: ['Forking'] },
  { path: 'os/exec.md', title: 'exec family', aliases: [] },
  { path: 'os/deep/Page Table.md', title: 'Page tables', aliases: [] },
  { path: 'net/fork.md', title: 'Fork (repository)', aliases: [] },
  { path: 'README.md', title: 'Read me', aliases: [] },
]
const index = linkIndex(notes)

test.each([
  ['a note beside', 'exec.md', 'os/fork.md', 'os/exec.md'],
  ['without its ending', './exec', 'os/fork.md', 'os/exec.md'],
  ['up and down', '../net/fork.md#how', 'os/exec.md', 'net/fork.md'],
  ['from the root', '/os/exec.md', 'net/fork.md', 'os/exec.md'],
  ['from the root, without a slash', 'os/exec', 'net/fork.md', 'os/exec.md'],
  ['percent-encoded', 'deep/Page%20Table.md', 'os/fork.md', 'os/deep/Page Table.md'],
  ['by name, wherever it lies', 'page table', 'README.md', 'os/deep/Page Table.md'],
  ['by name with a folder in front', 'elsewhere/Page Table', 'README.md', 'os/deep/Page Table.md'],
  ['by title', 'exec family', 'README.md', 'os/exec.md'],
  ['by alias', 'Forking', 'README.md', 'os/fork.md'],
  ['the nearest of two', 'fork', 'net/other.md', 'net/fork.md'],
  ['the shorter of two equally near', 'fork', 'README.md', 'os/fork.md'],
  ['a heading of the same note', '#how', 'os/fork.md', 'os/fork.md'],
  ['a note that is not there', 'vfork', 'os/fork.md', null],
  ['a path out of the root', '../../etc/passwd', 'os/fork.md', null],
])('resolves %s', (_name, target, from, expected) => {
  expect(resolveLink(target, from, index)).toBe(expected)
})

test.each([
  ['fork.md', true],
  ['Page Table#How', true],
  ['notes/fork.org', true],
  ['v1.2 plan', true],
  ['paper.pdf', false],
  ['pictures/', false],
  ['id:4f2b', false],
])('%s may name a note: %s', (target, expected) => {
  expect(namesNote(target)).toBe(expected)
})

test('an anchor is a heading below its note; a block is none', () => {
  expect(anchorIn('fork#How it works')).toBe('How it works')
  expect(anchorIn('fork#A#B')).toBe('B')
  expect(anchorIn('fork#^a1b2c3')).toBeNull()
  expect(anchorIn('fork')).toBeNull()
  expect(slugOf('What is `fork` for?')).toBe('what-is-fork-for')
})

test('links of items, cells, quotes and definitions are found in the order of the text', () => {
  const text =
    'See [[fork]] and [web](https://example.org).\n\n- [exec](exec.md)\n  > [[mmap#how|maps]]\n\n| a | b |\n|---|---|\n| [[brk]] | x |\n\nterm\n: see [[clone]]\n'
  expect(linksOf(parseNote({ path: 'a.md', text })).map(({ target }) => target)).toEqual([
    'fork',
    'exec.md',
    'mmap#how',
    'brk',
    'clone',
  ])
})
