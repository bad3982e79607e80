import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsFrom } from './from-environment.ts';
import type { Environment } from './variables.ts';

const sid = `AC${'0'.repeat(32)}`;
const live: Environment = { TARGET: 'live', TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: 's3cret-token' };
const consent = (tier: string, more: Environment = {}): Environment => ({
  ...live,
  LIVE_CONSENT: tier,
  LIVE_ACCOUNT: sid,
  ...more,
});

describe('the settings of a live run', () => {
  test('let it read and nothing more, at the hosts of Twilio', () => {
    const settings = settingsFrom(live);
    assert.deepEqual(settings.live, { tier: 'read', isolation: 'none', budget: 600, requestsPerSecond: 10 });
    assert.deepEqual(settings.target.addresses, {
      accounts: 'https://accounts.twilio.com',
      iam: 'https://iam.twilio.com',
      v2010: 'https://api.twilio.com',
    });
    assert.equal(settings.target.propagationTimeoutMs, 60_000);
  });

  const isolated: readonly (readonly [env: Environment, isolation: string])[] = [
    [consent('create'), 'none'],
    [consent('create', { LIVE_ISOLATION: 'subaccount' }), 'subaccount'],
    [consent('rotate'), 'subaccount'],
    [consent('rotate', { LIVE_ISOLATION: 'none' }), 'none'],
    [consent('read', { LIVE_ISOLATION: 'subaccount' }), 'none'],
    [consent('rotate', { CI: 'true' }), 'subaccount'],
    [consent('rotate', { LIVE_ISOLATION: 'none', CI: 'false' }), 'none'],
    [consent('create', { LIVE_ISOLATION: 'none', CI: 'true' }), 'none'],
    [consent('rotate', { LIVE_ISOLATION: 'none', CI: 'true', HANDOVER_COMMAND: 'x' }), 'none'],
  ];
  for (const [env, isolation] of isolated) {
    const { LIVE_CONSENT, LIVE_ISOLATION, CI, HANDOVER_COMMAND } = env;
    test(`are ${isolation} for ${JSON.stringify({ LIVE_CONSENT, LIVE_ISOLATION, CI, HANDOVER_COMMAND })}`, () =>
      assert.equal(settingsFrom(env).live?.isolation, isolation));
  }

  test('may be of a rehearsal on this machine', () => {
    for (const url of ['http://127.0.0.1:4010', 'http://localhost:4010/', 'http://[::1]:4010', 'http://127.1.2.3:1']) {
      const { target } = settingsFrom({ ...live, LIVE_REHEARSAL_URL: url });
      assert.deepEqual([...new Set(Object.values(target.addresses))], [new URL(url).origin]);
    }
  });
});

const refused: readonly (readonly [what: string, env: Environment, message: RegExp])[] = [
  ['no account', { TARGET: 'live' }, /^TARGET=live needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN\.$/],
  ['consent to no account', { ...live, LIVE_CONSENT: 'create' }, /: set LIVE_ACCOUNT=AC0{32}\.$/],
  ['consent to another account', consent('rotate', { LIVE_ACCOUNT: `AC${'1'.repeat(32)}` }), /is another account than/],
  ['an unknown tier', consent('all'), /^LIVE_CONSENT is "all": set it to one of read, create, rotate\.$/],
  ['an unknown isolation', consent('rotate', { LIVE_ISOLATION: 'no' }), /^LIVE_ISOLATION is "no": set it to one of/],
  [
    "the account's own token on a machine that vanishes",
    consent('rotate', { LIVE_ISOLATION: 'none', CI: '1' }),
    /: set HANDOVER_COMMAND to a command that stores the token, or leave LIVE_ISOLATION out\.$/,
  ],
  ['no budget', { ...live, LIVE_BUDGET: '0' }, /^LIVE_BUDGET is "0": set it to a whole number of requests/],
  ['no rate', { ...live, LIVE_RATE: 'fast' }, /^LIVE_RATE is "fast": set it to a whole number of requests a second/],
  [
    'the address of a mock',
    { ...live, IAM_URL: 'http://127.0.0.1:1' },
    /^IAM_URL is the address of a mock and TARGET is/,
  ],
  [
    'a rehearsal elsewhere',
    { ...live, LIVE_REHEARSAL_URL: 'http://10.0.0.1' },
    /^LIVE_REHEARSAL_URL is no server on this/,
  ],
  ['a rehearsal by a name', { ...live, LIVE_REHEARSAL_URL: 'http://127.0.0.1.example' }, /^LIVE_REHEARSAL_URL is no/],
  ['a rehearsal at Twilio', { ...live, LIVE_REHEARSAL_URL: 'https://api.twilio.com' }, /^LIVE_REHEARSAL_URL is no/],
  ['consent without a live target', { LIVE_CONSENT: 'rotate' }, /^LIVE_CONSENT is for live accounts and TARGET is ref/],
  ['a rehearsal of a mock', { TARGET: 'mock', LIVE_REHEARSAL_URL: 'x' }, /^LIVE_REHEARSAL_URL is for live accounts/],
];

describe('a live run is refused, in a sentence that says what to do and quotes no secret, with', () => {
  for (const [what, env, expected] of refused) {
    test(what, () => {
      assert.throws(
        () => settingsFrom(env),
        ({ message }: Error) => {
          assert.match(message, expected);
          assert.match(message, /^\S[^\n]*\.$/);
          assert.doesNotMatch(message, /s3cret/);
          return true;
        },
      );
    });
  }
});
