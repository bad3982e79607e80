import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scratchFolder } from './scratch-folder.ts';
import { runSuite } from './suite-run.ts';

const account = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'a-token-that-is-never-shown' };
const mock = { TARGET: 'mock', ACCOUNTS_URL: 'http://127.0.0.1:9', ...account };

const refused: readonly (readonly [env: Readonly<Record<string, string>>, sentence: RegExp])[] = [
  [{ TARGET: 'moc' }, /TARGET is "moc": set it to one of reference, mock, live\./],
  [{ TARGET: 'live' }, /TARGET=live needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN\./],
  [
    { ...account, TARGET: 'live', LIVE_CONSENT: 'rotate' },
    /needs the account's SID once more: set LIVE_ACCOUNT=AC0{32}\./,
  ],
  [{ TARGET: 'mock' }, /TARGET=mock needs the address of a mock: set ACCOUNTS_URL/],
  [{ ...mock, ACCOUNTS_URL: 'localhost:4010/x?y' }, /ACCOUNTS_URL is no address of a server: set it to something like/],
  [{ ...mock, TWILIO_ACCOUNT_SID: 'AC1' }, /TWILIO_ACCOUNT_SID is no Account SID: set it to AC and 32 hexadecimal/],
  [{ ...mock, TWILIO_AUTH_TOKEN: '' }, /TWILIO_ACCOUNT_SID is set without a token: set TWILIO_AUTH_TOKEN too\./],
  [{ ...mock, PROVIDER_URL: 'http://127.0.0.1:9' }, /set PROVIDER_ID and PROVIDER_TOKEN beside PROVIDER_URL\./],
  [{ PROFILES: 'shapes' }, /PROFILES has "shapes" in it: list some of shape, input/],
  [{ RESOURCES: 'api-keys' }, /RESOURCES has "api-keys" in it: list some of auth-token/],
  [{ STRICT: 'yes' }, /STRICT is "yes": set it to one of 0, 1\./],
  [{ PROPAGATION_TIMEOUT_MS: '2s' }, /PROPAGATION_TIMEOUT_MS is "2s": set it to a whole number of milliseconds/],
  [{ MUTANT: 'no-such-rule/at-all' }, /No mutant is called "no-such-rule\/at-all": /],
];

describe('a malformed setting is refused with one sentence', { concurrency: 2 }, () => {
  for (const [env, sentence] of refused) {
    test(String(sentence), async () => {
      const { code, output, record } = await runSuite({ folder: scratchFolder(), env });
      assert.equal(code, 1);
      assert.match(output, sentence);
      assert.doesNotMatch(output, /^ +at |Error: Error|never-shown/m);
      assert.ok(output.trim().split('\n').length <= 3, output);
      assert.equal(record, undefined);
    });
  }
});
