import { expect, test } from 'vitest'
import { planDecks } from './decks.ts'

const decks = (paths: string[]) => planDecks(paths, 'Wiki').decks.map((deck) => [deck.path, deck.name])

test('a flat folder is one deck with the name of its source', () => {
  expect(decks(['a.md', 'b.md'])).toEqual([['', 'Wiki']])
})

test('notes below a chain of empty folders belong to the root deck', () => {
  const tree = planDecks(['content/posts/a.md', 'content/posts/b.md'], 'Wiki')
  expect(tree.decks).toEqual([{ path: '', name: 'Wiki' }])
  expect(tree.deckPathOf('content/posts/a.md')).toBe('')
})

test('each folder with notes is a deck; a chain with a single child is one', () => {
  expect(decks(['os/a.md', 'java/src/main/b.md', 'top.md'])).toEqual([
    ['', 'Wiki'],
    ['java/src/main', 'java/src/main'],
    ['os', 'os'],
  ])
})

test('a folder without notes that parts ways is a deck of its own', () => {
  const tree = planDecks(['x/a/1.md', 'x/b/2.md', 'y/3.md'], 'Wiki')
  expect(tree.decks.map((deck) => deck.path)).toEqual(['', 'x', 'x/a', 'x/b', 'y'])
  expect(tree.deckPathOf('x/b/2.md')).toBe('x/b')
})

test('a source without notes still has its root deck', () => {
  expect(decks([])).toEqual([['', 'Wiki']])
})

test("a folder that Notion exported is named without its page's id", () => {
  const id = '0123456789abcdef0123456789abcdef'
  expect(decks([`Notes ${id}/a.md`, 'top.md'])).toEqual([
    ['', 'Wiki'],
    [`Notes ${id}`, 'Notes'],
  ])
})
