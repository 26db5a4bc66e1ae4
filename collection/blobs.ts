/** Bytes that were dropped into Quern, kept in the data folder under their hash. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf } from './raw-note.ts'

export const blobFile = (dataDir: string, hash: string) => join(dataDir, 'files', hash.slice(0, 2), hash)

/** Writes the bytes unless they are there, and returns whether it did. A blob is whole or absent. */
export async function putBlob(dataDir: string, hash: string, bytes: Uint8Array): Promise<boolean> {
  const file = blobFile(dataDir, hash)
  if (existsSync(file)) return false
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
  return true
}

/** The bytes under a hash; null where they are missing or are no longer what the hash says. */
export async function readBlob(dataDir: string, hash: string): Promise<Buffer | null> {
  const file = blobFile(dataDir, hash)
  if (!existsSync(file)) return null
  const bytes = await readFile(file)
  return hashOf(bytes) === hash ? bytes : null
}

export async function removeBlob(dataDir: string, hash: string): Promise<void> {
  await rm(blobFile(dataDir, hash), { force: true })
}
