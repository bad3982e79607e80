import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, providerToken, type Resource } from '../../specs/catalogue.ts';
import { OWNER, OWNER_TOKEN } from '../evidence/written-history.ts';
import { createKeyring, NOBODY } from './keyring.ts';
import { operationOf, operationPlan, pagePlan, strayPlan, usePlan } from './plans.ts';
import { writtenTarget } from './testing/written-target.ts';

const { addresses } = writtenTarget;
const keyring = createKeyring(writtenTarget);
const partsOf = (resource: Resource) => ({ scenario: 'lifecycle', resource, keyring, addresses }) as const;
const sid = `CR${'a'.repeat(32)}`;

describe('the plan of an operation', () => {
  test('is sent by the owner, to the path of the instance', () => {
    const plan = operationPlan(partsOf(awsCredential), 'fetch', { sid });
    assert.equal(plan.url, `http://127.0.0.1:4010/twilio/v1/Credentials/AWS/${sid}`);
    assert.deepEqual([plan.method, plan.actor.name, plan.sid, plan.body], ['GET', 'owner', sid, undefined]);
    assert.equal(plan.operation?.operationId, 'FetchCredentialAws');
  });

  test('encodes a SID that could lead to another path', () => {
    const { url } = operationPlan(partsOf(awsCredential), 'fetch', { sid: "a/../b?c#d$&$'" });
    assert.equal(url, "http://127.0.0.1:4010/twilio/v1/Credentials/AWS/a%2F..%2Fb%3Fc%23d%24%26%24'");
  });

  test('names the account in the list of a resource that wants it, unless told otherwise', () => {
    const urlOf = (query?: Record<string, string | undefined>) =>
      new URL(operationPlan(partsOf(apiKey), 'list', query ? { query } : {}).url).search;
    assert.equal(urlOf(), `?AccountSid=${OWNER}`);
    assert.equal(urlOf({ PageSize: '2' }), `?AccountSid=${OWNER}&PageSize=2`);
    assert.equal(urlOf({ AccountSid: 'AC0' }), '?AccountSid=AC0');
    assert.equal(urlOf({ AccountSid: undefined }), '');
    assert.equal(new URL(operationPlan(partsOf(awsCredential), 'list', {}).url).search, '');
  });

  test('sends the fields that have a value, as the resource wants them', () => {
    const fields = { FriendlyName: 'a b&ó', Credentials: undefined };
    assert.deepEqual(operationPlan(partsOf(awsCredential), 'create', { fields }).body, {
      contentType: 'application/x-www-form-urlencoded',
      text: 'FriendlyName=a+b%26%C3%B3',
    });
    assert.deepEqual(operationPlan(partsOf(providerToken), 'update', { fields: { authToken: 't' } }).body, {
      contentType: 'application/json',
      text: '{"authToken":"t"}',
    });
  });

  test('sends them in another way, as somebody else, and says what is wrong, where it is told to', () => {
    const variation = { kind: 'wrong-content-type' } as const;
    const options = { fields: { FriendlyName: 'a' }, bodies: 'json', variation, as: NOBODY } as const;
    const plan = operationPlan(partsOf(awsCredential), 'create', options);
    assert.deepEqual(plan.body, { contentType: 'application/json', text: '{"FriendlyName":"a"}' });
    assert.deepEqual([plan.actor, plan.variation], [NOBODY, variation]);
  });

  test('is refused for a step that the resource lacks', () => {
    assert.throws(() => operationPlan(partsOf(authToken), 'list', {}), /Auth Token has no operation for the step list/);
    assert.throws(() => operationOf(apiKey, 'promote'), /promote/);
  });
});

describe('the plan of a page', () => {
  test('goes to the target, wherever the address on the documented host points', () => {
    const plan = pagePlan(partsOf(awsCredential), 'https://accounts.twilio.com/v1/Credentials/AWS?Page=1&PageToken=x');
    assert.equal(plan?.url, 'http://127.0.0.1:4010/twilio/v1/Credentials/AWS?Page=1&PageToken=x');
    assert.deepEqual([plan?.step, plan?.method, plan?.actor.name], ['list', 'GET', 'owner']);
  });

  test('is none where the address leads away, so that no credentials follow it', () => {
    assert.equal(pagePlan(partsOf(awsCredential), 'https://evil.example/v1/Credentials/AWS'), undefined);
  });
});

describe('the plan of a use', () => {
  test('reads one item of the list, with the credentials that are tried', () => {
    const plan = usePlan(partsOf(authToken), apiKey, { as: keyring.ownerWith('owner-old-token', 'old') });
    assert.equal(plan.url, `http://127.0.0.1:4010/twilio/v1/Keys?AccountSid=${OWNER}&PageSize=1`);
    assert.deepEqual([plan.step, plan.actor.name], ['use', 'owner-old-token']);
  });

  test('reads more where it is told to', () => {
    const plan = usePlan(partsOf(authToken), awsCredential, { as: NOBODY, query: { PageSize: '1000' } });
    assert.equal(new URL(plan.url).search, '?PageSize=1000');
  });
});

test('the plan of a stray has no operation, and comes from the owner where nobody is named', () => {
  const variation = { kind: 'unknown-path' } as const;
  const plan = strayPlan(partsOf(apiKey), { method: 'PUT', path: '/v1/Nothing', variation });
  assert.equal(plan.url, 'http://127.0.0.1:4010/twilio/v1/Nothing');
  assert.deepEqual([plan.method, plan.step, plan.operation, plan.variation], ['PUT', 'stray', undefined, variation]);
  assert.deepEqual(plan.actor.credentials, { kind: 'basic', username: OWNER, password: OWNER_TOKEN });
  assert.equal(strayPlan(partsOf(apiKey), { method: 'PUT', path: '/', variation, as: NOBODY }).actor, NOBODY);
});
