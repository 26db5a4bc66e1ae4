import { expect, test } from 'vitest'
import { compileNote } from '../../../core/compiler/compile.ts'
import { examples, wholeExample } from './examples.ts'

const compiled = (text: string) => compileNote({ path: 'example.md', text }, { authorSyntax: false })
const activeOf = (text: string) =>
  compiled(text).questions.flatMap(({ proposal, question }) => (proposal === 'active' ? [question] : []))

test('the whole example shows each way of asking, and a to-do that stays silent', () => {
  expect(activeOf(wholeExample)).toEqual(
    expect.arrayContaining([
      'What is an inode?',
      'What are the three time stamps of an inode?',
      'Is a hard link a copy or a name?',
      'Which command shows the inode number of each file?',
    ]),
  )
  const rules = new Set(compiled(wholeExample).questions.map(({ rule }) => rule))
  expect([...rules]).toEqual(expect.arrayContaining(['term-gloss', 'enumeration', 'x-not-y', 'table', 'command-gloss']))
  expect(compiled(wholeExample).silences.map(({ reason }) => reason)).toContain('a to-do')
})

test.each(examples.map(({ name, text }) => [name, text] as const))('"%s" gives cards of every line', (_, text) => {
  expect(activeOf(text).length).toBeGreaterThanOrEqual(3)
  expect(compiled(text).silences).toEqual([])
})
