#!/usr/bin/env bash
# Compares tonight with the last good night, writes the summary, and keeps what the next night needs.
# Usage: compare.sh <folder of the last good night> <folder of tonight>
# RUN_SNAPSHOT and RUN_RECORD are tonight's snapshot and record, RUN_OUTCOME is "broken" where the run was red, ACCEPT=true takes
# tonight as the new good night, and DOCUMENTS names other documents than Twilio's public ones. The last line of the output is
# the verdict: same, worse, unknown, or first where there is no good night to compare with.
set -uo pipefail

good=$1 tonight=$2
snapshot=${RUN_SNAPSHOT:-reports/output/run.snapshot.json}
record=${RUN_RECORD:-reports/output/run.json}
outcome=${RUN_OUTCOME:-success}
mkdir -p "$good" "$tonight"
# What the documents were on the last good night is what tells if they moved since.
if [[ -d $good/documents ]]; then cp -R "$good/documents" "$tonight/"; fi

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
drift documents --documents ${DOCUMENTS:-} --snapshots "$tonight/documents"
documents=$?

# What cannot be compared with itself is no good night: a run that was cut short.
isWhole() { [[ -f $snapshot ]] && node contracts/commands/drift.ts --behaviour "$snapshot" "$snapshot" > /dev/null; }

isFirst=false
if [[ ! -f $snapshot ]]; then
  echo '# Drift: could not tell, as the run left no snapshot' > "$tonight/behaviour.md"
  behaviour=2
elif [[ ! -f $good/run.snapshot.json ]]; then
  echo '# Drift: the first night, with nothing to compare the behaviour with' > "$tonight/behaviour.md"
  isFirst=true
  isWhole
  behaviour=$?
else
  report=()
  [[ -f $tonight/documents.json ]] && report=(--documents-report "$tonight/documents.json")
  drift behaviour --behaviour "$good/run.snapshot.json" "$snapshot" "${report[@]}"
  behaviour=$?
fi

# A rule that was broken on the good night too is no news.
if [[ $outcome == broken && -f $good/run.json && -f $record ]]; then
  node contracts/commands/report.ts --compare "$good/run.json" "$record" --format markdown --to "$tonight"
  case $? in
    0) outcome='broken as before' ;;
    1) ;;
    *) outcome='broken, and not to be compared' ;;
  esac
fi

# A run that told nothing is not worse: it was cut short, or never began.
if [[ $documents == 1 || $behaviour == 1 ]]; then verdict=worse
elif [[ $outcome == broken && $behaviour == 0 ]]; then verdict=worse
elif [[ $documents != 0 || $behaviour != 0 || $outcome == *'not to be compared' ]]; then verdict=unknown
elif [[ $isFirst == true ]]; then verdict=first
else verdict=same; fi

# What got worse stays in the comparison until it is mended or accepted, so such a night is no good one.
isGood=false
[[ $behaviour == 0 && $outcome == success ]] && isGood=true
[[ ${ACCEPT:-} == true ]] && isWhole && isGood=true
if [[ $isGood == true ]]; then
  cp "$snapshot" "$good/run.snapshot.json"
  if [[ -f $record ]]; then cp "$record" "$good/run.json"; fi
  if [[ -d $tonight/documents ]]; then rm -rf "$good/documents" && cp -R "$tonight/documents" "$good/"; fi
fi

{
  echo "Tonight: **$verdict** (exit codes: documents $documents, behaviour $behaviour; the run: $outcome)"
  for part in documents behaviour comparison; do
    if [[ -f $tonight/$part.md ]]; then echo && cat "$tonight/$part.md"; fi
  done
} > "$tonight/summary.md"
if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then cat "$tonight/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
echo "$verdict"
