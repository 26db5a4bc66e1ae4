import { expect, test } from 'vitest'
import { checkNotes } from '../check.ts'

const found = (text: string) =>
  checkNotes([{ path: 'a.md', text }], { year: 2026 })
    .filter(({ code }) => code === 'check/open-question')
    .map(({ line, words }) => `${line}: ${words}`)

test.each([
  [
    'a heading with nothing below',
    '# Pages\n\n## How is a page evicted?\n\n## Size\n\nA page has 4 KB.\n',
    '3: How is a page evicted?',
  ],
  [
    'an item',
    '# Pages\n\n- A page has 4 KB.\n- Why is a page never evicted under memory pressure?\n',
    '4: Why is a page never evicted under memory pressure?',
  ],
  [
    'a details without an answer',
    '# Exam\n\n<details>\n<summary>How do you grep recursively?</summary><br>\n\nTo be completed.\n\n</details>\n',
    '4: How do you grep recursively?',
  ],
])('%s is an open question', (_name, text, words) => {
  expect(found(text)).toEqual([words])
})

test('a list under "Open questions" is the author’s own', () => {
  expect(
    found('# DHT\n\n## Some unanswered questions\n\n- How does the table grow?\n- What happens on a split?\n'),
  ).toHaveLength(2)
})

test.each([
  ['answered below', '# Pages\n\n## How is a page evicted?\n\nThe least recently used page is written out.\n'],
  ['answered in a word', '# Sync\n\n- Are file names encrypted?\n    - Yes.\n'],
  [
    'answered by the next item',
    '# Bias\n\n- How biased is an error that was optimised?\n- Is large if many models are compared.\n',
  ],
  ['answered by the next paragraph', '# Pages\n\nHow is a page evicted from memory?\n\nThe kernel writes it out.\n'],
  [
    'answered behind a link',
    '# Pages\n\n## How is a page evicted?\n\n- [The clock algorithm](https://example.org/clock)\n',
  ],
  [
    'rhetorical, at the end of a paragraph',
    '# Pages\n\nPages are evicted. The kernel writes them out. Why does it fall short?\n',
  ],
  ['put to the reader', '# Research\n\n- How would you describe your own work?\n'],
  ['a checklist', '# Design\n\n- Who are the stakeholders of it?\n- What are the central tasks?\n'],
  ['quoted', '# Zhuangzi\n\n> How can one know what makes fish happy?\n'],
  ['too vague to be answered', '# Pages\n\n- What to do now?\n'],
])('a question %s is none', (_name, text) => {
  expect(found(text)).toEqual([])
})
