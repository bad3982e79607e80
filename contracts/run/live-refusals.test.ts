import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authToken, awsCredential, catalogue } from '../../specs/catalogue.ts';
import { Halt } from '../client/halt.ts';
import { createInterruption } from '../custody/interruption.ts';
import { authorizationHeader } from '../evidence/credentials.ts';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';
import { rules } from '../rules/index.ts';
import type { RunResult } from './run.ts';
import { NOTHING_LEFT } from './testing/left-behind.ts';
import { type Accident, consentOf, type LiveStage, type StagePlan, setLiveStage } from './testing/live-stage.ts';

const lifecycle = rules.filter((it) => it.scenario === 'lifecycle');
const rotation = { rules: lifecycle, resources: [authToken] };
const on = (stage: LiveStage, isolation: 'subaccount' | 'none'): StagePlan => ({
  ...rotation,
  env: consentOf(stage, isolation),
});

function answered(status: number, code: number): Outcome {
  const body = JSON.stringify({ code, message: 'x', more_info: '', status });
  return { kind: 'answered', status, headers: { 'content-type': 'application/json' }, body };
}

const isCreation = ({ method, url }: SentRequest) => method === 'POST' && url.endsWith('/Secondary');
const answering =
  (isMeant: (request: SentRequest) => boolean, outcome: Outcome): Accident =>
  (request) =>
    isMeant(request) ? Promise.resolve(outcome) : undefined;

const closing: Accident = (request, number) =>
  number > 12 && !request.url.includes('/2010-04-01/') ? Promise.resolve(answered(403, 20403)) : undefined;
const failing = () => Promise.reject(new Halt('HANDOVER_COMMAND ended with 1.'));
const taking = async () => undefined;

/** The reasons of what could not be judged, each once. */
function reasonsOf({ verdicts }: RunResult): string {
  const reasons = verdicts.flatMap((it) => (it.kind === 'inconclusive' ? [it.reason] : []));
  return [...new Set(reasons)].join('\n');
}

const broken = ({ verdicts }: RunResult) => verdicts.filter((it) => it.kind === 'broken' || it.kind === 'crashed');

/** Sends a request that is no run's. */
async function byHand({ target, healthy }: LiveStage, path: string, body = ''): Promise<Outcome> {
  const { accountSid: username = '', authToken: password = '' } = target.owner ?? {};
  const headers = {
    authorization: authorizationHeader({ kind: 'basic', username, password }),
    'content-type': 'application/x-www-form-urlencoded',
  };
  return healthy({ method: 'POST', body, url: `${target.addresses.accounts}${path}`, headers });
}

describe('a run says in one sentence what is in its way, and harms nothing, where', () => {
  test('the account has a secondary token that it did not make', async () => {
    const stage = setLiveStage();
    await byHand(stage, '/v1/AuthTokens/Secondary');
    const before = stage.traffic.length;
    const result = await stage.run(on(stage, 'none'));
    assert.match(
      reasonsOf(result),
      /has a secondary Auth Token that this run did not make: promote or delete it yourself/,
    );
    assert.deepEqual(broken(result), []);
    const changes = stage.traffic.slice(before).filter((it) => it.url.includes('/AuthTokens/') && !isCreation(it));
    assert.deepEqual(changes, []);
    await stage.recover();
    assert.equal((await stage.left()).hasSecondary, true, 'it is still there');
  });

  test('the account makes no secondary tokens', async () => {
    const stage = setLiveStage();
    for (const isolation of ['none', 'subaccount'] as const) {
      const result = await stage.run({
        ...on(stage, isolation),
        accident: answering(isCreation, answered(404, 20404)),
      });
      assert.match(
        reasonsOf(result),
        /makes no secondary Auth Tokens .*: have their API enabled, or take auth-token out/,
      );
      assert.deepEqual(broken(result), []);
    }
  });

  test('the budget is spent', async () => {
    const stage = setLiveStage();
    const env = { ...consentOf(stage, 'subaccount'), LIVE_BUDGET: '40' };
    const result = await stage.run({ env, rules, resources: catalogue });
    assert.match(result.losses.join(), /^The budget of 40 requests is spent: set LIVE_BUDGET higher, or judge less by/);
    assert.match(reasonsOf(result), /The budget of 40 requests is spent/);
    assert.ok(stage.traffic.length <= 40, `${stage.traffic.length}`);
    assert.deepEqual(broken(result), []);
    assert.deepEqual(await stage.left(), NOTHING_LEFT);
  });

  test('somebody closes the subaccount meanwhile', async () => {
    const stage = setLiveStage();
    const result = await stage.run({ ...on(stage, 'subaccount'), accident: closing });
    assert.match(reasonsOf(result), /^AC\w+ was closed or suspended while the run used it: find out by whom/);
    assert.deepEqual(broken(result), []);
    assert.deepEqual(await stage.left(), NOTHING_LEFT);
  });

  test('it is interrupted', async () => {
    const stage = setLiveStage();
    const interruption = createInterruption();
    const accident: Accident = (_, number) => void (number === 8 && interruption.stop('The run was interrupted.'));
    const result = await stage.run({ ...on(stage, 'none'), accident, interruption });
    assert.match(result.losses.join(), /^The run was interrupted$/);
    assert.deepEqual(await stage.left(), NOTHING_LEFT);
  });

  const refusals: readonly (readonly [what: string, outcome: Outcome, sentence: RegExp])[] = [
    [
      'the account is closed',
      answered(403, 20403),
      /^Error: AC\w+ is suspended or closed: set TWILIO_ACCOUNT_SID to an/,
    ],
    [
      'its token is refused',
      answered(401, 20003),
      /refuses the credentials of AC\w+.*: set TWILIO_AUTH_TOKEN to the token/,
    ],
    ['nothing answers', { kind: 'refused', reason: 'no' }, /cannot be reached \(no\): try again later\./],
  ];
  for (const [what, outcome, sentence] of refusals) {
    test(what, async () => {
      const stage = setLiveStage();
      await assert.rejects(stage.run({ ...on(stage, 'none'), accident: answering(() => true, outcome) }), sentence);
      assert.deepEqual(stage.traffic, []);
    });
  }

  const withoutSubaccount: readonly (readonly [code: number, sentence: RegExp])[] = [
    [21101, /makes no subaccount, as it is a subaccount itself: set LIVE_ISOLATION=none to use it as it is\.$/],
    [21480, /as it has as many as it may have: close some, or have the limit raised\.$/],
    [20003, /as the answer was 400 with code 20003: set LIVE_ISOLATION=none to go without one\.$/],
  ];
  for (const [code, sentence] of withoutSubaccount) {
    test(`no subaccount is made (${code})`, async () => {
      const stage = setLiveStage();
      const accident = answering(({ url }) => url.endsWith('/Accounts.json'), answered(400, code));
      await assert.rejects(stage.run({ ...on(stage, 'subaccount'), accident }), sentence);
      assert.deepEqual(await stage.left(), NOTHING_LEFT);
    });
  }

  test('an earlier run has left something', async () => {
    const stage = setLiveStage();
    await stage.die(on(stage, 'subaccount'), { at: 6, after: true });
    await assert.rejects(
      stage.run(on(stage, 'subaccount')),
      /left something of AC\w+ behind \(.*\): run `npm run recover` first\.$/,
    );
    const reading = await stage.run({ env: {}, rules, resources: [awsCredential] });
    assert.deepEqual(reading.losses, [], 'who only reads is not in the way');
  });
});

