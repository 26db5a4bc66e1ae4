/**
 * Closed word lists. A tagger misreads the fragments that notes are made of, so a sentence rule fires only on verbs listed
 * here, in the frames listed here.
 */

/** Verbs that take an object, and ask well for it: "What does X store?" */
const objectVerbs = `adopt carry cost last name reorder slow suit accept acquire allocate append assign authenticate authorize balance bind block buffer build bypass cache
calculate capture catch check clean clear collect combine communicate compile compress compute configure connect control convert
copy count cover create decode decompress decrypt defer define delegate delete deliver deny describe destroy detect determine disable
discard dispatch display distribute drop duplicate eliminate embed emit emulate enable encapsulate encode encrypt enforce ensure
enter establish estimate evaluate exceed exchange execute exit expect export expose extend extract fetch filter find flush follow
fork forward free generate grant group guarantee guard handle hide hold host identify ignore implement import improve increase index
indicate inherit inject insert inspect install intercept invoke isolate issue join kill launch learn limit link list load lock log
lower maintain manage manipulate map mark match measure merge minimize maximize mirror modify monitor mount move multiply notify
observe omit optimize order organize output override package parse partition pass persist poll predict preserve prevent print
process produce protect provide publish pull push query queue raise receive reclaim record recover redirect reduce register reject
release remove rename render repeat replace replicate represent request require resolve restore restrict retain retrieve retry
return reuse route sample save scale scan schedule search select send separate serialize share show signal simplify
skip solve sort spawn specify split start stop store stream subtract supply suspend switch sync synchronize terminate test track
train transfer transform translate transmit trigger update upload validate verify visit wake watch wrap write yield
achieve activate address adjust affect aggregate alter avoid await bring cause choose comprise consume constrain construct
correlate decouple degrade demonstrate derive divide downgrade embody employ encounter encourage enhance enrich entail evict
expand explain facilitate favor force gain hash impose incorporate increment infer inform initiate insulate integrate invalidate lack
maximise minimise mitigate mutate normalize obtain outline outsource overcome perform permit pick possess prefer prioritize
promote propagate propose prove pursue reach reclaim reflect render rely replay reset reveal satisfy seek shard shift
span streamline suggest summarize suppress tackle throw tolerate traverse undergo unify utilize violate visualize withstand
alleviate approximate characterize classify concatenate contradict decompose define discourage exhibit exploit generalize
illustrate interpret introduce leverage mimic obey outperform penalize preserve quantify regularize simulate strengthen stabilize
surpass synthesize weaken`

/** Verbs whose object is asked for only when nothing else of the note does so: "What does X need?" is vague. */
const vagueVerbs = `say state imply try attempt aim tend seek fail allow contain do get give have hold include involve keep let look make mean need offer read see set support take
tell use want work`

/** Verb and preposition: "What does X run on?" */
const prepositionVerbs = `act as|apply to|attach to|base on|belong to|bind to|care about|communicate with|communicate over|connect to|consist of|
convert to|correspond to|deal with|depend on|derive from|differ from|focus on|happen via|inherit from|interact with|lead to|listen on|
live in|live on|map to|operate at|operate on|operate in|participate in|point to|prevent from|protect against|protect from|
rely on|refer to|reside in|resolve to|respond to|result in|return to|run as|run at|run in|run inside|run on|run on top of|serve as|
sit between|sit on|sit on top of|speak over|stand for|start with|store in|suffer from|translate to|wait for|work at|work on top of|
work by|write to|work over|evaluate to|come from|result from|arise from|stem from|emerge from|appear in|appear as|occur in|
exist in|compile to|comply with|conform to|adhere to|integrate with|revolve around|grow with|scale with|vary with|account for|allow for|default to|
contribute to|react to|relate to|end with|begin with|compete with|build on|build on top of|fall into|rest on|guard against|
defend against|aim for|aim at|run via|travel over|listen to|listen for|subscribe to|fall back to|connect via|vote on|decide on|agree on|optimize for|opt for|converge to|generalize to|extend to|amount to|specialize in|originate from|benefit from|range from|adapt to|lie on|lie in`

