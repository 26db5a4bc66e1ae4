/** The bytes of a note as text: what cannot be text is shown as U+FFFD and reported, never refused. */
import type { Diagnostic } from '../core/compiler/document.ts'

export interface Decoded {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

const replacement = '\uFFFD'

/**
 * UTF-8, or UTF-16 where a byte order mark or the zero bytes between ASCII letters say so. The mark is dropped. Where only
 * CR ends the lines it becomes LF, which moves no offset; CR LF stays as the author wrote it.
 */
export function decodeNote(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const diagnostics: Diagnostic[] = []
  let text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'utf-8') {
    diagnostics.push(say('encoding/utf-16', 'info', 0, 'The note is UTF-16; it was read as such.', null))
  } else if (!isUtf8(bytes)) {
    const hint = 'Save the note as UTF-8.'
    const message = `Some bytes are not UTF-8; they are shown as ${replacement}.`
    diagnostics.push(say('encoding/invalid-utf-8', 'warning', Math.max(0, text.indexOf(replacement)), message, hint))
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    text = text.replaceAll('\0', replacement)
    diagnostics.push(say('encoding/nul', 'warning', nul, `It holds NUL bytes; they are shown as ${replacement}.`, null))
  }
  if (text.includes('\r') && !text.includes('\n')) text = text.replaceAll('\r', '\n')
  return { text, diagnostics }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 200)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Mostly ASCII in UTF-16 has a zero in every second byte, always on the same side.
  const most = head.length / 2 - head.length / 10
  if (head.length >= 4 && odd > most && even === 0) return 'utf-16le'
  if (head.length >= 4 && even > most && odd === 0) return 'utf-16be'
  return 'utf-8'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function say(
  code: string,
  severity: Diagnostic['severity'],
  at: number,
  message: string,
  hint: string | null,
): Diagnostic {
  return { code, severity, place: { start: at, end: at + 1 }, message, hint }
}
