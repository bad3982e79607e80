#!/usr/bin/env bash
# Keeps one issue about drift: opened or updated where something got worse, closed where it is mended, and left alone where
# nobody could tell. Usage: issue.sh <same|worse|unknown|first> <file with the text>; needs gh with GH_TOKEN.
set -euo pipefail

verdict=$1 text=$2
label=keyturn-drift
title='Nightly drift: something got worse'
# The longest text that an issue takes is 65,536 characters.
body=$(mktemp)
trap 'rm -f "$body"' EXIT
head -c 60000 "$text" > "$body"
if [[ -n ${RUN_URL:-} ]]; then printf '\n\nThe night: %s\n' "$RUN_URL" >> "$body"; fi

open=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')

case $verdict in
  worse)
    if [[ -n $open ]]; then
      gh issue edit "$open" --body-file "$body"
    else
      gh label create "$label" --description 'Found by the nightly run' --color B60205 --force
      gh issue create --title "$title" --label "$label" --body-file "$body"
    fi
    ;;
  same)
    if [[ -n $open ]]; then gh issue close "$open" --comment "Mended: tonight nothing is worse. ${RUN_URL:-}"; fi
    ;;
  first)
    # The good night is lost, so that no later night can tell that this is mended: a person has to.
    if [[ -n $open ]]; then
      gh issue comment "$open" --body "The last good night is lost, and later nights are compared with tonight. Close this once it is mended. ${RUN_URL:-}"
      gh issue edit "$open" --remove-label "$label"
    fi
    ;;
  unknown) echo 'Nobody could tell tonight: the issue, if there is one, stays as it is.' ;;
  *)
    echo "The verdict \"$verdict\" is none: give same, worse, unknown or first." >&2
    exit 2
    ;;
esac
