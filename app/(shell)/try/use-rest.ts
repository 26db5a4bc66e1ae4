import { useEffect, useRef } from 'react'
import { announce } from '../../components/announce.tsx'
import { plural } from '../../components/words.ts'
import type { Trial } from './use-trial.ts'

const restMs = 1000
const betweenMs = 3000

/** Says what a note gives, at most every three seconds and only while nobody types. */
export function useRest(text: string, { note, cards, silences }: Trial): void {
  const known = useRef<ReadonlySet<string>>(new Set())
  const saidAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the rest anew
  useEffect(() => {
    if (note === null) return
    const wait = Math.max(restMs, saidAt.current + betweenMs - performance.now())
    const timer = setTimeout(() => {
      const fresh = cards.filter(({ id }) => !known.current.has(id)).length
      known.current = new Set(cards.map(({ id }) => id))
      saidAt.current = performance.now()
      announce(
        `${plural(cards.length, 'card')}${fresh > 0 ? `, ${fresh} new` : ''}. ${plural(silences.length, 'silent line')}.`,
      )
    }, wait)
    return () => clearTimeout(timer)
  }, [text, note])
}
