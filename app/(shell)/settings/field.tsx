'use client'

import { IconCheck } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { announce } from '../../components/announce.tsx'
import { postJson } from '../../components/post.ts'

export type SaveState = { readonly kind: 'still' | 'saved' } | { readonly kind: 'failed'; readonly message: string }

/** "Saved" stands beside its field this long. */
const savedMs = 4000

/** Saves a change at once and says so beside its field. */
export function useSaving(name: string) {
  const [state, setState] = useState<SaveState>({ kind: 'still' })
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function save(change: Readonly<Record<string, number | string>>): Promise<boolean> {
    clearTimeout(timer.current)
    const done = await postJson('/api/settings', change)
    if (!done.ok) {
      setState({ kind: 'failed', message: done.message })
      return false
    }
    setState({ kind: 'saved' })
    announce(`${name}: saved.`)
    timer.current = setTimeout(() => setState({ kind: 'still' }), savedMs)
    router.refresh()
    return true
  }
  return { state, save }
}

export function Saved({ state }: { state: SaveState }) {
  if (state.kind !== 'saved') return null
  return (
    <span className="saved">
      <IconCheck size={16} stroke={1.6} aria-hidden="true" />
      Saved
    </span>
  )
}

/** One row of the form: its name and what it means at the left, the control at the right. */
export function Field({
  id,
  name,
  hint,
  state,
  children,
}: {
  id: string
  name: string
  hint?: ReactNode
  state?: SaveState
  children: ReactNode
}) {
  return (
    <div className="field">
      <div>
        <label htmlFor={id} id={`${id}-name`}>
          {name}
        </label>
        {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
        {state?.kind === 'failed' ? (
          <small className="bad" role="alert">
            {state.message}
          </small>
        ) : null}
      </div>
      <div className="field-value">
        {state ? <Saved state={state} /> : null}
        {children}
      </div>
    </div>
  )
}
