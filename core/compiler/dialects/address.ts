/** Bare addresses in running text. */

/** How much of a run without spaces is the address: not the punctuation that ends a sentence, nor an unpaired bracket. */
export function addressLength(run: string): number {
  const opening = run.split('(').length
  let closing = run.split(')').length
  let end = run.length
  for (; end > 0; end--) {
    const last = run.charAt(end - 1)
    if (last === ')' && closing > opening) closing--
    else if (!/[?!.,:;*_~'|]/.test(last)) break
  }
  return end
}
