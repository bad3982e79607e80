import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, awsCredential } from '../../specs/catalogue.ts';
import { behaviourSection } from '../checker/drift/behaviour/behaviour-section.ts';
import type { BehaviourSnapshot } from '../checker/drift/behaviour/snapshot.ts';
import { snapshotOf } from '../checker/drift/behaviour/snapshot-of.ts';
import { authorizationHeader } from '../evidence/credentials.ts';
import { rules } from '../rules/index.ts';
import { directTransport, embedReference } from './embedded.ts';
import { run } from './run.ts';

const ORIGIN = 'http://127.0.0.1:4010';

describe('what else an account has', () => {
  // With 5, other instances are on a page; with 75, there are more pages than a run reads.
  for (const many of [5, 75]) {
    test(`is no drift (${many} instances of others)`, async () => {
      const [empty, crowded] = [await snapshotWith(0), await snapshotWith(many)];
      for (const [before, after] of [
        [empty, crowded],
        [crowded, empty],
      ] as const) {
        const { findings, failure } = behaviourSection({ before, after }, { documents: 'unknown', strict: true });
        assert.deepEqual([findings, failure], [[], undefined]);
      }
    });
  }
});

/** How the server that keeps the contract behaves where its account has so many other keys and credentials. */
async function snapshotWith(others: number): Promise<BehaviourSnapshot> {
  const { respond, clock, targetAt } = embedReference({ seed: String(others) });
  const target = targetAt(ORIGIN);
  const transport = directTransport(respond);
  const { accountSid = '', authToken = '' } = target.owner ?? {};
  const headers = {
    authorization: authorizationHeader({ kind: 'basic', username: accountSid, password: authToken }),
    'content-type': 'application/x-www-form-urlencoded',
  };
  for (let index = 0; index < others; index += 1) {
    await transport({ method: 'POST', url: `${ORIGIN}/v1/Keys`, headers, body: `AccountSid=${accountSid}` });
    await transport({ method: 'POST', url: `${ORIGIN}/v1/Credentials/AWS`, headers, body: 'Credentials=AKIA:secret' });
  }
  const result = await run({ target, clock, transport, rules, resources: [apiKey, awsCredential] });
  const facts = { suite: { name: 'keyturn', version: '0', sha256: '' }, documents: {}, target: { kind: 'mock' } };
  return snapshotOf(result.histories(), { ...facts, scenarios: [], takenAt: '', losses: result.losses });
}
