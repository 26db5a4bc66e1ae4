import { SectionHead } from '../../components/section-head.tsx'
import { plural, shortDay } from '../../components/words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'

interface ComingProps {
  readonly days: readonly { readonly day: number; readonly due: number }[]
  readonly backlog: number
}

/** Cards that fall due on each of the next 30 study days; today is gold. */
export function Coming({ days, backlog }: ComingProps) {
  const total = days.reduce((sum, each) => sum + each.due, 0) + backlog
  const today = (days[0]?.due ?? 0) + backlog
  const name = (day: number, index: number) => (index === 0 ? 'today' : shortDay(day))
  return (
    <section aria-labelledby="coming-head">
      <SectionHead id="coming-head" more="30 days, cards already learned">
        What is coming
      </SectionHead>
      {total === 0 ? (
        <p className="progress-little">Nothing is due in the next 30 days. New cards come on top as you learn them.</p>
      ) : (
        <>
          <p className="figure-big">
            <b>{Math.round(total / days.length)} a day</b> {plural(total, 'card')} in all
          </p>
          <Figure
            caption={`${plural(today, 'card is', 'cards are')} due today${backlog > 0 ? `, ${backlog} of them from before` : ''}, and ${plural(total - today, 'card')} over the 29 days after.`}
            head={['Day', 'Cards due']}
            rows={days.map((each, index) => [name(each.day, index), index === 0 ? today : each.due])}
          >
            <Bars
              data={days.map((each, index) => ({
                day: name(each.day, index),
                now: index === 0 ? today : 0,
                due: index === 0 ? 0 : each.due,
              }))}
              series={[
                { name: 'now', label: 'due today', color: 'var(--quern-grain)' },
                { name: 'due', label: 'due', color: 'var(--quern-stone)' },
              ]}
            />
          </Figure>
        </>
      )}
    </section>
  )
}