/** Past participles of passive frames with the prepositions that may follow: "What is X stored in?" */
const passiveVerbs = `acquired aborted blocked cleared committed deleted discarded dropped evicted flushed freed invalidated killed lost locked merged notified opened rejected released removed restored resumed suspended swapped terminated unlocked woken accepted added allocated applied associated attached based bound built cached called caused closed compared compiled computed configured confined connected considered
controlled converted copied created declared defined delivered denoted described destroyed detected designed determined distributed derived divided
encoded encrypted enforced equipped established executed exposed expressed found generated governed grouped handled hosted identified
implemented included indexed inherited initialized installed invoked isolated issued kept launched limited linked listed loaded located
made maintained managed mapped marked measured mounted named organized owned parsed passed performed persisted placed prefixed processed
produced protected provided published raised read received recorded replaced reported represented required reserved resolved returned sampled saved scheduled seen selected sent separated served set shared signaled signed sorted specified split started stored
assigned assumed averaged calculated combined composed concatenated constrained evaluated estimated extracted fed formed inferred learned modeled multiplied optimized parameterized penalized predicted projected proposed quantified regularized scaled split stacked summarized visualized weighted supported taken tied tracked trained transferred transformed translated triggered treated updated used viewed validated verified wrapped written`

const passivePrepositions = [
  'on top of',
  'in terms of',
  'by',
  'in',
  'on',
  'as',
  'from',
  'to',
  'with',
  'at',
  'into',
  'over',
  'via',
  'without',
  'for',
]

/** Verbs that open the gloss of a command: "`git stash` : Shelve changes". */
const imperativeVerbs = `call announce pack put bring rearrange fold unfold step jump grant tell answer ask collect give keep hand undo redo hook abort add adjust amend analyze apply archive attach automate backup benchmark boot calculate change checkout choose
clone close commit compare customize cut debug decrease deploy describe detach diff disconnect download draw dump echo edit emulate
examine explain exclude export fix flash force forget format go graph highlight increment inflate initialize insert interrupt
jump kill lint list login mask merge mute navigate open overwrite pause perform pick ping pin play plot preview profile prune rebuild
recreate refresh reload reinstall remap resize resume reverse revert rewrite rotate run scroll setup shelve shrink
shut sign size sleep slice squash stash stage strip swap tag tail toggle touch trace trim tune turn type undo unmount unpack unset
untar unzip upgrade view zip zoom`

const irregularThird: Readonly<Record<string, string>> = { do: 'does', have: 'has', be: 'is', go: 'goes' }

