import { Mark } from '../../components/mark.tsx'
import { plural } from '../../components/words.ts'
import type { Trial } from './use-trial.ts'

/** The page's sentence: how many cards, how many silent lines. */
export function sentence(empty: boolean, { note, cards, silences }: Trial): string {
  if (empty) return 'Paste a note, or begin with one of these.'
  if (note === null) return 'What would Quern ask of this note?'
  const silent = silences.length
  const lines = silent === 0 ? '' : ` ${plural(silent, 'line')} ${silent === 1 ? 'stays' : 'stay'} silent.`
  return `${cards.length === 0 ? 'No card from this note yet.' : `${plural(cards.length, 'card')} from this note.`}${lines}`
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
