/** How well a set of facts is held, as one line: coarse grain where it fades, one fine stroke where it is held. */
export interface Bands {
  readonly new: number
  readonly fading: number
  readonly loose: number
  readonly settling: number
  readonly firm: number
  readonly held: number
}

const order = ['new', 'fading', 'loose', 'settling', 'firm', 'held'] as const

/** "22 fading, 31 loose, 48 settling": what a screen reader hears instead of the strip. */
export function bandWords(bands: Bands): string {
  const words = order.filter((band) => bands[band] > 0).map((band) => `${bands[band]} ${band}`)
  return words.length > 0 ? words.join(', ') : 'no cards yet'
}

export function MemoryStrip({ bands }: { bands: Bands }) {
  return (
    <span className="strip" role="img" aria-label={bandWords(bands)} title={bandWords(bands)}>
      {order.map((band, index) =>
        bands[band] > 0 ? <i key={band} className={`s${index}`} style={{ flex: bands[band] }} /> : null,
      )}
    </span>
  )
}

/** The five patterns and their words; `withNew` adds the dots of what was never asked. */
export function MemoryLegend({ withNew = false }: { withNew?: boolean }) {
  return (
    <p className="legend">
      {order.map((band, index) =>
        band === 'new' && !withNew ? null : (
          <span key={band}>
            <span className="strip" aria-hidden="true">
              <i className={`s${index}`} />
            </span>
            {band}
          </span>
        ),
      )}
    </p>
  )
}
