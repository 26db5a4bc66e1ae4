import { expect, test } from 'vitest'
import { markupOf } from './markup.ts'

test.each([
  ['## Pipes', ['##']],
  ['- **Pipe**: `pipe()`', ['-', '**', '**', '`', '`']],
  ['  - [ ] read', ['  - [ ]']],
  ['1. first', ['1.']],
  ['| a | b |', ['|', '|', '|']],
  ['| --- | --- |', ['| --- | --- |']],
  ['a - b * c #d', []],
  ['x'.repeat(50_001).replace(/^x/, '#'), []],
])('%#', (text, found) => {
  expect(markupOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})
