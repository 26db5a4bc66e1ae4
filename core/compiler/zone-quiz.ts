/** The furniture of quizzes and textbooks: options, exercises, titles of boxes. */
import type { Zoned } from './outline.ts'

/** The zone of a line that only works within a quiz or a box; null for any other. */
export function quizZone(text: string): Zoned | null {
  if (boxTitle.test(text)) return { zone: 'housekeeping', reason: 'the title of a box' }
  if (/^\[!(?:fail|failure|missing)\]/i.test(text)) return { zone: 'doubt', reason: 'marked as wrong' }
  if (option.test(text) || options.test(text))
    return { zone: 'fragment', reason: 'an option that says nothing without its question' }
  if (exercise.test(text)) return { zone: 'to-do', reason: 'an exercise' }
  return null
}

/** `!!! tip "Features"`, `??? note`, `[!note]` and no word of content. */
const boxTitle = /^(?:(?:!{3}|\?{3}\+?)\s*[\w-]+(?:\s+["“](?:[^"”\s]+ ?){0,4}["”])?|\[![\w-]+\][-+]?)$/
/** "[!success]- Answer b) By analysing code", "Answer: True". */
const option =
  /^(?:\[![\w-]+\][-+]?\s*)?(?:correct |right )?(?:answers?|solution)[\s:>=-]*(?:\(?[a-h][.)](?!.*\.$)|(?:true|false|yes|no)\b.{0,3}$|[a-h]$)/i
/** What to choose from, lettered, in one paragraph. */
const options = /^\(?a[.)]\s.*\s\(?b[.)]\s.*\s\(?c[.)]\s/s
/** Told to one who is being tested. */
const exercise =
  /^(?:(?:identify|select|choose|pick|tick|mark|circle|name|determine)\b.*\b(?:correct|right|best|valid|true|false|appl(?:y|ies)) (?:answers?|options?|statements?|choices?|ones?|response)\b|fill in the (?:blanks?|gaps?)\b|(?:exercise|problem|homework|assignment) \d+\b|(?:prove|show|verify|deduce) that\b|(?:true or false|multiple choice)\b)/i
