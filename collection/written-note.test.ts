import { expect, test } from 'vitest'
import { writtenPath } from './written-note.ts'

test.each([
  ['pipes.md', 'pipes.md'],
  ['  Pipes and FIFOs ', 'Pipes and FIFOs.md'],
  ['os/pipes.org', 'os/pipes.org'],
  ['release 1.2', 'release 1.2.md'],
  ['cafe\u0301.md', 'caf\u00e9.md'],
])('"%s" names the note %s', (name, path) => {
  expect(writtenPath(name)).toEqual({ ok: true, path })
})

test.each(['', '.md', 'os/.md', 'a\nb', 'a\\b', 'x'.repeat(198), '../out.md', 'os//pipes', '.git/x.md', '/x', 'a.pdf'])(
  '"%s" is refused with a sentence',
  (name) => {
    expect(writtenPath(name)).toMatchObject({ ok: false, reason: 'bad-name' })
  },
)
