'use client'

import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type BackupLine, Backups } from './backups.tsx'
import { type DataProps, DataSection } from './data-section.tsx'
import { DaySection } from './day-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { LimitsSection, type SettingsValues } from './limits-section.tsx'
import { LookSection } from './look-section.tsx'

const sections = [
  ['limits', 'Limits and retention'],
  ['day', 'Day and zone'],
  ['backups', 'Backups'],
  ['data', 'Notes and data'],
  ['keys', 'Keys'],
  ['look', 'Look'],
] as const

/** One long form; the list at its left jumps and follows the scroll. Everything saves at once and says so. */
export function SettingsView({
  settings,
  sources,
  backups,
  now,
}: {
  settings: SettingsValues
  sources: DataProps['sources']
  backups: readonly BackupLine[]
  now: number
}) {
  const [current, jump] = useCurrentSection()
  return (
    <div className="settings">
      <nav className="settings-list" aria-label="Settings">
        <h1>Settings</h1>
        <ul className="plain-list">
          {sections.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'true' : undefined} onClick={() => jump(id)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <NativeSelect
          className="settings-pick"
          size="md"
          aria-label="Jump to"
          value={current}
          onChange={(event) => {
            jump(event.currentTarget.value)
            document.getElementById(event.currentTarget.value)?.scrollIntoView()
          }}
          data={sections.map(([value, label]) => ({ value, label }))}
        />
      </nav>
      <div className="settings-form">
        <LimitsSection settings={settings} />
        <DaySection zone={settings.zone} rolloverMinutes={settings.rolloverMinutes} now={now} />
        <Backups first={backups} zone={settings.zone} dataDir={settings.dataDir} now={now} />
        <DataSection dataDir={settings.dataDir} sources={sources} />
        <KeysSection />
        <LookSection />
      </div>
    </div>
  )
}

/** The section that is read now: the last whose head has passed the upper third, or the one just jumped to. */
function useCurrentSection() {
  const [current, setCurrent] = useState<string>(sections[0][0])
  const [held, setHeld] = useState(0)
  useEffect(() => {
    const follow = () => {
      if (performance.now() < held) return
      const line = innerHeight / 3
      const passed = sections.filter(([id]) => (document.getElementById(id)?.getBoundingClientRect().top ?? 1e9) < line)
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
      setCurrent((atEnd ? sections.at(-1) : passed.at(-1))?.[0] ?? sections[0][0])
    }
    addEventListener('scroll', follow, { passive: true })
    return () => removeEventListener('scroll', follow)
  }, [held])
  const jump = (id: string) => {
    // The scroll that a jump causes must not move the choice to a neighbour.
    setHeld(performance.now() + 600)
    setCurrent(id)
  }
  return [current, jump] as const
}
