import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { OWNER, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import type { Actor } from './client.ts';
import { createKeyring, deniesCredentials, madeUpSid } from './keyring.ts';
import { writtenTarget } from './testing/written-target.ts';

const passwordOf = ({ credentials }: Actor) =>
  credentials?.kind === 'basic' ? credentials.password : credentials?.token;
const usernameOf = ({ credentials }: Actor) => (credentials?.kind === 'basic' ? credentials.username : undefined);

describe('the keyring', () => {
  test('gives the owner the configured token, and the bearer token at the provider', () => {
    const keyring = createKeyring(writtenTarget);
    assert.deepEqual([usernameOf(keyring.owner('iam')), passwordOf(keyring.owner('iam'))], [OWNER, OWNER_TOKEN]);
    assert.deepEqual(keyring.owner('provider').credentials, { kind: 'bearer', token: writtenTarget.provider?.token });
  });

  test('goes on with the token that has become primary, everywhere', () => {
    const keyring = createKeyring(writtenTarget);
    keyring.setPrimary('next');
    const { credentials } = keyring.unknownAccount();
    const used = [keyring.owner('accounts').credentials, keyring.owner('iam').credentials, credentials];
    assert.deepEqual(
      used.map((it) => it?.kind === 'basic' && it.password),
      ['next', 'next', 'next'],
    );
    assert.equal(keyring.ownerTokenFor(OWNER), 'next');
  });

  test('tells the primary token of no other account', () => {
    const keyring = createKeyring(writtenTarget);
    assert.equal(keyring.ownerTokenFor(writtenTarget.stranger?.accountSid), undefined);
    assert.equal(keyring.ownerTokenFor(undefined), undefined);
  });

  test('has the stranger where there is one', () => {
    const { stranger: _, ...alone } = writtenTarget;
    assert.equal(createKeyring(alone).stranger, undefined);
    const { stranger = { name: 'nobody' } } = createKeyring(writtenTarget);
    assert.equal(usernameOf(stranger), writtenTarget.stranger?.accountSid);
  });

  test('makes up credentials that are well-formed, and others each time', () => {
    const keyring = createKeyring(writtenTarget);
    const tokens = [keyring.wrongToken('iam'), keyring.wrongToken('iam'), keyring.wrongToken('provider')].map(
      passwordOf,
    );
    for (const token of tokens) assert.match(token ?? '', /^[\da-f]{32}$/);
    assert.equal(new Set([...tokens, OWNER_TOKEN]).size, 4);
    assert.match(usernameOf(keyring.unknownAccount()) ?? '', /^AC[\da-f]{32}$/);
    assert.notEqual(usernameOf(keyring.unknownAccount()), OWNER);
    assert.match(madeUpSid('CR'), /^CR[\da-f]{32}$/);
  });

  test('alters the token that is primary now, each way by one thing', () => {
    const keyring = createKeyring(writtenTarget);
    keyring.setPrimary('abc1');
    const altered = (['other-case', 'prefix', 'suffix', 'truncated'] as const).map((it) => keyring.alteredToken(it));
    assert.deepEqual(
      altered.map((it) => it && passwordOf(it)),
      ['ABC1', '0abc1', 'abc10', 'abc'],
    );
    keyring.setPrimary('ABC1');
    assert.equal(passwordOf(keyring.alteredToken('other-case') ?? { name: 'nobody' }), 'abc1');
  });

  test('has no token in another case where none of its characters has one', () => {
    const keyring = createKeyring(writtenTarget);
    keyring.setPrimary('1234');
    assert.equal(keyring.alteredToken('other-case'), undefined);
  });
});

describe('the tokens that may be primary', () => {
  test('are the configured one and then those of earlier runs', () => {
    assert.deepEqual(createKeyring(writtenTarget, ['b', 'a']).ownerTokens(), [OWNER_TOKEN, 'b', 'a']);
  });

  test('are the one in use, and then the newest first, each once', () => {
    const keyring = createKeyring(writtenTarget, ['a']);
    keyring.remember('b');
    keyring.remember(undefined);
    assert.deepEqual(keyring.ownerTokens(), [OWNER_TOKEN, 'b', 'a']);
    keyring.remember('c');
    keyring.setPrimary('c');
    assert.deepEqual(keyring.ownerTokens(), ['c', OWNER_TOKEN, 'b', 'a']);
    assert.equal(keyring.ownerTokenFor(OWNER), 'c');
  });
});

describe('credentials are denied', () => {
  const verdicts: readonly (readonly [status: number, isDenied: boolean])[] = [
    [401, true],
    [403, true],
    [200, false],
    [400, false],
    [404, false],
    [429, false],
    [500, false],
  ];
  for (const [status, isDenied] of verdicts) {
    test(`by ${status}: ${isDenied}`, () => {
      const [exchange] = writtenHistory(awsCredential, { step: 'list', status }).exchanges;
      assert.equal(exchange && deniesCredentials(exchange), isDenied);
    });
  }

  test('by no silence', () => {
    const [exchange] = writtenHistory(awsCredential, { step: 'list', lost: 'unknown' }).exchanges;
    assert.equal(exchange && deniesCredentials(exchange), false);
  });
});
