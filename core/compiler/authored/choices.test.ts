import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { meant, written } from './snippets.ts'

describe('Questions with choices', () => {
  test.each([
    [meant('Which is prime?\n- [x] 2\n- [ ] 4'), ['Which is prime? → 2']],
    [
      meant('Which of these is not a signal?\n\n- [ ] SIGHUP\n- [ ] SIGINT\n- [x] None of the above\n'),
      ['Which of these is not a signal?\n\n- SIGHUP\n- SIGINT\n- None of the above → None of the above'],
    ],
    [
      '> [!question] Which of the following are pins?\n> a) INTR\n> b) FOO\n>\n>> [!success]- Answer\n>> a) INTR',
      ['Which of the following are pins?\na) INTR\nb) FOO → INTR'],
    ],
    [meant('Which are prime?\n\n- [x] 2\n- [ ] 4\n- [x] 5'), ['Which are prime? → 2; 5']],
    [
      'Which is prime?\n- [x] 2\n- [ ] 4\n- [ ] 6\n\nWhich is odd?\n- [ ] 2\n- [x] 5\n- [ ] 6',
      ['Which is prime? → 2', 'Which is odd? → 5'],
    ],
    ['> [!question] Which?\n> a) VPN\n> b) Zed\n>> [!success]- Answer\n>> a) VPN', ['Which? → VPN']],
    ['> [!question]- Why?\n> > [!answer]\n> > Because\n> > of it', ['Why? → Because\nof it']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    'What is left?\n- [x] this\n- [ ] that\n- [ ] more',
    meant('What is left?\n- [ ] this\n- [ ] that'),
    meant('Done so far:\n- [x] this\n- [ ] that'),
    '> [!question] Which?\n> Nobody knows.',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })

  test('keeps the wrong ones to choose from', () => {
    const { questions } = compileNote(
      { path: 'note.md', text: meant('Which is prime?\n- [x] 2\n- [ ] 4\n- [ ] 6') },
      { authorSyntax: false },
    )
    expect(questions.map((question) => question.distractors.map((wrong) => wrong.text))).toEqual([['4', '6']])
  })
})
