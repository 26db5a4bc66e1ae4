import { expect, test } from 'vitest'
import { checkNotes } from '../check.ts'

const found = (text: string, year = 2026) =>
  checkNotes([{ path: 'a.md', text: `# Kernel\n\n${text}\n` }], { year })
    .filter(({ code }) => code === 'check/stale')
    .map(({ severity, message }) => `${severity} ${message.split('. ')[0]}`)

test.each([
  ['As of 2016, the scheduler uses one queue.', 2016],
  ['The scheduler uses one queue (as of March 2016).', 2016],
  ['As of May 10, 2016, the scheduler uses one queue.', 2016],
  ['The feature is currently in beta (2018).', 2018],
  ['Version 6 will be released in 2020.', 2020],
  ['Support is planned for early 2021.', 2021],
])('%s is a warning', (text, told) => {
  expect(found(text)).toEqual([`warning This was said of ${told}, ${2026 - told} years ago`])
})

test.each([
  ['three years old', 'As of 2023, the scheduler uses one queue.'],
  ['history', 'Linux was released in 1991.'],
  ['a forecast told as the past', 'It was expected to be released in 2016.'],
  ['a year that dates nothing', 'The 2016 release will use one queue.'],
  ['a citation', 'That is laughable by today’s standards (Ratcliffe, 2013).'],
  ['a number', 'The buffer will be flushed in 2000 ms.'],
  ['no year', 'The feature is currently in beta.'],
])('not stale: %s', (_name, text) => {
  expect(found(text)).toEqual([])
})

test('the year comes from the door', () => {
  expect(found('As of 2016, the scheduler uses one queue.', 2019)).toEqual([])
})

test.each([
  ['- `rpath`: TODO', 'info "TODO" is left here'],
  ['- TODO: read how the queue is filled', 'info "TODO" is left here'],
  ['- The queue is filled late. (FIXME: when?)', 'info "FIXME" is left here'],
  ['- The queue is filled late (??)', 'info You marked this as doubtful'],
])('%s is a remark', (text, told) => {
  expect(found(text)).toEqual([told])
})

test.each([
  ['about to-dos', '- The TODO list of the kernel is long.'],
  ['in code', '- `// TODO` comments are stripped.'],
  ['one question mark', '- Is the queue filled late?'],
])('no mark: %s', (_name, text) => {
  expect(found(text)).toEqual([])
})
