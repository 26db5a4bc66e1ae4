/** Nouns by whether they can be counted: what decides "a lock", "isolation", "the CAP theorem". Data only. */
import { countNouns } from './lexicon.ts'

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Nouns of one thing, beside those by which sentences are read (`countNouns`): these decide articles and capitals only. */
const moreCountNouns =
  set(`ability annotation approximation binding building business capability chunk citation city collation commission competition contribution
convolution dashboard derivation discussion division edition expansion fence foundation generation homomorphism institution invention invocation isomorphism learner mapping mission mutation
organism agreement publisher subscriber permission portion preference product prism provision quotation responsibility revolution rune setting station string submission subscription substitution thing transmission variation
abort abstraction accumulator action actor adapter address adjective advantage aggregate alert alias allocation amount
analogy anchor angle animation anomaly answer antipattern  approach arena argument artifact aspect assembler assertion asset association assumption asterisk atom attribute audience
audit author authority automaton average axiom axis background backend backup balancer bank barrier base baseline basis batch benchmark bias bid bill bird bit blob blocker body bond book
boolean boot bootloader boundary box bracket branch brain break breakpoint breaker bug builder bundle bundler button bytecode calculation callback camera candidate card case
cast catalog category cause ceiling cell center centroid certificate chain challenge change character chart check checkpoint checksum cherry-pick child chip choice chunk cipher ciphertext circle circuit
classifier clause clone cloud cluster codebase codec coefficient cohort coin collection collision collector combination combinator command comment committer community comparison comparator compartment
composite compound compromise concept concern condition configuration conflict conjunction constant constraint constructor contract contrast conversation conversion converter convoy copy corner correlation corpus cost
counter country course cover crash criterion crawler credential cron cube curve cursor customer cut cycle dag  dashboard date day deadline dentry debt decision declaration decorator default defect definition degree delay delegate
deletion delta demon denominator dependency deployment derivative descriptor description  destination detector determinant developer diagram dialect diff difference differential digest digit dimension disadvantage disjunction
dispatcher distance distribution distro document dog domain door dot download draft drawback driver drop dump duration edge effect eigenvalue eigenvector email embedding employee encoder
end ending enemy entity entry enum environment epoch equation equilibrium era error estimate estimator evaluation example exit experiment expert exploit exponent extension extent fact factor
failover failure family fan fast-forward fault feature feed fiber fibre field figure fixture flaw float  folder follower font footer footprint fork form format formula fork fraction fragment
friend frontend fuse futex game gap gate genome gene goal gotcha gradient grammar graph guarantee gulf guard guess guide guideline habit half hand handshake hardlink hash hazard head heading heartbeat herd heuristic hierarchy
hint histogram hole hook hop hotspot hour house human hyperparameter hyperplane hypothesis icon id idea identifier identity idiom illusion image implementation impurity increment indicator
inequality  initializer inode input inset installation integer integral intent interval invariant inverse inversion invoice issue item iteration jail jar journey joke journal judge jump junction kata
kit knob label  lambda landmark lane latch launch lattice law leak lease ledger lemma length lens letter level lexer liability license lifecycle lifetime  likelihood limitation line lint linter literal livelock
loadbalancer location lookup loss lottery machine mail mailbox main makefile mainframe marker mask market master match mean meaning measure measurement mechanism median meeting member memo
memtable menu merge metaclass meter metric microkernel microservice milestone minimum mirror misconception miss mistake mixin mnemonic mode moment monad monoid monolith monorepo month morphism move movie multigraph name neuron neighbour
neighbor nonce norm note notification notebook  noun nucleus nullity oauth objective observable observer occurrence octet offer office opcode operand opinion opportunity option oracle order  ordinal orphan
origin outage outcome outlier outline outlet output overflow override overview packfile pager pair paper paradigm paragraph part participant partner password paste patch pattern payload payment
peak penalty percentage percentile perceptron period permutation person perspective phase phenomenon phone phrase pick picture piece pitfall pivot place placeholder plan plane plant platform player playlist plot
point poll polynomial population portfolio position post postcondition power practice precondition predicate prediction predictor preflight prefix premise presentation price primary primitive principal printer prior priority privilege
prize probe problem procedure product professor projection proof property proposal proposition prototype provider proxy pseudonym pull purpose puzzle  quantity quantifier quantile quantum question quirk quorum quota quote race radius railway 
range rank rate ratio rating ray reaction reaper reason rebase receipt recipe recommendation  redirect reducer refactor reflog region regression relation relationship release remainder reminder remote repetition
replay report repo representation requirement reservation residual restart restriction result retry return reversal revert review revision reward ring risk river road robot role rollback rollout root rootkit rotation
round routine route safepoint saga salary sale salt sample savepoint scalar scan scenario scene schedule science score scoreboard screen script seal  season second secret secondary section sector seed selection
selector sentence sentinel sequence serializer series shadow shape shard sheet shift shortcut shell shop shot sidecar signature signal silo simulation simulator singleton sink site situation size skeleton skill
sketch slab slave slide snapshot snippet socketpair softirq solution solver soul space span specialist specification spectrum speed sphere spike spinlock  split sprint square squash stage standard stakeholder star start-up startup statistic
stereotype step stopword store storm story strategy streak street strength stub student style subclass subgraph subject submodule subquery subset subspace subtree subtype successor suffix suggestion suite sum summary
superblock superclass superset supervisor supplement surface surrogate survey symlink symptom synapse synonym  system tab tablespace tactic tag tail talk tasklet teacher team technique
technology tenant tensor term test testbed theme  thesis thing threat threshold throw ticket tick tie tier timeline timestamp tip title tombstone toolchain toolkit tooltip toolbox top tour trace track trade-off
tradeoff trait trap transcript transform transformation transformer transition translator transducer transport tree trend trial triangle trick trie trip trojan  tunnel tuple turn tutorial twin
typeclass  undo unit universe upgrade upload upstream url usecase user utility  validator value variant variety vendor verb version vertex victim video violation virus vocabulary  vote voter
vulnerability walk wall warehouse warning watchdog waterfall watermark wave weakness webhook website wedge week weight whitelist wildcard winner wish witness wizard word wordlist
workaround workflow workload workqueue workspace workstation worm wrapper  year zero zombie zone`)

