/** The help texts. Usage first, then what it does, then what it answers with. */

export const overview = `quern: turns notes into questions and brings each one back before you forget it

Usage: quern COMMAND [OPTIONS]          quern COMMAND --help tells more

  compile PATH     print the cards that notes give; stores nothing
  check PATH       read notes critically: open questions, undefined terms, contradictions, broken links
  import PATH      bring a folder or a zip of notes in: plan, ask, apply
  due              what is due, by deck
  stats            how much you know, and how much you remember
  review           answer cards from a script
  export --json    everything, as JSON
  doctor           replay every review log and compare
  backup FILE      write a verified copy of the database
  restore FILE     put such a copy in the place of the database

Where a Quern server is running on the data folder, the command asks it; else it opens the data itself.
The data folder is data/ in the clone, or QUERN_DATA.
Exit codes: 0 done, 1 failed, 2 not understood or a question that nobody was there to answer.
`

export const help: Readonly<Record<string, string>> = {
  compile: `Usage: quern compile PATH [--json] [--explain] [--dialect NAME]

Prints the cards that a note or a folder of notes gives. Stores nothing and needs no database.

  --json      an array, one object a note: { note, dialect, cards: [{ id, key, kind, rule, factType, question,
              answer, context, place, places, status }] }; places are UTF-16 offsets, end exclusive
  --explain   also what gave no card, and why
  --dialect   what the notes are kept in, whatever they show: markdown, obsidian, logseq, notion, hugo or ox-hugo
`,
  check: `Usage: quern check PATH [--json]

Reads a note or a folder of notes critically and lists what it finds, with file and line. Stores nothing, needs no
database, and never writes to a note.

  check/open-question     a question that nothing answers
  check/undefined-term    an acronym, a term or a [[name]] that no note explains
  check/two-definitions   one term with two definitions that share little
  check/contradiction     two statements that cannot both be true
  check/dangling-link     a link to a note or a heading that is not there
  check/stale             a dated statement older than three years, TODO or "??" left in what a note tells

  --json   an array, one object a finding: { note, line, place, code, severity, message, words }; places are UTF-16
           offsets, end exclusive; severity is "warning" or "info"

Exit codes: 0 nothing found, 1 something found, 2 not understood or nothing to read at PATH.
`,
  import: `Usage: quern import PATH [--as NAME] [--dialect NAME] [--dry-run] [--yes] [--json]

Plans what a folder or a zip of notes would change, shows it, asks, and applies it in one transaction.
The notes themselves are never written to.

  --as NAME    the name of the source; where one of that name exists, PATH takes its place
  --dialect    what the notes are kept in, whatever they show: markdown, obsidian, logseq, notion, hugo or ox-hugo;
               kept for every later sync of the source; "detected" goes back to what the notes show
  --dry-run    show the plan and stop
  --yes        do not ask
  --json       the plan as JSON
`,
  due: `Usage: quern due [--json]

What is due today, by deck.
`,
  stats: `Usage: quern stats [--json]

Reviews, true retention, cards by phase and what is coming.
`,
  export: `Usage: quern export --json

Prints everything as one JSON object: { version, notes, cards, reviews, … }.
`,
  review: `Usage: quern review --id CARD --rating 1|2|3|4
       quern review < FILE

Answers cards: 1 again, 2 hard, 3 good, 4 easy. Without --id, lines "CARD RATING" are read from standard input
and one line is printed for each.
`,
  doctor: `Usage: quern doctor [--repair] [--json]

Replays every review log and compares it with what is stored; only reads. Exit code 1 when something is wrong.

  --repair   make a backup, then mend what can be mended; reviews are never deleted
`,
  backup: `Usage: quern backup FILE

Writes a copy of the database to FILE and verifies it.
`,
  restore: `Usage: quern restore FILE

Verifies FILE and puts it in the place of the database; what was there is moved aside, never deleted.
Stop the server first.
`,
}
