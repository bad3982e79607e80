#!/usr/bin/env bash
# Compares tonight with the last good night, writes the summary, and keeps what the next night needs.
# Usage: compare.sh <folder of the last good night> <folder of tonight>
# RUN_SNAPSHOT is tonight's snapshot, RUN_OUTCOME is "broken" where the run was red, ACCEPT=true takes tonight as the new good
# night, and DOCUMENTS names other documents than Twilio's public ones. The last line of the output is the verdict: same,
# worse or unknown.
set -uo pipefail

good=$1 tonight=$2
snapshot=${RUN_SNAPSHOT:-reports/output/run.snapshot.json}
outcome=${RUN_OUTCOME:-success}
mkdir -p "$good" "$tonight"

drift() {
  local part=$1
  shift
  node contracts/commands/drift.ts "$@" \
    --json "$tonight/$part.json" --markdown "$tonight/$part.md" --sarif "$tonight/$part.sarif"
  local code=$?
  # What ends the command early leaves no report.
  [[ -f $tonight/$part.md ]] || echo "# Drift: could not tell about the $part" > "$tonight/$part.md"
  return $code
}

# Several documents are separated by spaces.
# shellcheck disable=SC2086
drift documents --documents ${DOCUMENTS:-} --snapshots "$good/documents"
documents=$?

if [[ ! -f $snapshot ]]; then
  echo '# Drift: could not tell, as the run left no snapshot' > "$tonight/behaviour.md"
  behaviour=2
elif [[ ! -f $good/run.snapshot.json ]]; then
  echo '# Drift: the first night, with nothing to compare the behaviour with' > "$tonight/behaviour.md"
  # What cannot be compared with itself is no good night: a run that was cut short.
  node contracts/commands/drift.ts --behaviour "$snapshot" "$snapshot" > /dev/null
  behaviour=$?
else
  report=()
  [[ -f $tonight/documents.json ]] && report=(--documents-report "$tonight/documents.json")
  drift behaviour --behaviour "$good/run.snapshot.json" "$snapshot" "${report[@]}"
  behaviour=$?
fi

# A run that told nothing is not worse: it was cut short, or never began.
if [[ $documents == 1 || $behaviour == 1 ]]; then verdict=worse
elif [[ $outcome == broken && $behaviour == 0 ]]; then verdict=worse
elif [[ $documents == 0 && $behaviour == 0 ]]; then verdict=same
else verdict=unknown; fi

# What got worse stays in the comparison until it is mended or accepted, so such a night is no good one.
isGood=false
[[ $behaviour == 0 && $outcome == success ]] && isGood=true
[[ $behaviour != 2 && ${ACCEPT:-} == true ]] && isGood=true
if [[ $isGood == true ]]; then cp "$snapshot" "$good/run.snapshot.json"; fi

{
  echo "Tonight: **$verdict** (exit codes: documents $documents, behaviour $behaviour; the run: $outcome)"
  for part in documents behaviour; do
    echo
    cat "$tonight/$part.md"
  done
} > "$tonight/summary.md"
if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then cat "$tonight/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
echo "$verdict"
