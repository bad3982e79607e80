import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choices, defaultChoices, legalChoices } from './choices.ts';
import { stillClock } from './testing/still-clock.ts';
import { visit } from './testing/visitor.ts';
import type { Witness } from './testing/witness.ts';
import { witnesses } from './testing/witnesses.ts';

const aws = '/v1/Credentials/AWS';
const form = { Credentials: 's' };

test('the first value of each choice is the default', () => {
  for (const [name, values] of Object.entries(legalChoices)) {
    assert.equal(Reflect.get(defaultChoices, name), values[0]);
  }
});

for (const [name, { read, expected, beside = {}, options }] of Object.entries<Witness>(witnesses)) {
  test(`${name} changes what it says`, async () => {
    const values: readonly unknown[] = Reflect.get(legalChoices, name);
    const seen = values.map((value) =>
      read(visit({ ...options, seed: 'choices', clock: stillClock(), choices: { ...beside, [name]: value } })),
    );
    assert.deepEqual(await Promise.all(seen), expected);
  });
}

test('every pair of choices serves a whole life', async () => {
  for (const choices of pairs()) {
    const visitor = visit({ seed: 'pairs', clock: stillClock(), choices });
    const made = await visitor.send('POST', aws, { form });
    const own = `${aws}/${made.text('sid')}`;
    const second = await visitor.send('POST', '/v1/AuthTokens/Secondary');
    const steps = [
      made,
      await visitor.send('GET', own),
      await visitor.send('GET', aws),
      await visitor.send('DELETE', own),
      second,
    ];
    assert.deepEqual(
      steps.map((it) => it.status),
      [201, 200, 200, 204, 201],
      JSON.stringify(choices),
    );
    const refusals = [await visitor.send('GET', own), await visitor.send('POST', aws), await visitor.send('PUT', own)];
    for (const refused of refusals) assert.equal(refused.at('status'), refused.status);
  }
});

function pairs(): readonly Partial<Choices>[] {
  const single = Object.entries(legalChoices).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  return single.flatMap((one) => single.map((other) => ({ ...one, ...other })));
}
