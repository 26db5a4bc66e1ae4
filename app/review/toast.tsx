import { type ReactNode, useEffect, useState } from 'react'
import { KeyCap } from '../components/key-cap.tsx'

export interface ToastText {
  /** A new one for each message. */
  readonly id: number
  readonly words: ReactNode
  readonly undo: boolean
  /** Left out on a phone: the next card says enough. */
  readonly quiet: boolean
}

const shownMs = 6_000

/** The last act, bottom left, for six seconds; it stays while hovered or focused. */
export function Toast({ toast, onUndo, onGone }: { toast: ToastText | null; onUndo: () => void; onGone: () => void }) {
  const [held, setHeld] = useState(false)
  const id = toast?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message starts the time anew
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [id, held, onGone])
  return (
    <div role="status" aria-live="polite">
      {toast === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the message; everything in it is a button
        <div
          className="rv-toast"
          data-quiet={toast.quiet || undefined}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.words}</span>
          {toast.undo ? (
            <button type="button" className="rv-btn ghost sm" onClick={onUndo}>
              Undo <KeyCap>U</KeyCap>
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}
