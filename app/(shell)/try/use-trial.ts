import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TriedCard, TriedNote } from '../../../collection/try-note.ts'
import type { Place } from '../../../core/domain.ts'
import { lineAt, lineStarts } from '../../../core/lines.ts'
import { editBetween, movedBy } from './edit.ts'
import { askForCards, isTooLong, tooLongMessage } from './try-requests.ts'

/** A pause in typing after which the note is compiled. */
const pauseMs = 150
/** Work that takes longer is told, and can be stopped. */
const slowMs = 2000

export interface TrialCard {
  /** The same as long as the question stays, whatever is typed around it. */
  readonly id: string
  readonly card: TriedCard
  /** Where its words stand in the text as it is now. */
  readonly places: readonly Place[]
  readonly line: number
}

export interface TrialRemark {
  readonly place: Place
  readonly line: number
  readonly text: string
}

export interface Trial {
  /** Null before the first answer and for an empty note. */
  readonly note: TriedNote | null
  readonly starts: readonly number[]
  readonly cards: readonly TrialCard[]
  readonly silences: readonly TrialRemark[]
  readonly faults: readonly TrialRemark[]
  readonly state: 'rest' | 'slow' | 'stopped'
  readonly problem: string | null
  readonly stop: () => void
}

interface Compiled {
  readonly note: TriedNote
  readonly text: string
}

/** The cards of a text while it is typed. The last answer stays until the next one is there, and moves with the words. */
export function useTrial(text: string, name: string): Trial {
  const [compiled, setCompiled] = useState<Compiled | null>(null)
  const [state, setState] = useState<Trial['state']>('rest')
  const [problem, setProblem] = useState<string | null>(null)
  const flight = useRef<AbortController | null>(null)

  useEffect(() => {
    setState('rest')
    if (text.trim() === '' || isTooLong(text)) {
      setCompiled((last) => (text.trim() === '' ? null : last))
      setProblem(text.trim() === '' ? null : tooLongMessage)
      return
    }
    const controller = new AbortController()
    flight.current = controller
    const slow = setTimeout(() => setState('slow'), slowMs)
    controller.signal.addEventListener('abort', () => clearTimeout(slow))
    const pause = setTimeout(async () => {
      const reply = await askForCards({ name, text }, controller.signal).catch(() => null)
      if (reply === null) return
      clearTimeout(slow)
      setState('rest')
      setProblem(reply.ok ? null : reply.message)
      if (reply.ok) startTransition(() => setCompiled({ note: reply.note, text }))
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      controller.abort()
    }
  }, [text, name])

  const stop = useCallback(() => {
    flight.current?.abort()
    setState('stopped')
  }, [])
  return useMemo(() => {
    const starts = lineStarts(text)
    return { note: compiled?.note ?? null, starts, ...moved(compiled, text, starts), state, problem, stop }
  }, [compiled, text, state, problem, stop])
}

function moved(
  compiled: Compiled | null,
  text: string,
  starts: readonly number[],
): Pick<Trial, 'cards' | 'silences' | 'faults'> {
  if (compiled === null) return { cards: [], silences: [], faults: [] }
  const edit = editBetween(compiled.text, text)
  const still = (place: Place) => movedBy(edit, place)
  const line = (place: Place) => lineAt(starts, place.start)
  const remark = (at: Place, words: string): TrialRemark => {
    const place = still(at)
    return { place, line: line(place), text: words }
  }
  const { cards, silences, faults } = compiled.note
  const ids = idsOf(cards)
  return {
    cards: cards.map((card, index) => {
      const places = card.places.map(still)
      return { id: ids[index] ?? '', card, places, line: line(places[0] ?? { start: 0, end: 0 }) }
    }),
    silences: silences.map(({ place, reason }) => remark(place, reason)),
    faults: faults.map(({ place, message, hint }) =>
      remark(place, hint === null ? message : `${message.replace(/\.?$/, '.')} ${hint}`),
    ),
  }
}

/** Rule and question, numbered where a note asks the same twice. */
function idsOf(cards: readonly TriedCard[]): readonly string[] {
  const seen = new Map<string, number>()
  return cards.map(({ rule, question }) => {
    const name = `${rule}: ${question}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
