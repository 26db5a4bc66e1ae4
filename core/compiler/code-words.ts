/** What a name of code says by its spelling and its kind: the words in it, a key to press, a sign, words set as code for stress. */
/** The words that a name is made of: `getUserName`, "`--dry-run`" → "dry run"; single letters say nothing. */
export const spelt = (code: string): string =>
  code
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, ' ')

/** `<leader>o`, `Ctrl+C`: a key is pressed for something. */
export const isKey = (code: string) =>
  /^`(?:[^\s=]*<(?:leader|local-?leader|ctrl|cmd|alt|shift|meta|super|space|tab|esc|cr|enter|bs|[csmad]-)[^>]*>[^=]*|(?:ctrl|cmd|alt|opt|shift|meta|super|mod)\s?[-+]\s?\S.*|[⌘⌥⌃⇧].*)`$/iu.test(
    code,
  )

/** Headings under which short code is a key to press. */
export const namesKeys = (heading: string) =>
  /\b(?:(?:keyboard )?shortcuts?|hot ?keys?|key ?(?:bindings?|maps?|mappings?)|keybinds|mappings|keystrokes)\b/i.test(
    heading,
  )

/** `$`, `...`, `t`: a sign stands for something. */
export const isSign = (code: string) => /^`(?:[^\p{L}\d\s`]{1,3}|\p{L})`$/u.test(code)

/** `Event streaming`, `tracking progress`, `At-least-once`: words that are set as code for stress; a command opens small. */
export const isStressed = (code: string) =>
  /^`(?:\p{Lu}\p{Ll}+|\p{Ll}+ing)(?: \p{L}\p{Ll}+)+`$|^`\p{Lu}\p{Ll}+(?:-\p{Ll}+)+`$/u.test(code)
