"""npm run relay -- -- python3 recipes/python_base_url.py (the standard library only)"""

import base64
import json
import os
import urllib.parse
import urllib.request

ACCOUNT = os.environ["TWILIO_ACCOUNT_SID"]
USER = f"{ACCOUNT}:{os.environ['TWILIO_AUTH_TOKEN']}"
HEADERS = {"Authorization": "Basic " + base64.b64encode(USER.encode()).decode()}


def call(method, path, **fields):
    data = urllib.parse.urlencode(fields).encode() if fields else None
    request = urllib.request.Request(os.environ["IAM_URL"] + path, data, HEADERS, method=method)
    with urllib.request.urlopen(request) as answer:
        body = answer.read()
    return json.loads(body) if body else None


key = call("POST", "/v1/Keys", AccountSid=ACCOUNT, FriendlyName="recipe é")
call("GET", f"/v1/Keys/{key['sid']}")
call("GET", f"/v1/Keys?AccountSid={ACCOUNT}&PageSize=20")
call("DELETE", f"/v1/Keys/{key['sid']}")
print("Python made, read and deleted a key")
