/** The pages that exist, in the order of the rail. Nothing else is linked from the shell. */
import {
  IconCards,
  IconChartLine,
  IconFileImport,
  IconListCheck,
  IconNotes,
  IconSettings,
  IconSunHigh,
} from '@tabler/icons-react'

export interface PageEntry {
  readonly name: string
  readonly href: string
  /** Follows `g`. */
  readonly letter: string
  readonly icon: typeof IconCards
}

export const today: PageEntry = { name: 'Today', href: '/', letter: 't', icon: IconSunHigh }
export const review: PageEntry = { name: 'Review', href: '/review', letter: 'r', icon: IconCards }
export const quiz: PageEntry = { name: 'Quiz', href: '/quiz', letter: 'q', icon: IconListCheck }
export const notes: PageEntry = { name: 'Notes', href: '/notes', letter: 'n', icon: IconNotes }
export const progress: PageEntry = { name: 'Progress', href: '/progress', letter: 'p', icon: IconChartLine }
export const importing: PageEntry = { name: 'Import', href: '/import', letter: 'i', icon: IconFileImport }
export const settings: PageEntry = { name: 'Settings', href: '/settings', letter: 's', icon: IconSettings }

export const everyPage: readonly PageEntry[] = [today, review, quiz, notes, progress, importing, settings]

/** The groups of the rail; settings stand at its foot. */
export const railGroups: readonly (readonly PageEntry[])[] = [
  [today, review, quiz],
  [notes, progress, importing],
]

/** The tabs of a phone; the rest is under More. */
export const tabs: readonly PageEntry[] = [today, notes, review, quiz]
export const moreEntries: readonly PageEntry[] = [progress, importing, settings]

/** Pages without an entry of their own, and the entry they are a room of. */
const rooms: Readonly<Record<string, string>> = { '/try': '/import' }

export const isCurrent = (entry: PageEntry, path: string): boolean =>
  entry.href === '/'
    ? path === '/'
    : path === entry.href || rooms[path] === entry.href || path.startsWith(`${entry.href}/`)
