import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type ReferenceProcess, startReference } from './reference-process.ts';
import { scratchFolder } from './scratch-folder.ts';
import { searchFolder, searchTexts } from './secret-search.ts';
import { runSuite, verdictIds } from './suite-run.ts';

const SEED = ['--seed', 'a provider under test'];

/** A Twilio with a recorder, and a provider in another process that asks there, as a provider under test does. */
async function startPair(...options: readonly string[]) {
  const twilio = await startReference(...SEED, '--record');
  after(() => twilio.stop());
  const upstream = twilio.env['PROVIDER_UPSTREAM_URL'] ?? '';
  const provider = await startReference(...SEED, '--upstream', upstream, ...options);
  after(() => provider.stop());
  return { twilio, provider, upstream };
}

interface Judged {
  readonly twilio: ReferenceProcess;
  readonly provider: ReferenceProcess;
  /** Keeps the tokens that earlier runs made. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function judge({ twilio, provider, folder = scratchFolder(), env }: Judged) {
  const own = { PROVIDER_URL: provider.origin, PROFILES: 'provider' };
  return { ...(await runSuite({ folder, env: { ...twilio.env, ...own, ...env } })), folder };
}

describe('a provider in a process of its own', async () => {
  const { twilio, provider, upstream } = await startPair();
  const run = await judge({ twilio, provider });

  test('keeps every rule, as the recorder has seen', () => {
    assert.equal(run.code, 0, run.output);
    assert.equal(verdictIds(run, 'holds').length, 13, run.output);
    assert.ok(run.record?.exchanges.some((it) => it.actor === 'provider' && it.url.startsWith(upstream)));
  });

  test('has no token of its on the disk or on the screen', () => {
    const secrets = ['TWILIO_AUTH_TOKEN', 'STRANGER_AUTH_TOKEN', 'PROVIDER_TOKEN'].map((it) => twilio.env[it] ?? '');
    assert.ok(secrets.every((it) => it.length >= 32));
    const found = searchFolder(run.folder, secrets).filter((it) => !it.file.includes('.keyturn'));
    assert.deepEqual(found, []);
    assert.deepEqual(searchTexts({ console: run.output }, secrets), []);
  });

  test('is not judged by what it asks where that is not seen', async () => {
    const unseen = await judge({ twilio, provider, folder: run.folder, env: { PROVIDER_UPSTREAM_URL: '' } });
    assert.deepEqual(verdictIds(unseen, 'broken'), [], unseen.output);
    assert.deepEqual(
      verdictIds(unseen, 'inconclusive').map((it) => it.split(' ')[0]),
      ['provider-asks-nothing-malformed', 'provider-outage-changes-nothing', 'provider-validates-first'],
    );
    assert.match(unseen.output, /was not seen: have it ask the upstream of `npm run reference -- --record`/);
  });

  test('is not called broken where it asks somewhere else', async () => {
    const elsewhere = await startReference(...SEED);
    after(() => elsewhere.stop());
    const misled = await judge({ twilio, provider: elsewhere, folder: run.folder });
    assert.deepEqual(verdictIds(misled, 'broken'), [], misled.output);
  });
});

test('a provider that does not ask is found out over the wire', async () => {
  const { twilio, provider } = await startPair('--mutant', 'provider-validates-first/not-asked');
  const run = await judge({ twilio, provider });
  assert.equal(run.code, 1);
  assert.ok(verdictIds(run, 'broken').includes('provider-validates-first (provider-token)'), run.output);
});
