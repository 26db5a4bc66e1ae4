import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('condition', () => {
  test.each([
    [
      "# Raft\n\n- A follower rejects the request if its term is larger than the leader's term",
      ["When does a follower reject the request? → if its term is larger than the leader's term"],
    ],
    [
      '# OpenTelemetry\n\n- Callback functions will be called only when the meter is being observed',
      ['When will callback functions be called? → only when the meter is being observed'],
    ],
    [
      '# PBFT\n\n- A replica collects messages until it holds a whole quorum',
      ['Until when does a replica collect messages? → until it holds a whole quorum'],
    ],
    [
      '# Shell\n\n- `su -` invokes a login shell after switching the user',
      ['When does `su -` invoke a login shell? → after switching the user'],
    ],
    [
      '# Algebra\n\n- A set of vectors is linearly dependent if and only if one is a combination of the rest',
      ['When is a set of vectors linearly dependent? → if and only if one is a combination of the rest'],
    ],
    [
      '# Memory\n\n- You cannot reclaim anonymous memory if there is no swap',
      ['When can you not reclaim anonymous memory? → if there is no swap'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('condition', note)).toEqual(cards)
  })

  test.each([
    '# APIs\n\n- OpenAPI describes requests, if you want to structure responses, use another',
    '# Raft\n\n- The scheduler checks if the queue is empty',
    '# Scripts\n\n- The background script is initialized exactly once and lives in memory until the browser is closed',
    '# VMs\n\n- Containers are lightweight when compared to virtual machines',
    '# Patents\n\n- Its lifetime is 20 years, after it expires anyone may use it',
    '# Files\n\n- Metadata is written to the journal before the data',
    '# Tools\n\n- It is good practice if you can afford it',
  ])('is silent on %j', (note) => {
    expect(asked('condition', note)).toEqual([])
  })
})
