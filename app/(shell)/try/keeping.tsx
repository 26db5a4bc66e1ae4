import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type RefObject, useState } from 'react'
import type { NoteToKeep } from '../../../collection/keep-note.ts'
import { announce } from '../../components/announce.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { plural } from '../../components/words.ts'
import { keep } from './try-requests.ts'

export interface Keeping {
  readonly busy: boolean
  readonly refusal: { readonly reason: string; readonly message: string } | null
  readonly keepAs: (wish: NoteToKeep) => Promise<void>
  readonly forget: () => void
}

/** Keeps the note, then leads to it; a refusal stays to be answered. */
export function useKeeping(onKept: () => void): Keeping {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Keeping['refusal']>(null)
  async function keepAs(wish: NoteToKeep) {
    if (busy || wish.text.trim() === '') return
    setBusy(true)
    setRefusal(null)
    const kept = await keep(wish)
    if (!kept.ok) {
      setBusy(false)
      setRefusal(kept)
      return
    }
    onKept()
    const waiting = kept.suggested > 0 ? `, ${kept.suggested} suggested` : ''
    announce(`Kept as ${kept.path}. ${plural(kept.active, 'card')} active${waiting}.`)
    router.push(`/notes/${kept.noteId}`)
    router.refresh()
  }
  return { busy, refusal, keepAs, forget: () => setRefusal(null) }
}

interface KeepBarProps {
  readonly name: string
  readonly empty: boolean
  readonly busy: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly onName: (name: string) => void
  readonly onKeep: () => void
}

export function KeepBar({ name, empty, busy, field, onName, onKeep }: KeepBarProps) {
  return (
    <form
      className="try-keep"
      onSubmit={(event) => {
        event.preventDefault()
        onKeep()
      }}
    >
      <TextInput
        ref={field}
        aria-label="Name of the note"
        value={name}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" disabled={empty || busy} rightSection={<KeyCap mod>⏎</KeyCap>}>
        {busy ? 'Keeping' : 'Keep as a note'}
      </Button>
    </form>
  )
}

interface RefusalProps {
  readonly refusal: NonNullable<Keeping['refusal']>
  readonly onUpdate: () => void
  readonly onSource: (source: string) => void
  readonly onRename: () => void
}

/** Why the note was not kept, with what can be done about it. */
export function Refusal({ refusal, onUpdate, onSource, onRename }: RefusalProps) {
  const [source, setSource] = useState('Written notes')
  return (
    <div className="try-refusal">
      <p role="alert">{refusal.message}</p>
      {refusal.reason === 'note-taken' ? (
        <>
          <Button variant="default" size="sm" onClick={onUpdate}>
            Update it
          </Button>
          <Button variant="subtle" size="sm" onClick={onRename}>
            Give another name
          </Button>
        </>
      ) : null}
      {refusal.reason === 'name-taken' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onSource(source)
          }}
        >
          <TextInput
            aria-label="Name of the new source"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="sm">
            Keep it there
          </Button>
        </form>
      ) : null}
    </div>
  )
}
