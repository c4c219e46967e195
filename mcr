#!/bin/sh
# The one entry: finds a JDK, builds what is missing, runs. Results go to stdout, everything else to stderr.
set -eu

needed=25

# The folder of this script, also when it is called through a symlink.
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
home=$(CDPATH='' cd "$(dirname "$self")" && pwd -P)
jar=$home/standalone/target/mcr-ledger.jar
log=$home/target/mcr-build.log

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "mcr: $*"
  exit 1
}

help() {
  cat <<'TEXT'
Usage: ./mcr COMMAND [options]

  demo    start with demo data                       --port 8080 --data DIR --today 2026-01-20
  start   start empty, or resume what lies in --data --port 8080 --data ./mcr-data
  import  bring in a CSV file                        --mapping MAPPING FILE --dry-run --server URL --user NAME
  replay  who would have stood where under rules     --rules FILE --from 2022-01 --to 2024-12 --server URL --user NAME
  rules   draft and publish rules                    rules draft KEY FILE · rules publish KEY --because TEXT
  tiers   evaluate, propose, decide and audit tiers  tiers evaluate --scheme KEY · tiers decide PROPOSAL · tiers audit
  user    manage accounts: user add NAME             --role ROLE[,ROLE] --region R --staff ID
  test    build everything and run every check
  help    show this text

'./mcr COMMAND --help' tells more about one command. The first use builds the program, which takes about two
minutes; it needs a JDK 25 or later (JAVA_HOME, PATH or the usual folders) and Maven.
TEXT
}

# The feature version of the JDK in a folder, or nothing where there is none with a compiler.
version_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
  fi
}

fits() {
  version=$(version_of "$1")
  [ -n "$version" ] && [ "$version" -ge "$needed" ]
}

# The JDK that a command on the PATH belongs to; `java` there is usually a chain of links.
jdk_on_path() {
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  dirname "$(dirname "$java")"
}

find_jdk() {
  for candidate in \
    "${JAVA_HOME:-}" \
    "$(jdk_on_path)" \
    /usr/lib/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /opt/jdk* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* \
    "${HOME:-/}"/.jdks/* \
    "${HOME:-/}"/.local/share/mise/installs/java/* \
    "${HOME:-/}"/.asdf/installs/java/*
  do
    if [ -n "$candidate" ] && fits "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  fail "no JDK $needed or later was found; install one (Eclipse Temurin, for instance) or set JAVA_HOME to its folder."
}

find_maven() {
  command -v mvn > /dev/null || fail "Maven was not found; install it (Debian: apt-get install maven) so that 'mvn' is on the PATH."
}

maven() {
  find_maven
  # Maven's own libraries use what newer JDKs warn about; ours do not.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
  (cd "$home" && mvn --batch-mode --no-transfer-progress "$@")
}

sources_are_newer() {
  newer=$(find "$home" -name target -prune -o -name .git -prune -o \
    -type f \( -path '*/src/main/*' -o -name pom.xml -o -path '*/mappings/*' \) -newer "$jar" -print | head -n 1)
  [ -n "$newer" ]
}

build_if_needed() {
  if [ ! -f "$jar" ]; then
    say "building mcr-ledger (first use, about two minutes) …"
  elif sources_are_newer; then
    say "building mcr-ledger (sources have changed) …"
  else
    return 0
  fi
  mkdir -p "$(dirname "$log")"
  # A running server keeps the removed file open; were it overwritten, that server would break.
  rm -f "$jar"
  if ! maven -DskipTests -Dspotless.check.skip=true package > "$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "the build failed; all of it is in $log"
  fi
}

command=${1:-help}
case $command in
  help | -h | --help)
    help
    ;;
  test)
    shift
    find_jdk
    maven verify "$@"
    ;;
  jdk)
    # Not for people: where the JDK lies, for scripts such as benchmarks/run.
    find_jdk
    printf '%s\n' "$JAVA_HOME"
    ;;
  *)
    find_jdk
    build_if_needed
    # Axon sends usage data out unless told otherwise before anything starts.
    # shellcheck disable=SC2086 # several options are meant to fall apart into words
    exec "$JAVA_HOME/bin/java" \
      ${MCR_JAVA_OPTS:--Xmx1g} \
      -Daxoniq.update-checker.disabled=true \
      --enable-native-access=ALL-UNNAMED \
      -jar "$jar" "$@"
    ;;
esac
