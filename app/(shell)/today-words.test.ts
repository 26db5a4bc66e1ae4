import { expect, test } from 'vitest'
import { opening, type Plenty } from './today-words.ts'

// 2026-10-14, a Wednesday.
const quiet: Plenty = {
  studyDay: 20_740,
  dueCount: 0,
  newCount: 0,
  beyond: { reviews: 0, fresh: 0 },
  answeredToday: 0,
  secondsToday: 0,
  minutes: 1,
  nextDueDay: null,
  comingUp: [
    { day: 20_740, due: 0 },
    { day: 20_741, due: 9 },
  ],
}

test('says what is due and how long it takes', () => {
  expect(opening({ ...quiet, dueCount: 42, minutes: 11 }, 240)).toEqual({
    sentence: '42 cards are due. About 11 minutes.',
    sub: null,
    act: { name: 'Start review', urgent: true },
  })
})

test('goes on where the session was left', () => {
  expect(opening({ ...quiet, dueCount: 1, minutes: 1, answeredToday: 9 }, 240)).toEqual({
    sentence: '1 card is due. About 1 minute.',
    sub: '9 answered today; the session goes on where you left it.',
    act: { name: 'Continue review', urgent: true },
  })
})

test('says of a backlog how many days clear it', () => {
  const backlog = { ...quiet, dueCount: 60, beyond: { reviews: 252, fresh: 0 }, minutes: 15 }
  expect(opening(backlog, 240)).toEqual({
    sentence: '312 are due. 60 a day clears it in 6 days, the most urgent first.',
    sub: null,
    act: { name: 'Review 60', urgent: true },
  })
})

test('says when the next cards come where nothing is due, and offers what is new without gold', () => {
  expect(opening({ ...quiet, newCount: 10, minutes: 3, nextDueDay: 20_741 }, 240)).toEqual({
    sentence: 'Nothing is due. Next: 9 cards tomorrow at 4:00.',
    sub: 'About 3 minutes for what is new.',
    act: { name: 'Learn 10 new', urgent: false },
  })
})

test('says done once the day is done', () => {
  expect(opening({ ...quiet, answeredToday: 42, secondsToday: 660, nextDueDay: 20_741 }, 240)).toEqual({
    sentence: 'Done for today. 42 cards, 11 minutes.',
    sub: 'Next: 9 cards tomorrow at 4:00.',
    act: null,
  })
})

test('says only that nothing is due in an empty collection', () => {
  expect(opening(quiet, 240)).toEqual({ sentence: 'Nothing is due.', sub: null, act: null })
})
