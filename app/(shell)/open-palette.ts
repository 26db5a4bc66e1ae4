'use client'

/** The palette's script is loaded on first use: until then it is only this signal. */
const signal = 'quern:palette'

export const openPalette = (): void => {
  window.dispatchEvent(new Event(signal))
}

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(signal, listener)
  return () => window.removeEventListener(signal, listener)
}
