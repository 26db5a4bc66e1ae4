import { localUser } from '../../../collection/handle.ts'
import { paletteItems } from '../../../collection/search.ts'
import { noStore } from '../reply.ts'

export async function GET(request: Request): Promise<Response> {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  return noStore(await paletteItems(localUser, words.slice(0, 200)))
}
