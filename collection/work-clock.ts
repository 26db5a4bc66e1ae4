/**
 * A deadline is meant for the note, not for a machine that is busy with other things: this measures how much of the
 * processor time that its workers could have used the process really got.
 */

export interface WorkClock {
  /** To be told whenever a worker takes up or ends a job. */
  readonly workersAtWork: (count: number) => void
  readonly reading: () => Reading
}

export interface Reading {
  readonly wallMs: number
  /** Processor time of the whole process. */
  readonly gotMs: number
  /** What the workers at work could have used of the machine's cores. */
  readonly couldMs: number
}

/** `now` in milliseconds, `cpu` as of `process.cpuUsage`. */
export function createWorkClock(
  cores: number,
  now: () => number = () => performance.now(),
  cpu: () => { user: number; system: number } = () => process.cpuUsage(),
): WorkClock {
  let couldMs = 0
  let atWork = 0
  let since = now()
  const tick = () => {
    const at = now()
    couldMs += (at - since) * Math.min(atWork, cores)
    since = at
  }
  return {
    workersAtWork: (count) => {
      tick()
      atWork = count
    },
    reading: () => {
      tick()
      const { user, system } = cpu()
      return { wallMs: since, gotMs: (user + system) / 1000, couldMs }
    },
  }
}

/** A starved job waits at most this many deadlines. */
const most = 4

/**
 * How much longer a job may run, in milliseconds, 0 where its time is over: `limitMs` of the time it would have had if
 * the process had got the processor it could use, in all at most four times `limitMs`.
 */
export function timeLeft(limitMs: number, begun: Reading, now: Reading): number {
  const wallMs = now.wallMs - begun.wallMs
  const could = now.couldMs - begun.couldMs
  const share = could <= 0 ? 1 : Math.min(1, (now.gotMs - begun.gotMs) / could)
  // The process never gets all of its cores: the main thread, garbage collection and the system take their part.
  const ran = share >= 0.8 ? wallMs : wallMs * share
  return Math.max(0, Math.min(limitMs - ran, most * limitMs - wallMs))
}
