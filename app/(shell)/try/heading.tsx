import { Mark } from '../../components/mark.tsx'
import { plural } from '../../components/words.ts'
import type { Trial } from './use-trial.ts'

/** The page's sentence: how many cards, how many silent lines. */
export function Sentence({ empty, trial }: { readonly empty: boolean; readonly trial: Trial }) {
  const [first, second] = sentences(empty, trial)
  return (
    <h1 className="say">
      <span>{first}</span>
      {second === undefined ? null : (
        <>
          {' '}
          <span>{second}</span>
        </>
      )}
    </h1>
  )
}

function sentences(empty: boolean, { note, cards, silences }: Trial): readonly [string, string?] {
  if (empty) return ['Paste a note, or begin with one of these.']
  if (note === null) return ['What would Quern ask of this note?']
  const given = cards.length === 0 ? 'No card from this note yet.' : `${plural(cards.length, 'card')} from this note.`
  const silent = silences.length
  return silent === 0 ? [given] : [given, `${plural(silent, 'line')} ${silent === 1 ? 'stays' : 'stay'} silent.`]
}

/** What the page does, or what keeps it from doing so. */
export function Under({ trial }: { readonly trial: Trial }) {
  if (trial.problem !== null) {
    return (
      <p className="say-sub bad" role="alert" id="try-how">
        {trial.problem}
      </p>
    )
  }
  return (
    <p className="say-sub try-under" id="try-how">
      {trial.state === 'slow' ? (
        <>
          <Mark size={18} turning /> Compiling.{' '}
          <button type="button" className="link" onClick={trial.stop}>
            Stop
          </button>
        </>
      ) : trial.state === 'stopped' ? (
        'Stopped. The next key compiles it again.'
      ) : (
        'Type or paste; nothing is stored until you keep it.'
      )}
    </p>
  )
}
