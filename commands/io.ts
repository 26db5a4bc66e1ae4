/** What a command may touch of the outer world: the same on a terminal and inside the server that runs it for one. */

export interface Io {
  /** Standard output; wait for it where much is written. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** Lines of standard input. Untouched until the first is asked for. */
  readonly lines: AsyncIterator<string>
  /** A person sits there and can answer a question. */
  readonly interactive: boolean
  /** The folder that paths are meant from. */
  readonly cwd: string
  readonly dataDir: string
  readonly now: () => number
}

/** 0 done, 1 failed, 2 not understood, or a question that nobody was there to answer. */
export type ExitCode = 0 | 1 | 2

export type Command = (words: readonly string[], io: Io) => Promise<ExitCode>

/** Bytes that come in any pieces, as lines; the last one need not end with a line break. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest
}

/** Asks for a yes on standard error, so that standard output stays clean. */
export async function askYes(question: string, io: Io): Promise<boolean> {
  await io.err(`${question} [y/N] `)
  const { value } = await io.lines.next()
  return /^y(es)?$/i.test((value ?? '').trim())
}