export const commonNouns: ReadonlySet<string> = new Set([...countNouns, ...moreCountNouns])

/** Written in small letters inside a sentence like the nouns above, though nobody counts them. */
const moreMassNouns =
  set(`access  advice affinity arithmetic asynchrony  backpressure bandwidth behaviour behavior blame capacity cash chaos churn code cohesion
commerce computation concurrency congestion consensus consent content contention control correctness coupling coverage cryptography currying damage data debris decay demand
design dispatch downtime ease effort energy entropy equality evidence experience feedback flow food forgiveness freedom gossip growth hardware harm health heat help history homework hygiene
information infrastructure  insight intent internet jitter keep-alive lag knowledge labor labour  leverage literature liveness locality logic love luck
magic mail maintenance malware mathematics math matter memory middleware momentum money monotonicity mud music noise nonrepudiation observability overhead oversight parallelism parity patience
permanence persistence phishing  precision pressure privacy progress proof-of-work quality recall recovery recursion redundancy research resilience search rest revenue rigor rollup routing safety
salt  secrecy semantics sequencing sharing skew slack software spam speculation spooling staleness starvation  stealing storage stress success swap sync syntax synchrony taint telemetry text
throughput theory time topology traffic training transparency  trust truth   uptime usage use vacuum validity variance voice volatility water wealth weather wear work writeback`)

const massSuffix =
  /(?:ity|ness|ism|ing|ware|ance|ence|ency|ancy|[ts]ion|sis|graphy|logy|cracy|ship|age|pressure|isolation|replication|memory|data|code|latency|storage|time|traffic|safety)$/i

/** A noun that stands without an article: by the list, or by its ending where it is no known noun of one thing. */
export function isMassNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return moreMassNouns.has(lower) || (massSuffix.test(lower) && !isCountNoun(lower))
}

/** A noun of one thing: by the list, as a compound written in one ("spinlock", "livelock"), or one who or which does ("linter"). */
export function isCountNoun(word: string): boolean {
  const lower = word.toLowerCase()
  if (commonNouns.has(lower)) return true
  if (moreMassNouns.has(lower)) return false
  const parts = lower.split('-')
  if (parts.length > 1) return parts.length === 2 && commonNouns.has(parts[1] ?? '')
  return compoundEnd.test(lower)
}

const compoundEnd =
  /^[a-z]{3,}(?:file|table|point|lock|block|name|word|stamp|list|tree|group|frame|path|field|queue|space|socket|server|process|thread|class|map|set|box|board|book|link|node|page|key|hook|state|graph|image|port|bit|byte|log|line|number|pool|buffer)$/

/** Heads of which there is one of each name: "the CAP theorem", "the ABA problem", "the observer pattern". */
export const uniqueHeads =
  set(`theorem problem principle paradox conjecture hypothesis dilemma law effect pattern killer lemma curse fallacy anomaly
`)

/** Heads that are unique once a name or a compound stands before them: "the Raft protocol", but "a routing protocol". */
export const namedHeads =
  set(`algorithm protocol relation method model equation formula inequality sort cipher attack bug test architecture layer
convention notation sieve transform distribution constant sequence architecture kernel`)

/** Heads that are a number: of one thing there is one "average delay". */
export const measures = set(
  `size number length rate cost time delay value distance width height count depth speed load age`,
)

/** Acronyms of things that are counted: "What is a TLB?" */
export const countAcronyms =
  set(`ABI ADC ALU AMI API APU ASG AST ASIC AZ BLOB BSP CA CDN CLI CMS CNN CPU CRD CRDT CRT CSR CTE CVE DAC DAG DAO DBA DBMS DDL DFA DHT DMZ DPU DSL DSP
DTO ECU EULA FAQ FFI FIFO FK FPGA FSM GAN GC GPU GUID GUI HDD HMAC HSM HTML ID IDE IDL IDS IPS IRQ ISA ISP ISR JIT JVM JWT KPI LAN LED LLM LSB LSM LSP LSTM LUN MAC MBR
MDP MLP MMU MPU MSB MSI MVP NFA NFT NIC NLB NPC NPU OS ORM PCB PID PLC PLL PR PVC RDBMS REPL RFC RNN ROM RPC RTOS SAN SBC SDK SIM SKU SLA SLI SLO SPA SSD SSTable SVM TLB
TPM TPU TUI UI UID UPS URI URL URN UUID VAE VCS VLAN VM VPC VPN VPS WAF WAL WAN ETag`)
