import type { ReactNode } from 'react'
import { LiveRegion } from '../components/announce.tsx'
import { GlobalKeys } from './global-keys.tsx'
import { Tabs, TopBar } from './phone.tsx'
import { Rail } from './rail.tsx'
import './shell.css'
import { shellStatus } from './shell-status.ts'

/** Rail, tabs, palette and keys around every page but Review, which stays out to load little. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const status = await shellStatus()
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <TopBar />
      <div className="shell">
        <Rail status={status} />
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Tabs status={status} />
      <LiveRegion />
      <GlobalKeys />
    </>
  )
}
