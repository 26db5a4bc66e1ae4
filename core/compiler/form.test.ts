import { describe, expect, test } from 'vitest'
import { flawOf } from './form.ts'
import type { Draft } from './questions/draft.ts'

const flaw = (question: string, answer: string, kind: Draft['kind'] = 'relation') =>
  flawOf({
    question,
    kind,
    pieces: { form: 'phrase', items: [[{ kind: 'slice', place: { start: 0, end: 1 }, text: answer }]] },
  })?.reason ?? null

describe('The form of a question', () => {
  test.each([
    ['How does the renderer do so?', 'by sampling rays', '"do so" points at nothing in the question'],
    ['What is the log for?', 'replaying changes and then so', 'the answer breaks off'],
    ['What does the model involve?', 'real numbers -', 'the answer breaks off'],
    ['What does RAID stand for?', "Redundant Array' of Disks", 'an odd quotation mark'],
    ['What is the mode?', 'the "safe one', 'an odd quotation mark'],
    [
      'What happens if the field is real?',
      'the space is called a real space',
      'nothing happens: the answer gives a name',
    ],
    ['What happens if the disk is slow?', 'you should buy another', 'nothing happens: the answer is advice'],
    ['What happens if you need more space?', 'the volume grows', 'nothing happens: the condition is a wish'],
    ['What happens if not a shared log?', 'writes are lost', 'the words of a lead are no question'],
    ['Mitigate delays by … which two?', 'caching; batching', 'the words of a lead are no question'],
    ['What is Instead the error sent to?', 'a supervisor', 'an adverb is no subject'],
    ['What does the coordinator inform?', 'regions that it moves', 'the verb wants to whom and what'],
    ['What happens if a nonce is found?', 'can add the block', 'the answer has lost its subject'],
    ['What happens when asking a question?', 'the index is searched', 'who does it is not said'],
    ['How does state differ from props?', 'is private', 'the answer has lost its subject'],
    [
      'What happens if quorum is set then a cluster will win?',
      'the rest stops',
      'the condition holds what follows from it',
    ],
    ['How does the tool learn and improves?', 'by feedback', 'two verbs of two forms'],
    ['Are messages are sent or queued?', 'sent', 'the verb stands twice'],
    ['How can you edit the title?', 'by clicking on it', 'a click is seen, not remembered'],
    ['What is the same procedure used for?', 'sorting', 'it points at something that only the note tells'],
    ['What does the search only find?', 'blocks', '"only" does not stand where it belongs'],
    ['What are transformations of?', 'not only the activations', 'the answer breaks off'],
    ['What is $F$?', 'a field', 'a sign alone says nothing in another place'],
    ['What is $F_\\Theta$?', 'a composition of maps', 'a sign alone says nothing in another place'],
    ['What does `docker images` do?', 'show docker images', 'a name in the card gives the answer away'],
    ['What is `:end-of-day`?', 'The end of the day', 'a name in the card gives the answer away'],
  ])('%j with %j is flawed', (question, answer, reason) => {
    expect(flaw(question, answer)).toBe(reason)
  })

  test.each([
    ['What does the daemon do?', 'rotates logs'],
    ['What happens when using `brk`?', 'the heap grows'],
    ['What does the scheduler order and dispatch?', 'tasks'],
    ['How is the kernel told?', 'by writing to a file'],
    ['What does the model hold?', 'not only keys but also values'],
    ['What is the mode?', 'the "safe" one'],
    ['What does RAID rely on?', "the disks' checksums"],
    ['What happens if the averages are 0.0?', 'your system is idle'],
    ['What happens if the disk is full?', 'writes fail'],
    ['What is $\\cup$?', 'the union'],
    ['What is $x \\succ y$?', 'a strong preference'],
    ['Which term means: A model that is used once?', 'ephemeral'],
    ['Which command would you use to show docker images?', '`docker images`'],
    ['What does `fork` do?', 'copies the calling process'],
    ['What does `CLONE_THREAD` do?', 'puts the child into the thread group of the caller'],
    ['What does `stat FILE` do?', 'shows the size of a file'],
    ['What is a Docker image?', 'a file system that a container starts from'],
  ])('%j with %j is not', (question, answer) => {
    expect(flaw(question, answer)).toBeNull()
  })

  test('a cloze does not go on from another sentence', () => {
    expect(flaw('On the other hand, […] is dense.', 'the set', 'cloze')).toBe('it goes on from another sentence')
    expect(flaw('The set […] is dense.', 'of rationals', 'cloze')).toBeNull()
  })

  test('a count of things is not defined', () => {
    expect(flaw('What are both gates?', 'vectors', 'definition')).toBe('a count is no subject')
    expect(flaw('What are all options stored in?', 'a file')).toBeNull()
  })
})
