#!/usr/bin/env bash
# Lets Java and LiveStore's own JavaScript read each other's events. Needs Node, npm and what package-lock.json names.
#   ./run.sh           compares, also with the fixture that the tests of the build read
#   ./run.sh --write   writes that fixture anew
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

NODE_MIN=20

fail() {
    echo "$0: $*" >&2
    exit 1
}

for command in node npm mvn; do
    command -v "$command" >/dev/null || fail "'$command' is not installed. This needs Node $NODE_MIN or newer with npm (https://nodejs.org), and Maven."
done
version=$(node --version)
major=${version#v}
major=${major%%.*}
((major >= NODE_MIN)) || fail "Node $version is too old; install $NODE_MIN or newer (https://nodejs.org)."

fixture=compare
if [[ ${1:-} == --write ]]; then
    fixture=write
fi

# No script of a package has to run for what is used of them here.
npm ci --ignore-scripts --no-audit --no-fund
cd ../..
mvn -B -ntp -pl integration-tests -am test -Dtest=JavaScriptExchange -Dsurefire.failIfNoSpecifiedTests=false \
    -Dlivestore4j.fixture="$fixture"
