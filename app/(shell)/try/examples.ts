/** Notes to begin with: one for each way of writing that gives good questions, and one that shows them together. */

export interface Example {
  readonly name: string
  /** What makes it askable. */
  readonly why: string
  readonly text: string
}

/** A definition, a list with a lead-in, a contrast, a table, a command; and a to-do, which stays silent. */
export const wholeExample = `# Files on Linux

- **Inode**: the record that holds the owner, the size and the blocks of a file
- Three time stamps of an inode
    - the last access
    - the last edit of the content
    - the last change of the owner
- A hard link is a name, not a copy.

| file system | largest file |
| ----------- | ------------ |
| ext4        | 16 TiB       |
| XFS         | 8 EiB        |

- \`ls -i\`: shows the inode number of each file
- [ ] read about sticky bits
`

export const examples: readonly Example[] = [
  {
    name: 'A list of terms',
    why: 'A term, a colon, and what it is: each line becomes a definition.',
    text: `# Concurrency

- **Thread**: a line of work that shares the memory of its process
- **Mutex**: a lock that one thread at a time may hold
- **Context switch**: the change of a processor from one thread to another
`,
  },
  {
    name: 'A table',
    why: 'Its first column names the things, its head says what is asked of them.',
    text: `# HTTP status codes

| code | meaning                          |
| ---- | -------------------------------- |
| 301  | the address has changed for good |
| 304  | the stored copy is still good    |
| 403  | access to the address is refused |
`,
  },
  {
    name: 'Steps',
    why: 'A heading that says what they lead to, and a numbered line for each.',
    text: `# Linux

## Boot process

1. Load the firmware
2. Load the kernel
3. Start the first process
`,
  },
  {
    name: 'A command',
    why: 'The command as code, then what it does: it is asked both ways.',
    text: `# Disk space

- \`du -sh DIR\`: prints the size of a folder
- \`lsblk\`: lists the disks and their partitions
- use \`lsof +L1\` to find deleted files that are still open
`,
  },
]
