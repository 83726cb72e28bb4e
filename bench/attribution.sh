#!/usr/bin/env bash
# Compares Parley's attributions with those of its peers: quality on the same articles by the same
# scorer, then speed on one core. Needs Python 3.11, taskset, and a quiet machine for the speed.
#
#   bench/attribution.sh [quality|speed|all] [CORPUS]
#
# CORPUS is a folder of PolNeAR (../shared/data/polnear/dev). The peers are textacy on spaCy and,
# each if it is asked for:
#
#   CORENLP=1    Stanford CoreNLP's quote annotator; needs Java and Maven
#   GGT=FOLDER   the rules of the Gender Gap Tracker, in a checkout of sfu-discourse-lab/GenderGapTracker;
#                the folder as seen from the repository's root
#
# ROUNDS=N is how often the speed is taken by turns (2).
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-all} corpus=${2:-../shared/data/polnear/dev} work=.bench
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1

python=$work/venv/bin/python
[ -x "$python" ] || "${PYTHON:-python3}" -m venv "$work/venv"
"$python" -m pip install --quiet --disable-pip-version-check -r bench/attribution_requirements.txt
CGO_ENABLED=0 go build -o "$work/parley" ./cmd/parley

# The peers: a name, and the command line that "CORPUS OUT" or "CORPUS --speed" completes.
names=(textacy) commands=("$python bench/attribution_textacy.py")
if [ -n "${GGT:-}" ]; then
	names+=("Gender Gap Tracker") commands+=("$python bench/attribution_gendergap.py ${GGT@Q}")
else
	echo "the Gender Gap Tracker is left out: GGT names no checkout of it" >&2
fi
if [ -n "${CORENLP:-}" ]; then
	mvn -q -B -f bench/corenlp/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" >&2
	classpath=$(cat "$work/classpath")
	names+=(CoreNLP) commands+=("$python bench/attribution_corenlp.py ${classpath@Q}")
else
	echo "CoreNLP is left out: CORENLP=1 asks for it" >&2
fi

quality() {
	local found=("Parley=$work/polnear-parley.json") out i
	"$work/parley" eval polnear --workers 1 --json "$corpus" >"$work/polnear-parley.json"
	for i in "${!names[@]}"; do
		out="$work/polnear-$i"
		eval "${commands[i]} ${corpus@Q} $out.jsonl"
		"$work/parley" eval polnear --json --system "$out.jsonl" "$corpus" >"$out.json"
		found+=("${names[i]}=$out.json")
	done
	"$python" bench/attribution_tables.py "${found[@]}"
}

speed() {
	local others=() i
	for i in "${!names[@]}"; do
		others+=("${names[i]}=${commands[i]} ${corpus@Q} --speed")
	done
	"$python" bench/attribution_speed.py "$work/parley" "$corpus" "${others[@]}"
}

case $what in
quality) quality ;;
speed) speed ;;
all) quality && speed ;;
*) sed -n '2,16p' "$0" >&2; exit 2 ;;
esac