describe('a handover', () => {
  test('is done before each promotion, and the last one is of the token that is primary at the end', async () => {
    const stage = setLiveStage();
    const given: string[] = [];
    const handover = async (accountSid: string, token: string) => {
      assert.equal(accountSid, stage.target.owner?.accountSid);
      assert.ok(!stage.traffic.at(-1)?.url.endsWith('/Promote'));
      given.push(token);
    };
    await stage.run({ ...on(stage, 'none'), rules, handover });
    assert.ok(given.length >= 4);
    const { accountSid = '' } = stage.target.owner ?? {};
    assert.equal(stage.journal()?.tokens[accountSid]?.primary, given.at(-1));
  });

  test('that fails keeps the token from being promoted', async () => {
    const stage = setLiveStage();
    const result = await stage.run({ ...on(stage, 'none'), handover: failing });
    assert.match(reasonsOf(result), /^HANDOVER_COMMAND ended with 1:/);
    assert.deepEqual(
      stage.traffic.filter((it) => it.url.endsWith('/Promote')),
      [],
    );
    assert.deepEqual(await stage.left(), NOTHING_LEFT);
  });

  test('is not wanted of a subaccount', async () => {
    const stage = setLiveStage();
    const result = await stage.run({ ...on(stage, 'subaccount'), handover: failing });
    assert.deepEqual(
      result.verdicts.filter((it) => it.kind !== 'holds' && it.kind !== 'not-applicable'),
      [],
    );
  });

  test('is asked for by a recovery that would delete the token that was handed over', async () => {
    const stage = setLiveStage();
    await stage.die({ ...on(stage, 'none'), handover: taking }, { at: 12, after: false });
    const refused = await stage.recover();
    assert.deepEqual([refused.isDone, /set HANDOVER_COMMAND as it was/.test(refused.lines.join())], [false, true]);
    assert.equal((await stage.recover({ handover: taking })).isDone, true);
    assert.deepEqual(await stage.left(), NOTHING_LEFT);
  });
});

test('a run touches nothing that was there before it', async () => {
  const stage = setLiveStage();
  const existing = await byHand(
    stage,
    '/v1/Credentials/AWS',
    'Credentials=a%3Ab&FriendlyName=keyturn-00000000%20not%20mine',
  );
  const sid = /"sid":"(CR\w+)"/.exec(existing.kind === 'answered' ? existing.body : '')?.[1] ?? '';
  const before = stage.traffic.length;
  const result = await stage.run({ env: consentOf(stage, 'none'), rules, resources: catalogue });
  assert.deepEqual(broken(result), []);
  const touching = stage.traffic.slice(before).filter((it) => it.method !== 'GET' && it.url.includes(sid));
  assert.deepEqual(touching, []);
  const { lines } = await stage.recover();
  assert.match(lines.join(), /1 thing left under the name of another run/);
  assert.equal((await stage.left()).resources, 1);
  await stage.recover({ takesLeftovers: true });
  assert.equal((await stage.left()).resources, 0);
});
