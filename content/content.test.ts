/** What ships must be worth studying: enough cards, from many rules, none of them in a card tool's syntax. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileNote } from '../core/compiler/compile.ts'
import { compileVault } from '../core/compiler/vault.ts'

const root = import.meta.dirname
const notes = compileVault(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((path) =>
      compileNote(
        { path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') },
        { authorSyntax: false },
      ),
    ),
)
const active = notes.flatMap((note) => note.questions).filter((question) => question.proposal === 'active')

test('gives at least 300 active cards from at least 40 notes', () => {
  expect(notes.length).toBeGreaterThanOrEqual(40)
  expect(active.length).toBeGreaterThanOrEqual(300)
})

test('at least ten rules are at work, and none gives more than a third', () => {
  const counts = new Map<string, number>()
  for (const question of active) counts.set(question.rule, (counts.get(question.rule) ?? 0) + 1)
  expect(counts.size).toBeGreaterThanOrEqual(10)
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(active.length / 3)
})

test('at most one card in twenty is written in the syntax of a card tool', () => {
  const authored = active.filter((question) => /^author-(?!question)/.test(question.rule))
  expect(authored.length).toBeLessThanOrEqual(active.length / 20)
})

test('no note has an error', () => {
  expect(notes.flatMap((note) => note.diagnostics).filter((one) => one.severity === 'error')).toEqual([])
})
