'use client'

import { IconDots, IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Mark } from '../components/mark.tsx'
import { openPalette } from './open-palette.ts'
import { isCurrent, moreEntries, tabs } from './places.tsx'
import { type ShellStatus, SyncLine } from './sync-line.tsx'

/** The bar over a phone's page: mark and search. */
export function TopBar() {
  return (
    <header className="topbar">
      <Link className="brand" href="/">
        <Mark />
        Quern
      </Link>
      <button type="button" className="topbar-search" aria-label="Search or jump" onClick={openPalette}>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
      </button>
    </header>
  )
}

/** The tabs at a phone's foot; More opens what has no tab. */
export function Tabs({ status }: { status: ShellStatus }) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const moreIsCurrent = moreEntries.some((entry) => isCurrent(entry, path))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the sheet
  useEffect(() => setOpen(false), [path])

  useEffect(() => {
    if (!open) return
    sheet.current?.querySelector('a')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      more.current?.focus()
    }
    const onPointer = (event: PointerEvent) => {
      if (
        event.target instanceof Node &&
        !sheet.current?.contains(event.target) &&
        !more.current?.contains(event.target)
      )
        setOpen(false)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPointer)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPointer)
    }
  }, [open])

  return (
    <nav className="tabs" aria-label="Main, for a phone">
      {open ? (
        <div className="more-sheet" id="more-sheet" ref={sheet}>
          <ul className="plain-list">
            {moreEntries.map((entry) => (
              <li key={entry.href}>
                <Link href={entry.href} aria-current={isCurrent(entry, path) ? 'page' : undefined}>
                  <entry.icon size={20} stroke={1.6} aria-hidden="true" />
                  {entry.name}
                </Link>
              </li>
            ))}
          </ul>
          <SyncLine sync={status.sync} />
        </div>
      ) : null}
      {tabs.map((entry) => (
        <Link
          key={entry.href}
          className="tab"
          href={entry.href}
          aria-current={isCurrent(entry, path) ? 'page' : undefined}
        >
          <entry.icon size={22} stroke={1.6} aria-hidden="true" />
          {entry.name}
        </Link>
      ))}
      <button
        ref={more}
        type="button"
        className="tab"
        aria-expanded={open}
        aria-controls={open ? 'more-sheet' : undefined}
        data-current={moreIsCurrent || undefined}
        onClick={() => setOpen(!open)}
      >
        <IconDots size={22} stroke={1.6} aria-hidden="true" />
        More
      </button>
    </nav>
  )
}
