/** A note's bytes as they were met, in a folder, an archive or among dropped files, and the rules they share. */

import { createHash } from 'node:crypto'
import type { Beside } from '../core/compiler/dialects/detect.ts'

/** Path under the root, NFC, `/`. */
export type RawNote =
  | { readonly state: 'read'; readonly path: string; readonly bytes: Buffer; readonly hash: string }
  /** It is there, but was not read. `lasting`: it will not be read next time either (its kind, its size). */
  | { readonly state: 'unread'; readonly path: string; readonly reason: string; readonly lasting: boolean }

export type ReadNote = Extract<RawNote, { state: 'read' }>

/** What was met in one place. */
export interface Gathered {
  readonly notes: readonly RawNote[]
  /** Folders (with `/` at the end) that could not be looked into: nothing is known of the notes below. */
  readonly closed: readonly { readonly path: string; readonly reason: string }[]
  /** What is no note and yet worth a word: an archive in an archive, a name that exists twice. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
  readonly otherFiles: number
  /** Folders of note applications at the root; absent where nobody looked. */
  readonly beside?: Beside
}

export const noteLimit = 5_000_000

/** Hidden files and folders, and node_modules: passed over without a word. */
export const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules' || name === '__MACOSX'

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const tooLarge = (bytes: number) =>
  `is ${megabytes(bytes)}. Quern reads notes up to 5 MB; split it to have it compiled`

export const megabytes = (bytes: number) =>
  bytes < 950_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`

/** How long work is watched and may be stopped. */
export interface Watch {
  readonly progress?: (step: Progress) => void
  readonly signal?: AbortSignal
}

export interface Progress {
  readonly doing: 'reading' | 'compiling' | 'comparing'
  readonly done: number
  readonly of: number
}
