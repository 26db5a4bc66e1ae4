/** Quantities are asked for by their measure: "lasts 60 seconds" → "How long", "holds 64 bytes" → "How many bytes". */
import type { Verb } from '../fact.ts'

const number =
  '(?:(?:about|around|at most|at least|up to|roughly|almost|nearly|exactly|only|less than|more than)\\s+)?(?:~\\s*)?(?:\\d[\\d.,]*(?:\\s?[–-]\\s?\\d[\\d.,]*|\\s+to\\s+\\d[\\d.,]*)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few)'
const time = new RegExp(
  `^${number}\\s?(?:ns|µs|us|ms|s|min|h|nanoseconds?|microseconds?|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`,
  'i',
)
const size = new RegExp(`^${number}\\s?(?:[kKMGTP]i?B|[kMGT]?bps|%|percent\\b|[€$£])`, 'i')
const counted = new RegExp(`^${number}\\s+(\\p{Ll}{2,}s)\\b`, 'iu')

/** The question word of a measure, with the preposition it swallows; null where the object is no quantity. */
export function measureOf(verb: Verb, object: string): string | null {
  if (verb.adverb.includes('not')) return null
  const bare = verb.text.replace(/^be /, '')
  if (bare === 'last' && verb.tail === '') return 'How long'
  if (time.test(object) && (/^(?:take|need|require|wait|live)$/.test(bare) ? /^(?:|for)$/ : /^for$/).test(verb.tail))
    return 'How long'
  if (verb.tail !== '') return null
  if (/^(?:cost|weigh)$/.test(bare)) return /\d/.test(object) ? 'How much' : null
  if (!/^(?:take|hold|contain|have|need|use|support|require|occupy|allow|carry|add|read|store|include)$/.test(bare))
    return null
  if (size.test(object)) return 'How much'
  const noun = /\d/.test(object) ? counted.exec(object)?.[1] : undefined
  return noun === undefined ? null : `How many ${noun}`
}
