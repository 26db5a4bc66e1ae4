/** What a comment tells the compiler. Any dialect hands the inside of its comments to `readDirective`. */

export type Directive =
  | { readonly kind: 'skip' }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'subject'; readonly text: string }

export type DirectiveRead =
  | { readonly ok: true; readonly directive: Directive }
  | { readonly ok: false; readonly message: string }

export const expectedDirective = 'Expected `card: skip`, `card: q="…"` or `card: about="…"`.'

/**
 * Reads the inside of a comment, e.g. `card: q="What does fork copy?"`. Null where it does not speak to the compiler;
 * a message where it does and cannot be understood.
 */
export function readDirective(comment: string): DirectiveRead | null {
  const said = /^\s*cards?\s*:\s*([\s\S]*?)\s*$/i.exec(comment)?.[1]
  if (said === undefined) return null
  if (/^skip$/i.test(said)) return { ok: true, directive: { kind: 'skip' } }
  const [, name, value] = /^(\w+)\s*=\s*([\s\S]*)$/.exec(said) ?? []
  const kind = name === undefined ? undefined : kinds[name.toLowerCase()]
  if (kind === undefined || value === undefined)
    return {
      ok: false,
      message: said === '' ? 'This directive is empty.' : `The directive "${short(said)}" is not known.`,
    }
  const text = /^["“”](?<text>[\s\S]*)["“”]$/.exec(value)?.groups?.text?.replace(/\s+/g, ' ').trim()
  if (text === undefined)
    return { ok: false, message: `The value of "${name}" does not stand between quotation marks.` }
  if (text === '') return { ok: false, message: `The value of "${name}" is empty.` }
  return { ok: true, directive: { kind, text } }
}

const kinds: Readonly<Record<string, 'question' | 'subject'>> = Object.assign(Object.create(null), {
  q: 'question',
  about: 'subject',
})

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
