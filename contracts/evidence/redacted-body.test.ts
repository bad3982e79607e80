import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLongWords, withoutNamedSecrets } from './redacted-body.ts';

const secret = 'hTh4Qm2vXz8Lk1Wd9Rt5Yp3Bn7Cs6Fg0';
const sid = `SK${'0a'.repeat(16)}`;

for (const [where, body] of Object.entries({
  'a string': JSON.stringify({ sid, secret }),
  'an object': JSON.stringify({ sid, secret: { value: secret } }),
  'a list inside of an object': JSON.stringify({ items: [{ api_secret: [secret] }] }),
  'a form': `sid=${sid}&secret=${secret}`,
  XML: `<key><sid>${sid}</sid><secondary_auth_token>${secret}</secondary_auth_token></key>`,
  'cut JSON': `{"sid":"${sid}","secret":"${secret}","friendly`,
})) {
  test(`a secret under a name of its own is taken out of ${where}`, () => {
    const safe = withoutNamedSecrets(body);
    assert.ok(!safe.includes(secret), safe);
    assert.equal(safe.includes(sid), body.includes(sid));
  });
}

test('a key in PEM armour is taken out, escaped or not, cut or not', () => {
  const pem = `-----BEGIN PUBLIC KEY-----\n${secret}\n-----END PUBLIC KEY-----`;
  for (const body of [pem, JSON.stringify({ message: JSON.stringify(`bad key ${pem}`) }), pem.slice(0, 50)]) {
    assert.ok(!withoutNamedSecrets(body).includes(secret.slice(0, 8)), body);
  }
});

test('what has no secret in it stays as it was sent', () => {
  const body = `{\n  "sid": "${sid}",\n  "meta": { "next_page_url": "http://127.0.0.1/v1/Keys?PageToken=PA1" }\n}`;
  assert.equal(withoutNamedSecrets(body), body);
  assert.equal(withoutLongWords(body), body);
});

test('long words go out of a body that is not JSON, and SIDs stay', () => {
  assert.equal(withoutLongWords(`<p>${secret} of ${sid}</p>`), `<p>[redacted] of ${sid}</p>`);
});
