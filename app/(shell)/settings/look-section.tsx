'use client'

import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { SectionHead } from '../../components/section-head.tsx'

const never = () => () => {}
const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
]

export function LookSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // The server cannot know what this browser stored.
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <section id="look" aria-labelledby="look-head">
      <SectionHead id="look-head" more="in this browser">
        Look
      </SectionHead>
      <div className="field">
        <span className="field-name" id="scheme-name">
          Light or dark
        </span>
        <SegmentedControl
          aria-labelledby="scheme-name"
          data={schemes}
          value={here ? colorScheme : 'auto'}
          transitionDuration={0}
          onChange={(value) => {
            if (value === 'light' || value === 'dark' || value === 'auto') setColorScheme(value)
          }}
        />
      </div>
    </section>
  )
}
