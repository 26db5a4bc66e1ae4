import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { collection, localUser } from '../../../../collection/handle.ts'
import { type ImportInput, planImport } from '../../../../collection/plan-import.ts'
import { removeUpload } from '../../../../collection/upload.ts'
import { chosenDialects } from '../../../../core/dialect.ts'
import { asId, type SourceId } from '../../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../../reply.ts'

const name = z.string().max(200).optional()
const id = z.string().min(1).max(100)
/** Null: as detected; absent: as the source has it. */
const dialect = z.enum(chosenDialects).nullable().optional()
const asked = z.union([
  z.strictObject({ folder: z.string().min(1).max(4096), name, place: id.optional(), dialect }),
  z.strictObject({ uploadId: z.uuid(), name, dialect }),
  z.strictObject({ sourceId: id, dialect }),
])

/** Lines of JSON: `{ kind: 'progress', … }` as it goes, then one `{ kind: 'result', result }`. Leaving stops the work. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await readJson(request))
  if (!body.success) return badRequest(body.error)
  const input = inputOf(body.data)
  if (input.kind === 'folder' && !isAbsolute(input.path)) {
    return noStore({ message: `Give the folder with its whole path, not "${input.path}".` }, 400)
  }
  const stop = new AbortController()
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    start: async (lines) => {
      const send = (line: object) => {
        if (!stop.signal.aborted) lines.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      let saidAt = 0
      try {
        const result = await planImport(localUser, input, Date.now(), {
          signal: stop.signal,
          progress: (step) => {
            // Ten lines a second are plenty for a person.
            if (step.done < step.of && Date.now() - saidAt < 100) return
            saidAt = Date.now()
            send({ kind: 'progress', ...step })
          },
        })
        send({ kind: 'result', result })
        if (!stop.signal.aborted) lines.close()
      } catch (error) {
        if (stop.signal.aborted) return
        lines.error(error)
      } finally {
        if (stop.signal.aborted && input.kind === 'dropped') await removeUpload(collection().dataDir, input.uploadId)
      }
    },
    cancel: () => stop.abort(),
  })
  request.signal.addEventListener('abort', () => stop.abort())
  return new Response(stream, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}

function inputOf(body: z.infer<typeof asked>): ImportInput {
  const said = body.dialect === undefined ? {} : { dialect: body.dialect }
  return { ...fromOf(body), ...said }
}

function fromOf(body: z.infer<typeof asked>): ImportInput {
  if ('sourceId' in body) return { kind: 'sync', sourceId: asId<SourceId>(body.sourceId) }
  const called = body.name === undefined || body.name.trim() === '' ? {} : { name: body.name }
  if ('uploadId' in body) return { kind: 'dropped', uploadId: body.uploadId, ...called }
  const path = body.folder === '~' || body.folder.startsWith('~/') ? join(homedir(), body.folder.slice(1)) : body.folder
  const place = body.place === undefined ? {} : { place: asId<SourceId>(body.place) }
  return { kind: 'folder', path, ...called, ...place }
}
