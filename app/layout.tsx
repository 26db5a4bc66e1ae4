/** The root: html, fonts, colour scheme before the first paint. The shell is a nested layout, so Review stays out of it. */
import '@mantine/core/styles.layer.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/instrument-sans/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import 'katex/dist/katex.min.css'
import './global.css'
import './rendered.css'

import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Providers } from './providers.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Quern', template: '%s, Quern' },
  description: 'Your notes, asked again on the day you would have forgotten them.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f4' },
    { media: '(prefers-color-scheme: dark)', color: '#101311' },
  ],
  viewportFit: 'cover',
}

/** The two faces of the first paint, preloaded: the browser would find them only after the style sheet. */
const faces = [
  new URL(
    '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    import.meta.url,
  ),
]

/** Folded rail and single keys are this browser's own settings: set before the first paint, so nothing jumps. */
const beforePaint =
  "try{var d=document.documentElement.dataset,s=localStorage;if(s.getItem('quern-rail')==='folded')d.rail='folded';if(s.getItem('quern-keys')==='off')d.keys='off'}catch(e){}"

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  for (const face of faces) preload(face.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: beforePaint }} />
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  )
}
