import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { createSecretRegistry, revealedIn, reveals } from './secrets.ts';
import { type Line, writtenHistory } from './written-history.ts';

const secret = 'Zk3v/9Q+rtyUiopAsdfGhjklZxcvbnm1';
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString();
const pemLines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
const spaced = 'two words "quoted" 42';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const percentAll = (text: string) => Buffer.from(text).toString('hex').replaceAll(/../g, '%$&');
const broken = (text: string) => text.replaceAll(/.{20}/g, '$&\n');

const forms: Readonly<Record<string, readonly [form: string, secret: string]>> = {
  'as it is': [secret, secret],
  'in upper case': [secret.toUpperCase(), secret],
  'in lower case': [secret.toLowerCase(), secret],
  'by its beginning': [`${secret.slice(0, 20)}…`, secret],
  'by its end': [`…${secret.slice(-16)}`, secret],
  'with escaped slashes': [JSON.stringify({ it: secret }).replaceAll('/', String.raw`\/`), secret],
  'as JSON in JSON': [JSON.stringify(JSON.stringify({ it: spaced })), spaced],
  'URL-encoded': [encodeURIComponent(secret), secret],
  'URL-encoded in lower case': [encodeURIComponent(secret).toLowerCase(), secret],
  'as a form value': [new URLSearchParams({ it: spaced }).toString(), spaced],
  'percent-encoded letter by letter': [percentAll(secret), secret],
  'in hexadecimal': [Buffer.from(secret).toString('hex'), secret],
  'in upper-case hexadecimal': [Buffer.from(secret).toString('hex').toUpperCase(), secret],
  'in base64 for addresses': [Buffer.from(`?>${secret}`).toString('base64url'), secret],
  'in base64 with line breaks': [broken(base64(`some words before ${secret} and after`)), secret],
  'in Basic credentials': [`Basic ${base64(`AC${'1'.repeat(32)}:${secret}`)}`, secret],
  ...Object.fromEntries(
    ['', 'a', 'ab', 'abc'].map((before) => [
      `in base64 after ${before.length} bytes`,
      [base64(`${before}${secret}!`), secret] as const,
    ]),
  ),
  'as one line of a PEM text': [pemLines[2] ?? '', pem],
  'as a PEM text without line breaks': [pem.replaceAll('\n', ''), pem],
  'as a PEM text broken elsewhere': [broken(pemLines.join('')), pem],
  'as a PEM text in base64': [base64(pem), pem],
  'as a PEM text in hexadecimal': [Buffer.from(pemLines.join(''), 'base64').toString('hex'), pem],
};

for (const [name, [form, value]] of Object.entries(forms)) {
  test(`finds a secret ${name}, in a body and in a header`, () => {
    assert.ok(reveals(answer({ body: { note: form } }), value));
    assert.ok(reveals(answer({ headers: { 'x-debug': form } }), value));
    assert.ok(revealedIn(`before${form}after`, value));
  });

  test(`redacts a secret ${name}, leaving no form of it`, () => {
    const secrets = createSecretRegistry();
    secrets.register(value);
    for (const text of [`before ${form} after`, JSON.stringify({ note: form })]) {
      assert.ok(!revealedIn(secrets.redact(text), value), secrets.redact(text));
    }
  });
}

test('finds a secret that only the parsed body shows, in the address, and in the name of a header', () => {
  const hidden = Buffer.from(secret).toString('hex').replaceAll(/../g, '\\u00$&');
  assert.ok(reveals(answer({ body: `{"note":"${hidden}"}` }), secret));
  assert.ok(reveals(answer({ url: `http://127.0.0.1:4010/v1/Keys?After=${encodeURIComponent(secret)}` }), secret));
  assert.ok(reveals(answer({ headers: { [`x-${'a1'.repeat(16)}`]: 'yes' } }), 'a1'.repeat(16)));
});

test('leaves out the field that is there to show the secret, and that one alone', () => {
  assert.ok(!reveals(answer({ body: { sid: 'SK1', secret } }), secret, 'secret'));
  assert.ok(reveals(answer({ body: { secret, note: base64(secret) } }), secret, 'secret'));
  assert.ok(reveals(answer({ body: { key: { secret } } }), secret, 'secret'));
  assert.ok(reveals(answer({ body: { secret }, headers: { 'x-debug': secret } }), secret, 'secret'));
  assert.ok(reveals(answer({ body: secret }), secret, 'secret'));
});

test('finds nothing in words and numbers that a mock fills in anywhere, nor in SIDs', () => {
  assert.ok(!reveals(answer({ body: { friendly_name: 'string', secret: 'string' } }), 'string'));
  assert.ok(!reveals(answer({ body: { code: 2_000_312 } }), '200031'));
  assert.ok(!reveals(answer({ body: { ok: 'abc' } }), 'abc'));
  assert.ok(!reveals(answer({ body: { account_sid: `AC${'a'.repeat(32)}` } }), 'a'.repeat(32)));
  assert.ok(!reveals(answer({ body: { page: `PASK${'a'.repeat(32)}` } }), 'a'.repeat(32)));
  assert.ok(reveals(answer({ body: { note: 'a'.repeat(32) } }), 'a'.repeat(32)));
  const hexadecimal = `5AC${'0f'.repeat(16)}`;
  assert.ok(reveals(answer({ body: hexadecimal }), hexadecimal));
});

test('finds nothing where there is no answer, or where it shows only a part', () => {
  assert.ok(!reveals(answer({ lost: 'unknown' }), secret));
  assert.ok(!reveals(answer({ body: { hint: `…${secret.slice(-4)}` } }), secret));
  assert.ok(!reveals(answer({ body: { friendly_name: 'Zażółć 日本語 %zz' } }), secret));
});

test('numbers secrets in the order in which they came, and redacts the longest first', () => {
  const secrets = createSecretRegistry();
  for (const value of ['abcdef123', 'id42:abcdef123', 'abcdef123', undefined, 'short']) secrets.register(value);
  assert.equal(secrets.redact('id42:abcdef123 abcdef123 short'), '[secret 2] [secret 1] short');
});

test('redacts a word that is a password, in any case', () => {
  const secrets = createSecretRegistry();
  secrets.register('swordfish');
  assert.equal(secrets.redact('Swordfish (a$b)'), '[secret 1] (a$b)');
});

test('redacts a secret that has characters with a meaning in patterns', () => {
  const secrets = createSecretRegistry();
  secrets.register(String.raw`a.b*c[d]\e$1`);
  assert.equal(secrets.redact(String.raw`A.B*C[D]\E$1`), '[secret 1]');
});

function answer(line: Omit<Line, 'step'>) {
  const [exchange] = writtenHistory(apiKey, { step: 'fetch', ...line }).exchanges;
  assert.ok(exchange);
  return exchange;
}
