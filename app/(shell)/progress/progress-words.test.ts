import { expect, test } from 'vitest'
import { progressSentence, type ShareFigure } from './progress-words.ts'

const none: ShareFigure = { passed: 0, of: 0, share: null, low: 0, high: 1 }
const many: ShareFigure = { passed: 1098, of: 1204, share: 0.912, low: 0.895, high: 0.927 }
const few: ShareFigure = { passed: 38, of: 41, share: 0.927, low: 0.8, high: 0.97 }

const page = (month: ShareFigure, all: ShareFigure, answers: number) => ({
  answers,
  desiredRetention: 0.9,
  retention: { month: { all: month }, all: { all } },
})

test('says what is known against what was asked for', () => {
  expect(progressSentence(page(many, many, 1400))).toEqual({
    sentence: 'You know 91 of 100 cards when they come due. You asked for 90.',
    sub: null,
  })
})

test('takes all answers where the month has too few', () => {
  expect(progressSentence(page(few, many, 1400)).sentence).toBe(
    'You know 91 of 100 cards when they come due. You asked for 90.',
  )
})

test('gives no share of too few answers', () => {
  expect(progressSentence(page(few, few, 60))).toEqual({
    sentence: '60 answers so far.',
    sub: 'How much you know when cards come due steadies after about 200 answers in review; there are 41.',
  })
})

test('says that there is no answer yet', () => {
  expect(progressSentence(page(none, none, 0)).sentence).toBe('No answer yet.')
})
