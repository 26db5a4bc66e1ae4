import { localUser } from '../../collection/handle.ts'
import { readSettings } from '../../collection/settings.ts'
import { listSources } from '../../collection/sources.ts'
import { today } from '../../collection/today.ts'
import { FirstRun } from './first-run.tsx'
import { TodayAside } from './today-aside.tsx'
import { TodayView } from './today-view.tsx'
import { ZoneQuestion } from './zone-question.tsx'
import './today.css'

export const metadata = { title: 'Today' }

export default async function TodayPage() {
  const now = Date.now()
  const [page, settings, sources] = await Promise.all([
    today(localUser, now),
    readSettings(localUser, now),
    listSources(localUser),
  ])
  const zone = settings.zoneChosen ? null : <ZoneQuestion zone={settings.zone} />
  if (page.firstRun)
    return <FirstRun decks={page.decks} newCount={page.newCount} studyDay={page.studyDay} zone={zone} />
  return (
    <TodayView
      page={page}
      rolloverMinutes={settings.rolloverMinutes}
      missing={sources.filter((source) => source.missing)}
      zone={zone}
      aside={<TodayAside page={page} now={now} />}
    />
  )
}
