'use client'

import { useEffect, useRef } from 'react'

interface Touch {
  readonly revealed: boolean
  readonly active: boolean
  readonly onShow: () => void
  readonly onNote: () => void
  readonly onUndo: () => void
}

/** A swipe this long, and this much longer than it is wide. */
const swipePx = 80
const straight = 2

/**
 * The thumb's keys: a tap anywhere in the lower half shows the answer, a swipe right takes the last answer back, a swipe up from a page
 * that does not scroll opens the note. Each has a button too.
 */
export function useTouch(touch: Touch): void {
  const latest = useRef(touch)
  latest.current = touch
  useEffect(() => {
    let start: { x: number; y: number; scrolls: boolean } | null = null
    const onDown = (event: PointerEvent) => {
      start = null
      if (event.pointerType !== 'touch' || !event.isPrimary || !latest.current.active) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('button, a, pre, textarea, dialog') !== null) return
      const stage = target.closest('.rv-stage')
      start = {
        x: event.clientX,
        y: event.clientY,
        scrolls: stage !== null && stage.scrollHeight > stage.clientHeight + 1,
      }
    }
    const onUp = (event: PointerEvent) => {
      const from = start
      start = null
      if (from === null || !latest.current.active) return
      const dx = event.clientX - from.x
      const dy = event.clientY - from.y
      if (dx > swipePx && dx > straight * Math.abs(dy)) return latest.current.onUndo()
      if (-dy > swipePx && -dy > straight * Math.abs(dx) && !from.scrolls) return latest.current.onNote()
      const tapped = Math.hypot(dx, dy) < 10 && from.y > window.innerHeight / 2
      if (tapped && !latest.current.revealed && window.matchMedia('(max-width: 767px)').matches) latest.current.onShow()
    }
    window.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    return () => {
      window.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
    }
  }, [])
}
