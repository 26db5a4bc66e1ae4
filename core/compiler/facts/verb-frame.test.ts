import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { asked } from './snippets.ts'

describe('verb-frame', () => {
  test.each([
    ['# IRQ\n\n## Tasklets\n\n- Runs in interrupt context', ['What do tasklets run in? → interrupt context']],
    [
      '# clone\n\n- `clone` allows you to choose which parts of a process are shared',
      ['What does `clone` allow you to do? → choose which parts of a process are shared'],
    ],
    [
      '# Services\n\n## Principles of isolation\n\n### Time\n\n- Should not wait for each other',
      ['What should services not wait for? → each other'],
    ],
    [
      '# Services\n\n## Principles of isolation\n\n### Space\n\n- Should not care where the others are deployed',
      ['What should services not care about? → where the others are deployed'],
    ],
    [
      '# TCP\n\n- The receiver cares about the order of bytes',
      ['What does the receiver care about? → the order of bytes'],
    ],
    ['# IRQ\n\n- `PIC` waits for the CPU to acknowledge', ['What does `PIC` wait for? → the CPU to acknowledge']],
    [
      '# SQL\n\n- PostgreSQL runs at read committed, the InnoDB engine at repeatable read.',
      ['What does PostgreSQL run at? → read committed'],
    ],
    ['# HTTP\n\n- A 307 keeps the method, a 302 may turn it into `GET`.', ['What does a 307 keep? → the method']],
    [
      '# clone\n\n- `CLONE_SIGHAND` needs `CLONE_VM`, and `CLONE_THREAD` needs `CLONE_SIGHAND`.',
      ['What does `CLONE_SIGHAND` need? → `CLONE_VM`'],
    ],
    ['# TCP\n\n- `TIME_WAIT` lasts 60 seconds on Linux.', ['How long does `TIME_WAIT` last? → 60 seconds on Linux']],
    [
      '# CPU\n\n- A cache line holds 64 bytes of memory',
      ['How many bytes does a cache line hold? → 64 bytes of memory'],
    ],
    [
      '# Git\n\n- `git rebase -i`: lets you reorder, squash and edit commits',
      ['What does `git rebase -i` let you do? → reorder, squash and edit commits'],
    ],
    [
      '# Law\n\n- The act allows police to search phones without a warrant',
      ['What does the act allow police to do? → search phones without a warrant'],
    ],
    [
      '# React\n\n- State updates depend on the previous state',
      ['What do state updates depend on? → the previous state'],
    ],
    [
      '# Threads\n\n## Green threads\n\n- They usually sit on top of native threads',
      ['What do green threads usually sit on top of? → native threads'],
    ],
    [
      '# Keys\n\n- A key accepts a string or number and internally converts it',
      ['What does a key accept? → a string or number'],
    ],
    [
      '# Ratio test\n\n- The ratio test works by checking whether a sequence converges to zero',
      ['How does the ratio test work? → checking whether a sequence converges to zero'],
    ],
    [
      '# Trees\n\n- Colour blindness results from missing cone types',
      ['What does colour blindness result from? → missing cone types'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('verb-frame', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- Previously programmable interrupt controller',
    '# IRQ\n\n- Interrupt handler requests',
    '# IRQ\n\n- Interrupt context limits',
    '# exec\n\n- `execve` returns only when it failed',
    '# Threads\n\n- A call lets a thread be cleaned up by itself',
    '# Logic\n\n- The lemma implies that for any point there is another',
    '# Repl\n\n- Whenever a replica delivers an update message, it applies it',
    '# React\n\n## Benefits of keys\n\n- Increases the speed of an update',
    '# PCA\n\n- Effectively allows us to reduce the dimension',
    '# Rank\n\n- A fundamental result in linear algebra is that ranks agree',
    '# App\n\n- The menu shows blocks on the wrong page #8939',
    '# App\n\n- Custom input controls exposing two methods',
    '# State\n\n- The call runs synchronously',
    '# Services\n\n- The caller does not care',
    '# Users\n\n- Nothing guarantees that the user is called root',
    '# Pages\n\n- The page requires a particular title either',
  ])('is silent on %j', (note) => {
    expect(asked('verb-frame', note)).toEqual([])
  })
})

describe('what the object ends with', () => {
  test.each([
    ['# Bash\n\n- The `.profile` file configures login shells, along with `.bashrc`.', 'along with'],
    ['# React\n\n- The `Props` object carries values into a component just like arguments.', 'just like'],
  ])('%j: without %j', (note, tail) => {
    const { questions } = compileNote({ path: 'note.md', text: note }, { authorSyntax: false })
    const told = questions.filter(({ rule }) => rule === 'verb-frame' || rule === 'passive')
    expect(told.length).toBeGreaterThan(0)
    expect(told.map(({ answer }) => answer).join()).not.toContain(tail)
  })

  test('"the right to avoid" is one thought', () => {
    const { questions } = compileNote(
      { path: 'note.md', text: '# Law\n\n- The `charter` grants each owner the right to avoid a sale.' },
      { authorSyntax: false },
    )
    expect(questions.map(({ answer }) => answer).join()).toContain('the right to avoid a sale')
  })
})
