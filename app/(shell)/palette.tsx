'use client'

import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import {
  IconCards,
  IconFileImport,
  IconFolder,
  IconListCheck,
  IconMoon,
  IconNote,
  IconPencil,
  IconQuestionMark,
  IconRefresh,
  IconSearch,
} from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { everyPage } from './places.tsx'

interface Found {
  readonly kind: 'note' | 'deck' | 'card'
  readonly label: string
  readonly place: string
  readonly href: string
}

interface Row {
  readonly id: string
  readonly label: string
  readonly place?: string
  readonly keys?: string
  readonly icon: ReactNode
  readonly run: () => void
}

const groupNames = { note: 'Notes', deck: 'Decks', card: 'Cards' } as const
const foundIcons = { note: IconNote, deck: IconFolder, card: IconQuestionMark } as const
const placesName = 'quern-places'
/** An empty query shows this many places last gone to. */
const placesKept = 5
/** A pause in typing after which notes, decks and cards are searched. */
const searchMs = 120

/** Search or jump: pages, acts, notes, decks and cards. `asked` rises with every wish to open it. */
export function Palette({ asked }: { asked: number }) {
  const router = useRouter()
  const { setColorScheme } = useMantineColorScheme()
  const [query, setQuery] = useState('')
  const [places, setPlaces] = useState<readonly Found[]>([])
  const found = useFound(query)

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew each time it is asked for
  useEffect(() => {
    setQuery('')
    setPlaces(lastPlaces())
    spotlight.open()
  }, [asked])

  const go = (href: string) => () => router.push(href)
  const goTo: Row[] = everyPage.map((page) => ({
    id: page.href,
    label: page.name,
    keys: `g ${page.letter}`,
    icon: <page.icon size={18} stroke={1.6} />,
    run: go(page.href),
  }))
  const acts: Row[] = [
    { id: 'review', label: 'Start review', icon: <IconCards size={18} stroke={1.6} />, run: go('/review') },
    { id: 'quiz', label: 'Start a quiz', icon: <IconListCheck size={18} stroke={1.6} />, run: go('/quiz') },
    { id: 'try', label: 'Try a note', icon: <IconPencil size={18} stroke={1.6} />, run: go('/try') },
    { id: 'sync', label: 'Sync notes now', icon: <IconRefresh size={18} stroke={1.6} />, run: go('/import') },
    { id: 'import', label: 'Import notes', icon: <IconFileImport size={18} stroke={1.6} />, run: go('/import') },
    {
      id: 'scheme',
      label: 'Switch light or dark',
      icon: <IconMoon size={18} stroke={1.6} />,
      run: () => setColorScheme(document.documentElement.dataset.mantineColorScheme === 'dark' ? 'light' : 'dark'),
    },
  ]
  const place = (item: Found): Row => {
    const Icon = foundIcons[item.kind]
    return {
      id: `${item.kind} ${item.href} ${item.label}`,
      // A card's question is Markdown: its marks of code say nothing here.
      label: item.label.replaceAll('`', ''),
      place: item.place,
      icon: <Icon size={18} stroke={1.6} />,
      run: () => {
        keepPlace(item)
        router.push(item.href)
      },
    }
  }

  const fits = (row: Row) => row.label.toLowerCase().includes(query.trim().toLowerCase())
  const groups: (readonly [string, readonly Row[]])[] = [
    ...(query.trim() === '' ? [['Last', places.map(place)] as const] : []),
    ['Go to', goTo.filter(fits)],
    ['Do', acts.filter(fits)],
    ...(['note', 'deck', 'card'] as const).map(
      (kind) => [groupNames[kind], found.filter((item) => item.kind === kind).map(place)] as const,
    ),
  ]
  const shown = groups.filter(([, rows]) => rows.length > 0)

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={600}
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
      attributes={{ content: { 'aria-label': 'Search or jump' } }}
    >
      <Spotlight.Search
        placeholder="Search or jump"
        aria-label="Search or jump"
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {shown.map(([name, rows]) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {rows.map((row) => (
              <Spotlight.Action key={row.id} onClick={row.run}>
                <span className="palette-row">
                  <span className="palette-icon" aria-hidden="true">
                    {row.icon}
                  </span>
                  <span className="palette-label">{row.label}</span>
                  {row.place ? <span className="palette-place">{row.place}</span> : null}
                  {row.keys ? <span className="palette-keys">{row.keys}</span> : null}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 ? <Spotlight.Empty>No note, card or command has “{query.trim()}”.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** What the collection holds under these words; older answers never replace newer ones. */
function useFound(query: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const words = query.trim()
    if (words === '') {
      setFound([])
      return
    }
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/palette?q=${encodeURIComponent(words)}`)
        const items: Found[] = response.ok ? await response.json() : []
        if (mine === turn.current) setFound(items)
      } catch {
        if (mine === turn.current) setFound([])
      }
    }, searchMs)
    return () => clearTimeout(timer)
  }, [query])
  return found
}

function lastPlaces(): readonly Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placesName) ?? '[]')
    return Array.isArray(kept) ? kept.slice(0, placesKept) : []
  } catch {
    return []
  }
}

function keepPlace(item: Found) {
  const others = lastPlaces().filter((place) => place.href !== item.href)
  localStorage.setItem(placesName, JSON.stringify([item, ...others].slice(0, placesKept)))
}
