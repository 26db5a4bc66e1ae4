import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('when', () => {
  test.each([
    [
      "# mlock\n\n- When `mlock` is set, the kernel won't flush that memory into swap.",
      ["What happens when `mlock` is set? → the kernel won't flush that memory into swap"],
    ],
    [
      '# Heap\n\n- When we are using `brk` it gives us new memory based on the page size',
      ['What does `brk` give us? → new memory based on the page size'],
    ],
    [
      '# TCP\n\n- If the checksum fails, the segment is dropped',
      ['What happens if the checksum fails? → the segment is dropped'],
    ],
    [
      '# Games\n\n- When the world is conquered, we are not filled with joy but with despair',
      ['What happens when the world is conquered? → we are not filled with joy but with despair'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('when', note)).toEqual(cards)
  })

  test.each([
    '# mlock\n\n- When you are tired, go to bed',
    '# mlock\n\n- When it is set, nothing happens',
    '# mlock\n\n- When in doubt?',
    '# Space\n\n- When considered as a point, the zero vector is called the origin',
    '# React\n\n- When data is ready, sends the component',
    '# Datalog\n\n- If the set is finite, we denote it by a letter',
    '# App\n\n- When editing the block, press `Enter` to go on',
    '# Search\n\n- When in a page, search blocks within it by running the command',
    '# URI\n\n- When someone looks up a URI, provide useful information',
    '# Tasks\n\n- When the block has been created, if it shows an empty box you can click it',
  ])('is silent on %j', (note) => {
    expect(asked('when', note)).toEqual([])
  })
})
