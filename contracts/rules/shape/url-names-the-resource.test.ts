import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf, verdictUnder } from '../verdict-of.ts';
import { urlNamesTheResource } from './url-names-the-resource.ts';

const sid = `CR${'a'.repeat(32)}`;
const path = `/v1/Credentials/AWS/${sid}`;
const shown = (url: unknown): Line => ({ step: 'fetch', sid, body: { sid, url } });

const cases: Cases = {
  'holds on the documented host': ['holds', shown(`https://accounts.twilio.com${path}`)],
  'holds on the own origin': ['holds', shown(`http://127.0.0.1:4010${path}`)],
  'holds on the own origin by another name': ['holds', shown(`http://localhost:4010${path}`)],
  'holds behind a prefix': [
    'holds',
    { ...shown(`http://127.0.0.1:4010/mock${path}`), url: `http://127.0.0.1:4010/mock${path}` },
  ],
  'is inconclusive without an url': ['inconclusive', shown(null), shown(7)],
  'a relative address': ['broken: not-absolute', shown(path)],
  'an address of another scheme': ['broken: not-absolute', shown(`ftp://accounts.twilio.com${path}`)],
  'another host': ['broken: other-host', shown(`https://accounts.example.com${path}`)],
  'the host of another API': ['broken: other-host', shown(`https://iam.twilio.com${path}`)],
  'another port': ['broken: other-host', shown(`http://127.0.0.1:4011${path}`)],
  'another resource': [
    'broken: other-path',
    shown(`https://accounts.twilio.com/v1/Credentials/AWS/CR${'b'.repeat(32)}`),
  ],
  'another kind of resource': [
    'broken: other-path',
    shown(`https://accounts.twilio.com/v1/Credentials/PublicKeys/${sid}`),
  ],
  'a slash at the end': ['broken: other-path', shown(`https://accounts.twilio.com${path}/`)],
  'another prefix': ['broken: other-path', shown(`https://accounts.twilio.com/mock${path}`)],
  'an item of a list': [
    'broken: other-path',
    {
      step: 'list',
      body: {
        credentials: [
          { sid, url: `https://accounts.twilio.com${path}` },
          { sid: `CR${'b'.repeat(32)}`, url: `https://accounts.twilio.com${path}` },
        ],
      },
    },
  ],
  'an instance without a SID': ['holds', { step: 'fetch', sid, body: { url: `https://accounts.twilio.com${path}x` } }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(urlNamesTheResource, awsCredential, ...lines), verdict));
}

const at = (name: string) => ({ url: `https://accounts.twilio.com/v1/AuthTokens/${name}` });

const judge = (line: Line) => verdictOf(urlNamesTheResource, authToken, line);

test('a token has the address of what was asked', () => {
  assert.equal(judge({ step: 'create', body: at('Secondary') }), 'holds');
  assert.equal(judge({ step: 'create', body: at('Promote') }), 'broken: other-path');
  assert.equal(judge({ step: 'promote', body: at('Promote') }), 'holds');
  assert.equal(judge({ step: 'promote', body: at('Secondary') }), 'holds');
  const lines: readonly Line[] = [{ step: 'promote', body: at('Secondary') }];
  const live = verdictUnder({ ...conditions, live: true }, urlNamesTheResource, { resource: authToken, lines });
  assert.equal(live, 'broken: other-path');
});
