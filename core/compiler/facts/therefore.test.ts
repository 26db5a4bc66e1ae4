import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('therefore', () => {
  test.each([
    [
      '# Boot\n\n- UEFI supports only the FAT filesystem. Hence boot partitions are usually FAT.',
      ['Why are boot partitions usually FAT? → UEFI supports only the FAT filesystem'],
    ],
    [
      '# Memory\n\nThe kernel allocates memory lazily, which means that processes can request more memory than is free.',
      ['Why can processes request more memory than is free? → The kernel allocates memory lazily'],
    ],
    [
      '# Raft\n\n- Snapshots reduce the log, so new followers catch up faster',
      ['Why do new followers catch up faster? → Snapshots reduce the log'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('therefore', note)).toEqual(cards)
  })

  test.each([
    '# Raft\n\n- It is slow, so followers wait',
    '# Raft\n\n- The leader sends heartbeats so that followers stay quiet',
    '# Raft\n\n- The leader sends its log, so this is fine',
    '# Raft\n\n- If the leader crashes, so followers vote',
  ])('is silent on %j', (note) => {
    expect(asked('therefore', note)).toEqual([])
  })
})
