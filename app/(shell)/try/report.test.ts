import { expect, test } from 'vitest'
import { reportText } from './report.ts'

const card = {
  key: 'k1',
  rule: 'term-gloss',
  kind: 'definition',
  factType: 'definition',
  question: 'What is an inode?',
  answer: 'a record',
  questionHtml: '',
  answerHtml: '',
  context: ['Files', 'Disks'],
  places: [],
  proposal: 'suggested',
  reason: 'not sure enough to ask unread',
  score: 0.6,
} as const

test('names the card, its rule and key, both versions, and holds the note whole', () => {
  const text = '- **Inode**: a record\n\n```\nls -i\n```\n'
  expect(reportText({ card, line: 1, versions: { quern: '0.1.0', compiler: 2 }, name: 'files.md', text })).toBe(
    `A wrong card

Question: What is an inode?
Answer: a record
Context: Files > Disks
Rule: term-gloss
Fact: definition, definition
Status: suggested: not sure enough to ask unread; score 0.6
Line: 1
Key: k1
Quern: 0.1.0, compiler 2
Note: files.md

\`\`\`\`
- **Inode**: a record

\`\`\`
ls -i
\`\`\`
\`\`\`\`
`,
  )
})
