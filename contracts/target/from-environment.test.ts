import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { catalogue } from '../../specs/catalogue.ts';
import { targetProfiles } from '../evidence/vocabulary.ts';
import { environment, settingsFrom } from './from-environment.ts';
import type { Environment } from './variables.ts';

const sid = `AC${'0'.repeat(32)}`;
const strangerSid = `AC${'1'.repeat(32)}`;
const mock: Environment = {
  TARGET: 'mock',
  ACCOUNTS_URL: 'http://127.0.0.1:4010',
  TWILIO_ACCOUNT_SID: sid,
  TWILIO_AUTH_TOKEN: 's3cret-token',
};
const provider: Environment = {
  PROVIDER_URL: 'http://127.0.0.1:4011',
  PROVIDER_ID: 'p',
  PROVIDER_TOKEN: 's3cret-bearer',
};

describe('settings', () => {
  test('are a run of everything on the reference server where nothing is set', () => {
    assert.deepEqual(settingsFrom({}), {
      target: { kind: 'reference', addresses: {}, propagationTimeoutMs: 2_000, requestTimeoutMs: 5_000 },
      profiles: targetProfiles,
      resources: catalogue,
      strict: false,
      allowUnjudged: [],
      runRecord: 'reports/output/run.json',
      seed: '1',
      runs: 12,
    });
  });

  test('are the same where every variable is empty', () => {
    const names = [
      'TARGET',
      'ACCOUNTS_URL',
      'PROVIDER_URL',
      'PROVIDER_TOKEN',
      'TWILIO_AUTH_TOKEN',
      'PROFILES',
      'RESOURCES',
    ];
    const others = ['STRICT', 'ALLOW_UNJUDGED', 'RUN_RECORD', 'SEED', 'MUTANT', 'PROPAGATION_TIMEOUT_MS'];
    const empty = Object.fromEntries([...names, ...others].map((it, index) => [it, index % 2 === 0 ? '' : ' ']));
    assert.deepEqual(settingsFrom(empty), settingsFrom({}));
  });

  test('say where the provider asks in the place of Twilio', () => {
    const upstream = 'http://127.0.0.1:4012';
    assert.equal(
      settingsFrom({ ...mock, ...provider, PROVIDER_UPSTREAM_URL: `${upstream}/` }).target.upstream,
      upstream,
    );
    assert.equal(settingsFrom({ ...mock, ...provider }).target.upstream, undefined);
  });

  test('narrow what is judged, and say how severely', () => {
    const settings = settingsFrom({
      PROFILES: 'state,shape',
      RESOURCES: 'api-key',
      STRICT: '1',
      ALLOW_UNJUDGED: 'state',
      RUN_RECORD: 'x.json',
      SEED: '7',
      MUTANT: 'a/b',
    });
    const { resources, strict, allowUnjudged, runRecord, seed, mutant } = settings;
    assert.deepEqual(settings.profiles, ['shape', 'state']);
    assert.deepEqual(
      resources.map((it) => it.id),
      ['api-key'],
    );
    assert.deepEqual([strict, allowUnjudged, runRecord, seed, mutant], [true, ['state'], 'x.json', '7', 'a/b']);
  });

  test('of a mock may have one address alone', () => {
    const { target } = settingsFrom(mock);
    assert.deepEqual(target, {
      kind: 'mock',
      addresses: { accounts: 'http://127.0.0.1:4010' },
      owner: { accountSid: sid, authToken: 's3cret-token' },
      propagationTimeoutMs: 2_000,
      requestTimeoutMs: 5_000,
    });
  });

  test('of a mock may have everything', () => {
    const addresses = { IAM_URL: 'http://127.0.0.1:1', API_URL: 'http://127.0.0.1:2/' };
    const stranger = { STRANGER_ACCOUNT_SID: strangerSid, STRANGER_AUTH_TOKEN: 't' };
    const times = { PROPAGATION_TIMEOUT_MS: '1', REQUEST_TIMEOUT_MS: '2' };
    const { target } = settingsFrom({ ...mock, ...addresses, ...provider, ...stranger, ...times });
    assert.deepEqual(Object.keys(target.addresses).toSorted(), ['accounts', 'iam', 'provider', 'v2010']);
    assert.deepEqual(target.stranger, { accountSid: strangerSid, authToken: 't' });
    assert.deepEqual(target.provider, { id: 'p', token: 's3cret-bearer' });
    assert.deepEqual([target.propagationTimeoutMs, target.requestTimeoutMs], [1, 2]);
  });

  test('of a provider alone need no account', () => {
    const { target } = settingsFrom({ TARGET: 'mock', ...provider });
    assert.deepEqual([target.owner, target.addresses], [undefined, { provider: 'http://127.0.0.1:4011' }]);
  });

  test('of a provider without an address are ignored', () => {
    const { target } = settingsFrom({ ...mock, ...provider, PROVIDER_URL: ' ' });
    assert.equal(target.provider, undefined);
  });
});

