import { useState } from 'react'
import { announce } from '../../components/announce.tsx'

/** Puts a report on the clipboard and says so; nothing is sent. */
export function useReport() {
  const [said, setSaid] = useState<string | null>(null)
  async function copy(words: string): Promise<void> {
    const outcome = await navigator.clipboard.writeText(words).then(
      () => 'Copied. Nothing was sent.',
      () => 'The browser did not let Quern copy. Allow it for this page, then try again.',
    )
    setSaid(outcome)
    announce(outcome)
  }
  return { said, copy, clear: () => setSaid(null) }
}
