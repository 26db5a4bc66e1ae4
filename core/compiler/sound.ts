/** "a" or "an": by the sound of the next word, not by its letter. */

/** The word with its indefinite article: "an hour", "a one-way function", "an SSD", "a NIC", "an N+1 query". */
export const indefinite = (phrase: string) => `${soundsOpen(phrase) ? 'an' : 'a'} ${phrase}`

/** Does the phrase open with the sound of a vowel? */
function soundsOpen(phrase: string): boolean {
  const word = /^[“"'(]?([\p{L}\p{N}]+)/u.exec(phrase)?.[1] ?? ''
  if (/^\d/.test(word)) return /^(?:8|(?:11|18)(?!\d))/.test(word)
  if (/^(?:[A-Z][\dA-Z]*|[A-Z]{2,}[a-z]+|[a-z]\d\w*|[a-z])$/.test(word) || /^[a-z][A-Z]/.test(word)) return spelt(word)
  const lower = word.toLowerCase()
  if (/^[^aeiouy]+$/.test(lower) && lower.length <= 4) return spelt(lower)
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return true
  if (/^mmap|^[lrx](?:values?$|[^aeiouyhlr])/.test(lower)) return true
  if (/^(?:eu|ewe|one(?![a-z])|ones|once|ubi|usa|use|usi|usu|uti|ura|utopi)/.test(lower)) return false
  if (/^uni(?!n[a-z]|m[a-z]|d[^i]|ss)/.test(lower)) return false
  return /^[aeiou]/.test(lower)
}

/** Letters said one by one ("an MTU"), but a short word in capitals is read ("a NAT", "a LAN", "a FIFO"). */
function spelt(word: string): boolean {
  if (word !== 'FAQ' && /^[FHLMNRSX][AEIOU][A-Z]/.test(word)) return false
  return /^[aefhilmnorsx]/i.test(word)
}
