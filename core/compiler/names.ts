/** Names that keep their capital wherever they stand: closed lists, since a note rarely shows by itself who is a person. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Persons and peoples that gave their name to a thing of computing or mathematics: "a Bloom filter", "the Markov property". */
export const personNames =
  set(`ackermann adler amdahl arabic banach bayes bayesian bellman bernoulli bessel bezier bode boltzmann
bloom bonferroni booth boyer brewer brooks burrows byzantine caesar canny cantor cartesian catalan cauchy chebyshev chernoff chinese chomsky cohen
conway cramer dekker delaunay diffie dijkstra dirichlet earley edmonds elgamal english ephraim erdos erlang euclid euclidean euclidian euler
eulerian feistel fenwick fermat feynman fibonacci fiedler fisher fletcher floyd ford fourier frobenius fulkerson galois gantt gauss gaussian german
gibbs glorot godel gray goodhart grover gustafson hadamard hamilton hamiltonian hamming hanlon harvard hellman hermite hessian hilbert hoare hopcroft hopfield
horner hough huffman jaccard jackson jacobi jacobian japanese johnson kahn kalman karnaugh karp kendall kerberos kerckhoffs kleene knuth kolmogorov kosaraju
kruskal laplace laplacian lagrange lamport latin lebesgue lempel levenshtein lipschitz liskov lloyd lorenz luhn lyapunov mahalanobis
manhattan markov markovian maslow mealy merkle metcalfe minkowski monte morris moore murphy nagle nash nesterov neumann newton nyquist occam pareto
pascal paxos pearson peano peterson petri poisson postel pratt rabin raft ramanujan rayleigh reed riemann rosenblatt roman russell schnorr
shannon shamir shapley shor simpson sobel solomon spearman stirling strassen tarjan taylor thompson tomasulo turing ullman
venn vigenere viterbi voronoi wald warshall welch wheeler wiener wirth xavier zipf ziv`)

/** Products, languages, projects and firms: in capitals inside a sentence, and never with an article of their own. */
export const productNames =
  set(` adobe airbnb airflow alibaba alpine amazon anaconda anki android angular ansible apache apple arch arduino argo
 astro athena atlassian aurora azure babel bash bazel beam bigquery bigtable bitbucket  btrfs bun  cargo cassandra celery ceph chef
chrome chromium clang cilium clickhouse clojure cloudflare cloudfront cobol confluence confluent consul containerd  curl cython dart databricks datadog debian
deno discord django docker dropbox druid dynamo dynamodb ebpf ec2   elasticsearch  elixir elm emacs ember envoy erlang etcd excel express
facebook fastapi fedora firebase firefox flask flink fluentd flutter flux fortran freebsd gatsby gcc gentoo gerrit gin git github gitlab
gnome go golang google gradle grafana graphite graphql groovy grpc gunicorn hadoop haproxy haskell hbase helm heroku hibernate hive homebrew
ibm illustrator influxdb instagram intel istio java javascript jenkins jest jetbrains jira julia jupyter kafka keras kibana kinesis kotlin kubernetes  langchain laravel
latex linkedin linux lisp logstash lua lucene luigi lustre mac macos mapreduce mariadb markdown matlab maven memcached mercurial meson mesos
microsoft minikube minio mongo mongodb mysql nagios neo4j netflix netty nextcloud next.js nginx nim nix nixos  node.js nodejs nomad notion npm numpy nvidia objective-c obsidian
ocaml openbsd openshift openssl openstack oracle outlook packer pandas perl php pinecone pinterest podman poetry postfix postgres postgresql powershell prisma
prolog prometheus protobuf puppet pulsar pytest python pytorch quarkus quic qt rabbitmq rails react reddit redis redshift redux rsync ruby runc rust safari salesforce
samba sass scala scikit-learn scipy sentry shopify sidekiq skype  snowflake solaris solr sonarqube spanner spark splunk spring spotify sqlite squid  storm sublime
subversion svelte swift systemd tableau tailwind tcpdump telegram tensorflow terraform thrift tmux tomcat traefik travis twitter typescript uber ubuntu unix vagrant
varnish vercel vim visual vite vmware vscode vue watchman webpack whatsapp windows wireguard wireshark wordpress xen xcode yahoo yaml yarn youtube zabbix zig
zookeeper zoom zsh`)
