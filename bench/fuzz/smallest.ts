/** The smallest text that is still wrong: takes away lines, then characters, in ever smaller stretches (Zeller's ddmin). */
export async function smallest(text: string, isWrong: (text: string) => Promise<boolean>): Promise<string> {
  const lines = await reduced(text.split(/(?<=\n)/), (parts) => isWrong(parts.join('')))
  const characters = await reduced(lines.join('').split(''), (parts) => isWrong(parts.join('')))
  return characters.join('')
}

/** Trials of one reduction; enough for notes of some hundred lines. */
const trials = 2000

async function reduced(
  all: readonly string[],
  isWrong: (parts: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let kept = all
  let tried = 0
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1 && tried < trials;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length && tried < trials; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      tried++
      if (without.length > 0 && (await isWrong(without))) kept = without
      else at += size
    }
  }
  return kept
}
