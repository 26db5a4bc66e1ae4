import type { ReactNode } from 'react'
import { type SessionState, serverTime } from '../../core/review/session-state.ts'
import { agoWords } from '../components/words.ts'
import { dayWords, delayWords } from './interval-words.ts'
import type { Told } from './review-store.ts'

const ratingWords = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

/** A toast's words. */
export function toldWords(told: Told, session: SessionState): ReactNode {
  switch (told.kind) {
    case 'rated':
      return ratedWords(session)
    case 'set-aside':
      return told.how === 'bury' ? 'Buried until tomorrow.' : 'Suspended: off until you turn it on again.'
    case 'taken-back':
      return 'Taken back. This is the card again.'
    case 'edited':
      return 'Kept beside the note; the note itself is not touched.'
    case 'unkept':
      return 'This browser could not keep the last answer. Reload to see what is saved.'
    case 'notice':
      return noticeWords(session)
  }
}

function ratedWords({ history }: SessionState): ReactNode {
  const past = history.at(-1)
  if (past?.kind !== 'answer') return null
  const { after } = past
  const back =
    after.phase === 'review'
      ? dayWords(after.intervalDays)
      : after.phase === 'new'
        ? 'a moment'
        : delayWords(after.dueAt - after.lastReviewedAt)
  return (
    <>
      Rated <b>{ratingWords[past.rating]}</b>. Back in {back}.
      {past.leech
        ? ` Missed ${after.phase === 'new' ? 0 : after.lapses} times. Rewording helps more than repeating.`
        : ''}
    </>
  )
}

function noticeWords(session: SessionState): ReactNode {
  const { notice } = session
  if (notice === null) return null
  if (notice.kind === 'unknown') return 'That card is no longer there. Went on to the next.'
  if (notice.kind === 'refused') return notice.reason
  const ago =
    notice.answeredAt === null ? '' : ` ${agoWords((serverTime(session, Date.now()) - notice.answeredAt) / 60_000)}`
  return `This card was answered on another device${ago}. Went on to the next.`
}
