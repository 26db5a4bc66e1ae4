/** Memory is a fold over the log. The card row is a cache that this must reproduce. */
import type { Memory, Rating, ReviewLog, Weights } from '../domain.ts'
import { nextState } from './fsrs.ts'
import { grades } from './schedule.ts'

const newMemory: Memory = { phase: 'new' }

/** The rows that count, oldest first: those not taken back, by the time of the answer and then by id. */
export function liveRows(rows: readonly ReviewLog[]): readonly ReviewLog[] {
  const takenBack = new Set(rows.map((row) => row.takesBack).filter((id) => id !== null))
  return rows
    .filter((row) => row.kind !== 'undo' && !takenBack.has(row.id))
    .sort((a, b) => a.answeredAt - b.answeredAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/**
 * The memory that a card's log adds up to. Stability and difficulty are computed from the ratings, so that new weights and
 * answers that arrive late take effect; phase, step and due date are those that each row promised.
 */
export function fold(rows: readonly ReviewLog[], weights: Weights): Memory {
  return liveRows(rows).reduce((memory, row) => foldRow(memory, row, weights), newMemory)
}

function foldRow(memory: Memory, row: ReviewLog, weights: Weights): Memory {
  if (row.kind === 'reset') return newMemory
  if (row.kind === 'manual') return redue(memory, row)
  if (!row.trains || row.rating === null) return memory
  return train(memory, row, row.rating, weights)
}

function train(memory: Memory, row: ReviewLog, rating: Rating, weights: Weights): Memory {
  if (row.after.phase === 'new') throw new Error(`Review "${row.id}" trains a memory but leaves the card new.`)
  const elapsedDays = memory.phase === 'new' ? 0 : Math.max(0, row.studyDay - memory.lastStudyDay)
  const lapsed = memory.phase === 'review' && rating === 'again'
  return {
    ...row.after,
    ...nextState(memory.phase === 'new' ? null : memory, elapsedDays, grades[rating], weights),
    reps: (memory.phase === 'new' ? 0 : memory.reps) + 1,
    lapses: (memory.phase === 'new' ? 0 : memory.lapses) + (lapsed ? 1 : 0),
    lastReviewedAt: row.answeredAt,
    lastStudyDay: row.studyDay,
  }
}

function redue(memory: Memory, { manualDueDay, after }: ReviewLog): Memory {
  if (memory.phase === 'review' && manualDueDay !== null) return { ...memory, dueDay: manualDueDay }
  const onSteps = memory.phase === 'learning' || memory.phase === 'relearning'
  return onSteps && after.phase === memory.phase && 'dueAt' in after ? { ...memory, dueAt: after.dueAt } : memory
}
