#!/usr/bin/env bash
# Usage: benchmarks/run.sh [--quick] [name...]
# Prints one line per benchmark: name ours=… other=… ratio=… (n, spread, goal).
# Of those that end in -beside: ours, then each other side with how many times our time it took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -q -B -ntp -DskipTests -pl benchmarks -am package
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -q -B -ntp -pl benchmarks -am package -DskipTests dependency:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile="$classpath" >/dev/null
java -Dslf4j.internal.verbosity=ERROR -cp "benchmarks/target/classes:$(cat "$classpath")" io.livestore4j.benchmarks.Benchmarks "$@"
