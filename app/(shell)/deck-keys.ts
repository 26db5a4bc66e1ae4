'use client'

import type { PageKey } from '../components/keys.ts'

/** Arrows walk the decks, `o` opens the notes; Enter on it is its own link. */
export const deckKeys = (push: (href: string) => void): readonly PageKey[] => [
  { key: 'ArrowDown', shown: '↓', does: 'next deck; Enter reviews it', run: () => moveDeck(1), always: true },
  { key: 'ArrowUp', shown: '↑', does: 'last deck', run: () => moveDeck(-1), always: true },
  { key: 'o', does: 'open the notes', run: () => push('/notes') },
]

function moveDeck(step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.deck-name')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))
  links[next]?.focus()
}
