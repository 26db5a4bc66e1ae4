import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { asked } from './snippets.ts'

describe('term-gloss', () => {
  test.each([
    [
      '# Kernel\n\n- Signals: software interrupts sent by the kernel to a process',
      ['What are signals? → software interrupts sent by the kernel to a process'],
    ],
    [
      '# Model\n\n- **Critical section**: code that only one thread may execute at a time',
      [
        'What is a critical section? → code that only one thread may execute at a time',
        'Which term means: code that only one thread may execute at a time? → Critical section',
      ],
    ],
    [
      '# Locks\n\n- Mutex - a lock that one thread holds at a time',
      [
        'What is a mutex? → a lock that one thread holds at a time',
        'Which term means: a lock that one thread holds at a time? → Mutex',
      ],
    ],
    [
      '# Stores\n\n- Filter: a bit array that tells that a key is absent',
      [
        'What is a filter? → a bit array that tells that a key is absent',
        'Which term means: a bit array that tells that a key is absent? → Filter',
      ],
    ],
    [
      '# Streams\n\n- **Subscriber**: Siphons data from the stream',
      [
        'What does a subscriber do? → Siphons data from the stream',
        'Which term means: Siphons data from the stream? → Subscriber',
      ],
    ],
    [
      '# Unix\n\n- `minor` number: the device that the driver controls',
      [
        'What is the `minor` number? → the device that the driver controls',
        'Which name means: the device that the driver controls? → `minor` number',
      ],
    ],
    [
      '# Keys\n\n- **Two secrets**: a short key and a long key',
      [
        'What are the two secrets? → a short key and a long key',
        'Which term means: a short key and a long key? → Two secrets',
      ],
    ],
    [
      '# Linux\n\n- **Configuration managers**: Firewalld, ufw, opensnitch etc.',
      ['What are some examples of configuration managers? → Firewalld, ufw, opensnitch etc.'],
    ],
    [
      '# Faults\n\n- **Resilience**: able to adapt to errors from within and without',
      [
        'What does “resilience” mean? → able to adapt to errors from within and without',
        'Which term means: able to adapt to errors from within and without? → Resilience',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('term-gloss', note)).toEqual(cards)
  })

  test.each([
    '# Kernel\n\n- Note: signals that are lost',
    '# Akka\n\n- Simpler fault tolerance: decouples communication from failures',
    '# GC\n\n- Main issue: fragmentation of the heap that stays',
    '# Ports\n\n- **Open port** - a few ports in the case of the firewall',
    '# Tiles\n\n- **Clip geometries:** Precisely clip them to the border',
    '# Paging\n\n- **Process thrashing**: Processes experience poor performance',
    '# Shards\n\n- Scenario: a database that becomes the bottleneck',
    '# Shards\n\n- Rule of thumb: ten times as many shards as nodes',
    '# Kernel\n\n- The main idea is: do not block',
    '# Kernel\n\n- Storage limits: stores have limits of their own',
    '# fork\n\n- **Memory**: copied, lazily by copy on write',
    '# Nets\n\n**Backpropagation.** The backward pass for such an operation is also an operation of that kind. It is easy to derive.',
    '# Nets\n\n**GoogLeNet**. The winner of that year was a network from a large company. It has fewer parameters.',
    '# Games\n\n- G: the player who moves first in the game',
    '# Records\n\n- value: name of the mail server of a domain',
    '# Notes\n\n- ⚠️ Outdated: a tool that nobody maintains',
    '# Disk\n\n- Change owner: `chown root FILE` and try again',
    '# CAP\n\n- (CP) Sacrifice availability: ending one side of the partition',
    '# Properties\n\n- `collapsed` (1) (block) - whether a block is closed',
    '# Filter\n\n- **Functionality**: a filter that scans all of the text',
  ])('is silent on %j', (note) => {
    expect(asked('term-gloss', note)).toEqual([])
  })
})

test('a state is asked for by its name', () => {
  const note =
    '# Breaker\n\n- Closed - normal operation of the service\n- Half open - one request at a time\n- Set - a bag without order'
  const forward = asked('term-gloss', note).filter((card) => !card.startsWith('Which'))
  expect(forward).toEqual([
    'What does “Closed” mean? → normal operation of the service',
    'What does “half open” mean? → one request at a time',
    'What is a set? → a bag without order',
  ])
})

describe('term-action', () => {
  test.each([
    [
      '# Model\n\n- **Server**: sends objects in response to requests',
      ['What does the server do? → sends objects in response to requests'],
    ],
    [
      '# Locks\n\n- **Hazard pointer**: announces that a thread still uses a node',
      ['What does the hazard pointer do? → announces that a thread still uses a node'],
    ],
    [
      '# CPU\n\n- **Prefetcher**: loads lines before they are needed',
      ['What does Prefetcher do? → loads lines before they are needed'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('term-action', note)).toEqual(cards)
  })

  test.each([
    '# Model\n\n- **Server**: a machine',
    '# Model\n\n- Note: sends objects',
    '# Model\n\n- The server sends objects',
  ])('is silent on %j', (note) => {
    expect(asked('term-action', note)).toEqual([])
  })
})

describe('term-statement', () => {
  test.each([
    [
      '# Locks\n\n- **Lock convoy**: threads queue at a lock whose holder was preempted',
      [
        'What does “lock convoy” mean? → threads queue at a lock whose holder was preempted',
        'Which term means: threads queue at a lock whose holder was preempted? → Lock convoy',
      ],
    ],
    [
      '# Locks\n\n- **Lock-free**: some thread always makes progress',
      [
        'What does “lock-free” mean? → some thread always makes progress',
        'Which term means: some thread always makes progress? → Lock-free',
      ],
    ],
    [
      '# Data\n\n- **Write skew**: two transactions read the same data and write different rows',
      [
        'What does “write skew” mean? → two transactions read the same data and write different rows',
        'Which term means: two transactions read the same data and write different rows? → Write skew',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('term-statement', note)).toEqual(cards)
  })

  test.each([
    '# Locks\n\n- Lock convoy: threads queue at a lock',
    '# Locks\n\n- **Mutex**: a lock that one thread holds',
    '# Locks\n\n- **Note**: threads queue at a lock',
  ])('is silent on %j', (note) => {
    expect(asked('term-statement', note)).toEqual([])
  })
})

test('a sentence about another thing, an order and a value of the example wait for a yes', () => {
  const standing = (text: string) =>
    compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions.map(({ proposal }) => proposal)
  expect(standing('# Search\n\n- **Ranking step**: The engine sorts all the pages that it found')).not.toContain(
    'active',
  )
  expect(standing('# Prompts\n\n- **Simplicity**: Use clear and concise prompts')).not.toContain('active')
  expect(standing('# Prompts\n\n- **Sensitivity**: Consider cultural, ethical and emotional context')).not.toContain(
    'active',
  )
  expect(standing('# Tokens\n\n- token C: index 2 of the table')).not.toContain('active')
})
