/**
 * The notes of a zip. Its directory is judged first, whole: a hostile archive is refused with a sentence and nothing of
 * it is kept. Names are labels, never paths on the disk; sizes are counted, never believed.
 */
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { isNotePath } from '../core/note-path.ts'
import {
  type Gathered,
  hashOf,
  isHidden,
  megabytes,
  noteLimit,
  type RawNote,
  tooLarge,
  type Watch,
} from './raw-note.ts'

const mostEntries = 20_000
const mostBytesAnEntry = 100_000_000
const mostBytes = 1_000_000_000
/** A text shrinks to a tenth; what shrinks to a two-hundredth was made to burst. Small files may: runs of one letter. */
const mostRatio = 200
const ratioFrom = 100_000

export type Unpacked =
  | { readonly ok: true; readonly gathered: Gathered }
  /** `reason` goes on from the archive's name. */
  | { readonly ok: false; readonly reason: string }

export async function unpack(file: string, watch: Watch = {}): Promise<Unpacked> {
  const refuse = (reason: string): Unpacked => ({ ok: false, reason: `${reason} Nothing of it is taken` })
  let zip: ZipFile
  try {
    zip = await openPromise(file, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    })
  } catch (error) {
    return refuse(`is not a zip that can be read (${messageOf(error)}).`)
  }
  try {
    if (zip.entryCount > mostEntries) {
      return refuse(`holds ${zip.entryCount.toLocaleString('en')} entries; Quern takes up to 20,000.`)
    }
    const entries = await entriesOf(zip)
    const hostile = judge(entries)
    if (hostile !== null) return refuse(hostile)
    return { ok: true, gathered: await readNotes(zip, entries, watch) }
  } catch (error) {
    if (watch.signal?.aborted) throw error
    return refuse(`cannot be trusted: ${messageOf(error)}.`)
  } finally {
    zip.close()
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  zip.on('entry', (entry: Entry) => {
    entries.push(entry)
    zip.readEntry()
  })
  const ended = once(zip, 'end')
  zip.readEntry()
  await ended
  return entries
}

/** What makes the whole archive hostile, in words; null when nothing does. */
function judge(entries: readonly Entry[]): string | null {
  let total = 0
  for (const entry of entries) {
    const name = quoted(entry.fileName)
    if (entry.fileName.includes('\0')) return `holds a name with a NUL byte (${name}).`
    if (/(^|\/)\.\.(\/|$)/.test(entry.fileName)) return `holds ${name}, a path that leads out of the archive.`
    if (entry.isEncrypted()) return 'is encrypted. Unpack it and drop the files.'
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      return `packs ${name} by a method (${entry.compressionMethod}) that Quern does not read.`
    }
    if (entry.uncompressedSize > mostBytesAnEntry) {
      return `holds ${name}, which unpacks to ${megabytes(entry.uncompressedSize)}; the limit is 100 MB.`
    }
    total += entry.uncompressedSize
    if (bursts(entry.uncompressedSize, entry.compressedSize)) {
      return `holds ${name}, which unpacks to more than ${mostRatio} times its size.`
    }
  }
  if (total > mostBytes) return `unpacks to ${megabytes(total)}; the limit is 1,000 MB.`
  return overlap(entries) ? 'has entries that lie on top of each other.' : null
}

const bursts = (bytes: number, packed: number) => bytes > ratioFrom && bytes > packed * mostRatio

function overlap(entries: readonly Entry[]): boolean {
  const spans = entries
    .map((entry) => ({ from: entry.relativeOffsetOfLocalHeader, packed: entry.compressedSize }))
    .sort((a, b) => a.from - b.from)
  // 30 bytes is the least that a local header takes.
  return spans.some((span, index) => {
    const next = spans[index + 1]
    return next !== undefined && span.from + 30 + span.packed > next.from
  })
}

async function readNotes(zip: ZipFile, entries: readonly Entry[], watch: Watch): Promise<Gathered> {
  const notes: RawNote[] = []
  const refused: { path: string; reason: string }[] = []
  const taken = new Map<string, string>()
  let otherFiles = 0
  for (const [index, entry] of entries.entries()) {
    watch.signal?.throwIfAborted()
    watch.progress?.({ doing: 'reading', done: index + 1, of: entries.length })
    const path = entry.fileName.normalize('NFC')
    if (path.endsWith('/') || path.split('/').some(isHidden)) continue
    const reason = refusal(entry, path, taken)
    if (reason !== null) refused.push({ path: printable(path), reason })
    else if (!isNotePath(path)) otherFiles++
    else if (entry.uncompressedSize > noteLimit) {
      notes.push({ state: 'unread', path, reason: tooLarge(entry.uncompressedSize), lasting: true })
    } else {
      const bytes = await readEntry(zip, entry)
      notes.push({ state: 'read', path, bytes, hash: hashOf(bytes) })
    }
  }
  return { notes: notes.sort((a, b) => (a.path < b.path ? -1 : 1)), closed: [], refused, otherFiles }
}

/** Why one entry stays out while the others come in; null when it may come in. */
function refusal(entry: Entry, path: string, taken: Map<string, string>): string | null {
  const fileKind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (fileKind === 0o120000) return 'is a symbolic link'
  if (fileKind !== 0 && fileKind !== 0o100000) return 'is not an ordinary file'
  if (/\.zip$/i.test(path)) return 'is an archive in the archive; unpack it and drop it by itself'
  if (!isNotePath(path)) return null
  if (hasControls(path)) return 'has control characters in its name'
  if (path.split('/').length > 33) return 'lies deeper than 32 folders'
  const folded = path.toLowerCase()
  const twin = taken.get(folded)
  if (twin !== undefined) {
    return twin === path
      ? 'is there twice; the first was taken'
      : `differs from ${quoted(twin)} only in its letters' case`
  }
  taken.set(folded, path)
  return path.includes('\uFFFD') ? 'has a name that is not UTF-8' : null
}

/** Stops at the size that the directory tells, whatever the stream holds. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let count = 0
  for await (const chunk of stream) {
    count += chunk.length
    if (count > entry.uncompressedSize || bursts(count, entry.compressedSize)) {
      stream.destroy()
      throw new Error(`${quoted(entry.fileName)} holds more bytes than it says`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

// Names come from strangers: right-to-left overrides and control characters are shown, not obeyed.
const controls = /[\p{Cc}\p{Bidi_Control}]/gu
const hasControls = (name: string) => name.search(controls) >= 0

function printable(name: string): string {
  const shown = name.replace(controls, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
}

const quoted = (name: string) => `"${printable(name)}"`
const messageOf = (error: unknown) => (error instanceof Error ? printable(error.message) : String(error))
