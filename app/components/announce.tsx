'use client'

import { useSyncExternalStore } from 'react'

let spoken = ''
const listeners = new Set<() => void>()

/** Says a sentence through the page's one polite live region. */
export function announce(text: string): void {
  // The same words twice in a row are spoken again only if the text differs: a trailing no-break space does that.
  spoken = text === spoken ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The polite live region: once in the shell, and once on pages outside it. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    subscribe,
    () => spoken,
    () => '',
  )
  return (
    <div className="vh" role="status" aria-live="polite">
      {text}
    </div>
  )
}