/** "store" → "stores", "map" → "maps", "catch" → "catches". */
export function thirdPerson(base: string): string {
  const known = irregularThird[base]
  if (known !== undefined) return known
  if (/(?:s|sh|ch|x|z)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

const list = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')

/** `preposition` verbs take their listed preposition only; `imperative` ones are known only as the first word of a gloss. */
export type VerbClass = 'object' | 'vague' | 'preposition' | 'imperative'

/** Base form and class of a listed verb, by its base or third-person form. */
export const verbForms: ReadonlyMap<
  string,
  { readonly base: string; readonly third: boolean; readonly as: VerbClass }
> = buildVerbForms()

function buildVerbForms() {
  const forms = new Map<string, { base: string; third: boolean; as: VerbClass }>()
  const add = (base: string, as: VerbClass) => {
    if (!forms.has(base)) forms.set(base, { base, third: false, as })
    forms.set(thirdPerson(base), { base, third: true, as })
  }
  for (const base of list(vagueVerbs, /\s+/)) add(base, 'vague')
  for (const base of list(objectVerbs, /\s+/)) if (!forms.has(base)) add(base, 'object')
  for (const pair of list(prepositionVerbs, /\|/)) {
    const base = pair.split(' ')[0] ?? pair
    if (!forms.has(base)) add(base, 'preposition')
  }
  for (const base of list(imperativeVerbs, /\s+/)) if (!forms.has(base)) add(base, 'imperative')
  return forms
}

/** Listed verb-and-preposition pairs, longest first, keyed by every form of the verb. */
export const prepositionFrames: readonly {
  readonly base: string
  readonly third: string
  readonly preposition: string
}[] = list(prepositionVerbs, /\|/)
  .map((pair) => {
    const [base = '', ...rest] = pair.split(' ')
    return { base, third: thirdPerson(base), preposition: rest.join(' ') }
  })
  .sort((a, b) => b.preposition.length - a.preposition.length)

/** Adjectives with the preposition that asks for their complement: "What is X equivalent to?" */
export const adjectives: ReadonlyMap<string, readonly string[]> = new Map(
  `equivalent to|similar to|identical to|different from|responsible for|specific to|local to|limited to|subject to|independent of|
dependent on|compatible with|available in|available on|available for|capable of|part of|proportional to|equal to|analogous to|
applicable for|applicable to|useful for|suitable for|good for|ideal for|susceptible to|vulnerable to|immune to|resistant to|
aware of|composed of|native to|built into|synonymous with|related to|close to|orthogonal to|prone to|isomorphic to|unique to|accessible from|accessible to|accessible via|accessible by|
adjacent to|agnostic to|attached to|beneficial for|blind to|bound by|bound to|capable of|central to|common in|concerned with|consistent with|
derived from|distinct from|essential for|exempt from|expressed in|familiar with|focused on|free from|free of|identical with|inferior to|
inherent in|inherent to|insensitive to|interested in|invariant to|invariant under|invisible to|irrelevant to|located in|motivated by|named after|necessary for|next to|opposed to|
opposite to|parallel to|perpendicular to|popular in|present in|reliant on|relevant to|relevant for|representative of|robust against|robust to|rooted in|safe from|sensitive to|
suited for|suited to|superior to|tied to|tolerant of|transparent to|typical of|unaware of|valid for|visible in|visible to|well-suited for|well-suited to`
    .split('|')
    .map((pair) => pair.trim().split(' '))
    .reduce(
      (map, [adjective = '', preposition = '']) => map.set(adjective, [...(map.get(adjective) ?? []), preposition]),
      new Map<string, string[]>(),
    ),
)

export const participles: ReadonlySet<string> = new Set(list(passiveVerbs, /\s+/))
export const participlePrepositions: readonly string[] = passivePrepositions

const set = (text: string): ReadonlySet<string> => new Set(list(text, /\s+/))

/** Headings that name no subject. */
export const genericHeadings =
  set(`notes note types type example examples references reference advice links link overview faq faqs
introduction intro resources resource misc miscellaneous random other others basics general summary background usage details
detail definition definitions intuition concepts concept terms terminology questions tips info information todo ideas more related meta
theory history comparison comparisons differences setup tools tool list lists things stuff directory properties features
context use uses why what how pros cons advantages disadvantages benefits drawbacks limitations issues problems problem
implementation implementations implementation architecture design models model components workflow process steps
key main important common formal practical considerations about description rules syntax options commands
pitfalls gotchas caveats quirks notes jargons jargon relationship relationships approaches approach methods techniques patterns levels goals goal
requirements structure operations basic advanced etc variants variations motivation`)

/** Nouns of one thing that want an article: "What does the device raise?" */
export const countNouns =
  set(`agent algorithm allocator api app application array attacker block bridge broker browser buffer bus byte cache
call caller channel character child class client clock closure cluster column command commit compiler component computer connection
consumer container context controller cookie core counter coroutine cpu daemon database datagram deadlock debugger
device dictionary directory disk domain driver element emulator endpoint engine event exception executable expression factory
field file filter firewall flag frame framework function future garbage gateway generator goroutine graph group guest handle handler hash
header heap host hub hypervisor image index instance instruction interface interpreter interrupt iterator
job journal kernel key language layer leader leaf library limit line linker list loader lock log loop machine macro
manager map matrix message method middleware migration mirror model module monitor mount multiplexer mutex namespace
network node number object offset operation operator optimizer orchestrator organization owner package packet page parameter parent
parser partition patch path peer permission pipe pipeline pixel platform plugin pod pointer policy pool port
process processor producer profile program programmer project promise protocol proxy queue reader receiver record
reference register registry replica repository request resolver resource response root router row rule runtime
sandbox scheduler schema scope script segment semaphore sender sensor server service session set shell
signal site slice socket source stack state statement step stream string struct subnet subroutine switch symbol syscall system
table tag target task template term terminal test thread timeout timer token tool topic transaction transistor transistor tree
trigger tuple type user value variable vector vertex view vm volume watcher web window worker wrapper writer`)

/** Words that cannot end a noun phrase or begin a subject. */
export const functionWords =
  set(`a an the of to in on at by for from with as and or but if then than so that this these those it they
we you i he she is are was were be been being do does did has have had can could may might will would shall should must not no
when while where which who whose what why how because since although though also just only even very there here into onto over under
via per each every some any all both either neither such its their our your my his her`)

export const numberWords: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
