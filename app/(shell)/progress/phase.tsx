export type PhaseName = 'new' | 'learning' | 'relearning' | 'review' | 'buried' | 'suspended'

/** Phases are shapes first: dotted ring, half ring, full dot, two bars, moon. The word stands beside it. */
export function Phase({ name }: { name: PhaseName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`phase phase-${name}`}>
      {shape(name)}
    </svg>
  )
}

function shape(name: PhaseName) {
  switch (name) {
    case 'new':
      return <circle cx="8" cy="8" r="5.5" strokeDasharray="1.2 2.25" strokeLinecap="round" />
    case 'learning':
    case 'relearning':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" />
          <path d="M8 2.5A5.5 5.5 0 0 0 8 13.5Z" className="phase-fill" />
        </>
      )
    case 'review':
      return <circle cx="8" cy="8" r="6" className="phase-fill" />
    case 'buried':
      return <path d="M10.5 2.8A5.5 5.5 0 1 0 13.2 10.5 4.5 4.5 0 0 1 10.5 2.8Z" />
    case 'suspended':
      return <path d="M5.5 3.5V12.5M10.5 3.5V12.5" strokeWidth="2.4" />
  }
}
