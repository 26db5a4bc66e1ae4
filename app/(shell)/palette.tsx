'use client'

import '@mantine/spotlight/styles.layer.css'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { everyPage } from './places.tsx'

/** Search or jump: pages, acts, notes, decks and cards. `asked` rises with every wish to open it. */
export function Palette({ asked }: { asked: number }) {
  const router = useRouter()
  const [query, setQuery] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew each time it is asked for
  useEffect(() => {
    setQuery('')
    spotlight.open()
  }, [asked])

  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      nothingFound="Nothing found."
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: 'Search or jump',
        'aria-label': 'Search or jump',
      }}
      actions={everyPage.map((page) => ({
        id: page.href,
        label: page.name,
        leftSection: <page.icon size={18} stroke={1.6} />,
        onClick: () => router.push(page.href),
      }))}
    />
  )
}
