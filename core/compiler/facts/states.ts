/** States that a gloss may open with: they say what becomes of a term, never what the term is. */
const state =
  /^(?:not\s+)?(?:copied|shared|kept|lost|inherited|reset|closed|unchanged|discarded|preserved|retained|dropped|cleared|emptied|freed|released|private|thread-local|mutable|immutable|allowed|permitted|forbidden|prohibited|required|mandatory|optional|ordered|unordered|sorted|unsorted|enabled|disabled|removed|deleted|restored|ignored|replaced|locked|unlocked|deprecated)(?=$|\s*[.,;(]|\s+(?:\p{L}+ly|by|in|on|at|as|to|from|with|when|if|since|because|until|unless|but|and|per|for|only|except|across|between|among|after|before|during|again)\b)/iu

/** The state as written, "copied" or "not inherited"; null where the gloss names a thing ("shared memory of …"). */
export const stateOf = (gloss: string): string | null => state.exec(gloss)?.[0] ?? null
