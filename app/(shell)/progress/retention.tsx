import { SectionHead } from '../../components/section-head.tsx'
import { plural } from '../../components/words.ts'
import { Figure } from './figure.tsx'
import { percent, type ShareFigure, steadyFrom } from './progress-words.ts'

interface Retention {
  readonly young: ShareFigure
  readonly mature: ShareFigure
  readonly all: ShareFigure
}

/** True retention with its range, against the line that was asked for. */
export function RetentionSection({
  retention,
  desired,
}: {
  retention: { readonly month: Retention; readonly year: Retention; readonly all: Retention }
  desired: number
}) {
  const steady = retention.month.all.of >= steadyFrom
  const figure = steady ? retention.month.all : retention.all.all
  const rows = [
    ['Last 30 days', retention.month.all],
    ['Last 12 months', retention.year.all],
    ['Under 21 days', retention.year.young],
    ['21 days and more', retention.year.mature],
  ] as const
  const known = rows.filter(([, share]) => share.of > 0)
  return (
    <section aria-labelledby="retention-head">
      <SectionHead id="retention-head" more="answers to cards in review">
        True retention
      </SectionHead>
      {figure.share === null || figure.of < steadyFrom ? (
        <p className="progress-little">
          {plural(figure.of, 'answer')} so far. The figure steadies after about {steadyFrom}.
        </p>
      ) : (
        <>
          <p className="figure-big">
            <b>{percent(figure.share)}</b> {steady ? 'in 30 days' : 'of all'}, {plural(figure.of, 'answer')}; likely{' '}
            {(figure.low * 100).toFixed(1)} to {(figure.high * 100).toFixed(1)}
          </p>
          <Figure
            caption={`A dot is the share known, its line the likely range; the dashed line is the ${Math.round(desired * 100)}% you asked for.`}
            head={['Answers', 'Known', 'Likely from', 'to', 'Of']}
            rows={known.map(([name, share]) => [
              name,
              share.share === null ? '' : percent(share.share),
              percent(share.low),
              percent(share.high),
              share.of,
            ])}
          >
            <Ranges rows={known} desired={desired} />
          </Figure>
        </>
      )}
    </section>
  )
}

const left = 116
const right = 412
const rowHeight = 26

/** One line a span: its range, and the share as a dot. */
function Ranges({ rows, desired }: { rows: readonly (readonly [string, ShareFigure])[]; desired: number }) {
  const low = Math.max(0, Math.floor(Math.min(desired - 0.05, ...rows.map(([, share]) => share.low)) * 10) / 10)
  const x = (share: number) => left + ((share - low) / (1 - low)) * (right - left)
  const foot = rows.length * rowHeight + 6
  const step = low < 0.5 ? 0.25 : 0.1
  const ticks = Array.from({ length: Math.floor((1 - low) / step + 0.001) + 1 }, (_, index) => 1 - index * step)
  return (
    <svg viewBox={`0 0 424 ${foot + 22}`} className="ranges" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} 4V${foot}`} className="ranges-grid" />
          <text x={x(tick)} y={foot + 16} className="ranges-tick">
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <path d={`M${x(desired)} 0V${foot}`} className="ranges-asked" />
      {rows.map(([name, share], index) => {
        const y = index * rowHeight + 18
        return (
          <g key={name}>
            <text x={0} y={y + 4}>
              {name}
            </text>
            <path d={`M${x(share.low)} ${y}H${x(share.high)}`} className="ranges-span" />
            <circle cx={x(share.share ?? 0)} cy={y} r={4} className="ranges-dot" />
          </g>
        )
      })}
    </svg>
  )
}
