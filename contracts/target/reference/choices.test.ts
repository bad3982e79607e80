import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChoiceName, type Choices, defaultChoices, legalChoices } from './choices.ts';
import { stillClock } from './testing/still-clock.ts';
import { type Seen, type Visitor, visit } from './testing/visitor.ts';

const aws = '/v1/Credentials/AWS';
const form = { Credentials: 's' };

test('the first value of each choice is the default', () => {
  for (const [name, values] of Object.entries(legalChoices)) {
    assert.equal(Reflect.get(defaultChoices, name), values[0]);
  }
});

/** What each choice changes, read from one answer. */
const witnesses: {
  readonly [Name in ChoiceName]: readonly [(visitor: Visitor) => Promise<unknown>, readonly unknown[]];
} = {
  badInputStatus: [(it) => status(it.send('POST', aws)), [400, 422]],
  malformedSidStatus: [(it) => status(it.send('GET', `${aws}/CR1`)), [400, 404]],
  withoutSecondary: [(it) => status(it.send('POST', '/v1/AuthTokens/Promote')), [404, 400, 409]],
  secondSecondary: [secondSecondary, [400, 409]],
  pageSizeOutOfRange: [(it) => status(it.send('GET', `${aws}?PageSize=0`)), [400, 200]],
  jsonCharset: [
    async (it) => (await it.send('GET', aws)).headers['Content-Type'],
    ['application/json', 'application/json; charset=utf-8'],
  ],
  listOrder: [listedNames, ['first,second', 'second,first']],
  datePrecision: [
    async (it) => (await it.send('POST', aws, { form })).at('date_created'),
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678Z'],
  ],
  extraHeaders: [async (it) => (await it.send('GET', aws)).headers['X-Powered-By'], [undefined, 'AT-5000']],
  sidCase: [async (it) => /[a-f]/.test((await it.send('POST', aws, { form })).text('sid').slice(2)), [true, false]],
  pageUrls: [
    async (it) => (await it.send('GET', aws)).at('meta.url'),
    [`http://twilio.test${aws}?PageSize=50&Page=0`, `https://accounts.twilio.com${aws}?PageSize=50&Page=0`],
  ],
  absentOptionals: [async (it) => (await it.send('POST', aws, { form })).at('friendly_name'), [null, undefined]],
  unsupportedMethod: [(it) => status(it.send('PATCH', aws)), [405, 404]],
  wrongContentType: [(it) => status(it.send('POST', aws, { json: {} })), [415, 400]],
  errorDialect: [
    async (it) => (await it.send('GET', '/nothing')).at('type'),
    [undefined, 'https://www.twilio.com/docs/api/errors/20404'],
  ],
};

for (const [name, [read, expected]] of Object.entries(witnesses)) {
  test(`${name} changes what it says`, async () => {
    const values: readonly unknown[] = Reflect.get(legalChoices, name);
    const seen = values.map((value) =>
      read(visit({ seed: 'choices', clock: stillClock(), choices: { [name]: value } })),
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

async function status(answer: Promise<Seen>): Promise<number> {
  return (await answer).status;
}

async function secondSecondary(visitor: Visitor): Promise<number> {
  await visitor.send('POST', '/v1/AuthTokens/Secondary');
  return status(visitor.send('POST', '/v1/AuthTokens/Secondary'));
}

async function listedNames(visitor: Visitor): Promise<string> {
  for (const FriendlyName of ['first', 'second']) await visitor.send('POST', aws, { form: { ...form, FriendlyName } });
  const items = (await visitor.send('GET', aws)).list('credentials');
  return items.map((item) => Reflect.get(Object(item), 'friendly_name')).join();
}
