'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { postJson } from '../components/post.ts'

/** The browser's zone, asked once and never changed silently. */
export function ZoneQuestion({ zone }: { zone: string }) {
  const [here, setHere] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const router = useRouter()
  useEffect(() => setHere(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  if (here === null || here === zone) return null

  async function choose(wanted: string) {
    const done = await postJson('/api/settings', { zone: wanted })
    if (done.ok) router.refresh()
    else setProblem(done.message)
  }

  return (
    <p className="zone-question">
      Quern counts study days in {zone}; this browser is in {here}.{' '}
      <button type="button" className="link" onClick={() => choose(here)}>
        Use {here}
      </button>{' '}
      <button type="button" className="link" onClick={() => choose(zone)}>
        Keep {zone}
      </button>
      {problem ? <span className="bad"> {problem}</span> : null}
    </p>
  )
}
