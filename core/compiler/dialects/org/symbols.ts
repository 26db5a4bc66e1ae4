/** Org's names for characters: LaTeX's commands, and the names that HTML has. */
import { decodeEntity } from '../../entities.ts'

/** The character that `\name` stands for, or null. */
export function symbolOf(name: string): string | null {
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (known !== undefined) return known
  const reference = `&${name};`
  const decoded = decodeEntity(reference)
  return decoded === reference ? null : decoded
}

/** Lower case, in the order of Unicode from α on. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'

const letters = greek.split(' ').flatMap((name, i): [string, string][] => [
  [name, String.fromCharCode(0x3b1 + i)],
  [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, String.fromCharCode(0x391 + i)],
])

const commands: Readonly<Record<string, string>> = {
  ...Object.fromEntries(letters.filter(([name]) => name !== 'Sigmaf')),
  varepsilon: 'ε',
  varphi: 'φ',
  to: '→',
  gets: '←',
  rightarrow: '→',
  leftarrow: '←',
  uparrow: '↑',
  downarrow: '↓',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  Leftarrow: '⇐',
  Leftrightarrow: '⇔',
  iff: '⇔',
  leq: '≤',
  geq: '≥',
  neq: '≠',
  ll: '≪',
  gg: '≫',
  sim: '∼',
  approx: '≈',
  simeq: '≅',
  cong: '≅',
  propto: '∝',
  infty: '∞',
  pm: '±',
  div: '÷',
  cdot: '⋅',
  cdots: '⋯',
  dots: '…',
  ldots: '…',
  star: '*',
  circ: '∘',
  oplus: '⊕',
  otimes: '⊗',
  land: '∧',
  wedge: '∧',
  lor: '∨',
  vee: '∨',
  not: '¬',
  neg: '¬',
  lnot: '¬',
  in: '∈',
  ni: '∋',
  exists: '∃',
  emptyset: '∅',
  setminus: '∖',
  subset: '⊂',
  subseteq: '⊆',
  supset: '⊃',
  supseteq: '⊇',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  angle: '∠',
  perp: '⊥',
  parallel: '∥',
  mid: '|',
  vbar: '|',
  langle: '⟨',
  rangle: '⟩',
  lceil: '⌈',
  rceil: '⌉',
  lfloor: '⌊',
  rfloor: '⌋',
  hbar: 'ℏ',
  ell: 'ℓ',
  Re: 'ℜ',
  Im: 'ℑ',
  aleph: 'ℵ',
  checkmark: '✓',
  check: '✓',
  slash: '/',
  under: '_',
  tilde: '~',
  plus: '+',
  equal: '=',
  backslash: '\\',
  EUR: '€',
  EURO: '€',
  S: '§',
  P: '¶',
}
