import { memo, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useMemo } from 'react'
import type { Place } from '../../../core/domain.ts'
import { clearHighlights, highlight, liesOn } from './highlights.ts'
import { markupOf } from './markup.ts'
import type { Trial, TrialCard } from './use-trial.ts'

interface EditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly mirror: RefObject<HTMLDivElement | null>
  readonly text: string
  readonly trial: Trial
  /** The card whose words are marked. */
  readonly shown: TrialCard | null
  readonly onText: (text: string) => void
  /** The caret went to this offset. */
  readonly onCaret: (offset: number) => void
  readonly onPoint: (id: string | null) => void
  readonly onLeave: () => void
}

/**
 * The note as typed. The letters that are seen are those of a mirror, line by line, which carries the marks; the field
 * over it has the same letters, unseen, and the caret.
 */
export function Editor(props: EditorProps) {
  const { field, mirror, text, trial, shown } = props
  const { silences, faults } = trial
  const lines = useMemo(() => text.split('\n'), [text])
  const remarks = useMemo(() => remarksByLine(silences, faults), [silences, faults])
  useHighlights(mirror, text, trial, shown)

  const pointAt = (event: PointerEvent<HTMLTextAreaElement>) => {
    if (event.pointerType !== 'mouse' || mirror.current === null) return
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY)
    const offset = at?.offsetNode === field.current ? at?.offset : undefined
    const card = offset === undefined ? null : cardOver(trial.cards, offset)
    const point = { x: event.clientX, y: event.clientY }
    const over = card?.places.some((place) => mirror.current && liesOn(mirror.current, trial.starts, place, point))
    props.onPoint(over ? (card?.id ?? null) : null)
  }

  return (
    <div className="try-sheet">
      <div className="try-mirror" aria-hidden="true" ref={mirror}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
          <Line key={index} text={line} {...remarks.get(index + 1)} />
        ))}
      </div>
      <textarea
        ref={field}
        className="try-field"
        aria-label="Your note"
        aria-describedby="try-how"
        placeholder="# A title&#10;&#10;- **Term**: what it is"
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => props.onText(event.currentTarget.value)}
        onSelect={(event) => {
          // Also told, late, when the focus has just gone to a card.
          if (document.activeElement === event.currentTarget) props.onCaret(event.currentTarget.selectionStart)
        }}
        onPointerMove={pointAt}
        onPointerLeave={() => props.onPoint(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          props.onLeave()
        }}
      />
    </div>
  )
}

interface LineRemark {
  readonly kind?: 'silent' | 'fault'
  readonly remark?: string
}

const Line = memo(function Line({ text, kind, remark }: LineRemark & { readonly text: string }) {
  return (
    <div className="try-line">
      {text}
      {remark === undefined ? null : (
        <small className="try-remark" data-kind={kind}>
          <i />
          <span>{remark}</span>
        </small>
      )}
    </div>
  )
})

/** One remark a line: a fault before a reason. */
function remarksByLine(silences: Trial['silences'], faults: Trial['faults']): ReadonlyMap<number, LineRemark> {
  const remarks = new Map<number, LineRemark>()
  for (const { line, text } of silences) if (!remarks.has(line)) remarks.set(line, { kind: 'silent', remark: text })
  for (const { line, text } of faults) remarks.set(line, { kind: 'fault', remark: text })
  return remarks
}

/** The card whose words hold an offset; of several the one with the fewest. */
export function cardOver(cards: readonly TrialCard[], offset: number): TrialCard | null {
  let best: TrialCard | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const one of cards) {
    for (const { start, end } of one.places) {
      if (start <= offset && offset <= end && end - start < fewest) {
        best = one
        fewest = end - start
      }
    }
  }
  return best
}

function useHighlights(
  mirror: RefObject<HTMLDivElement | null>,
  text: string,
  { cards, silences, starts }: Trial,
  shown: TrialCard | null,
): void {
  useLayoutEffect(() => {
    const of = (suggested: boolean): readonly Place[] =>
      cards.flatMap(({ card, places }) => ((card.proposal === 'suggested') === suggested ? places : []))
    highlight('try-evidence', mirror.current, starts, of(false))
    highlight('try-suggested', mirror.current, starts, of(true))
    highlight(
      'try-silent',
      mirror.current,
      starts,
      silences.map(({ place }) => place),
    )
  }, [mirror, starts, cards, silences])
  useLayoutEffect(() => {
    highlight('try-markup', mirror.current, starts, markupOf(text))
  }, [mirror, starts, text])
  useLayoutEffect(() => {
    highlight('try-chosen', mirror.current, starts, shown?.places ?? [])
  }, [mirror, starts, shown])
  useEffect(() => clearHighlights, [])
}
