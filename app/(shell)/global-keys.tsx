'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { keyIsTaken, singleKeysOn } from '../components/keys.ts'
import { onOpenPalette } from './open-palette.ts'
import { everyPage } from './places.tsx'

const Palette = dynamic(() => import('./palette.tsx').then((module) => module.Palette), { ssr: false })
const KeyList = dynamic(() => import('./key-list.tsx').then((module) => module.KeyList), { ssr: false })

/** After `g`, the second letter is awaited this long. */
const chordMs = 1500

/** Keys that work on every page of the shell: `g` and a letter, ⌘K, `?`, `[`. Palette and list load on first use. */
export function GlobalKeys() {
  const router = useRouter()
  const [palette, setPalette] = useState(0)
  const [list, setList] = useState(false)
  const chordUntil = useRef(0)

  useEffect(() => onOpenPalette(() => setPalette((count) => count + 1)), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setPalette((count) => count + 1)
        return
      }
      if (keyIsTaken(event) || !singleKeysOn()) return
      if (event.timeStamp < chordUntil.current) {
        chordUntil.current = 0
        const entry = everyPage.find((page) => page.letter === event.key)
        if (!entry) return
        event.preventDefault()
        event.stopImmediatePropagation()
        router.push(entry.href)
      } else if (event.key === 'g') {
        event.preventDefault()
        chordUntil.current = event.timeStamp + chordMs
      } else if (event.key === '?') {
        event.preventDefault()
        setList(true)
      } else if (event.key === '[') {
        event.preventDefault()
        foldRail()
      }
    }
    // Capture: a chord's second letter must not reach the page's own keys.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [router])

  return (
    <>
      {palette > 0 ? <Palette asked={palette} /> : null}
      {list ? <KeyList onClose={() => setList(false)} /> : null}
    </>
  )
}

function foldRail() {
  const data = document.documentElement.dataset
  const folded = data.rail === 'folded'
  if (folded) delete data.rail
  else data.rail = 'folded'
  localStorage.setItem('quern-rail', folded ? 'open' : 'folded')
}
