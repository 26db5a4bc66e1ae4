/** Sends verdicts in order, keeps what the server did not take, and tries again. */
import type { QuizId } from '../../../core/domain.ts'
import type { Judged } from './run-state.ts'

const retryMs = 3000

export class AnswerSender {
  readonly #quizId: QuizId
  readonly #waiting: Judged[] = []
  #listener: (unsent: number) => void = () => {}
  #running: Promise<void> | null = null

  constructor(quizId: QuizId) {
    this.#quizId = quizId
  }

  listen(listener: (unsent: number) => void): () => void {
    this.#listener = listener
    return () => {
      this.#listener = () => {}
    }
  }

  send(judged: Judged): void {
    this.#waiting.push(judged)
    void this.flush()
  }

  /** Resolves once everything given so far is saved; also what was given while a drain was coming to its end. */
  async flush(): Promise<void> {
    do {
      this.#running ??= this.#drain().finally(() => {
        this.#running = null
      })
      await this.#running
    } while (this.#waiting.length > 0)
  }

  async #drain(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (await this.#post(next)) {
        this.#waiting.shift()
        this.#listener(0)
      } else {
        this.#listener(this.#waiting.length)
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  async #post(judged: Judged): Promise<boolean> {
    try {
      const response = await fetch(`/api/quiz/${this.#quizId}/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(judged),
        // A verdict outlives a page that is left or loaded anew at once.
        keepalive: true,
      })
      return response.ok
    } catch {
      return false
    }
  }
}
