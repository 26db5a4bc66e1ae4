/** Reading a `DayContext`: plain comparisons of instants, no zone library. */
import type { DayContext, StudyDay } from '../domain.ts'

/** The study day of an instant (ms), as far as the context reaches; before it or past it, its first or last day. */
export function dayAt(day: DayContext, at: number): StudyDay {
  return (
    day.studyDay +
    Math.max(
      0,
      day.dayStarts.findLastIndex((start) => start <= at),
    )
  )
}

/** The instant (ms) at which the study day after that of `at` starts; null past the context's last start. */
export function nextRollover(day: DayContext, at: number): number | null {
  return day.dayStarts.find((start) => start > at) ?? null
}

/** A study day's date, `YYYY-MM-DD`. */
export const civilDate = (day: StudyDay): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** 9999-12-31: later dates do not sort as text. */
export const lastStudyDay: StudyDay = 2_932_896
