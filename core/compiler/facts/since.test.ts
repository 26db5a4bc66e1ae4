import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('since', () => {
  test.each([
    [
      '# Data\n\n- Because the underlying machine was the same, resources could be shared across sessions',
      ['Why could resources be shared across sessions? → the underlying machine was the same'],
    ],
    [
      '# Data\n\n- To check cardinality, you can try listing the distinct values of the column',
      ['How can you check cardinality? → try listing the distinct values of the column'],
    ],
    [
      '# Packages\n\n- To keep systems stable, packages on servers are updated with security fixes only',
      ['Why are packages on servers updated with security fixes only? → To keep systems stable'],
    ],
    [
      '# Kafka\n\n- Since topics are partitioned, we can write in a sharded manner',
      ['Why can we write in a sharded manner? → topics are partitioned'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('since', note)).toEqual(cards)
  })

  test.each([
    '# RAID\n\n- As long as one disk is functional, data can be retrieved',
    '# RAID\n\n- Because of this, data can be retrieved from it',
    '# RAID\n\n- To go even further, you can disconnect the machine',
    '# RAID\n\n- Since it is cheap, they buy disks',
    '# RAID\n\n- Because nobody knows',
  ])('is silent on %j', (note) => {
    expect(asked('since', note)).toEqual([])
  })
})
