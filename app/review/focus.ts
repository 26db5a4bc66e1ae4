'use client'

import { type RefObject, useLayoutEffect } from 'react'

/** A new card takes the focus to its question, the reveal to its answer, so that each is read aloud and nothing else. */
export function useFocus(
  question: RefObject<HTMLElement | null>,
  answer: RefObject<HTMLElement | null>,
  cardId: string | null,
  shownAt: number,
  revealed: boolean,
  editing: boolean,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same card shown again takes the focus again
  useLayoutEffect(() => {
    if (editing) return
    if (!revealed) {
      question.current?.focus({ preventScroll: true })
      question.current?.closest('.rv-stage')?.scrollTo(0, 0)
      return
    }
    answer.current?.focus({ preventScroll: true })
    keepAnswerInSight(answer.current)
  }, [cardId, shownAt, revealed, editing, question, answer])
}

/** If the answer begins below the view, its first line is scrolled in, and no more. */
function keepAnswerInSight(answer: HTMLElement | null) {
  const stage = answer?.closest('.rv-stage')
  if (!answer || !stage) return
  const below = answer.getBoundingClientRect().top + firstLinePx - stage.getBoundingClientRect().bottom
  if (below > 0) stage.scrollBy(0, below)
}

/** The rule above the answer and its first line. */
const firstLinePx = 96
