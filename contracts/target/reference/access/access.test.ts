import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Addressed, everyOperation } from '../testing/every-operation.ts';
import { basic, type Seen, type Visitor, visit } from '../testing/visitor.ts';

type Headers = Readonly<Record<string, string>>;

test('every operation refuses missing, wrong and unknown credentials, and does nothing', async () => {
  const visitor = visit({ seed: 'access' });
  const addressed = await everyOperation(visitor);
  const before = await snapshot(visitor);
  for (const headers of badCredentials(visitor)) {
    for (const refused of await tryAll(visitor, addressed, headers)) {
      assert.deepEqual([refused.status, refused.at('code')], [401, 20003], JSON.stringify(headers));
      assert.equal(refused.headers['WWW-Authenticate'], 'Basic realm="Twilio API"');
    }
  }
  assert.deepEqual(await snapshot(visitor), before);
});

test('a stranger cannot see or change what is not its own', async () => {
  const visitor = visit();
  const addressed = await everyOperation(visitor);
  const before = await snapshot(visitor);
  const headers = basic(visitor.sandbox.stranger.accountSid, visitor.sandbox.stranger.authToken);
  const instances = addressed.filter(({ operation }) => operation.path.includes('{'));
  for (const refused of await tryAll(visitor, instances, headers)) assert.equal(refused.status, 404);
  const list = await visitor.send('GET', '/v1/Credentials/AWS', { headers });
  assert.deepEqual(list.list('credentials'), []);
  assert.deepEqual(await snapshot(visitor), before);
});

test('a standard key opens credentials, and not keys, accounts or tokens', async () => {
  const visitor = visit();
  const headers = await keyHeaders(visitor, {});
  for (const { operation, ...addressed } of await everyOperation(visitor)) {
    const answer = await visitor.send(operation.method, addressed.target, { form: addressed.form, headers });
    if (operation.path.includes('Credentials')) assert.ok(answer.status < 300, operation.operationId);
    else assert.deepEqual([answer.status, answer.at('code')], [401, 20003], operation.operationId);
  }
});

test('a restricted key opens what its policy allows and nothing else', async () => {
  const visitor = visit();
  const permission = '/twilio/accounts/credentials-aws/read';
  const headers = await keyHeaders(visitor, { KeyType: 'restricted', Policy: JSON.stringify({ allow: [permission] }) });
  for (const { operation, target, form } of await everyOperation(visitor)) {
    const answer = await visitor.send(operation.method, target, { form, headers });
    if (operation.permission === permission) assert.equal(answer.status, 200);
    else assert.deepEqual([answer.status, answer.at('code')], [401, 70051], operation.operationId);
  }
});

test('a refusal names the permission that is missing', async () => {
  const visitor = visit();
  const headers = await keyHeaders(visitor, { KeyType: 'restricted', Policy: '{"allow":[]}' });
  const refused = await visitor.send('GET', '/v1/Credentials/AWS', { headers });
  const expected = 'Authorization Error: required permission twilio/accounts/credentials-aws/list is missing';
  assert.equal(refused.at('message'), expected);
});

test('a restricted key with the permissions can manage keys', async () => {
  const visitor = visit();
  const allow = ['list', 'read', 'create', 'update', 'delete'].map((action) => `/twilio/iam/api-keys/${action}`);
  const headers = await keyHeaders(visitor, { KeyType: 'restricted', Policy: JSON.stringify({ allow }) });
  const addressed = (await everyOperation(visitor)).filter(({ operation }) => operation.path.startsWith('/v1/Keys'));
  for (const answer of await tryAll(visitor, addressed, headers)) assert.ok(answer.status < 300);
});

test('a deleted key is refused', async () => {
  const visitor = visit();
  const AccountSid = visitor.sandbox.owner.accountSid;
  const key = await visitor.send('POST', '/v1/Keys', { form: { AccountSid } });
  const headers = basic(key.text('sid'), key.text('secret'));
  assert.equal((await visitor.send('GET', '/v1/Credentials/AWS', { headers })).status, 200);
  await visitor.send('DELETE', `/v1/Keys/${key.text('sid')}`);
  assert.equal((await visitor.send('GET', '/v1/Credentials/AWS', { headers })).status, 401);
});

function badCredentials({ sandbox }: Visitor): readonly Headers[] {
  const { accountSid, authToken } = sandbox.owner;
  const tokens = [
    '',
    authToken.toUpperCase(),
    authToken.slice(0, -1),
    authToken.slice(1),
    `${authToken}0`,
    ` ${authToken}`,
    `${authToken} `,
    `${authToken}\0`,
    sandbox.stranger.authToken,
  ];
  const users = [accountSid.toLowerCase(), `AC${'0'.repeat(32)}`, '', 'admin', sandbox.stranger.accountSid];
  const proper = basic(accountSid, authToken).authorization ?? '';
  const headers = ['', 'Basic', 'Basic !', `${proper}=`, `${proper}!`, proper.slice(6), `Bearer ${proper.slice(6)}`];
  return [
    ...tokens.map((token) => basic(accountSid, token)),
    ...users.map((user) => basic(user, authToken)),
    ...headers.map((authorization) => ({ authorization })),
  ];
}

async function tryAll(visitor: Visitor, addressed: readonly Addressed[], headers: Headers): Promise<Seen[]> {
  const answers: Seen[] = [];
  for (const { operation, target, form } of addressed) {
    answers.push(await visitor.send(operation.method, target, { form, headers }));
  }
  return answers;
}

async function snapshot(visitor: Visitor): Promise<unknown[]> {
  const keys = `/v1/Keys?AccountSid=${visitor.sandbox.owner.accountSid}`;
  const lists = ['/v1/Credentials/AWS', '/v1/Credentials/PublicKeys', keys, '/2010-04-01/Accounts.json'];
  return Promise.all(lists.map(async (path) => (await visitor.send('GET', path)).body));
}

async function keyHeaders(visitor: Visitor, fields: Readonly<Record<string, string>>): Promise<Headers> {
  const form = { AccountSid: visitor.sandbox.owner.accountSid, ...fields };
  const key = await visitor.send('POST', '/v1/Keys', { form });
  return basic(key.text('sid'), key.text('secret'));
}
