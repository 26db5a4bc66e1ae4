/** What runs in a worker of the pool: parses, compiles and renders, and sends values back. Bundled to dist/. */
import { parentPort } from 'node:worker_threads'
import { surveyNote } from '../core/compiler/check.ts'
import { compileNote } from '../core/compiler/compile.ts'
import { parseNote } from '../core/compiler/parse.ts'
import type { Job, WorkerMessage } from './pool.ts'

if (parentPort === null) throw new Error('This file runs in a worker of the pool.')
const port = parentPort
const send = (message: WorkerMessage) => port.postMessage(message)

port.on('message', async (job: Job) => {
  try {
    send({ kind: 'done', value: await perform(job) })
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
warm()
send({ kind: 'ready' })

async function perform(job: Job): Promise<unknown> {
  if (job.kind === 'compile') return compileNote(job.file, job.options)
  if (job.kind === 'survey') return surveyNote(job.file, job.context)
  // Loaded with the first page that shows a note or a card: compiling needs neither.
  const { renderNote, renderText } = await import('../core/rendering/render.ts')
  if (job.kind === 'renderNote') return renderNote(parseNote(job.note, job.note.around), job.marks, job.note.id)
  return Promise.all(job.texts.map(renderText))
}

/** A first note in every dialect's reach, so that no deadline pays for loading. */
function warm(): void {
  compileNote({ path: 'warm.org', text: '* Warm\n\n- ~fork~ :: copies the *process*.\n' }, { authorSyntax: false })
  compileNote({ path: 'warm.md', text: '# Warm\n\n- `fork`: copies the process.\n' }, { authorSyntax: false })
}
