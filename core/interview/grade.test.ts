import { describe, expect, test } from 'vitest'
import { grade, type Segment, verdictOfTicks } from './grade.ts'

const verdict = (given: string, ...points: string[]) => grade(given, points).verdict
const alone = (segments: readonly Segment[]) => segments.filter((segment) => segment.alone).map(({ text }) => text)

describe('what makes no difference', () => {
  test.each([
    ['case', 'THE PAGE CACHE', 'the page cache'],
    ['articles', 'page cache', 'the page cache'],
    ['plurals', 'page tables', 'a page table'],
    ['punctuation', 'page-table: (entry)', 'page table entry'],
    ['white space', '  page \n cache ', 'page cache'],
    ['order', 'cache of pages', 'page cache'],
    ['marks of Markdown', 'dirty pages', '**dirty** pages'],
    ['links', 'the page cache', 'the [page cache](page-cache.md)'],
    ['backticks', '`fork` returns', '`fork` returns'],
    ['backticks left out', 'fork returns', '`fork` returns'],
    ['brackets after a name', 'fork() returns', '`fork` returns'],
    ['a manual section after a name', 'fork', '`fork(2)`'],
    ['dollars of math', 'O(log n)', '$O(log n)$'],
    ['the dollar of a variable', 'HOME', '`$HOME`'],
    ['links with code in them', 'fork', '[`fork`](fork.md)'],
    ['code that looks like a link', '[@@toPrimitive]("x") first', '`[@@toPrimitive]("x")` first'],
    ['a "not" about something else', 'not copied, shared', 'shared'],
    ['composed and decomposed letters', 'cafe\u0301', 'café'],
    ['words of one’s own beyond the note', 'the page cache, which lives in RAM', 'the page cache'],
    ['prose that the note has as code', 'the fork', 'fork'],
  ])('%s', (_, given, point) => {
    expect(verdict(given, point)).toBe('right')
  })
})

describe('what does', () => {
  test.each([
    ['nothing written', '', 'the page cache'],
    ['only punctuation', ' - ', 'the page cache'],
    ['another word', 'a swap file', 'the page cache'],
    ['the case of code', 'map_shared', '`MAP_SHARED`'],
    ['another option of a command', 'git reset --soft', '`git reset --hard`'],
    ['a longer name', 'forked', '`fork`'],
    ['another number', 'after 8 lapses', 'after 16 lapses'],
    ['half a number', '40 bytes', '4 bytes'],
    ['a "not" of one’s own', 'it is not shared', 'shared'],
    ['a contracted one', 'it isn’t shared', 'shared'],
    ['yes for no', 'yes', 'No'],
  ])('%s', (_, given, point) => {
    expect(verdict(given, point)).not.toBe('right')
  })

  test('the note’s "not" left out', () => {
    expect(verdict('inherited by the child', 'not inherited by the child')).toBe('partly')
    expect(verdict('is not inherited by the child', 'not inherited by the child')).toBe('right')
    expect(verdict("isn't inherited by the child", 'not inherited by the child')).toBe('right')
  })
})

describe('the verdict', () => {
  const points = ['its pid', 'the working directory', 'descriptors not marked close-on-exec', 'the signal mask']

  test('is right when all points are said, in any order', () => {
    expect(verdict('signal mask, working directory, pid, descriptors not marked close on exec', ...points)).toBe(
      'right',
    )
  })
  test('is partly from half of them on', () => {
    expect(verdict('its pid and the working directory', ...points)).toBe('partly')
    expect(verdict('its pid', ...points)).toBe('missed')
  })
  test('tells a point from its opposite beside it', () => {
    expect(verdict('thread safe, not thread safe', 'Thread safe', 'Not thread safe')).toBe('right')
    expect(verdict('not thread safe', 'Thread safe', 'Not thread safe')).toBe('partly')
  })
  test('of a phrase is partly from half its words on', () => {
    expect(verdict('a page table', 'a page table entry of the kernel')).toBe('partly')
    expect(verdict('a page', 'a page table entry of the kernel')).toBe('missed')
  })
  test('follows the ticks', () => {
    expect(verdictOfTicks([true, true])).toBe('right')
    expect(verdictOfTicks([true, false])).toBe('partly')
    expect(verdictOfTicks([true, false, false])).toBe('missed')
    expect(verdictOfTicks([false])).toBe('missed')
    expect(verdictOfTicks([])).toBe('missed')
  })
})

describe('the difference', () => {
  const graded = grade('its pid, the environment variables, open `fd 3`', ['its pid', 'open descriptors'])

  test('marks what is yours alone and what the note has alone', () => {
    expect(alone(graded.yours)).toEqual(['environment variables', 'fd 3'])
    expect(graded.points.map((point) => [point.said, alone(point.segments)])).toEqual([
      [true, []],
      [false, ['descriptors']],
    ])
  })
  test('loses no word of yours, nor of the note', () => {
    expect(graded.yours.map(({ text }) => text).join('')).toBe('its pid, the environment variables, open fd 3')
    expect(graded.points[1]?.segments.map(({ text }) => text).join('')).toBe('open descriptors')
  })
  test('keeps code apart', () => {
    const { points } = grade('MAP_SHARED', ['set `MAP_SHARED`, not `MAP_PRIVATE`'])
    expect(points[0]?.segments).toEqual([
      { text: 'set', code: false, alone: true },
      { text: ' ', code: false, alone: false },
      { text: 'MAP_SHARED', code: true, alone: false },
      { text: ', ', code: false, alone: false },
      { text: 'not ', code: false, alone: true },
      { text: 'MAP_PRIVATE', code: true, alone: true },
    ])
  })
  test('a text full of what regular expressions mean is only text', () => {
    expect(verdict('a.*b', '`a.*b`')).toBe('right')
    expect(verdict('axxb', '`a.*b`')).toBe('missed')
    expect(grade('(((', ['[[[']).verdict).toBe('missed')
  })
})
