/** Where focus and scroll go on this page: never further than needed, and never the page while somebody types. */
import { lineAt } from '../../../core/lines.ts'
import type { Trial } from './use-trial.ts'

export const lineOf = ({ starts }: Trial, offset: number): number => lineAt(starts, offset)

export function lineElement(mirror: HTMLElement | null, trial: Trial, offset: number): Element | null {
  return mirror?.children[lineOf(trial, offset) - 1] ?? null
}

/** False where there is no such card. */
export function focusCard(list: HTMLElement | null, index: number): boolean {
  const card = list?.children[index]
  if (!(card instanceof HTMLElement)) return false
  card.focus()
  return true
}

/** Scrolls the pane that an element lies in; a pane that does not scroll by itself (a phone's) stays. */
export function showIn(element: Element | null): void {
  const pane = element?.closest('.try-source, .try-cards')
  if (!(pane instanceof HTMLElement) || element === null || getComputedStyle(pane).overflowY !== 'auto') return
  const inside = element.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  const room = 12
  if (inside.top < frame.top + room) pane.scrollTop -= frame.top + room - inside.top
  else if (inside.bottom > frame.bottom - room) pane.scrollTop += inside.bottom - frame.bottom + room
}
