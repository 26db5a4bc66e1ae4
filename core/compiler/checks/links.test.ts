import { expect, test } from 'vitest'
import { checkNotes } from '../check.ts'

const fork = {
  path: 'os/fork.md',
  text: '# fork\n\n## What is it for? {#purpose}\n\nIt copies.\n\n## `vfork` & co.\n\n<a name="old-name"></a>\n\n## Notes\n\n## Notes\n\n- A block\n  id:: 6123f00d-1951-47cc-8050-25f68960d729\n',
}
const found = (text: string) =>
  checkNotes([{ path: 'os/a.md', text: `# A\n\n## Here it is\n\n${text}\n` }, fork], { year: 2026 })
    .filter(({ code }) => code === 'check/dangling-link')
    .map(({ line, message }) => `${line}: ${message}`)

test.each([
  ['a note that is not there', '[[exec]]', '5: No note here is called "exec". Write it, or mend the link.'],
  ['a file that is not there', '[e](exec.md#how)', '5: No note here is called "exec.md". Write it, or mend the link.'],
  [
    'a heading that its note has not',
    '[[fork#Size]]',
    '5: "os/fork.md" has no heading "Size". Mend the link, or name the heading so.',
  ],
  [
    'a heading that this note has not',
    '[up](#there)',
    '5: This note has no heading "there". Mend the link, or name the heading so.',
  ],
  [
    'a block that is not there',
    'See ((7123f00d-1951-47cc-8050-25f68960d729)).',
    '5: No block here bears the id "7123f00d-1951-47cc-8050-25f68960d729". Write it, or mend the link.',
  ],
])('dangling: %s', (_name, text, message) => {
  expect(found(text)).toEqual([message])
})

test.each([
  ['a note', '[[fork]]'],
  ['a heading as text', '[[fork#What is it for?]]'],
  ['as an address', '[f](fork.md#what-is-it-for)'],
  ['by its own address', '[f](fork.md#purpose)'],
  ['with code and marks', '[f](fork.md#vfork--co)'],
  ['by a name in HTML', '[f](fork.md#old-name)'],
  ['the second of its name', '[f](fork.md#notes-1)'],
  ['a block', '[[fork#^a1b2]]'],
  ['a block by its id', 'See ((6123f00d-1951-47cc-8050-25f68960d729)).'],
  ['a heading here', '[[#Here it is]]'],
  ['a picture', '![x](shot.png) [p](paper.pdf)'],
  ['an address of the site', '[all](/tags/os)'],
  ['a numbered citation', 'As shown in [[3]].'],
  ['a citation by name', 'As shown in [[Kingma et al., 2014]] and [[Welling, 2014]].'],
])('leads somewhere, or is not ours to judge: %s', (_name, text) => {
  expect(found(text)).toEqual([])
})
