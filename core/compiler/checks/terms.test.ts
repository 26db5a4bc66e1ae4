import { expect, test } from 'vitest'
import { checkNotes } from '../check.ts'

const found = (...texts: string[]) =>
  checkNotes(
    texts.map((text, i) => ({ path: `${i}.md`, text })),
    { year: 2026 },
  )
    .filter(({ code }) => code === 'check/undefined-term')
    .map(({ message }) => /^"[^"]+"|^\d+ links name "[^"]+"/.exec(message)?.[0])

const twice = (name: string, ...more: string[]) =>
  `# Memory\n\n- The fault handler walks each ${name} in turn.\n- A new ${name} joins the tree.\n${more.join('\n')}\n`

test('an acronym that two passages use and none spells out', () => {
  expect(found(twice('VMA'))).toEqual(['"VMA"'])
  expect(found(twice('VMA').replace('VMA in', 'VMAs in'))).toEqual(['"VMA"'])
  expect(found('# A\n\n- The handler walks each VMA in turn.\n', '# B\n\n- A new VMA joins the tree.\n')).toEqual([
    '"VMA"',
  ])
})

test.each([
  ['spelt out before it', twice('VMA', '- A virtual memory area (VMA) is a range of pages.')],
  ['spelt out after it', twice('VMA', '- VMA (virtual memory area) is a range of pages.')],
  ['spelt out somewhere', twice('VMA', '- Each Virtual Memory Area is a range of pages.')],
  ['glossed', twice('VMA', '- VMA: a range of pages.')],
  ['the subject of a sentence', twice('VMA', '- The VMA is a range of pages.')],
  ['a heading', twice('VMA', '\n## VMA\n\nIt covers a range of pages.')],
  ['linked', twice('VMA', '- Read [VMA](https://example.org) first.')],
  ['well known', twice('CPU')],
  ['a product', twice('AWS')],
  ['a number in letters', twice('XIV')],
  ['a word in capitals', twice('ONLY')],
  ['a constant', twice('MAP_FIXED')],
  ['code', twice('`VMA`')],
  ['hexadecimal', twice('DFFF')],
  ['in one passage alone', '# Memory\n\n- The VMA tree holds every VMA.\n'],
])('no acronym: %s', (_name, text) => {
  expect(found(text)).toEqual([])
})

const thrice = (name: string, more = '') =>
  `# Events\n\n- Handlers register through ${name} early.\n- Older pages lack ${name} entirely.\n- Prefer to call ${name} once.\n- Listeners reach ${name} late.\n${more}\n`

test('code and bold names that three passages use', () => {
  expect(found(thrice('`addListener`'))).toEqual(['"addListener"'])
  expect(found(thrice('**listener registry**'))).toEqual(['"listener registry"'])
})

test.each([
  ['explained as code', thrice('`addListener`', '- `addListener` adds a handler to a node.')],
  ['called a kind of thing', thrice('`addListener`', '- Handlers need the `addListener` method.')],
  ['shown in code', thrice('`addListener`', '\n```js\naddListener(node)\n```')],
  ['a flag', thrice('`--listen`')],
  ['bold where it is defined', thrice('**listener registry**', '- A **listener registry** is a table of handlers.')],
])('no gap: %s', (_name, text) => {
  expect(found(text)).toEqual([])
})

const links = (name: string, before = 'reaches') =>
  `# Events\n\n- One ${before} [[${name}]] early.\n- Two ${before} [[${name}]] late.\n- Three ${before} [[${name}]] never.\n`

test('a name that three links use, of a note that is not there', () => {
  expect(found(links('Event loop'))).toEqual(['3 links name "Event loop"'])
})

test.each([
  ['there is such a note', [links('Event loop'), '# Event loop\n\nIt runs the handlers.\n']],
  ['explained in another note', [links('Event loop'), '# Node\n\n- Event loop: what runs the handlers.\n']],
  ['a person who is thanked', [links('Jane Doe', 'mended by')]],
  ['a citation', [links('3')]],
])('no missing note: %s', (_name, texts) => {
  expect(found(...texts)).toEqual([])
})
