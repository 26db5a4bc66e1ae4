'use client'

import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { PageSentence } from './components/page-sentence.tsx'

interface Failure {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}

/** A page that failed: what, and two ways on. */
export default function ErrorPage({ error, reset }: Failure) {
  const [copied, setCopied] = useState(false)
  const details = [error.message, error.digest ? `digest ${error.digest}` : '', location.href]
    .filter(Boolean)
    .join('\n')
  useEffect(() => {
    document.title = 'Not shown, Quern'
  }, [])
  return (
    <main className="page">
      <PageSentence sub="Your notes, cards and answers are not touched by this.">
        This page could not be shown.
      </PageSentence>
      <p className="bad">{error.digest ? `Quern wrote what failed to its log, as ${error.digest}.` : error.message}</p>
      <Group mt="lg" gap="sm">
        <Button variant="default" onClick={reset}>
          Try again
        </Button>
        <Button variant="subtle" onClick={() => navigator.clipboard.writeText(details).then(() => setCopied(true))}>
          {copied ? 'Copied' : 'Copy details'}
        </Button>
      </Group>
    </main>
  )
}
