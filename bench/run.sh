#!/usr/bin/env bash
# Compares the language core with its peers: quality on the same texts by the same scorer, then
# speed on one core. Needs Python 3.11, taskset, and a quiet machine for the speed; for CoreNLP
# (CORENLP=1) Java and Maven.
#
#   bench/run.sh [quality|speed|all] [DATA]
#
# DATA is the folder of data sets (../shared/data). PARTS="dev test" takes the test parts too,
# for final figures.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-all} data=${2:-../shared/data} work=.bench
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1

python=$work/venv/bin/python
[ -x "$python" ] || "${PYTHON:-python3}" -m venv "$work/venv"
"$python" -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
CGO_ENABLED=0 go build -o "$work/parley" ./cmd/parley

# peer NAME LABELS PART ARGS: has bench/peer_NAME.py read the texts of a part, and scores it.
peer() {
	local name=$1 labels=$2 part=$3
	shift 3
	"$python" "bench/peer_$name.py" "$work/texts-$part" "$work/$name-$part" "$@" >&2
	"$work/parley" eval lang --json --part "$part" --system "$work/$name-$part" --labels "$labels" "$data" >"$work/$name-$part.json"
}

quality() {
	local part
	for part in ${PARTS:-dev}; do
		"$work/parley" eval lang --part "$part" --texts "$work/texts-$part" "$data"
		"$work/parley" eval lang --json --part "$part" "$data" >"$work/parley-$part.json"
		local found=("Parley=$work/parley-$part.json")
		peer spacy ontonotes "$part"
		found+=("spaCy=$work/spacy-$part.json")
		if [ -n "${CORENLP:-}" ]; then
			mvn -q -B -f bench/corenlp/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" >&2
			peer corenlp corenlp "$part" "$(cat "$work/classpath")"
			found+=("CoreNLP=$work/corenlp-$part.json")
		fi
		"$python" bench/tables.py "$part" "${found[@]}"
	done
}

speed() { "$python" bench/compare.py "$work/parley" "$data"; }

case $what in
quality) quality ;;
speed) speed ;;
all) quality && speed ;;
*) sed -n '2,10p' "$0" >&2; exit 2 ;;
esac
