import { expect, test } from 'vitest'
import { namedBlocks } from './named-blocks.ts'

const id = '6123f00d-1951-47cc-8050-25f68960d729'
const found = (text: string, path = 'note.md') =>
  namedBlocks({ path, text }).map(({ start, words }) => [text.slice(start, start + 8), words])

test.each([
  ['the block above its id', `- a\n\t- **Futex**: a lock\n\t  id:: ${id}\n\t\t- b\n`, ['\t- **Fut', 'Futex: a lock']],
  ['other properties between', `- Barrier\n  seen:: yes\n  id:: ${id}\n`, ['- Barrie', 'Barrier']],
  ['lines that continue the block', `- First line\n  and more\n  id:: ${id}\n`, ['- First ', 'First line']],
  ['a heading and a to-do', `- ## TODO Heaps\n  id:: ${id}\n`, ['- ## TOD', 'Heaps']],
  ['code, kept as code', `- \`fork\` copies\n  id:: ${id}\n`, ['- `fork`', '`fork` copies']],
  ['a block that opens with its id', `- id:: ${id}\n  Barrier\n`, ['- id:: 6', 'Barrier']],
  ['a block of nothing else', `- id:: ${id}\n- next\n`, ['- id:: 6', '…']],
  ['a picture', `- ![](a.png)\n  id:: ${id}\n`, ['- ![](a.', '…']],
  ['another reference inside', `- as in ((${id.replace('6', '7')}))\n  id:: ${id}\n`, ['- as in ', 'as in …']],
  ['a page by its name', `id:: ${id}\n\n- a\n`, ['id:: 612', 'note']],
  ['a page by its title', `title:: Locks\nid:: ${id}\n`, ['title:: ', 'Locks']],
  ['CRLF', `- Barrier\r\n  id:: ${id}\r\n`, ['- Barrie', 'Barrier']],
])('finds %s', (_name, text, block) => {
  expect(found(text)).toEqual([block])
})

test.each([
  ['a property of another name', `- a\n  uid:: ${id}\n`],
  ['an id that is none', '- a\n  id:: seven\n'],
  ['a mention in a sentence', `- the id:: ${id} of a block\n`],
])('finds nothing in %s', (_name, text) => {
  expect(found(text)).toEqual([])
})

test('cuts long words at a space, and never inside code', () => {
  const long = `- ${'word '.repeat(30)}\n  id:: ${id}\n`
  expect(found(long)[0]?.[1]).toBe(`${'word '.repeat(16).trim()} …`)
  const code = `- ${'word '.repeat(14)}\`a long command with words\` after\n  id:: ${id}\n`
  expect(found(code)[0]?.[1]).toBe(`${'word '.repeat(14).trim()} …`)
})

test.each([
  ['the note itself', ':PROPERTIES:\n:ID: aa\n:END:\n#+title: Memory\n', [':PROPERT', 'Memory']],
  ['a headline', '* TODO Pages :os:\n:PROPERTIES:\n:ID: aa\n:END:\n', ['* TODO P', 'Pages']],
  [
    'a scheduled headline',
    '* Pages\nSCHEDULED: <2024-01-01 Mon>\n:PROPERTIES:\n:ID: aa\n:END:\n',
    ['* Pages\n', 'Pages'],
  ],
])('finds the id of %s in org', (_name, text, block) => {
  expect(found(text, 'note.org')).toEqual([block])
})

test('takes an id once, at its first place', () => {
  expect(found(`- One\n  id:: ${id}\n- Two\n  id:: ${id}\n`).map(([, words]) => words)).toEqual(['One'])
})
