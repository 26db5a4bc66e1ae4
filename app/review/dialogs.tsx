'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { KeyCap } from '../components/key-cap.tsx'

export interface Act {
  readonly name: string
  readonly key: string
  readonly run: () => void
  readonly disabled?: boolean
}

/** Everything that can be done to this card, for the thumb as for the keys. Loaded on first use. */
export function MoreMenu({ acts, onClose }: { acts: readonly Act[]; onClose: () => void }) {
  const onKey = (event: KeyboardEvent<HTMLDialogElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not([disabled])')]
    const at = items.indexOf(document.activeElement as HTMLButtonElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      items.at((at + step) % items.length)?.focus()
      return
    }
    const act = acts.find((each) => each.key.toLowerCase() === event.key && each.disabled !== true)
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onClose()
    act.run()
  }
  return (
    <Dialog className="menu" label="More actions" onClose={onClose} onKeyDown={onKey}>
      {acts.map((act) => (
        <button
          key={act.name}
          type="button"
          className="rv-menu-item"
          disabled={act.disabled}
          onClick={() => {
            onClose()
            act.run()
          }}
        >
          {act.name} <KeyCap>{act.key}</KeyCap>
        </button>
      ))}
    </Dialog>
  )
}

export function KeyList({ rows, onClose }: { rows: readonly (readonly [string, string])[]; onClose: () => void }) {
  return (
    <Dialog className="keys" label="Keys" onClose={onClose}>
      <h2>Keys</h2>
      <table>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={`${key} ${does}`}>
              <th scope="row">{key}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="rv-btn" onClick={onClose}>
        Close
      </button>
    </Dialog>
  )
}

/** The browser's own dialog: it keeps the focus, closes on Escape, and gives the focus back. */
function Dialog({
  className,
  label,
  onClose,
  onKeyDown,
  children,
}: {
  className: string
  label: string
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`rv-dialog ${className}`}
      aria-label={label}
      aria-modal="true"
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
