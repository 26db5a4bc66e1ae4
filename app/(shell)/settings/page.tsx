import { listBackups } from '../../../collection/backup.ts'
import { localUser } from '../../../collection/handle.ts'
import { readSettings } from '../../../collection/settings.ts'
import { listSources } from '../../../collection/sources.ts'
import { SettingsView } from './settings-view.tsx'
import './settings.css'

export const metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const now = Date.now()
  const [settings, sources] = await Promise.all([readSettings(localUser, now), listSources(localUser)])
  return <SettingsView settings={settings} sources={sources} backups={listBackups()} now={now} />
}
