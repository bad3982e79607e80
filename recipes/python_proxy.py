"""npm run relay -- --proxy -- python3 recipes/python_proxy.py

It knows Twilio's own hosts and nothing else: the standard library reads HTTPS_PROXY and SSL_CERT_FILE,
and python3-requests would read HTTPS_PROXY and REQUESTS_CA_BUNDLE.
"""

import base64
import os
import urllib.error
import urllib.request

USER = f"{os.environ['TWILIO_ACCOUNT_SID']}:{os.environ['TWILIO_AUTH_TOKEN']}"
HEADERS = {"Authorization": "Basic " + base64.b64encode(USER.encode()).decode()}

request = urllib.request.Request("https://accounts.twilio.com/v1/Credentials/PublicKeys", headers=HEADERS)
with urllib.request.urlopen(request) as answer:
    print("Python read", len(answer.read()), "bytes through the proxy")

try:
    urllib.request.urlopen("https://example.com/")
    raise SystemExit("another host was open")
except urllib.error.URLError as error:
    print("another host is closed:", error.reason)
