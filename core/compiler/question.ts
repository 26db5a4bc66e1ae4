/** A question as the compiler hands it over: what is asked, the answer as pieces of the note, and where it comes from. */
import type { Place, Proposal } from '../domain.ts'
import type { Diagnostic, Dialect } from './document.ts'
import type { Answer, FactType } from './fact.ts'
import type { NoteLink } from './links.ts'

export type QuestionKind =
  | 'definition'
  | 'purpose'
  | 'cause'
  | 'relation'
  | 'reversal'
  | 'contrast'
  | 'list'
  | 'cloze'
  | 'command'
  | 'steps'
  | 'example'
  | 'yesno'
  | 'authored'

/** Words that could be offered as a wrong choice: other items of the list, cells of the column, sibling terms. */
export interface Distractor {
  readonly text: string
  readonly place: Place
}

export interface Question {
  /**
   * For matching only: a hash of note path, fact type, subject lemma, predicate lemma and asked role. A pure function of the notes;
   * never of offsets, wording or the rule's name.
   */
  readonly key: string
  /** Siblings share it: the same hash without the asked role. */
  readonly factKey: string
  readonly kind: QuestionKind
  readonly factType: FactType
  readonly rule: string
  /** Markdown. A cloze shows `[…]` for the gap. */
  readonly question: string
  /** Markdown, made of `pieces`. */
  readonly answer: string
  readonly pieces: Answer
  /** The scope line, outermost first; levels that would give the answer away are left out. */
  readonly context: readonly string[]
  /** The evidence that holds the answer. */
  readonly place: Place
  /** All evidence, where it is scattered. */
  readonly places: readonly Place[]
  readonly proposal: Proposal
  /** Why it is suggested and not active; null for active. */
  readonly reason: string | null
  /** 0 to 1: the order of suggestions, and which siblings survive a budget. */
  readonly score: number
  readonly distractors: readonly Distractor[]
  /** For `==cloze==` with a hint and the like. */
  readonly hint: string | null
}

/** A passage that gave no card, and why: the compiler answers for its silence. */
export interface Silence {
  readonly place: Place
  /** E.g. `zone/links`, `lint/leak`, `no-rule`. */
  readonly code: string
  /** In words for the user: "a link list", "an opinion", "too long for one answer". */
  readonly reason: string
}

/** A block that bears an id, by which other notes refer to it. */
export interface NamedBlock {
  /** In small letters. */
  readonly id: string
  /** Where the block begins in its note; 0 for the note itself. */
  readonly start: number
  /** Its first words as a card shows them; "…" where it has none (a picture, a query). */
  readonly words: string
}

export interface CompiledNote {
  /** Path under the source's root, NFC, `/`. */
  readonly path: string
  readonly title: string
  readonly tags: readonly string[]
  /** What the note was read as. */
  readonly dialect: Dialect
  /** The dialects whose marks it bears: the evidence for its folder's. */
  readonly marks: readonly Dialect[]
  /** The folder's dialect that it was compiled under; null where none was told. */
  readonly folder: Dialect | null
  /** Words zoned as knowledge; the measure of silence. */
  readonly knowledgeWords: number
  readonly questions: readonly Question[]
  readonly silences: readonly Silence[]
  readonly diagnostics: readonly Diagnostic[]
  readonly aliases: readonly string[]
  /** Links to other notes, as written. */
  readonly links: readonly NoteLink[]
  /** Its blocks that bear an id. */
  readonly blocks: readonly NamedBlock[]
  /** The ids that it refers to, with the words that it was compiled with; null where no block bears the id. */
  readonly referred: readonly (readonly [id: string, words: string | null])[]
}

export interface NoteFile {
  readonly path: string
  readonly text: string
}

/** What is known of the notes around a note. */
export interface Around {
  /** What the folder's notes are written in; absent where each note tells by itself. */
  readonly dialect?: Dialect | undefined
  /** The user says so: then it holds whatever a note shows. */
  readonly isDialectChosen?: boolean
  /** The first words of the blocks of all notes, by id: what a reference to one shows. */
  readonly blocks?: ReadonlyMap<string, string>
}

export interface CompileOptions extends Around {
  /** Whether `==cloze==` and `a :: b` are cards in a note that does not say: the switch on the source. */
  readonly authorSyntax: boolean
}

/** Bumped when the same notes may give other cards: a source compiled by an older version is compiled again. */
export const compilerVersion = 6
