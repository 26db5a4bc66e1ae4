'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * A printed key. `mod` stands for ⌘ on Apple's systems and Ctrl elsewhere; the cap is decoration for the eye, so the
 * control it stands on keeps its own name. Hidden on a phone, and when single keys are switched off.
 */
export function KeyCap({ children, mod = false }: { children: string; mod?: boolean }) {
  const apple = useSyncExternalStore(never, isApple, () => false)
  return (
    <span className="keycap" aria-hidden="true" data-chord={mod || undefined}>
      {mod ? (apple ? `⌘${children}` : `Ctrl ${children}`) : children}
    </span>
  )
}
