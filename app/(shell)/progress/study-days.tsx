import { SectionHead } from '../../components/section-head.tsx'
import { minuteWords, plural, shortDay } from '../../components/words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'

interface StudyDay {
  readonly day: number
  readonly learn: number
  readonly relearn: number
  readonly young: number
  readonly mature: number
  readonly cram: number
  readonly seconds: number
}

const count = (day: StudyDay) => day.learn + day.relearn + day.young + day.mature + day.cram

/** Answers on each of the last 30 study days, by what they were. */
export function StudyDays({ days }: { days: readonly StudyDay[] }) {
  const studied = days.filter((day) => count(day) > 0)
  const answers = studied.reduce((sum, day) => sum + count(day), 0)
  const minutes = Math.round(studied.reduce((sum, day) => sum + day.seconds, 0) / 60)
  return (
    <section aria-labelledby="days-head" className="progress-wide">
      <SectionHead id="days-head" more={`${studied.length} of the last ${days.length}`}>
        Study days
      </SectionHead>
      {answers === 0 ? (
        <p className="progress-little">No answer in the last {days.length} study days.</p>
      ) : (
        <>
          <p className="figure-big">
            <b>{plural(answers, 'answer')}</b> {minutes > 0 ? `${minuteWords(minutes)} in all` : null}
          </p>
          <p className="figure-key">
            {series.map((one) => (
              <span key={one.name}>
                <i style={{ background: one.color }} />
                {one.label}
              </span>
            ))}
          </p>
          <Figure
            caption={`${plural(answers, 'answer')} on ${plural(studied.length, 'study day')}, ${Math.round(answers / studied.length)} on a day of study.`}
            head={['Day', 'Learning', 'Relearning', 'Review, under 21 days', 'Review, 21 days and more', 'Minutes']}
            rows={days.map((day) => [
              shortDay(day.day),
              day.learn,
              day.relearn,
              day.young,
              day.mature,
              Math.round(day.seconds / 60),
            ])}
          >
            <Bars height={160} data={days.map((day) => ({ ...day, day: shortDay(day.day) }))} series={series} />
          </Figure>
        </>
      )}
    </section>
  )
}

const series = [
  { name: 'learn', label: 'learning', color: 'var(--quern-heat1)' },
  { name: 'relearn', label: 'relearning', color: 'var(--quern-madder)' },
  { name: 'young', label: 'review, under 21 days', color: 'var(--quern-heat3)' },
  { name: 'mature', label: 'review, 21 days and more', color: 'var(--quern-heat4)' },
]
