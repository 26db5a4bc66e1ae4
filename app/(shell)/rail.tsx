'use client'

import { IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { KeyCap } from '../components/key-cap.tsx'
import { Mark } from '../components/mark.tsx'
import { openPalette } from './open-palette.ts'
import { isCurrent, type PageEntry, railGroups, settings } from './places.tsx'
import { type ShellStatus, SyncLine } from './sync-line.tsx'

/** Navigation at the left of a wide screen; icons alone between 768 and 1040 px, or folded by `[`. */
export function Rail({ status }: { status: ShellStatus }) {
  const path = usePathname()
  return (
    <nav className="rail" aria-label="Main">
      <Link className="brand" href="/" aria-label="Quern">
        <Mark />
        <span className="rail-word">Quern</span>
      </Link>
      <button type="button" className="rail-jump" onClick={openPalette} aria-label="Search or jump">
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <span className="rail-word" aria-hidden="true">
          Search or jump
        </span>
        <KeyCap mod>K</KeyCap>
      </button>
      {railGroups.map((group) => (
        <ul key={group[0]?.href} className="plain-list">
          {group.map((entry) => (
            <RailEntry key={entry.href} entry={entry} path={path} count={entry.href === '/review' ? status.due : 0} />
          ))}
        </ul>
      ))}
      <div className="rail-foot">
        <SyncLine sync={status.sync} />
        <ul className="plain-list">
          <RailEntry entry={settings} path={path} count={0} />
        </ul>
      </div>
    </nav>
  )
}

function RailEntry({ entry, path, count }: { entry: PageEntry; path: string; count: number }) {
  const Icon = entry.icon
  return (
    <li>
      <Link href={entry.href} className="rail-entry" aria-current={isCurrent(entry, path) ? 'page' : undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span className="rail-name">{entry.name}</span>
        {count > 0 ? (
          <span className="rail-count">
            {count}
            <span className="vh"> due</span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
