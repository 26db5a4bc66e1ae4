import { followLink } from '../../../../collection/follow-link.ts'
import { localUser } from '../../../../collection/handle.ts'
import { asId, type NoteId } from '../../../../core/domain.ts'

/** `?from=NOTE&to=TARGET`: leads to the note that the link names, or to Notes, which says that there is none. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const to = (searchParams.get('to') ?? '').slice(0, 2000)
  const found = await followLink(localUser, asId<NoteId>(searchParams.get('from') ?? ''), to)
  const address = found.ok
    ? `/notes/${found.noteId}${found.at === null ? '' : `?at=${found.at}`}${found.anchor === null ? '' : `#note-${encodeURIComponent(found.anchor)}`}`
    : `/notes?missing=${encodeURIComponent(to)}`
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } })
}
