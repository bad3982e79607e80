#!/bin/sh
# npm run relay -- -- sh recipes/curl.sh
set -eu
user="$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"
curl -sSf -u "$user" "$ACCOUNTS_URL/v1/Credentials/AWS?PageSize=50" >/dev/null
curl -sSf -u "$user" -X POST "$ACCOUNTS_URL/v1/AuthTokens/Secondary" >/dev/null
curl -sSf -u "$user" -X DELETE "$ACCOUNTS_URL/v1/AuthTokens/Secondary"
echo 'curl listed credentials, and made and deleted a secondary token'
