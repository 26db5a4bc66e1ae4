import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('steps', () => {
  test.each([
    [
      '# IRQ\n\n- If the interrupt is accepted\n    - The processor suspends its work\n    - Saves its state\n    - Executes the handler',
      [
        'If the interrupt is accepted, what three steps follow? → The processor suspends its work; Saves its state; Executes the handler',
        'If the interrupt is accepted: what comes after “The processor suspends its work”? → Saves its state',
        'If the interrupt is accepted: what comes after “Saves its state”? → Executes the handler',
      ],
    ],
    [
      '# Boot\n\n## Boot process\n\n1. Load the firmware\n2. Load the kernel\n3. Start the first process',
      [
        'Boot process: what are the three steps? → Load the firmware; Load the kernel; Start the first process',
        'Boot process: what comes after “Load the firmware”? → Load the kernel',
        'Boot process: what comes after “Load the kernel”? → Start the first process',
      ],
    ],
    [
      '# Build\n\n## Steps of a release\n\n1. Run the tests\n2. Merge the branch\n3. Publish the package',
      [
        'Steps of a release: what are the three steps? → Run the tests; Merge the branch; Publish the package',
        'Steps of a release: what comes after “Run the tests”? → Merge the branch',
        'Steps of a release: what comes after “Merge the branch”? → Publish the package',
      ],
    ],
    [
      '# Boot\n\n## Boot process\n\n1. Load the firmware\n2. Load the kernel\n3. Mount the disk\n4. Start the shell\n5. Show the prompt',
      [
        'Boot process: what comes after “Load the firmware”? → Load the kernel',
        'Boot process: what comes after “Load the kernel”? → Mount the disk',
        'Boot process: what comes after “Mount the disk”? → Start the shell',
        'Boot process: what comes after “Start the shell”? → Show the prompt',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('steps', note)).toEqual(cards)
  })

  test.each([
    '# Go\n\n- When a go-routine\n    - sleeps or waits for its turn\n    - wakes up on another thread',
    '# Signals\n\n- When the signal comes, a process has few options\n    - Use a signal handler\n    - Ignore the signal',
    '# Boot\n\n## Fruit\n\n1. Apples\n2. Pears',
    '# Boot\n\n## Boot process\n\n- Load the firmware\n- Load the kernel',
    '# Boot\n\n## Things to do?\n\n1. Why load it?\n2. Why run it?',
  ])('is silent on %j', (note) => {
    expect(asked('steps', note)).toEqual([])
  })
})
