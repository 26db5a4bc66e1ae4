import { describe, expect, test } from 'vitest'
import { compileNote } from './compile.ts'

const read = (text: string) => compileNote({ path: 'note.md', text }, { authorSyntax: false })

describe('The budget of a note', () => {
  const glossary = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `- **Term${from + i}**: the ${from + i}th register of the old machine`,
    ).join('\n')

  test('withholds what is over it, with the reason, and leaves a usual note alone', () => {
    const usual = read(`# Registers\n\n${glossary(1, 30)}\n`)
    expect(usual.questions.filter(({ reason }) => reason === 'enough is asked of this note')).toEqual([])
    const long = read(`# Registers\n\n${glossary(1, 400)}\n`)
    const over = long.questions.filter(({ reason }) => reason === 'enough is asked of this note')
    const active = long.questions.filter(({ proposal }) => proposal === 'active')
    expect(active.length).toBe(40 + Math.round((50 * long.knowledgeWords) / 1000))
    expect(over.length).toBeGreaterThan(50)
    expect(over.every(({ proposal }) => proposal === 'suggested')).toBe(true)
  })

  test('takes the best question of each block before the second of any', () => {
    const text = `# Registers\n\n${glossary(1, 400)}\n\nA trap is an exception that is reported after the instruction.\n`
    const last = read(text).questions.find(({ question }) => question === 'What is a trap?')
    expect(last?.proposal).toBe('active')
  })
})

test('What is too weak to show leaves a reason behind', () => {
  const { questions, silences } = read('# Seasons\n\n## Examples\n\n- Several pages are similar to the second page.\n')
  expect(questions).toEqual([])
  expect(silences).toContainEqual(expect.objectContaining({ code: 'rank/weak', reason: 'too weak a question to show' }))
})
