#!/bin/sh
# npm run relay -- --proxy -- sh recipes/curl_proxy.sh
# curl reads HTTPS_PROXY and CURL_CA_BUNDLE.
set -eu
curl -sSf -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" "https://iam.twilio.com/v1/Keys?AccountSid=$TWILIO_ACCOUNT_SID" >/dev/null
echo 'curl listed keys through the proxy'
