/** What typing changed in a text, and where the words of an older reading stand since. Pure. */
import type { Place } from '../../../core/domain.ts'

export interface Edit {
  readonly at: number
  readonly removed: number
  readonly added: number
}

/** The one stretch in which two texts differ. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++
  let tail = 0
  const same = () => before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  while (tail < most - at && same()) tail++
  return { at, removed: before.length - at - tail, added: after.length - at - tail }
}

/** Words before the edit stay, those behind it move with it, those inside shrink or grow. */
export function movedBy({ at, removed, added }: Edit, { start, end }: Place): Place {
  const behind = at + removed
  const inside = (offset: number) => at + Math.min(offset - at, added)
  return {
    start: start < at ? start : start >= behind ? start + added - removed : inside(start),
    end: end <= at ? end : end >= behind ? end + added - removed : inside(end),
  }
}
