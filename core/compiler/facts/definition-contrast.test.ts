import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { asked } from './snippets.ts'

const cards = (note: string) => asked('definition-contrast', note)
const standing = (text: string) =>
  compileNote({ path: 'note.md', text }, { authorSyntax: false })
    .questions.filter(({ rule }) => rule === 'definition-contrast')
    .map(({ proposal }) => proposal)

describe('definition-contrast', () => {
  test.each([
    [
      '# Verse\n\n- **Assonance**: repetition of a vowel sound\n- **Consonance**: repetition of the last consonant',
      'Assonance vs consonance: what is each a repetition of? → Assonance: a vowel sound; Consonance: the last consonant',
    ],
    [
      '# Mounts\n\n- `/etc/fstab` is a list of filesystems to be mounted at boot\n- `/etc/mtab` is a list of currently mounted filesystems',
      '`/etc/fstab` vs `/etc/mtab`: what is each a list of? → `/etc/fstab`: filesystems to be mounted at boot; `/etc/mtab`: currently mounted filesystems',
    ],
    [
      '# Links\n\n- A hard link is a link to an inode\n- A symbolic link is a link to another name',
      'A hard link vs a symbolic link: what is each a link to? → A hard link: an inode; A symbolic link: another name',
    ],
    [
      '# Faults\n\n- **Robustness**: able to maintain its functions under errors\n- **Resilience**: able to change how it operates after errors',
      'Robustness vs resilience: what is each able to do? → Robustness: maintain its functions under errors; Resilience: change how it operates after errors',
    ],
    [
      '# Kafka\n\n- Producers are applications that write data into topics\n- Consumers are applications that read data from topics',
      'Producers vs consumers: what does each do? → Producers: write data into topics; Consumers: read data from topics',
    ],
    [
      '# Architecture\n\n| Term | Meaning |\n|---|---|\n| Harvard | Architecture where program and data lie apart |\n| Von Neumann | Architecture where program and data share one memory |',
      'How do Harvard and Von Neumann differ? → Harvard: Architecture where program and data lie apart; Von Neumann: Architecture where program and data share one memory',
    ],
    [
      '# Faults\n\n- **Minor fault**: a page fault that needs no read from disk\n- **Major fault**: a page fault that has to read the page',
      'How do a minor fault and a major fault differ? → Minor fault: needs no read from disk; Major fault: has to read the page',
    ],
    [
      '# Threads\n\n- **Native thread**: a thread that the kernel schedules\n- **Green thread**: a thread that a runtime schedules',
      'How do a native thread and a green thread differ? → Native thread: a thread that the kernel schedules; Green thread: a thread that a runtime schedules',
    ],
  ])('asks of %j', (note, card) => {
    expect(cards(note)).toEqual([card])
    expect(standing(note)).toEqual(['active'])
  })

  test.each([
    // One name is a kind of the other: nobody mixes them up.
    '# Maps\n\n- **Atlas**: a collection of maps in one book\n- **Road atlas**: a collection of maps for drivers',
    // What differs can be read from the names.
    '# Boards\n\n- **ESP32 Kit**: a board for the ESP32 chip\n- **STM32 Kit**: a board for the STM32 chip',
    // The same said twice.
    '# Ids\n\n- **v3 id**: a hash of the supplied name\n- **v5 id**: a hash of the supplied name',
    // One explains the other.
    '# Signals\n\n- **Signal handler**: a function that runs when a signal arrives\n- **Safe function**: a function that a signal handler may call',
    // They do not open alike.
    '# Locks\n\n- **Mutex**: a lock for one thread\n- **Semaphore**: a counter for many threads',
    // Four are a list.
    '# Sorts\n\n- **Aaa**: a list of one thing\n- **Bbb**: a list of two heaps\n- **Ccc**: a list of three trees\n- **Ddd**: a list of four graphs',
    // Not side by side.
    '# Links\n\n## One\n\n- **Hard link**: a link to an inode\n\n## Two\n\n- **Soft link**: a link to another name',
    // Too much for one answer.
    '# Links\n\n- **Hard link**: a link to an inode that other names may well point to at any time as they please\n- **Soft link**: a link to another name that may be gone by the time that somebody looks where it leads',
  ])('is silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })

  test.each([
    // No article is sure.
    '# Hashes\n\n- **Alpha hash**: deterministic based on the new document\n- **Beta hash**: deterministic based on the old message',
    // "of" only opens a longer name.
    '# TLS\n\n- **SNI**: the part of the handshake that names the host\n- **ALPN**: the part of the handshake that settles the protocol',
    // What is done is no thing.
    '# Git\n\n- **Rebase**: the copying of commits onto another base\n- **Cherry-pick**: the copying of one commit onto the branch',
  ])('is only suggested where a question about the rest would be clumsy: %j', (note) => {
    expect(cards(note)).toEqual([expect.stringMatching(/^How do .* differ\?/)])
    expect(standing(note)).toEqual(['suggested'])
  })

  test.each([
    [
      '# CPU\n\n- **RISC**: a simple processor with few instructions\n- **CISC**: complex processor, many instructions',
      [
        'How do RISC and CISC differ? → RISC: a simple processor with few instructions; CISC: complex processor, many instructions',
      ],
    ],
    // Three of one make are a series.
    [
      '# Ways\n\n- **way one**: install Nix anywhere by hand\n- **way two**: install Nix anywhere, by script\n- **way three**: install it anywhere, by hand',
      [],
    ],
    // They look alike and share too little.
    ['# Terms\n\n- **Kernel space**: memory reserved\n- **User space**: where programs run', []],
  ])('suggests of twins %j', (note, found) => {
    expect(cards(note)).toEqual(found)
    expect(standing(note)).toEqual(found.map(() => 'suggested'))
  })

  test('has the same key whichever stands first', () => {
    const lines = ['- A hard link is a link to an inode', '- A symbolic link is a link to another name']
    const key = (body: string[]) =>
      compileNote({ path: 'note.md', text: `# Links\n\n${body.join('\n')}` }, { authorSyntax: false }).questions.find(
        ({ rule }) => rule === 'definition-contrast',
      )?.key
    expect(key(lines)).toBe(key([...lines].reverse()))
    expect(key(lines)).toBeDefined()
  })
})
