import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import styles from './quiz-run.module.css'

interface QuizBarProps {
  readonly done: number
  readonly total: number
  readonly breadcrumb: readonly string[]
  readonly canStepBack: boolean
  readonly onBack: () => void
  readonly onLeave: () => void
}

/** The progress as grains and stroke, where the question comes from, and the ways back and out. */
export function QuizBar({ done, total, breadcrumb, canStepBack, onBack, onLeave }: QuizBarProps) {
  return (
    <header className={styles.bar}>
      <div
        className={styles.grind}
        role="progressbar"
        aria-label="Questions answered"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <span style={{ width: `${(100 * done) / Math.max(1, total)}%` }} />
      </div>
      <button type="button" className={styles.icon} aria-label="Leave the quiz" onClick={onLeave}>
        <IconX size={18} stroke={1.6} aria-hidden />
      </button>
      <nav aria-label="Where this question comes from" className={styles.breadcrumb}>
        {breadcrumb.join(' › ')}
      </nav>
      <span className={styles.count}>
        {Math.min(done + 1, total)} of {total}
      </span>
      <button
        type="button"
        className={styles.icon}
        aria-label="Back one question, key U"
        disabled={!canStepBack}
        onClick={onBack}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
      </button>
    </header>
  )
}
