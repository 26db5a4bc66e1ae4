import type { ApplyResult } from '../../../collection/apply-plan.ts'
import type { ImportPlanResult } from '../../../collection/plan-import.ts'
import type { PlanView } from '../../../collection/plan-view.ts'
import type { ChosenDialect } from '../../../core/dialect.ts'

export type ImportSource = ImportFrom & {
  /** What the notes are kept in, null: as detected; absent: as the source has it. */
  readonly dialect?: ChosenDialect | null
}

type ImportFrom =
  | { readonly kind: 'folder'; readonly path: string; readonly name?: string; readonly place?: string }
  | { readonly kind: 'upload'; readonly uploadId: string; readonly name?: string }
  | { readonly kind: 'sync'; readonly sourceId: string }

/** A name that is taken: another place of the same notes, or other notes? */
export interface PlanQuestion {
  readonly name: string
  readonly sourceId: string
  readonly suggestion: string
  readonly message: string
}

export interface Progress {
  readonly what: string
  readonly done: number
  readonly of: number
}

/** A plan as it is shown, with how long its making took. */
export interface ShownPlan extends PlanView {
  readonly planId: string
  readonly elapsedMs: number
}

type PlanReply =
  | { readonly ok: true; readonly plan: ShownPlan }
  | { readonly ok: false; readonly message: string; readonly question: PlanQuestion | null }

type Line = ({ readonly kind: 'progress' } & Progress) | { readonly kind: 'result'; readonly result: ImportPlanResult }

const unreachable = 'Quern cannot be reached. Start it with npm start, then try again.'
const mostBytes = 200_000_000

/** Asks for a plan; tells the progress as it comes. Aborting leaves nothing behind. */
export async function askForPlan(
  source: ImportSource,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<PlanReply> {
  const begun = performance.now()
  try {
    const response = await fetch('/api/import/plan', {
      method: 'POST',
      headers: json,
      body: JSON.stringify(bodyOf(source)),
      signal,
    })
    if (!response.ok || response.body === null) return refusal(await messageOf(response))
    for await (const line of linesOf(response.body)) {
      if (line.kind === 'result') return replyOf(line.result, performance.now() - begun)
      onProgress(line)
    }
    return refusal('The reading ended early. Try again.')
  } catch (error) {
    return refusal(
      error instanceof DOMException && error.name === 'AbortError' ? 'Stopped. Nothing was changed.' : unreachable,
    )
  }
}

function bodyOf({ dialect, ...source }: ImportSource): object {
  return { ...fromOf(source), ...(dialect === undefined ? {} : { dialect }) }
}

function fromOf(source: ImportFrom): object {
  if (source.kind === 'folder') {
    const { path: folder, name, place } = source
    return { folder, ...(name === undefined ? {} : { name }), ...(place === undefined ? {} : { place }) }
  }
  if (source.kind === 'sync') return { sourceId: source.sourceId }
  return { uploadId: source.uploadId, ...(source.name === undefined ? {} : { name: source.name }) }
}

function replyOf(result: ImportPlanResult, elapsedMs: number): PlanReply {
  if (result.ok) return { ok: true, plan: { ...result.plan, planId: result.planId, elapsedMs } }
  const { message, taken } = result
  if (taken === undefined) return refusal(message)
  const question = { name: taken.name, sourceId: taken.id, suggestion: `${taken.name} 2`, message }
  return { ok: false, message, question }
}

/** Applies a plan as it was shown. */
export async function apply(planId: string): Promise<ApplyResult | { readonly ok: false; readonly message: string }> {
  try {
    const response = await fetch('/api/import/apply', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ planId }),
    })
    if (!response.ok) return { ok: false, message: await messageOf(response) }
    return (await response.json()) as ApplyResult
  } catch {
    return { ok: false, message: unreachable }
  }
}

/** Sends files in one body: the length of a manifest, the manifest, then the bytes of each file in its order. */
export async function upload(
  files: readonly File[],
): Promise<{ ok: true; uploadId: string } | { ok: false; message: string }> {
  const sorted = [...files].sort((a, b) => pathOf(a).localeCompare(pathOf(b)))
  const bytes = sorted.reduce((sum, file) => sum + file.size, 0)
  if (sorted.length === 0) return { ok: false, message: 'There is nothing to read in what was dropped.' }
  if (bytes > mostBytes)
    return { ok: false, message: `These are ${megabytes(bytes)}. Quern takes up to 200 MB at once.` }
  const manifest = new TextEncoder().encode(
    JSON.stringify(sorted.map((file) => ({ path: pathOf(file), bytes: file.size }))),
  )
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, manifest.byteLength)
  try {
    const response = await fetch('/api/import/upload', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Blob([length, manifest, ...sorted]),
    })
    if (!response.ok) return { ok: false, message: await messageOf(response) }
    const { uploadId } = (await response.json()) as { uploadId: string }
    return { ok: true, uploadId }
  } catch {
    return { ok: false, message: unreachable }
  }
}

const json = { 'content-type': 'application/json' }
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

function refusal(message: string): PlanReply {
  return { ok: false, message, question: null }
}

/** A dropped folder's files carry their path; a single file has only its name. */
function pathOf(file: File): string {
  const path = 'path' in file && typeof file.path === 'string' ? file.path : file.webkitRelativePath || file.name
  return path.replace(/^\.?\/+/, '')
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const { message } = JSON.parse(text) as { message?: string }
    return message ?? text
  } catch {
    return text === '' ? `Quern answered ${response.status}.` : text
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Line
    if (done) return
  }
}