const refused: readonly (readonly [what: string, env: Environment, message: RegExp])[] = [
  ['an unknown target', { TARGET: 'prod' }, /^TARGET is "prod": set it to one of reference, mock, live\.$/],
  [
    'a mock without an address',
    { TARGET: 'mock' },
    /^TARGET=mock needs .*: set ACCOUNTS_URL, IAM_URL or PROVIDER_URL\.$/,
  ],
  ['a mock with the API address alone', { TARGET: 'mock', API_URL: 'http://x' }, /^TARGET=mock needs the address/],
  [
    'a mock without an account',
    { ...mock, TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' },
    /^A mock of Twilio needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN\.$/,
  ],
  ['an account without a token', { ...mock, TWILIO_AUTH_TOKEN: '' }, /: set TWILIO_AUTH_TOKEN too\.$/],
  ['a token without an account', { ...mock, TWILIO_ACCOUNT_SID: '' }, /^TWILIO_ACCOUNT_SID .*: set it to AC and 32/],
  [
    'a stranger who is the owner',
    { ...mock, STRANGER_ACCOUNT_SID: sid, STRANGER_AUTH_TOKEN: 's3cret-other' },
    /^STRANGER_ACCOUNT_SID must name another account than TWILIO_ACCOUNT_SID\.$/,
  ],
  ['a live host', { ...mock, IAM_URL: 'https://iam.twilio.com' }, /^IAM_URL names a live host/],
  [
    'a live provider',
    { ...mock, ...provider, PROVIDER_URL: 'https://blackbox.dasha.ai' },
    /^PROVIDER_URL names a live host/,
  ],
  [
    'an address with a password',
    { ...mock, IAM_URL: 'http://a:s3cret@x' },
    /^IAM_URL is no address of a server: set it/,
  ],
  [
    'an upstream without a provider',
    { ...mock, PROVIDER_UPSTREAM_URL: 'http://127.0.0.1:4012' },
    /^PROVIDER_UPSTREAM_URL is where a provider asks: set PROVIDER_URL, too, or leave it out\.$/,
  ],
  [
    'a live upstream',
    { ...mock, ...provider, PROVIDER_UPSTREAM_URL: 'https://api.twilio.com' },
    /^PROVIDER_UPSTREAM_URL names a live host/,
  ],
  [
    'a provider without a token',
    { ...mock, ...provider, PROVIDER_TOKEN: '' },
    /: set PROVIDER_ID and PROVIDER_TOKEN beside/,
  ],
  [
    'a provider without an id',
    { ...mock, ...provider, PROVIDER_ID: '' },
    /: set PROVIDER_ID and PROVIDER_TOKEN beside/,
  ],
  [
    'a bearer token of two lines',
    { ...mock, ...provider, PROVIDER_TOKEN: 's3cret\nline' },
    /^PROVIDER_TOKEN cannot be sent/,
  ],
  [
    'a mutant of a mock',
    { ...mock, MUTANT: 'a/b' },
    /^MUTANT breaks the embedded reference server, .*: leave one of them/,
  ],
  ['an unknown profile', { PROFILES: 'speed' }, /^PROFILES has "speed" in it: list some of shape, input, /],
  ['an unknown resource', { RESOURCES: 'keys' }, /^RESOURCES has "keys" in it: list some of auth-token, /],
  ['an unknown severity', { STRICT: 'yes' }, /^STRICT is "yes": set it to one of 0, 1\.$/],
  ['no number of milliseconds', { PROPAGATION_TIMEOUT_MS: '2s' }, /^PROPAGATION_TIMEOUT_MS is "2s": set it to a whole/],
];

describe('settings refuse, in a sentence that says what to do and quotes no secret,', () => {
  for (const [what, env, expected] of refused) {
    test(what, () => {
      assert.throws(
        () => settingsFrom(env),
        ({ message }: Error) => {
          assert.match(message, expected);
          assert.match(message, /^[A-Z][^\n]*\.$/);
          assert.doesNotMatch(message, /s3cret/);
          return true;
        },
      );
    });
  }
});

test('the environment is that of the process, and .env where the process says nothing', (context) => {
  const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'keyturn-target-'))];
  context.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
    delete process.env.KEYTURN_TEST_BOTH;
  });
  writeFileSync(join(folder, '.env'), 'KEYTURN_TEST_BOTH=file\nKEYTURN_TEST_FILE="of the file"\n');
  process.chdir(folder);
  process.env.KEYTURN_TEST_BOTH = 'process';
  const { KEYTURN_TEST_BOTH, KEYTURN_TEST_FILE } = environment();
  assert.deepEqual([KEYTURN_TEST_BOTH, KEYTURN_TEST_FILE], ['process', 'of the file']);
  assert.equal(process.env.KEYTURN_TEST_FILE, undefined, 'secrets of the file must not reach other processes');
});
