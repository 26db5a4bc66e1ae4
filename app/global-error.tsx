'use client'

/** When even the root layout fails: no Mantine, no fonts, only words. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{ font: '16px/24px system-ui, sans-serif', margin: '48px auto', maxWidth: '60ch', padding: '0 16px' }}
      >
        <main>
          <h1>Quern could not show this page.</h1>
          <p>Your notes, cards and answers are not touched by this.</p>
          <p>{error.digest ? `Quern wrote what failed to its log, as ${error.digest}.` : error.message}</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
