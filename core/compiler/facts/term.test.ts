import { describe, expect, it } from 'vitest'
import { canBeTerm, isLabel, isOrder } from './term.ts'

describe('the left side of a gloss', () => {
  it.each(['Example', 'Main issue', 'Key characteristics', 'Bad example', 'Full list', 'way5', 'Use case 2', 'v1.12'])(
    'is a label: %j',
    (text) => expect(isLabel(text)).toBe(true),
  )

  it.each(['Free list', 'Main thread', 'Common subexpression', 'HTTP/2', 'SHA-1', 'Issue tracker', 'Best fit'])(
    'is no label: %j',
    (text) => expect(isLabel(text)).toBe(false),
  )

  it.each(['sys.exit vs os._exit', 'Considers the full context', 'Cannot resolve', 'Two Ctrl+C'])(
    'is no term: %j',
    (text) => expect(canBeTerm(text, true)).toBe(false),
  )

  it.each(['Bind mount', 'Two secret keys', 'Write skew', 'Divide and conquer', 'Open file description'])(
    'can be a term: %j',
    (text) => expect(canBeTerm(text, true)).toBe(true),
  )

  it.each([
    ['Identify source data', 'decide which part falls within the tile'],
    ['Clip geometries', 'Precisely clip the geometries to the border'],
    ['Reschedule', 'reschedule the job if it fails'],
  ])('is an order: %j: %j', (term, gloss) => expect(isOrder(term, gloss)).toBe(true))

  it.each([
    ['Bind mount', 'a second place at which a directory is seen'],
    ['Write skew', 'two transactions that read what the other writes'],
    ['Block cipher', 'encrypts blocks of a fixed size'],
    ['Tree', 'tree of nodes without a cycle'],
    ['Reset', 'the way back'],
  ])('is no order: %j: %j', (term, gloss) => expect(isOrder(term, gloss)).toBe(false))
})
