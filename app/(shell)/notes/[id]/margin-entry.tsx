import { KeyCap } from '../../../components/key-cap.tsx'
import type { Decision } from './decide.ts'
import type { NoteCard, NoteEntry } from './note-entries.ts'
import styles from './note-view.module.css'

interface MarginEntryProps {
  readonly entry: NoteEntry
  readonly open: boolean
  readonly onOpen: () => void
  readonly onDecide: (card: NoteCard, decision: Decision) => void
  readonly onShow: () => void
}

/** One card beside its words, or a hollow dot with the reason where nothing was asked. */
export function MarginEntry({ entry, open, onOpen, onDecide, onShow }: MarginEntryProps) {
  if (entry.kind === 'silence') {
    return (
      <li className={styles.silence}>
        <button type="button" onClick={onShow}>
          <span aria-hidden>○ </span>No question: {entry.reason}
        </button>
      </li>
    )
  }
  const suggested = entry.status === 'suggested'
  return (
    <li className={styles.card} data-open={open} data-status={entry.status}>
      <button type="button" className={styles.question} aria-expanded={open} onClick={onOpen}>
        <span className={styles.line} data-band={entry.status === 'active' ? entry.band : 'none'} aria-hidden />
        <span dangerouslySetInnerHTML={{ __html: entry.questionHtml }} />
      </button>
      <p className={styles.memory}>
        {suggested ? `Suggested: ${entry.reason ?? 'waits for your yes'}` : entry.memory}
        {entry.edited && ', yours'}
      </p>
      {open && <p className={styles.answer} dangerouslySetInnerHTML={{ __html: entry.answerHtml }} />}
      {open && <p className={styles.memory}>Rule: {entry.rule}</p>}
      {(open || suggested) && (
        <p className={styles.acts}>
          {suggested && <Act name="Keep" keyName="Y" onClick={() => onDecide(entry, 'keep')} />}
          {entry.status !== 'dropped' && <Act name="Drop" keyName="D" onClick={() => onDecide(entry, 'drop')} />}
          {(entry.status === 'active' || entry.status === 'suspended') && (
            <Act
              name={entry.status === 'active' ? 'Suspend' : 'Take up again'}
              keyName="S"
              onClick={() => onDecide(entry, 'suspend')}
            />
          )}
        </p>
      )}
    </li>
  )
}

function Act({
  name,
  keyName,
  onClick,
}: {
  readonly name: string
  readonly keyName: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" onClick={onClick}>
      <KeyCap>{keyName}</KeyCap> {name}
    </button>
  )
}
