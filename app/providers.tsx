'use client'

import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { type ReactNode, useState } from 'react'
import { theme, tokensOfScheme } from './theme.ts'

/**
 * Mantine for every page. The first nonce is kept: a refresh renders the layout with a new one, while the document
 * still lives under the policy it came with.
 */
export function Providers({ nonce: first, children }: { nonce: string | undefined; children: ReactNode }) {
  const [nonce] = useState(first)
  // Modal, drawer and palette lock scrolling through a library that takes the nonce only this way.
  if (typeof window !== 'undefined' && nonce) setNonce(nonce)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensOfScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      {children}
    </MantineProvider>
  )
}
