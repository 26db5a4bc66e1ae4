import { describe, expect, it } from 'vitest'
import type { Passage } from './outline.ts'
import { outlineOf } from './outline-of.ts'
import { parseNote } from './parse.ts'
import { showInlines } from './words.ts'

const outline = (text: string): Passage => outlineOf(parseNote({ path: 'note.md', text }))
const all = (passage: Passage): readonly Passage[] => passage.children.flatMap((child) => [child, ...all(child)])
/** The zone of the note's last passage. */
const zone = (text: string): string | undefined => all(outline(text)).at(-1)?.zone

describe('knowledge', () => {
  it.each([
    '- `ausyscall --dump` : List syscalls in the system',
    '- Signals: software interrupts sent by the kernel',
    '- This happens via [Interrupts](interrupts.md)',
    '- Some systems still [will swap even if you set mlock](https://x.org/issues/1)',
    '- [File Descriptors](fd.md): using something like `eventfd`',
    '- now [APIC](https://en.wikipedia.org/wiki/APIC)',
    '- similar to GET but only returns header',
    '- "Remember me" authentication',
    '- Never spits out the wrong answer',
    '- Type I errors reject a true hypothesis',
    '- I/O ports are read with `in`',
    '- Relevance: are the retrieved chunks relevant to the query?',
    '## Important Resources\n\n- [A very long title of a page](https://x.org)\n- `ss -l` : list listening sockets',
    '## References\n\n- A reference is an alias of a variable',
    '## Threads\n\n- Each thread has a stack of its own',
    'Q: What is I think?\nA: a doubt',
    '1. Remember the old value\n2. Try the new one',
    '- Source port (16 bits)',
    '## HTTP 1.1\n\n- Connections are kept alive by default',
    '## TLS 1.3\n\n- The handshake takes one round trip',
    '> [!note] Pages are 4 kB',
    '> [!success] The kernel keeps the page table',
    '!!! note "A blank line must come before a table"',
    'Three joins:\n\n- nested loop\n- hash join',
    '## Soft IRQs\n\n- Statically allocated',
    '- `src/params`',
    '- the default is `x = 1`',
    'Limits apply to a set of processes, rather than to just one process alone:',
    '- A difference between threads and processes is the address space',
    '- On failure, `npm install` leaves the lockfile as it was',
    '- When running a debugger, the layout is not random. If you want it random, you might want to set a flag.',
    '- Arrays have several advantages over lists: they are dense',
    '- When we are using `brk` it gives us new memory',
    '- If it is slow, then pages are swapped',
    '## Native threads\n\nThreads of the system basically',
    'A scalar measure of the length of a vector',
    'Stored in the page table.',
    '- The format is described by a grammar',
    'For example, a page of 4 kB holds 512 entries.',
    'This is the table that maps pages.',
    '- Enabled features can be found at `cat /proc/cpuinfo`',
    'A range is a tuple of values across all three dimensions:',
    '- This is both the platform and the tool :)',
    '- `least ease = 130`',
    'Exports the graph in the following formats:\n\n- JSON: the standard one',
    '- The page is written in the next block',
    '- What is odd about it is that pages are shared',
    '## Advantages\n\n- Advantages of pages: no fragmentation',
    '- Why it is slow: each page is read twice',
    '- `1.2.3` is the first version that reads pages',
    '- Select reads until the first descriptor is ready',
  ])('%s', (text) => {
    expect(zone(text)).toBe('knowledge')
  })
})

