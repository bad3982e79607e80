import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { sdkRules } from '../../rules/sdk-rules.ts';
import { judgeSdk } from '../../run/sdk/judge-sdk.ts';
import { oddAnswers } from '../../target/odd/index.ts';
import { littleClient } from './little-client.ts';
import { wrongClients } from './wrong-clients.ts';

describe('the little client, which keeps to the documents', () => {
  test('keeps every rule about client libraries, among odd answers too', async () => {
    const { verdicts, odd, coverage } = await judgeSdk(littleClient());
    const other = verdicts.filter((it) => it.kind !== 'holds');
    assert.deepEqual(
      other.map((it) => `${it.rule.id} ${it.resource.id} ${it.kind}`),
      [],
    );
    const found = odd.filter((it) => it.verdict.kind !== 'holds' || it.others.length > 0);
    assert.deepEqual(
      found.map(
        (it) => `${it.odd.id} ${it.verdict.resource.id} ${it.verdict.kind} ${it.others.map((o) => o.rule.id).join()}`,
      ),
      [],
    );
    assert.deepEqual([coverage.offered, coverage.of, coverage.missingFields, coverage.beyond], [18, 18, [], []]);
  });
});

describe('a client that is wrong on purpose', () => {
  const branches = sdkRules.flatMap((rule) => rule.branches.map((branch) => `${rule.id}/${branch}`));

  test('is there for every branch of every rule', () => {
    assert.deepEqual(wrongClients.map((it) => it.id).toSorted(), branches.toSorted());
  });

  for (const { id, breaks, parts } of wrongClients) {
    test(`is found by ${id}: ${breaks}`, async () => {
      const [rule] = id.split('/');
      const selection = {
        rules: sdkRules.filter((it) => it.id === rule),
        odd: oddAnswers.filter((it) => it.rule === rule),
        resources: [apiKey],
      };
      const { verdicts, odd } = await judgeSdk(littleClient(parts), selection);
      const found = [...verdicts, ...odd.map((it) => it.verdict)].flatMap((it) =>
        it.kind === 'broken' ? it.branch : [],
      );
      assert.ok(found.includes(id.split('/')[1] ?? ''), `found: ${found.join()}`);
    });
  }
});
