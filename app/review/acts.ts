import type { Rating } from '../../core/domain.ts'
import type { PageKey } from '../components/keys.ts'
import type { Act } from './dialogs.tsx'

/** What can be done on this page: by key, by button and from the menu alike. */
export interface Acts {
  readonly rate: (rating: Rating) => void
  readonly show: () => void
  /** Space: show the answer, then Good. */
  readonly goOn: () => void
  /** Enter: the same; at the end, back to Today. */
  readonly enter: () => void
  readonly undo: () => void
  readonly note: () => void
  readonly edit: () => void
  readonly suspend: () => void
  readonly bury: () => void
  readonly menu: () => void
  readonly keys: () => void
  /** Escape: one level back, from the page to Today. */
  readonly back: () => void
  readonly leave: () => void
}

export const keysOf = (acts: Acts): readonly PageKey[] => [
  { key: ' ', shown: 'Space', does: 'show the answer, then Good', run: acts.goOn, always: true },
  { key: 'Enter', does: 'show the answer, then Good', run: acts.enter, always: true },
  { key: '1', does: 'Again', run: () => acts.rate('again') },
  { key: '2', does: 'Hard', run: () => acts.rate('hard') },
  { key: '3', does: 'Good', run: () => acts.rate('good') },
  { key: '4', does: 'Easy', run: () => acts.rate('easy') },
  { key: 'u', does: 'take the last answer back', run: acts.undo },
  { key: 'n', does: 'open the note at these words', run: acts.note },
  { key: 'e', does: 'edit the card beside its note', run: acts.edit },
  { key: 's', does: 'suspend', run: acts.suspend },
  { key: 'b', does: 'bury until tomorrow', run: acts.bury },
  { key: '.', does: 'more', run: acts.menu },
  { key: '?', does: 'this list', run: acts.keys },
  { key: 'Escape', shown: 'Esc', does: 'close, or leave review', run: acts.back, always: true },
]

export const keyRows: readonly (readonly [string, string])[] = [
  ['Space or Enter', 'show the answer, then Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['u', 'take the last answer back, and the one before'],
  ['n', 'open the note at these words'],
  ['e', 'edit the card beside its note (⌘Enter or Ctrl Enter saves)'],
  ['s', 'suspend: off until you turn it on again'],
  ['b', 'bury: off until tomorrow'],
  ['.', 'more'],
  ['Esc', 'close, or leave review'],
]

export const menuOf = (acts: Acts, canUndo: boolean): readonly Act[] => [
  { name: 'Undo last answer', key: 'U', run: acts.undo, disabled: !canUndo },
  { name: 'Open the note', key: 'N', run: acts.note },
  { name: 'Edit', key: 'E', run: acts.edit },
  { name: 'Bury until tomorrow', key: 'B', run: acts.bury },
  { name: 'Suspend', key: 'S', run: acts.suspend },
  { name: 'All keys', key: '?', run: acts.keys },
  { name: 'Leave review', key: 'Q', run: acts.leave },
]
