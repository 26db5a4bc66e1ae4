import { SectionHead } from '../../components/section-head.tsx'
import { plural } from '../../components/words.ts'
import { Phase, type PhaseName } from './phase.tsx'

const groups = [
  ['new', 'new', 'never asked'],
  ['learning', 'learning', 'on the first steps, due within the day'],
  ['relearning', 'relearning', 'forgotten, on a step back'],
  ['young', 'review, under 21 days', 'next interval under three weeks'],
  ['mature', 'review, 21 days and more', 'next interval three weeks and more'],
  ['buried', 'buried', 'off until tomorrow'],
  ['suspended', 'suspended', 'off until you switch them on'],
] as const

type GroupName = (typeof groups)[number][0]

/** How many cards stand in each phase. Shapes first, words beside; the bar is only for the eye. */
export function CardGroups({ cards, suggested }: { cards: Readonly<Record<GroupName, number>>; suggested: number }) {
  const total = groups.reduce((sum, [name]) => sum + cards[name], 0)
  const most = Math.max(1, ...groups.map(([name]) => cards[name]))
  return (
    <section aria-labelledby="cards-head" className="progress-wide">
      <SectionHead
        id="cards-head"
        more={suggested > 0 ? `${plural(suggested, 'suggested card')} beside them, waiting for your yes` : null}
      >
        Cards by phase
      </SectionHead>
      {total === 0 ? (
        <p className="progress-little">No card yet.</p>
      ) : (
        <>
          <p className="figure-big">
            <b>{plural(total, 'card')}</b> in all
          </p>
          <table className="phase-table">
            <caption className="vh">Cards by phase</caption>
            <thead className="vh">
              <tr>
                <th scope="col">Phase</th>
                <th scope="col">Cards</th>
                <th scope="col">What it means</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(([name, label, means]) => (
                <tr key={name} data-none={cards[name] === 0 || undefined}>
                  <th scope="row">
                    <Phase name={shapes[name]} />
                    {label}
                  </th>
                  <td className="num">{cards[name].toLocaleString('en-US')}</td>
                  <td>
                    {cards[name] > 0 ? (
                      <span
                        className="phase-bar"
                        style={{ width: `${(cards[name] / most) * 100}%` }}
                        aria-hidden="true"
                      />
                    ) : null}
                    <small>{means}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

const shapes: Readonly<Record<GroupName, PhaseName>> = {
  new: 'new',
  learning: 'learning',
  relearning: 'relearning',
  young: 'review',
  mature: 'review',
  buried: 'buried',
  suspended: 'suspended',
}
