/** The words by which a line shows that it is no knowledge. Closed lists: a line that matches none is left alone. */
import type { Zoned } from './outline.ts'
import { isRelease } from './zone-log.ts'

/** Headings over lists of links; asked only where the items below do hold links. */
const linkSection =
  /^(?:(?:useful|important|other|more|external|additional|related|interesting|good|great|helpful|further|to|all|some|my|online|random|reading|web|best|learning|misc|general|popular|study|key|video|blog) )*(?:links?|resources?|references?|refs?|bibliography|sources?|citations?|see also|also see|readings?|reading list|related|articles?|blogs?|posts?|papers?|videos?|talks?|books?|tutorials?|courses?|lectures?|podcasts?|bookmarks?|backlinks|footnotes|people|communities|newsletters?|repos?|repositories|projects|tools|software|libraries|products|companies|organizations|alternatives|docs|documentation|guides?|threads?|discussions?|stack ?overflow|demos?|playgrounds?|datasets?|experiments|candidates|list of .*)(?: ?(?:and|&|\/|,) ?(?:\w+ )?(?:links?|resources?|references?|refs?|ref|tools|tooling|notes|reads?|articles|papers|videos|books|blogs))*(?: ?\(.*\))?(?: (?:to|for|on|about|from|around) .*)?$/i
