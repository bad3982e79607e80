import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { apiKey, awsCredential, providerToken, type Resource } from '../../specs/catalogue.ts';
import { authorizationHeader } from './credentials.ts';
import { curlLine } from './curl.ts';
import type { Exchange } from './exchange.ts';
import { createSecretRegistry } from './secrets.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from './written-history.ts';

const credentials = 'AKIA0123456789ABCDEF:it\'s+a/secret "half" $HOME `id` 100% \\ [x]';

test('repeats a form in bash, with the secret from the environment', () => {
  const name = `it's "quoted" $HOME \`id\` \\ !x 日本語 & more`;
  const exchange = exchangeOf(awsCredential, {
    step: 'create',
    fields: { Credentials: credentials, FriendlyName: name },
  });
  const line = curlLine(exchange, registry(credentials));
  assert.doesNotMatch(line, /AKIA0123456789ABCDEF/);
  const { form, options, url } = sentBy(line, { SECRET_1: credentials });
  assert.deepEqual(
    [...form],
    [
      ['Credentials', credentials],
      ['FriendlyName', name],
    ],
  );
  assert.deepEqual(options['-X'], 'POST');
  assert.deepEqual(options['-H'], 'Content-Type: application/x-www-form-urlencoded');
  assert.equal(url, exchange.request.url);
});

test('takes the credentials of each actor from the environment', () => {
  const line = curlLine(exchangeOf(apiKey, { step: 'list', query: { AccountSid: OWNER } }), registry(OWNER_TOKEN));
  assert.doesNotMatch(line, new RegExp(`${OWNER_TOKEN}|authorization`, 'i'));
  const { options } = sentBy(line, { TWILIO_ACCOUNT_SID: OWNER, TWILIO_AUTH_TOKEN: OWNER_TOKEN });
  assert.equal(options['-u'], `${OWNER}:${OWNER_TOKEN}`);
  assert.equal(options['-X'], undefined);
});

test('sends none for nobody', () => {
  assert.doesNotMatch(curlLine(exchangeOf(apiKey, { step: 'list', actor: 'nobody' }), registry()), /-u|Authorization/);
});

test('repeats JSON with a bearer token, in bash', () => {
  const plain = exchangeOf(providerToken, { step: 'update', sid: '6f2c1d0e' });
  const request: Exchange['request'] = {
    ...plain.request,
    headers: {
      authorization: authorizationHeader({ kind: 'bearer', token: 'bearer1234' }),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ authToken: OWNER_TOKEN }),
  };
  const line = curlLine({ ...plain, request }, registry(OWNER_TOKEN, 'bearer1234'));
  assert.doesNotMatch(line, new RegExp(`${OWNER_TOKEN}|bearer1234`));
  const { args } = sentBy(line, { SECRET_1: OWNER_TOKEN, PROVIDER_TOKEN: 'bearer1234' });
  assert.ok(args.includes('Authorization: Bearer bearer1234'));
  assert.ok(args.includes(request.body ?? ''));
});

test('shows no secret in an address, and leaves brackets in it alone', () => {
  const url = `http://127.0.0.1:4010/v1/Keys?PageToken=${OWNER_TOKEN}&x=[1]`;
  const line = curlLine(exchangeOf(apiKey, { step: 'list', url }), registry(OWNER_TOKEN));
  assert.doesNotMatch(line, new RegExp(OWNER_TOKEN));
  const sent = sentBy(line, { SECRET_1: OWNER_TOKEN });
  assert.equal(sent.url, url);
  assert.ok(sent.args.includes('-g'));
});

function exchangeOf(resource: Resource, line: Line): Exchange {
  const [exchange] = writtenHistory(resource, line).exchanges;
  assert.ok(exchange);
  return exchange;
}

function registry(...values: readonly string[]) {
  const secrets = createSecretRegistry();
  for (const value of values) secrets.register(value);
  return secrets;
}

/** What curl would be called with, and the form that it would send. */
function sentBy(line: string, env: Readonly<Record<string, string>>) {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-u', '-c', `${defaults(line, env)}${script}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.equal(stderr.toString(), '');
  const args = stdout.toString().split('\0').slice(0, -1);
  const options = Object.fromEntries(args.map((it, index) => [it, args[index + 1] ?? '']));
  const form = args.flatMap((it, index) => {
    const text = args[index + 1] ?? '';
    if (it === '--data-raw') return [text];
    if (it !== '--data-urlencode') return [];
    const [name = '', ...value] = text.split('=');
    return [`${name}=${encodeURIComponent(value.join('='))}`];
  });
  return { args, options, form: new URLSearchParams(form.join('&')), url: args.at(-1) };
}

/** Every other variable of the line, so that bash does not complain of it. */
function defaults(line: string, env: Readonly<Record<string, string>>): string {
  const names = [...line.matchAll(/\$([A-Z_]+(?:_\d+)?)/g)].map(([, name = '']) => name);
  return names.map((name) => (name in env ? '' : `${name}=unset\n`)).join('');
}
