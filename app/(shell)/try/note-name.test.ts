import { expect, test } from 'vitest'
import { suggestedName } from './note-name.ts'

test.each([
  ['# Pipes and FIFOs\n\n- a pipe', 'pipes-and-fifos.md'],
  ['---\ntitle: "C++ & STL"\n---\n', 'c-stl.md'],
  ['#+TITLE: Kernel threads\n* Heading', 'kernel-threads.org'],
  ['# Ünïcode: 日本', 'ünïcode-日本.md'],
  ['## Only a section\n', 'Untitled.md'],
  ['# !!!', 'Untitled.md'],
  ['#tag and text', 'Untitled.md'],
  ['', 'Untitled.md'],
])('%j is called %s', (text, name) => {
  expect(suggestedName(text)).toBe(name)
})
