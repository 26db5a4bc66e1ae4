import { describe, expect, it } from 'vitest'
import { headNoun, isPlural, withArticle } from './grammar.ts'

describe('number', () => {
  it.each([
    ['green threads', true],
    ['pages counted', true],
    ['hashes of your commits', true],
    ['CPUs', true],
    ['PixelRNNs', true],
    ['AWS', false],
    ['HTTPs', false],
    ['metrics', true],
    ['repos', true],
    ['replicas', true],
    ['reads and writes', true],
    ['history of science and art', false],
    ['condition it breaks', false],
    ['data forced to disk', false],
    ['lost data', false],
    ['process', false],
    ['kubernetes', false],
    ['DNS', false],
    ['analysis', false],
    ['Read-your-writes', false],
    ['`args`', false],
    ['speed', false],
  ])('of %s', (phrase, plural) => {
    expect(isPlural(phrase)).toBe(plural)
  })

  it.each([
    ['condition it breaks', 'condition'],
    ['number of pages', 'number'],
    ['use after free', 'use'],
    ['pages counted', 'pages'],
    ['signals that are caught', 'signals'],
  ])('comes from the head of %s', (phrase, head) => {
    expect(headNoun(phrase)).toBe(head)
  })
})

describe('the article of a subject', () => {
  it.each([
    ['device', 'the device'],
    ['open file', 'the open file'],
    ['TCP connection', 'the TCP connection'],
    ['isolation', 'isolation'],
    ['Redis', 'Redis'],
    ["Nagle's algorithm", "Nagle's algorithm"],
    ['the device', 'the device'],
    ['sometimes a schema', 'sometimes a schema'],
    ['devices', 'devices'],
    ['`mmap`', '`mmap`'],
  ])('%s', (phrase, expected) => {
    expect(withArticle(phrase, 'the')).toBe(expected)
  })
})
