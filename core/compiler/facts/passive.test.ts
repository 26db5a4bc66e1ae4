import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('passive', () => {
  test.each([
    [
      '# IRQ\n\n## Workqueues\n\n- Implemented on top of kernel threads.',
      ['What are workqueues implemented on top of? → kernel threads'],
    ],
    ['# Bulkheads\n\n- Failures are isolated to failure zones', ['What are failures isolated to? → failure zones']],
    [
      '# Nomad\n\n- Secrets are isolated from other tasks and accessible to each task',
      ['What are secrets isolated from? → other tasks'],
    ],
    ['# Cookies\n\n- Used for storing per-user state', ['What are cookies used for? → storing per-user state']],
    [
      '# IRQ\n\n- Interrupt handlers are expected to set interrupt flags',
      ['What are interrupt handlers expected to set? → interrupt flags'],
    ],
    [
      '# mlock\n\n- Locks are not inherited by a child after `fork` and are dropped on `execve`.',
      ['What are locks not inherited by? → a child after `fork`'],
    ],
    [
      '# Caches\n\n- A stale answer may be used for 30 seconds while a new one is fetched',
      ['How long may a stale answer be used? → 30 seconds while a new one is fetched'],
    ],
    [
      '# React\n\n- The tree is kept in main memory and synced with the real one.',
      ['What is the tree kept in? → main memory'],
    ],
    [
      '# ulimits\n\n- Soft limits are configured by the user within the range of the hard limits',
      ['Who are soft limits configured by? → the user within the range of the hard limits'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('passive', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- This is provided by the OS here\n- It was done in a hurry',
    '# IRQ\n\n- Used',
    '# IRQ\n\n- We are told by them',
    '# epoll\n\n- An event is reported as long as the descriptor is ready',
    '# React\n\n- Payments are built in (ether or ETH)',
    '# React\n\n- The object returned by the `map` function is connected to the container',
  ])('is silent on %j', (note) => {
    expect(asked('passive', note)).toEqual([])
  })
})
