import { localUser } from '../../../../collection/handle.ts'
import { readNote } from '../../../../collection/notes.ts'
import { asId, type NoteId } from '../../../../core/domain.ts'
import { noStore } from '../../reply.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const read = await readNote(localUser, asId<NoteId>(id), Date.now())
  return read.ok ? noStore(read.note) : noStore({ message: 'There is no such note any more.' }, 404)
}
