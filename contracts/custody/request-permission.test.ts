import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, type OperationStep, type Resource } from '../../specs/catalogue.ts';
import type { RequestPlan } from '../client/client.ts';
import { createKeyring, NOBODY } from '../client/keyring.ts';
import { operationPlan, type SendOptions, strayPlan } from '../client/plans.ts';
import { writtenTarget } from '../client/testing/written-target.ts';
import { tiers } from '../target/live.ts';
import { type PermissionView, whyNotSend } from './request-permission.ts';
import { untouched } from './token-state.ts';

const keyring = createKeyring(writtenTarget);
const ownerSid = keyring.accountSid;
const { addresses } = writtenTarget;
const own = `CR${'1'.repeat(32)}`;
const other = `CR${'2'.repeat(32)}`;
const tagged = { FriendlyName: 'keyturn-0123abcd-lifecycle first' };

const view: PermissionView = {
  tier: 'rotate',
  journal: {
    version: 1,
    address: '',
    accountSid: ownerSid,
    runId: '0123abcd',
    startedAt: '',
    subaccounts: [],
    resources: [],
    tokens: { [ownerSid]: untouched('t') },
  },
  ownerSid,
  accounts: [ownerSid],
  ownSubaccounts: [],
  made: new Set([own]),
  foreign: new Set([other]),
  nowMs: 0,
  propagationMs: 0,
};
const inSubaccount: PermissionView = { ...view, ownSubaccounts: [ownerSid] };

function plan(resource: Resource, step: OperationStep, options: SendOptions = {}): RequestPlan {
  return operationPlan({ scenario: 'lifecycle', resource, keyring, addresses }, step, options);
}

const stray = (method: string, path: string) =>
  strayPlan(
    { scenario: 'strays', resource: awsCredential, keyring, addresses },
    { method, path, variation: { kind: 'unsupported-method' } },
  );

describe('consent', () => {
  const needs: readonly (readonly [tier: string, plan: RequestPlan])[] = [
    ['read', plan(awsCredential, 'list')],
    ['read', plan(awsCredential, 'fetch', { sid: other })],
    ['read', stray('GET', '/v1/Credentials/AWSKeyturn')],
    ['create', plan(awsCredential, 'create', { fields: tagged })],
    ['create', plan(awsCredential, 'create', { fields: tagged, as: NOBODY })],
    ['create', plan(awsCredential, 'update', { sid: own })],
    ['create', plan(awsCredential, 'delete', { sid: own })],
    ['create', stray('PUT', '/v1/Credentials/AWS')],
    ['rotate', plan(authToken, 'create')],
    ['rotate', stray('GET', '/v1/AuthTokens/Promote')],
  ];
  for (const [needed, request] of needs) {
    for (const tier of tiers) {
      const isEnough = tiers.indexOf(tier) >= tiers.findIndex((it) => it === needed);
      const { method, url } = request;
      test(`of ${tier} ${isEnough ? 'sends' : 'does not send'} ${method} ${new URL(url).pathname}`, () => {
        const refusal = whyNotSend(request, { ...view, tier });
        if (isEnough) assert.equal(refusal, undefined);
        else
          assert.match(
            refusal ?? '',
            new RegExp(`^LIVE_CONSENT=${tier} does not allow it: set LIVE_CONSENT=${needed}`),
          );
      });
    }
  }
});

describe('with all consent, the guard', () => {
  const unknown = { variation: { kind: 'unknown-sid' } } as const;
  const madeUp = `CR${'3'.repeat(32)}`;
  const stranger = keyring.stranger;
  const refused: readonly (readonly [what: string, plan: RequestPlan, why: RegExp])[] = [
    ['deletes nothing that it did not make', plan(awsCredential, 'delete', { sid: other }), /was not made by this run/],
    ['changes nothing that it did not make', plan(awsCredential, 'update', { sid: other }), /was not made by this run/],
    [
      'believes no scenario that a SID is made up',
      plan(awsCredential, 'delete', { sid: other, ...unknown }),
      /not made/,
    ],
    ['deletes nothing unknown without saying so', plan(awsCredential, 'delete', { sid: madeUp }), /not made by this/],
    ['sends no other method to it', stray('PUT', `/v1/Credentials/AWS/${other}`), /was not made by this run/],
    [
      'makes nothing without its mark',
      plan(awsCredential, 'create', { fields: { FriendlyName: 'x' } }),
      /does not tell whose/,
    ],
    ['makes nothing without a name', plan(awsCredential, 'create'), /LIVE_ISOLATION=subaccount/],
    [
      'makes nothing for an account that it does not know',
      plan(apiKey, 'create', { fields: { ...tagged, AccountSid: `AC${'9'.repeat(32)}` } }),
      /AC9{32} is no account that this run may change/,
    ],
    [
      'takes such an account for one in upper case, too',
      plan(apiKey, 'create', { fields: { ...tagged, AccountSid: `AC${'F'.repeat(32)}` } }),
      /ACF{32} is no account that this run may change/,
    ],
    [
      'sends no write as such an account',
      plan(awsCredential, 'delete', { sid: own, ...(stranger && { as: stranger }) }),
      /is no account that this run may change/,
    ],
    ['deletes no token before it has made one', plan(authToken, 'delete'), /begins with a creation/],
    ['lets nobody else delete one either', plan(authToken, 'delete', { as: NOBODY }), /begins with a creation/],
    ['promotes no token before it has made one', plan(authToken, 'promote'), /not known for sure/],
  ];
  for (const [what, request, why] of refused) {
    test(what, () => assert.match(whyNotSend(request, view) ?? '', why));
  }

  const sent: readonly (readonly [what: string, plan: RequestPlan, view: PermissionView])[] = [
    ['deletes what it made', plan(awsCredential, 'delete', { sid: own }), view],
    ['deletes it once more', plan(awsCredential, 'delete', { sid: own }), view],
    ['asks for what nobody has', plan(awsCredential, 'delete', { sid: madeUp, ...unknown }), view],
    ['asks for what nobody can have', plan(awsCredential, 'delete', { sid: 'CR1' }), view],
    ['lets intruders try', plan(awsCredential, 'delete', { sid: own, as: keyring.unknownAccount() }), view],
    ['makes a thing without a name in its own subaccount', plan(awsCredential, 'create'), inSubaccount],
    [
      'makes a key for what is no account',
      plan(apiKey, 'create', { fields: { ...tagged, AccountSid: '' } }),
      inSubaccount,
    ],
    ['begins with the creation of a token', plan(authToken, 'create'), view],
  ];
  for (const [what, request, its] of sent) test(what, () => assert.equal(whyNotSend(request, its), undefined));
});