describe('what is no knowledge', () => {
  it.each([
    ['links', '- [The Definitive Guide to System Calls](https://x.org)'],
    ['links', '- https://x.org/a/b'],
    ['links', '- [Misunderstanding mlock(2) and mlockall(2)](https://x.org) worth it for the history'],
    ['links', '## Links\n\n- [A](https://a.org)\n- B'],
    ['links', 'Useful resources:\n\n- [What is it](https://a.org)'],
    ['links', '- Practical Byzantine Fault Tolerance by Miguel Castro and Barbara Liskov'],
    ['see-also', '- See [mmap](mmap.md) for how it maps files'],
    ['see-also', 'See also: the [[Braid]] note for HTTP as state synchronization'],
    ['figure', '![](a.png)'],
    ['housekeeping', 'tags\n: [Linux](linux.md)'],
    ['housekeeping', '(These notes are currently in draft form)'],
    ['to-do', '- To be completed.'],
    ['housekeeping', '- `sudo apt install linux-tools`'],
    ['housekeeping', '- Award Ceremony: 3:15pm - 3:30pm'],
    ['to-do', '- [ ] write about paging'],
    ['to-do', '- TODO find the limit'],
    ['to-do', '- Look into `io_uring`'],
    ['to-do', '## Read later\n\n- The paper says that pages are 4 kB'],
    ['to-do', '- How does it work with NUMA?'],
    ['to-do', '## Why is it slow?\n\n- [An answer](https://x.org)'],
    ['doubt', '- mutexes are implemented as futexes ??'],
    ['doubt', '- I think the page is pinned'],
    ['opinion', '- Interrupt might sound like something bad/annoying'],
    ['opinion', 'I used to think that pages are swapped by the process.'],
    ['opinion', 'It would be better if you run the command as it sets a password.'],
    ['opinion', '> Books can help you learn to walk.'],
    ['advice', '- Always avoid shared state if possible.'],
    ['advice', '- Make sure to close the channel'],
    ['housekeeping', '# Changelog\n\n- Pages are now 4 kB'],
    ['housekeeping', '## v1.2.3 (2024-05-01)\n\n- Pages are now 4 kB'],
    ['housekeeping', '## Beta 0.9.8\n\n- Bugs\n    - Tables do not widen'],
    ['housekeeping', '## Bug fixes\n\n- Tables do not widen'],
    ['housekeeping', '!!! tip "Features"'],
    ['housekeeping', '## List of projects\n\n- Text to mesh by stacked networks'],
    ['housekeeping', '- On Debian: `sudo apt-get install haveged` to set it up.'],
    ['housekeeping', 'Let us first define the two theories of swapping.'],
    ['housekeeping', 'Now the card is displayed as it should be.'],
    ['to-do', 'plan:\n\n- row echelon form'],
    ['to-do', '- Identify which statement is valid and select the correct answer'],
    ['to-do', 'Prove that the sequence converges.'],
    ['to-do', 'Think of forest fires. What burns down? How long does it take?'],
    ['doubt', '> [!fail] Pages are 16 kB'],
    ['fragment', '> [!success]- Answer\n> b) By reading the page table'],
    ['fragment', '- Answer: True'],
    ['fragment', 'rewrite'],
    ['fragment', '## Layout\n\n- Length'],
    ['fragment', 'As opposed to swapping'],
    ['output', '- `v[0] = sum(x)`'],
    ['lead', 'The proof follows these steps:'],
    ['lead', 'Examples of use:'],
    ['lead', 'Let $N$ be a number. Then we have the following rules'],
    ['lead', 'In a shell, you have several ways to see who is root.'],
    ['lead', '- Limitations of private companies'],
    ['lead', '- If the quorum is lost, then'],
    ['to-do', '- NEED MORE INFO'],
    ['opinion', 'Would like an example of how it differs.'],
    ['housekeeping', 'We now discuss how the pages are laid out.'],
    ['see-also', 'The algorithm is described in [the wiki](https://x.org/wiki)'],
    ['advice', 'When working on it, consider these tips.'],
    ['fragment', 'Pages are shared.\n\nObjections to the first argument'],
    ['lead', 'Under the hood, the network uses'],
    ['lead', 'This turns it on. To turn it off use:'],
    ['fragment', 'For example, it could be 4 kB.'],
    ['lead', 'To look up the address of a host, or:'],
    ['lead', '- Issues with two phases'],
    ['to-do', 'What about resharding? when a system goes down...'],
    ['fragment', 'a) one page\nb) two pages\nc) none'],
    ['housekeeping', 'In the next section we look at pages.'],
    ['lead', '- How well a page is made'],
    ['to-do', '- How do the readers agree on an order'],
    ['housekeeping', '- Tool 1.10.0'],
    ['housekeeping', '## "C.md" contains:\n\n- No link to another note'],
    ['advice', '- If it is slow, have a look at the page table'],
    ['advice', 'You’ve tried all of it. Pages are of no use.'],
    ['opinion', '- "She took the book and hid it and fled." (hard to parse)'],
    ['lead', 'We define a form to be'],
    ['lead', '- Difference between threads and processes'],
    ['figure', 'We can visualise the set by the image below: ![](a.png)'],
    ['advice', 'Although it is fast, you may want to measure it.'],
    ['advice', '- Rather open a second descriptor'],
    ['see-also', 'Definitely check out [[mmap]]'],
    ['see-also', 'This is not there yet. For progress see: [the issue](https://x.org/1)'],
    ['opinion', '- "I see blue, so I am aware of it"'],
    ['output', '```\nHI  high priority tasklet softirq\n```'],
  ])('%s: %s', (expected, text) => {
    expect(zone(text)).toBe(expected)
  })

  it('says why, in words for the user', () => {
    expect(all(outline('- https://x.org'))[0]?.zoneReason).toBe('a link alone')
    expect(all(outline('- pages are 4 kB'))[0]?.zoneReason).toBeNull()
  })
})

