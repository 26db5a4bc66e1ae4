import { expect, it } from 'vitest'
import { compileNote } from '../compile.ts'

const answers = (text: string) =>
  compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions.map((question) => question.answer)

it.each([
  ['- **Pipe**: a one-way channel between processes', 'Pipe'],
  ['- **Soft *Limit***: a limit that a process may raise itself', 'Soft Limit'],
  ['- Fig &amp; leaf: a limit that a process may raise itself', 'Fig & leaf'],
  ['The fork call copies pages.\n\n- Fork: a call that makes a copy of the process', 'Fork'],
  ['- [Page table](Pages.md): a tree that maps virtual to physical addresses', 'Page table'],
  ['- [[Tables#Page tables|page table]]: a tree that maps virtual to physical addresses', 'page table'],
])('a term is answered as %j writes it: %s', (text, term) => {
  expect(answers(`# Kernel\n\n${text}`)).toContain(term)
})

it('a cell is answered as the table writes it', () => {
  const table =
    '| Test | Meaning |\n|---|---|\n| **Stress** test | load beyond the limit of the system |\n| Spike test | load that rises at once |'
  const asked = answers(`# Load\n\n${table}`)
  expect(asked).toContain('Stress test')
  expect(asked).toContain('Spike test')
})

it('a key is answered without the name of its column', () => {
  const asked = answers(
    '# HTTP\n\n| Status | Meaning |\n|---|---|\n| 404 | the server holds nothing there |\n| 301 | moved for good |',
  )
  expect(asked).toContain('404')
})

it.each([
  ['- **Page table** (see [Pages](Pages.md)): a tree that maps addresses', 'a tree that maps addresses'],
  ['- **Page table**: a tree that maps addresses (see [Pages](Pages.md))', 'a tree that maps addresses'],
  [
    '- **Page table**: a tree of tables (more than one) that maps addresses',
    'a tree of tables (more than one) that maps addresses',
  ],
  [
    '- **Socket**: an address (link layer) that a process listens on',
    'an address (link layer) that a process listens on',
  ],
])('a parenthesis is part of what is said, but a pointer: %s', (text, answer) => {
  expect(answers(`# Kernel\n\n${text}`)).toContain(answer)
})

it('an answer leaves nothing out in its middle', () => {
  const gloss = 'a tree of tables (see [Pages](Pages.md)) that maps addresses'
  expect(answers(`# Kernel\n\n- **Page table**: ${gloss}`)).toEqual(['Page table'])
})
