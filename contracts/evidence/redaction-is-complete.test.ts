import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, constantFrom, property, string, tuple } from 'fast-check';
import { createSecretRegistry, revealedIn } from './secrets.ts';

// What a credential is made of: anything that is seen, and no space.
const visible = constantFrom(...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)));
const secret = string({ minLength: 16, maxLength: 48, unit: visible });
const surroundings = tuple(string({ maxLength: 20 }), string({ maxLength: 20 }));

const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text),
  (text) => encodeURIComponent(text),
  (text) => new URLSearchParams({ it: text }).toString(),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => Buffer.from(text).toString('hex'),
];

test('any secret is found and redacted, however it is encoded together with whatever stands around it', () => {
  assertProperty(
    property(secret, surroundings, constantFrom(...encodings), (...[value, [before, after], encode]) => {
      const text = `x${encode(`${before}${value}${after}`)}x`;
      const secrets = createSecretRegistry();
      secrets.register(value);
      assert.ok(revealedIn(text, value), 'not found');
      assert.ok(!revealedIn(secrets.redact(text), value), 'not redacted');
    }),
    { numRuns: 300, seed: 1 },
  );
});
