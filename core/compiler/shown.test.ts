import { describe, expect, test } from 'vitest'
import { compileNote } from './compile.ts'

describe('A character that is spelt out in the note', () => {
  test.each([
    ['note.org', '- *angle*: the sign \\alpha\n', 'the sign α', 'the sign \\alpha'],
    ['note.org', '- *angle*: the sign \\alpha{} of old\n', 'the sign α of old', 'the sign \\alpha{} of old'],
    ['note.md', '- **angle**: the sign &alpha;\n', 'the sign α', 'the sign &alpha;'],
    ['note.md', '- **pair**: a letter &amp; a number\n', 'a letter & a number', 'a letter &amp; a number'],
    ['note.md', '- **firm**: the old AT&T\n', 'the old AT&T', 'the old AT&T'],
  ])('%s %j is answered whole', (path, text, answer, source) => {
    const [question] = compileNote({ path, text }, { authorSyntax: false }).questions
    expect(question?.answer).toBe(answer)
    expect(text.slice(question?.place.start, question?.place.end)).toContain(source)
  })
})
