#!/usr/bin/env bash
# Compares Parley's coreference with that of Stanford CoreNLP, by the same scorer: GUM and GAP. Needs Java and
# Maven; takes minutes.
#
#   bench/coref.sh [DATA]
#
# DATA is the folder of data sets (../shared/data). SETS are parts, "gum-dev gum-test gap-test" by itself;
# ALGORITHMS are CoreNLP's, "statistical neural" by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:-../shared/data} work=.bench
mkdir -p "$work"
mvn -q -B -f bench/corenlp/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" >&2
CGO_ENABLED=0 go build -o "$work/parley" ./cmd/parley
for set in ${SETS:-gum-dev gum-test gap-test}; do
	flags=(--set "${set%-*}" --part "${set##*-}" "$data")
	"$work/parley" eval coref "${flags[@]}"
	"$work/parley" eval coref --texts "$work/coref-$set.jsonl" "${flags[@]}"
	for algorithm in ${ALGORITHMS:-statistical neural}; do
		found="$work/coref-$set-$algorithm.jsonl"
		"${PYTHON:-python3}" bench/coref_corenlp.py "$(cat "$work/classpath")" "$algorithm" "$work/coref-$set.jsonl" "$found"
		"$work/parley" eval coref --system "$found" "${flags[@]}"
	done
done
