/** What Try sends: a name and a text, both bounded. */
import { z } from 'zod'
import { tryLimit } from '../../../collection/try-note.ts'

export const noteName = z.string().max(300)

/** As bytes of UTF-8, like a note on disk. */
export const noteText = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= tryLimit, 'is more than the 200 kB that Try takes')
