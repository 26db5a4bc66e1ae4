import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const storageName = 'quern-try'
/** A long text is not written out at every key. */
const restMs = 150

export interface Draft {
  readonly text: string
  /** Null as long as the user gave none. */
  readonly name: string | null
  readonly setText: (text: string) => void
  readonly setName: (name: string) => void
  /** The note is stored elsewhere now. */
  readonly forget: () => void
}

/** The text and its name, kept in this tab over a reload and nowhere else. */
export function useDraft(field: RefObject<HTMLTextAreaElement | null>): Draft {
  const [text, setText] = useState('')
  const [name, setName] = useState<string | null>(null)
  const keeps = useRef(false)
  useEffect(() => {
    // What was typed before the page was alive counts more than what is kept.
    const typed = field.current?.value ?? ''
    const kept = read()
    setText(typed === '' ? kept.text : typed)
    setName(kept.name)
  }, [field])
  useEffect(() => {
    const first = !keeps.current
    keeps.current = true
    if (first) return
    const timer = setTimeout(() => {
      if (keeps.current) write({ text, name })
    }, restMs)
    return () => clearTimeout(timer)
  }, [text, name])
  const forget = useCallback(() => {
    keeps.current = false
    sessionStorage.removeItem(storageName)
  }, [])
  return { text, name, setText, setName, forget }
}

function read(): { readonly text: string; readonly name: string | null } {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageName) ?? '{}')
    const { text, name } = kept as { text?: unknown; name?: unknown }
    return { text: typeof text === 'string' ? text : '', name: typeof name === 'string' ? name : null }
  } catch {
    return { text: '', name: null }
  }
}

/** A browser that keeps nothing (full, or forbidden) only loses the text at a reload. */
function write(draft: { readonly text: string; readonly name: string | null }): void {
  try {
    sessionStorage.setItem(storageName, JSON.stringify(draft))
  } catch {
    sessionStorage.removeItem(storageName)
  }
}
