import { expect, test } from 'vitest'
import { isDiaryPath, isNotePath, isOrgPath, noteEnding, readableName, withoutEnding } from './note-path.ts'

test.each([
  ['a.md', '.md'],
  ['os/a.MARKDOWN', '.MARKDOWN'],
  ['os/20240101-a.Org', '.Org'],
  ['a.md.org', '.org'],
  ['a.txt', ''],
  ['org', ''],
  ['a.org~', ''],
  ['a.org_archive', ''],
])('the ending of %j is %j', (path, ending) => {
  expect(noteEnding(path)).toBe(ending)
  expect(withoutEnding(path) + ending).toBe(path)
  expect(isNotePath(path)).toBe(ending !== '')
  expect(isOrgPath(path)).toBe(ending.toLowerCase() === '.org')
})

test.each([
  ['os/page-cache.md', 'page cache'],
  ['20220101120000-caches.md', 'caches'],
  ['pages/OS___Virtual%20memory.md', 'Virtual memory'],
  ['Page cache fedcba9876543210fedcba9876543210.md', 'Page cache'],
  ['100%.md', '100%'],
])('a page at %j is called %j', (path, name) => {
  expect(readableName(path)).toBe(name)
})

test.each([
  ['journals/2024_01_02.md', true],
  ['Daily/2024-01-02.md', true],
  ['notes/2024-01-02.md', true],
  ['journals/on journals.md', false],
  ['2024-01-02-release.md', false],
])('%j is a diary: %j', (path, is) => {
  expect(isDiaryPath(path)).toBe(is)
})
