import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dialect } from '../core/compiler/document.ts'
import { compilePath } from './compile-path.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quern-dialect-'))
  await writeFile(join(folder, 'a.md'), '- TODO **Futex**: a lock that enters the kernel only on contention\n')
})
afterEach(() => rm(folder, { recursive: true }))

const read = async (dialect: Dialect | null = null) => {
  const compiled = await compilePath(folder, { authorSyntax: false, dialect })
  if (!compiled.ok) throw new Error(compiled.message)
  return [compiled.dialect, ...compiled.notes.map(({ note }) => note.dialect)]
}

test('a plain folder is Markdown', async () => {
  expect(await read()).toEqual(['markdown', 'markdown'])
})

test('the folder of an application beside the notes decides', async () => {
  await mkdir(join(folder, '.obsidian'))
  expect(await read()).toEqual(['obsidian', 'obsidian'])
})

test('a folder called logseq is one of notes unless it holds its configuration', async () => {
  await mkdir(join(folder, 'logseq'))
  expect(await read()).toEqual(['markdown', 'markdown'])
  await writeFile(join(folder, 'logseq', 'config.edn'), '{}')
  expect(await read()).toEqual(['logseq', 'logseq'])
})

test('the user has the last word', async () => {
  expect(await read('logseq')).toEqual(['logseq', 'logseq'])
})
