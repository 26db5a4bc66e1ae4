import { expect, test } from 'vitest'
import { isNotePath, isOrgPath, noteEnding, withoutEnding } from './note-path.ts'

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