describe('leads', () => {
  it('introduce what is asked about, and are not asked themselves', () => {
    expect(all(outline('- Tokens\n    - are parts of words\n')).map((passage) => passage.zone)).toEqual([
      'lead',
      'knowledge',
    ])
    expect(all(outline('- Separation of storage and compute\n    - lets each grow alone\n'))[0]?.zone).toBe('lead')
    expect(all(outline('- Stored in\n    - pages of 4 kB\n'))[0]?.zone).toBe('lead')
    expect(all(outline('- Pages are shared\n    - until one is written\n'))[0]?.zone).toBe('knowledge')
    expect(all(outline('- `malloc`\n    - takes memory from the heap\n'))[0]?.zone).toBe('knowledge')
  })
})

describe('questions', () => {
  it('are the author’s where the note answers them', () => {
    expect(all(outline('## What is it for?\n\n- keeping pages in memory\n')).map((passage) => passage.zone)).toEqual([
      'question',
      'knowledge',
    ])
    expect(
      all(outline('<details>\n<summary>What is a zombie?</summary>\n\nA dead process.\n\n</details>'))[0]?.zone,
    ).toBe('question')
    expect(
      all(outline('<details>\n<summary>What is a zombie?</summary>\n\nTo be completed.\n\n</details>'))[0]?.zone,
    ).toBe('to-do')
  })
})

describe('the outline', () => {
  const shape = (passage: Passage): unknown[] =>
    passage.children.map((child) => {
      const name = `${child.kind} ${showInlines(child.inlines).text}`.trim()
      return child.children.length === 0 ? name : [name, ...shape(child)]
    })

  it('hangs a list under the paragraph that announces it, not under any other', () => {
    expect(shape(outline('There are two:\n\n- a\n- b\n\nText.\n\n- c\n'))).toEqual([
      ['paragraph There are two:', 'item a', 'item b'],
      'paragraph Text.',
      'item c',
    ])
  })

  it('reads ox-hugo’s separated items as headings', () => {
    const text =
      '## mlock\n\n- locks pages\n\n<!--list-separator-->\n\n-  What is it for?\n\n    - secrets\n\n<!--list-separator-->\n\n-  Limits\n\n    - root only\n'
    expect(shape(outline(text))).toEqual([
      [
        'heading mlock',
        'item locks pages',
        ['heading What is it for?', 'item secrets'],
        ['heading Limits', 'item root only'],
      ],
    ])
    expect(
      all(outline(text))
        .at(-1)
        ?.path.map((heading) => showInlines(heading.inlines).text),
    ).toEqual(['mlock', 'Limits'])
  })

  it('reads a paragraph of bold words as a heading, and a title as none', () => {
    const last = all(outline('# Tools\n\n## strace\n\n**Uses**\n\nDebugging.\n')).at(-1)
    expect(last?.path.map((heading) => showInlines(heading.inlines).text)).toEqual(['strace', 'Uses'])
  })
})
