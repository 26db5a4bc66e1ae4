import { localUser } from '../../../collection/handle.ts'
import { progress } from '../../../collection/progress.ts'
import { PageSentence } from '../../components/page-sentence.tsx'
import { CardGroups } from './card-groups.tsx'
import { Coming } from './coming.tsx'
import { progressSentence } from './progress-words.ts'
import { RetentionSection } from './retention.tsx'
import { StudyDays } from './study-days.tsx'
import './progress.css'

export const metadata = { title: 'Progress' }

export default async function ProgressPage() {
  const page = await progress(localUser, Date.now())
  const { sentence, sub } = progressSentence(page)
  return (
    <div className="page">
      <PageSentence eyebrow="All decks" sub={sub}>
        {sentence}
      </PageSentence>
      <div className="progress-grid">
        <RetentionSection retention={page.retention} desired={page.desiredRetention} />
        <Coming days={page.forecast.days} backlog={page.forecast.backlog} />
        <StudyDays days={page.days} />
        <CardGroups cards={page.cards} suggested={page.suggested} />
      </div>
    </div>
  )
}