const toDoSection =
  /^(?:to-?dos?|to do|to read|to watch|to learn|to explore|read later|check later|later|unread|unsorted|inbox|ideas?|wish ?list|backlog|rabbit ?holes?|open questions?|questions? to ask|unanswered questions?|doubts?|don['’]?t understand.*|things? to (?:read|learn|check|explore|do|look|consider before).*|things i .*|next steps?|roadmap|plans?|(?:my|the) plan|learning (?:path|plan|roadmap|goals)|study plan|curriculum|syllabus|week \d.*|day \d.*|month \d.*|phase \d.*plan.*|wip|jargons? ?\/ ?rabbit holes.*|exercises?|homework|diary|checklist|skipped.*|ongoing.*|learn .*|survey.*|feedbacks? (?:from|on|for|about|to|received)\b.*)(?: \(.*\))?$/i
const opinionSection =
  /^(?:(?:my|our|self|personal|random|final|some) (?:\w+ )?(?:thoughts?|opinions?|take|takes|notes to self|realizations?|experiences?|reflections?|views?|verdict|story|setup|workflow|philosophy|learnings?|rants?).*|thoughts|opinions?|rants?|reflections?|musings?|quotes?|quotations?|favorite quotes|takeaways|aphorisms|anecdotes?|things (?:ppl|people) say|(?:comments|opinions|notes) from (?:the )?\w+|why i .*|how i .*|what i .*|i .*|.*\bprompts?|acknowledge?ments)(?: \(.*\))?$/i
const metaSection =
  /^(?:table of contents|toc|change ?log(?: .*)?|release notes|version history|(?:bug ?)?fixes|(?:fixed|known) (?:issues|bugs)|(?:special )?thanks(?: to.*)?|about this (?:page|note|wiki)|meta|license|licence|credits(?: to.*)?|contributing|contributors|sponsors?|disclaimer)$/i

/** The zone that a section's heading gives to it; null for a heading that names a subject. */
export function sectionZone(heading: string): Zoned | null {
  if (heading.length > 120) return null
  const name = heading
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:.🌟⭐]+$/u, '')
  if (/^list of (?:projects|papers|posters|talks|books|students)\b/i.test(name))
    return { zone: 'housekeeping', reason: 'a list of titles' }
  if (/^["“']?[\w -]+\.(?:md|markdown|org)["”']? (?:contains|has|holds|links)\b/i.test(name))
    return { zone: 'housekeeping', reason: 'about a file of notes' }
  if (isRelease(name)) return { zone: 'housekeeping', reason: 'an entry in a log of changes' }
  if (linkSection.test(name)) return { zone: 'links', reason: 'a section of links' }
  if (toDoSection.test(name) || /^(?:todo|wip)\b/i.test(name))
    return { zone: 'to-do', reason: 'a section of things to do' }
  if (opinionSection.test(name)) return { zone: 'opinion', reason: 'opinions or personal remarks' }
  if (metaSection.test(name)) return { zone: 'housekeeping', reason: 'housekeeping of the note' }
  if (diaryDate.test(name)) return { zone: 'housekeeping', reason: 'a diary entry' }
  return null
}

const diaryDate =
  /^(?:\w+,? )?\d{4}-\d{2}-\d{2}\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/i

/** A note whose title says that it holds opinions, a diary or plans. */
export const isPersonalTitle = (title: string): boolean =>
  /^(?:projects|books|bookshelf|now|cv|resume|poetry|poems)$/i.test(title) ||
  /\b(?:opinions?|thoughts?|my|vision|rants?|reflections?|manifesto|essays?|diary|journal|musings|(?:podcast|video|talk) notes|ai workflow|curious|i am|now page|uses page|bucket list|resolutions?|year in review|in case (?:you|i)|experiments in|doing research|retrospective|about me)\b/i.test(
    title,
  )

/** "TODO", "FIXME", "look into …". */
export function isToDo(text: string): boolean {
  return (
    /\b(?:TODO|FIXME|TBD|XXX|WIP|TBA|TODOs|NEEDS? (?:MORE|TO))\b|^(?:todo|wip)\b|#todo\b/.test(text) ||
    /^(?:(?:i |we )?(?:need|want|have) to (?:read|check|look|learn|figure|understand|find|try|explore|write|do|watch|study)|look (?:into|at|up)\b|figure out\b|find out\b|read up\b|dig (?:into|deeper)|go through\b|explore\b|investigate\b|research\b|to be (?:continued|completed|done|added|written)|continue (?:from|here|reading)|come back\b)/i.test(
      text,
    )
  )
}

/** About the note, not about the world. */
export function isHousekeeping(text: string): boolean {
  const line = text.trim()
  return (
    /^(?:\(|\[)?(?:table of contents|contents|toc|back to (?:the )?top|to be (?:continued|completed|done|written|added)|under construction|work in progress|coming soon|last (?:updated|modified|edited)|draft|stub|n\/a|tbd|none|nothing (?:here|yet)|⬆.*|↥.*|\*+)[\])\s:.!…]*$/i.test(
      line,
    ) ||
    /\b(?:these notes|this (?:note|page|wiki|post|article|blog|repo|repository|readme|section (?:is|will|contains|covers)|chapter|lecture|tutorial|guide|course|assignment|book)|(?:links|items|notes) will be (?:removed|added|moved)|my notes|notes (?:from|on|taken)|copied from|taken from|adapted from|credits? (?:to|goes)|table of contents|last updated)\b/i.test(
      line,
    ) ||
    toldInPassing.test(line) ||
    /^[\p{L}][\w-]* v?\d+\.\d+\.\d+$/u.test(line) ||
    /^(?:these|this) \w+ (?:is|are) used (?:by|in|for) (?:the )?(?:unit |integration )?tests?\b/i.test(line) ||
    /^now,? (?:the|it|you|your|we|that)\b/i.test(line) ||
    /^(?:date|created|updated|author|authors|source|sources|url|link|tags?|status|category|aliases|up|type|published|duration|speaker|link to|via|from)\s*::?\s/i.test(
      line,
    ) ||
    /^[\w-]+:: /.test(line)
  )
}

/** A lecturer's talk to the reader, between the facts. */
const toldInPassing =
  /\b(?:in (?:the|this) (?:(?:next|previous|following|last|first|coming) )?(?:sections?|chapters?|lectures?|lessons?|posts?)|in (?:the following|what follows),? we|we(?:['’]ve| have) (?:now|seen|left out|already)|you (?:may|might) have noticed|this brief overview|for brevity|you can find (?:a|an|the|more|out)|you(?:['’]ll| will) find\b|before (?:we|you) (?:get started|start|begin|dive|go on)|in the rest of this|we introduced|let us (?:first|begin|start|now|see|look|turn|consider)|we would like to|we(?: will|['’]ll) (?:now|first)|we (?:now|next|first) (?:discuss|describe|present|turn|look|consider|study|introduce)|we motivated|reference implementation|as (?:mentioned|discussed|described) (?:above|earlier|before|below))\b/i

/** "See X", "More on X": nothing else is said. */
export function pointsElsewhere(text: string): boolean {
  const line = text
    .replace(/^[\s([*_]+/, '')
    .replace(/^(?:(?:definitely|also|please|do|but|and|or|so|for (?:progress|details|more|updates)),? )+/i, '')
  if (
    /\bfor (?:the )?(?:progress|updates|(?:more|further) (?:details|information|info)|details),? (?:see|visit|check|read|look)\b/i.test(
      line,
    )
  )
    return true
  if (line.length < 120 && heldElsewhere.test(line)) return true
  return (
    /^(?:see(?: also| more| the| this| it| how| here)?|also see|refer(?: to)?|ref|reference|references|read(?: more| about| this| the| here)?|check(?: out| this)?|checkout|more(?: on| about| info| information| details| here| at| in| reading)|further reading|related|cf|via|source|sources|credit|credits|inspired by|from|link|links|watch|listen|example code|demo|docs?|documentation|official docs?|video|paper|article|blog|book|talk|course|good (?:read|article|post|video|explanation|intro|overview)|great (?:read|article|post|video)|nice (?:read|article|post)|useful (?:resources?|links?|references?)|resources?|additional (?:resources?|reading)|here(?:'s| is| are) (?:a|an|the|some|my)|this (?:video|article|post|blog|paper|talk|page|thread|answer|comment|link|one|book|guide|tutorial))\b(?:\s*[:：,.-]|\s|$)/i.test(
      line,
    ) &&
    !/^(?:from|read|related|links?|source|check|refer|reference|paper|book|course|video|docs?|documentation|resources?|watch|demo|talk|article|credit)\s+(?:ports?|code|files?|address(?:es)?|nodes?|[a-z]+s|is|are|to a|a|an|than|in|as|the|can|with|only|write|committed|uncommitted|locks?|replicas?)\b/i.test(
      line,
    )
  )
}

/** "The algorithm is detailed at …", "parking information can be found here". */
const heldElsewhere =
  /^[^.:`]*\b(?:(?:is|are) (?:detailed|described|documented|explained|covered|discussed)|(?:can|may) be found|(?:can|may) be seen) (?:at|here|in|on|under)\b[^.`]*\.?$/i

/** The author's own doubt. */
export function hasDoubt(text: string): boolean {
  return (
    /\?\?|\(\?+\)|\s\?\s*$|¿|🤔|:thinking:|\b(?:CONFIRM|CHECK|VERIFY|UNSURE|DOUBT|QUESTION)\b\s*:?/.test(text) ||
    /\b(?:i think|i guess|i believe|i suppose|i assume|not sure|not certain|unsure|idk|iirc|afaik|afaict|if i (?:remember|recall|understand)|need to (?:check|verify|confirm|understand|research)|no idea|don'?t (?:know|understand|get)|confus(?:ed|ing)|citation needed|correct me|might be wrong|could be wrong|maybe wrong|i wonder|wondering|apparently|supposedly|(?:doesn'?t|don'?t) seem(?:s)? to|seems like|looks like it|maybe\?|probably\?|right\?|wtf)\b/i.test(
      text,
    )
  )
}

/** "I" as a person: before a word in lower case, and no numeral ("Type I errors"), variable or I/O. */
const firstPerson =
  /\bI['’](?:m|ve|d|ll)\b|(?<!\b(?:Type|Phase|Part|Chapter|War|Level|Class|Stage|Volume|Category|Division|axis|matrix|let|Let) )(?<![=+*<>] ?)\bI (?!and\b|or\b|is\b|are\b|of\b|in\b|for\b|to\b|with\b|frames?\b|the\b|errors?\b|at\b|as\b|by\b|controllers?\b|on\b|from\b|denotes?\b|tensors?\b|matrix\b|layers?\b)[a-z]|\bmyself\b|\bMyself\b/
const personal =
  /^(?:would (?:like|love)|wish|wanted?|hoping) (?:to|a|an|the|more|some|there|for)\b|\b(?:my|me)\b(?![-_.`])|\bgreat!|\b(?:fun (?:story|fact)|IMO|IMHO|imo|imho|in my (?:opinion|experience|view)|personally|our (?:own|lives|world|society|culture|team|company|project|product|users?|app|codebase|generation|relationship|friends)|let['’]s|lets (?:say|see|take|assume|look|go|suppose|try|talk|consider|build|imagine)|thanks(?! to\b)|thank you|lol|haha|hehe|lmao|tbh|ngl|btw|fyi|(?:might|may) not even|just a matter of|what(?:['’]s| is) (?:interesting|important|striking|remarkable|key) |yay|oops|meh|ugh|damn|shit\w*|fuck\w*|bullshit|crap\w*|sucks?|awesome|amazing(?:ly)?|wonderful|beautiful(?:ly)?|incredible|incredibly|insane(?:ly)?|crazy|ridiculous|fascinating|annoying|boring|stupid|dumb|silly|weird(?:ly)?|neat|delightful|sad(?:ly)?|hopefully|frankly|honestly|arguably|the (?:cool|best|nice|sad|fun|weird|interesting|important) (?:thing|part|way) (?:is|about|to)|it would be (?:better|nice|great|cool|good)|would be (?:nice|cool|great|fun)|sounds? (?:like|good|great|cool|bad)|(?:super|pretty|very|really|quite|so|kinda|kind of) (?:cool|nice|good|great|interesting|fun|neat|annoying|bad|hard|weird|important|useful|helpful|clever|smart|simple|easy|powerful|happy|confusing|exciting|elegant|sweet)|cool (?:thing|stuff|idea|project|trick)|worth (?:reading|watching|it|a read|a look|checking|exploring)|highly recommend|recommend(?:ed)? (?:reading|to read)|must[- ]read|game[- ]changer|(?:far|vast) majority of the time|that['’]s it|you['’]re (?:good|done|welcome)|or something|and stuff|in our (?:case|setup|app|codebase|company|team)|(?:is|was|were) not working|didn['’]t work|internet comments?|whatever|might as well|up ?to ?date info|good (?:luck|job|stuff|enough)|we (?:should|need to|ought|believe|think|want|wanted|must|live|feel|tend|decided|tried|started|built|often|humans|deserve|wish|hope|care|love|as (?:a|humans))|as humans|humanity|society)\b/i

/** First person, praise and blame, chatter; what stands in quotation marks is not the author's voice. */
export function isOpinion(text: string): boolean {
  const own = text.replace(/"[^"]{0,200}"|“[^”]{0,200}”/g, '"…"')
  return firstPerson.test(own) || personal.test(own) || /[😀-🙏🤣🤩😂❤💀🔥😅]/u.test(own)
}

/** A quotation, with or without the name of who said it. */
export function isQuotation(text: string): boolean {
  if (/^["“][^"”]*\b(?:I|I['’]m|we|my|you|your)\b[^"”]*["”][\s.]*$/.test(text)) return true
  if (/^["“][^"”]{24,}["”][\s.]*(?:[[(][^)\]]*[)\]])?$/.test(text)) return true
  return /^["“](?=.{60})[^"”]*["”][\s.]*(?:[-–—~(].*|by .*)?$/.test(text) || /^["“](?=.{60})[^"“”]*$/.test(text)
}

/** The title of a work: in title case, numbered or not, or with its author behind it. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/^\d{2,4}[:.]? /, '')
  if (bare.length > 200 || /[.:;]$/.test(bare) || / (?:is|are|was|has|have|can) /.test(bare)) return false
  if (byAuthor.test(bare) && bare.split(' ').length <= 24) return true
  const words = bare.split(' ').filter((word) => /\p{L}{4}/u.test(word))
  const isCapital = words.filter((word) => /^["“(]?\p{Lu}/u.test(word)).length / words.length >= 0.8
  return isCapital && words.length >= (bare === text ? 5 : 3) && (bare !== text || !/[:–—]\s/.test(bare))
}

const byAuthor =
  /^["“]?\p{Lu}.* by (?:\p{Lu}[\p{L}.’'-]+ ){1,3}(?:(?:and|&) (?:\p{Lu}[\p{L}.’'-]+ ?){1,4}|\p{Lu}[\p{L}.’'-]+)$/u

/** "Award Ceremony: 3:15pm - 3:30pm": a line of a programme. */
export const isSchedule = (text: string): boolean => /\b\d{1,2}(?::\d{2})? ?(?:am|pm)\b/i.test(text)

/** Told to the reader: what to do, not how things are. */
export function isAdvice(text: string): boolean {
  const line = text.replace(/^["'“(*\s]+/, '')
  if (/^["“]/.test(text)) return false
  // "Never spits out the wrong answer" is told of something.
  if (/^(?:never|always)\s+(?:\w+s|be|been|been|in|on|the|a|an)\b/i.test(line)) return false
  if (/^you['’]ve (?:tried|probably|seen|got|been|already)\b/i.test(line)) return true
  if (within.test(line) && !/[.!?]\s+\p{Lu}/u.test(line)) return true
  return /^(?:please|always|never|don['’]?t|do not|avoid|try|consider|make sure|ensure that you|be (?:careful|aware|sure|kind|honest|patient|consistent|open|mindful|explicit)|beware|remember|keep (?:in mind|it|your|a|an|things|track)|think (?:about|of|in)|learn|practice|practise|focus|ask (?:yourself|for|the|them|questions)|start (?:with|by|small)|stop|prefer|stick to|watch out|take (?:care|a look|notes|time)|spend|just (?:use|do|go|read|try|install|run|ask|remember|write|keep|look|google|search)|go (?:to|with|for|ahead|read|check)|click|visit|download|install|clone the|copy|paste|follow (?:the|this|these)|let me|note to self|pick|choose|get (?:a|an|the|your|some|rid)|give (?:it|yourself)|put (?:your|the)|don|feel free|imagine|suppose you|play (?:with|around)|look for|aim for|ship|write (?:a|an|the|your|down|tests|code|good)|build (?:a|an|the|your)|find (?:a|an|the|your)|work on|talk to|hire|invest|buy|sell|eat|drink|sleep|exercise|read (?:the|a|books|code)|you should|you need to|you have to|you must|you['’]d better|you['’]ll want|you may want|you might want|we need to|one should)\b/i.test(
    line,
  )
}

/** Told to the reader in the midst of the one sentence there is. */
const within =
  /\b(?:you should (?:follow|always|never|also|probably|definitely|avoid|try)|you (?:(?:may|might|often|probably|also|will) )+(?:want|wish|prefer) to|you might ?as ?well|consider these|have a look at|take a look at|(?:just|simply) don['’]t|reach out|it['’]s (?:time|best|better|wise|important|a good idea|worth) to|better to (?:just )?(?:use|avoid|do)|make sure (?:to|that|you|your))\b|^(?:rather|better) \w+ (?:a|an|the|your)\b|^you can (?:easily |simply |just )?(?:install|download|visit)\b/i

/** `apt install …`, `npm i …` and nothing else. */
export function isInstallLine(text: string): boolean {
  const bare = text.replace(/[`*]/g, '').replace(/^\$\s*/, '')
  if (installs.test(text) && bare.split(' ').length <= 20) return true
  return /^(?:sudo )?(?:apt(?:-get)?|brew|pip3?|pipx|npm|yarn|pnpm|cargo|pacman|dnf|yum|snap|gem|go|conda|nix-env|choco|winget|flatpak|helm repo)\s+(?:install|i|add|get|update|upgrade|-S\w*|-i\w*)\b[^:–—]*$/i.test(
    bare,
  )
}

/** "On Debian: `sudo apt install x` to set it up." */
const installs =
  /^(?:on|for|in|run|use|with|first|then|install|to install)\b.{0,40}`(?:sudo )?(?:apt(?:-get)?|brew|pip3?|npm|yarn|yum|dnf|pacman|cargo) (?:install|add) [^`]+`/i
