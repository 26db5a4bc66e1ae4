/** Keys for matching a question with the card it was before. Never from offsets, wording or the name of a rule. */
import { contentStems } from '../answer.ts'

/** Two 53-bit mixes (cyrb53, public domain, github.com/bryc) as 26 hexadecimal digits: synchronous, no crypto needed. */
export function hash(text: string): string {
  return mix(text, 0x9e3779b9) + mix(text, 0x51ed270b)
}

/** Eight digits. A number beyond 31 bits is turned into digits by a slow way. */
const hex = (bits: number): string =>
  (bits >>> 16).toString(16).padStart(4, '0') + (bits & 0xffff).toString(16).padStart(4, '0')

function mix(text: string, seed: number): string {
  let h1 = 0xdeadbeef ^ seed
  let h2 = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ code, 2654435761)
    h2 = Math.imul(h2 ^ code, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return hex(h2 & 0x1fffff).slice(3) + hex(h1)
}

/** The words of a subject or predicate as they enter a key: case, markup, number and small words do not matter. */
export function lemmaKey(text: string): string {
  const stems = [...contentStems(text)]
  return stems.length > 0 ? stems.join(' ') : text.trim().toLowerCase()
}

/** `factKey` is shared by siblings; `key` adds the asked role. */
export function keysOf(parts: {
  readonly path: string
  readonly type: string
  readonly subject: string
  readonly predicate: string
  readonly role: string
}): { readonly key: string; readonly factKey: string } {
  const path = parts.path.normalize('NFC').replace(/\\/g, '/')
  const fact = [path, parts.type, lemmaKey(parts.subject), lemmaKey(parts.predicate)].join('\n').normalize('NFC')
  return { factKey: hash(fact), key: hash(`${fact}\n${parts.role}`) }
}
