import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, awsCredential, catalogue, publicKey, type Resource } from '../../specs/catalogue.ts';
import type { Transport } from '../client/http.ts';
import type { Keyring } from '../client/keyring.ts';
import { authorizationHeader } from '../evidence/credentials.ts';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';
import { rules } from '../rules/index.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { directTransport, embedReference } from './embedded.ts';
import { judgeEmbedded } from './judge-embedded.ts';
import { run } from './run.ts';
import { tagsOf } from './selection.ts';
import { type Stage, setStage } from './testing/rehearsal.ts';

const everything = scenarios.flatMap((scenario) => scenario.resources.map((resource) => ({ scenario, resource })));

const jsonOf = (outcome: Outcome) =>
  outcome.kind === 'answered' && outcome.body !== '' ? JSON.parse(outcome.body) : {};
const isCreation = ({ method, url }: SentRequest) => method === 'POST' && /\/(?:AWS|PublicKeys|Keys)$/.test(url);
const succeeded = (outcome: Outcome) => outcome.kind === 'answered' && outcome.status < 300;

/** The SIDs of what was made and never deleted, by anybody, as the server saw it. */
function leftBehind({ traffic }: Stage): readonly string[] {
  const passed = traffic.filter(([, outcome]) => succeeded(outcome));
  const made = passed.flatMap(([it, outcome]) => (isCreation(it) ? [String(jsonOf(outcome).sid)] : []));
  const deleted = passed.flatMap(([it]) => (it.method === 'DELETE' ? [it.url.split('/').at(-1)] : []));
  return made.filter((it) => !deleted.includes(it));
}

/** What the owner's lists show, and whether there is a secondary token, read with the token that is primary now. */
async function ownedBy(keyring: Keyring, transport: Transport): Promise<unknown> {
  const ask = async (method: string, path: string) => {
    const { credentials } = keyring.owner('accounts');
    assert.ok(credentials);
    const headers = { authorization: authorizationHeader(credentials) };
    const outcome = await transport({ method, url: `http://127.0.0.1:4010${path}`, headers });
    return outcome.kind === 'answered' ? { status: outcome.status, ...jsonOf(outcome) } : outcome;
  };
  const lists = ['/v1/Credentials/AWS', '/v1/Credentials/PublicKeys', `/v1/Keys?AccountSid=${keyring.accountSid}`];
  const owned = [];
  for (const path of lists) {
    const { status, credentials, keys } = await ask('GET', path);
    owned.push([path, status, (credentials ?? keys ?? []).map((it: { sid: string }) => it.sid)]);
  }
  const { accounts } = await ask('GET', '/2010-04-01/Accounts.json?Status=active');
  const secondary = await ask('DELETE', '/v1/AuthTokens/Secondary');
  return { owned, accounts: accounts.map((it: { sid: string }) => it.sid), secondary: secondary.status };
}

describe('on a server that keeps the contract, nothing is left behind by', () => {
  for (const { scenario, resource } of everything) {
    test(`${scenario.id} on ${resource.id}`, async () => {
      const stage = setStage();
      const before = await stage.rehearse([]);
      const shownBefore = await ownedBy(before.keyring, stage.healthy);
      const { keyring, observation } = await stage.rehearse([{ scenario, resource }]);
      assert.deepEqual(observation.crashes, []);
      assert.deepEqual(await ownedBy(keyring, stage.healthy), shownBefore);
      assert.deepEqual(leftBehind(stage), []);
    });
  }

  test('all of them, one after the other', async () => {
    const stage = setStage();
    const { keyring } = await stage.rehearse(everything);
    assert.deepEqual(leftBehind(stage), []);
    assert.match(JSON.stringify(await ownedBy(keyring, stage.healthy)), /^\{"owned":\[.*\[\]\],.*,"secondary":404\}$/);
    assert.ok(stage.traffic.length > 300);
  });

  test('a scenario that fails in the middle', async () => {
    const failing: Scenario = {
      id: 'names',
      title: 'fails',
      resources: [awsCredential],
      async run({ session, open, keyring }) {
        await session.create({ Credentials: 'AKIA0000000000000000:abcdefghijabcdefghij' });
        await open(apiKey).create({ AccountSid: keyring.accountSid });
        await open(publicKey).create({ PublicKey: 'x' });
        throw new Error('in the middle');
      },
    };
    const stage = setStage();
    const { observation } = await stage.rehearse([{ scenario: failing, resource: awsCredential }]);
    const message = 'the scenario failed: in the middle';
    assert.deepEqual(observation.crashes, [{ scenario: 'names', resource: awsCredential, message }]);
    assert.deepEqual(leftBehind(stage), []);
  });
});

describe('a run takes', () => {
  test('at most 500 requests by all scenarios but those of a provider, and at most 60 by these', async () => {
    const { requests, verdicts } = await judgeEmbedded({ seed: '1' });
    const { respond, clock, upstream, targetAt } = embedReference({ seed: '1' });
    const parts = { clock, upstream, transport: directTransport(respond), resources: catalogue };
    const others = rules.filter((it) => it.profile !== 'provider');
    const without = await run({ ...parts, target: targetAt('http://127.0.0.1:4010'), rules: others });
    assert.ok(without.requests <= 500, `${without.requests}`);
    assert.ok(requests - without.requests <= 60, `${requests - without.requests}`);
    assert.deepEqual(
      verdicts.filter((it) => it.kind !== 'holds' && it.kind !== 'not-applicable'),
      [],
    );
  });

  test('at most 60 requests by the rules that are tagged @core, which see every operation', async () => {
    const asked = new Set<string>();
    const { respond, clock, targetAt } = embedReference({ seed: '1' });
    const target = targetAt('http://127.0.0.1:4010');
    const core = rules.filter((it) => tagsOf(it).includes('@core'));
    const onExchange = ({ operation }: { readonly operation?: { readonly operationId: string } }) =>
      void asked.add(operation?.operationId ?? '');
    const parts = { target, clock, transport: directTransport(respond), resources: catalogue, onExchange };
    const { requests } = await run({ ...parts, rules: core });
    assert.ok(requests <= 60, `${requests}`);
    const operations = catalogue.flatMap((it: Resource) => Object.values(it.operations).map((op) => op.operationId));
    assert.equal(operations.length, 20);
    assert.deepEqual(
      operations.filter((it) => !asked.has(it)),
      [],
    );
  });
});
