/** Numbers as they are compared. */
import { stem } from '../../answer.ts'
import { numberWords } from '../lexicon.ts'

/** Where a number stands. */
export const numberWord = new RegExp(`\\d|\\b(?:${numberWords.join('|')})\\b`, 'i')

/** "4 KB" → `4 kb`, "seven" → `7`, `` `8080` `` → `8080`; null for what is no plain number. */
export function measureOf(text: string): string | null {
  const bare = text.replace(/[`$]/g, '').replace(/[.,]$/, '').trim().toLowerCase()
  const word = numberWords.indexOf(bare.split(/\s/)[0] ?? '')
  const read = word >= 0 ? bare.replace(/^\S+/, String(word)) : bare
  const match = /^(\d+(?:[.,]\d+)*)\s*(%|[a-z]{1,7})?$/.exec(read)
  return match === null ? null : `${(match[1] ?? '').replace(/,(?=\d{3})/g, '')} ${stem(match[2] ?? '')}`.trim()
}
