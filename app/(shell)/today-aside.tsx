import Link from 'next/link'
import { SectionHead } from '../components/section-head.tsx'
import { plural, weekdayName } from '../components/words.ts'

export interface AsideProps {
  readonly studyDay: number
  readonly comingUp: readonly { readonly day: number; readonly due: number }[]
  readonly suggestions: number
  readonly changed: number
  readonly streak: { readonly days: number; readonly recent: readonly boolean[] }
  readonly lastQuiz: { readonly right: number; readonly of: number; readonly at: number } | null
}

/** Beside the decks: the week to come, the quiz, what waits in the notes, the study days. */
export function TodayAside({ page, now }: { page: AsideProps; now: number }) {
  return (
    <aside className="today-aside" aria-label="What else there is">
      <ComingUp week={page.comingUp} />
      <section aria-labelledby="quiz-head">
        <SectionHead id="quiz-head" more={page.lastQuiz ? lastQuizWords(page.lastQuiz, now) : null}>
          Quiz
        </SectionHead>
        <ul className="plain-list today-list">
          <li>
            <span>10 questions, about 6 minutes</span>
            <Link className="link" href="/quiz">
              Quiz me
            </Link>
          </li>
        </ul>
      </section>
      {page.suggestions + page.changed > 0 ? (
        <section aria-labelledby="from-notes">
          <SectionHead id="from-notes">From your notes</SectionHead>
          <ul className="plain-list today-list">
            {page.suggestions > 0 ? (
              <li>
                <span>{plural(page.suggestions, 'suggestion')}</span>
                <Link className="link" href="/notes">
                  Decide
                </Link>
              </li>
            ) : null}
            {page.changed > 0 ? (
              <li>
                <span>{plural(page.changed, 'answer')} changed in your notes</span>
                <Link className="link" href="/notes">
                  Look
                </Link>
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
      <Streak days={page.streak.days} recent={page.streak.recent} />
    </aside>
  )
}

function lastQuizWords(quiz: { right: number; of: number; at: number }, now: number): string {
  const days = Math.floor((now - quiz.at) / 86_400_000)
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return `${quiz.right} of ${quiz.of} ${when}`
}

const barHeight = 48

/** Seven bars, today's in gold, each with its number. */
function ComingUp({ week }: { week: AsideProps['comingUp'] }) {
  const most = Math.max(1, ...week.map((each) => each.due))
  const total = week.reduce((sum, each) => sum + each.due, 0)
  const spoken = week.map((each, index) => `${index === 0 ? 'today' : weekdayName(each.day)} ${each.due}`).join(', ')
  return (
    <section aria-labelledby="coming-up">
      <SectionHead id="coming-up" more={`${total.toLocaleString('en-US')} this week`}>
        Coming up
      </SectionHead>
      <svg className="week" viewBox="0 0 288 84" role="img" aria-label={`Due each day: ${spoken}`}>
        {week.map((each, index) => {
          const x = index * 42 + 18
          const height = each.due === 0 ? 1 : Math.max(3, Math.round((each.due / most) * barHeight))
          return (
            <g key={each.day} className={index === 0 ? 'week-now' : undefined}>
              <text x={x} y={60 - height}>
                {each.due}
              </text>
              <path d={barPath(x - 14, 66, 28, height)} />
              <text x={x} y={81}>
                {weekdayName(each.day).slice(0, 2)}
              </text>
            </g>
          )
        })}
      </svg>
    </section>
  )
}

/** A bar with its upper corners rounded by 3. */
function barPath(x: number, foot: number, width: number, height: number): string {
  const round = Math.min(3, height)
  const top = foot - height
  return `M${x} ${foot}V${top + round}Q${x} ${top} ${x + round} ${top}H${x + width - round}Q${x + width} ${top} ${x + width} ${top + round}V${foot}Z`
}

function Streak({ days, recent }: { days: number; recent: readonly boolean[] }) {
  const past = recent.slice(0, -1).map((done, index) => ({ done, x: index * 14 + 5 }))
  const studied = recent.filter(Boolean).length
  const todayDone = recent.at(-1) === true
  if (studied === 0) return null
  const spoken = `Last ${recent.length} study days: ${studied} studied, today ${todayDone ? 'among them' : 'not begun'}`
  return (
    <section aria-labelledby="streak">
      <h2 className="streak-head" id="streak">
        {days === 0 ? 'No study day in a row yet' : plural(days, 'study day in a row', 'study days in a row')}
      </h2>
      <svg className="streak" viewBox={`0 0 ${recent.length * 14} 10`} height="10" role="img" aria-label={spoken}>
        {past.map(({ done, x }) => (
          <circle key={x} cx={x} cy="5" r={done ? 4.5 : 3.75} className={done ? 'day-done' : 'day-off'} />
        ))}
        <circle
          cx={past.length * 14 + 5}
          cy="5"
          r={todayDone ? 4.5 : 3.5}
          className={todayDone ? 'day-done' : 'day-now'}
        />
      </svg>
    </section>
  )
}
