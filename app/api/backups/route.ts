import { listBackups, makeBackup } from '../../../collection/backup.ts'
import { noStore } from '../reply.ts'

export function GET(): Response {
  return noStore(listBackups())
}

export function POST(): Response {
  makeBackup('manual', Date.now())
  return noStore(listBackups())
}
