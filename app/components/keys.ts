'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key of a page: `key` as `KeyboardEvent.key` gives it, `shown` as it is printed, `does` for the list under `?`. */
export interface PageKey {
  readonly key: string
  readonly shown?: string
  readonly does: string
  readonly run: (event: KeyboardEvent) => void
  /** Not a character key (arrows, Enter, Escape): stays when single keys are switched off. */
  readonly always?: boolean
}

const storageName = 'quern-keys'
let mounted: readonly (readonly PageKey[])[] = []
const listeners = new Set<() => void>()
const nothing: readonly (readonly PageKey[])[] = []

function change(next: readonly (readonly PageKey[])[]) {
  mounted = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True unless the user switched single keys off in Settings (kept in this browser). */
export const singleKeysOn = (): boolean => document.documentElement.dataset.keys !== 'off'

export function setSingleKeys(on: boolean): void {
  if (on) delete document.documentElement.dataset.keys
  else document.documentElement.dataset.keys = 'off'
  localStorage.setItem(storageName, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn, () => true)
}

/** Whether a key press belongs to somebody else: a field, a modifier, an open dialog or menu. */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target
  if (target instanceof HTMLElement) {
    if (
      target.isContentEditable ||
      target.closest('input:not([type="checkbox"]), textarea, select, [role="slider"], [role="menu"]')
    )
      return true
    const pressed = event.key === ' ' || event.key === 'Enter'
    if (event.key === ' ' && target.closest('input')) return true
    if (pressed && target.closest('a, button, summary, [role="switch"], [role="option"]')) return true
  }
  return document.querySelector('[aria-modal="true"]') !== null
}

/** Listens for the keys of a page while it is mounted, and lists them under `?`. */
export function useKeys(keys: readonly PageKey[]): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const entry = latest.current
    change([...mounted, entry])
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return
      const hit = latest.current.find((key) => key.key === event.key)
      if (!hit || (!hit.always && !singleKeysOn())) return
      event.preventDefault()
      hit.run(event)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      change(mounted.filter((other) => other !== entry))
    }
  }, [])
}

/** The keys of all that is mounted now. */
export function useMountedKeys(): readonly (readonly PageKey[])[] {
  return useSyncExternalStore(
    subscribe,
    () => mounted,
    () => nothing,
  )
}
