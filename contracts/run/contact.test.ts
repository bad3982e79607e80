import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';
import { untilLost, watchContact } from './contact.ts';

const answered: Outcome = { kind: 'answered', status: 401, headers: {}, body: '' };
const lost: Outcome = { kind: 'unknown', reason: 'no whole answer within 5 ms' };
const gone: Outcome = { kind: 'refused', reason: 'nothing listens at this address' };

const read = requestTo('http://one.test/a', 'GET');
const write = requestTo('http://one.test/b', 'POST');
const elsewhere = requestTo('http://two.test/a', 'GET');

describe('contact', () => {
  test('is lost after three requests in a row that nobody answered, the last read being one', async () => {
    const { contact, sent } = contactOver([answered, gone]);
    await contact.send(read);
    for (let count = 0; count < 3; count += 1) assert.deepEqual(await contact.send(write), gone);
    await assert.rejects(contact.send(write), /stopped answering/);
    assert.deepEqual(sent, [read, write, write, write, read]);
    assert.equal(contact.requests(), sent.length);
    const loss = 'the target at http://one.test stopped answering (nothing listens at this address)';
    assert.deepEqual([contact.losses(), contact.lossAt('http://one.test/v1')], [[loss], loss]);
  });

  test('is lost without a further request where nothing was ever read', async () => {
    const { contact, sent } = contactOver([lost]);
    for (let count = 0; count < 3; count += 1) await contact.send(write);
    assert.equal(sent.length, 3);
    assert.equal(contact.losses().length, 1);
  });

  test('is kept with a server that only hangs up on odd requests', async () => {
    const { contact } = contactOver((request) => (request === read ? answered : lost));
    await contact.send(read);
    for (let count = 0; count < 20; count += 1) await contact.send(write);
    assert.deepEqual(contact.losses(), []);
  });

  test('is kept where lost requests are not in a row', async () => {
    const { contact, sent } = contactOver([lost, lost, answered, lost, lost, answered]);
    for (let count = 0; count < 6; count += 1) await contact.send(write);
    assert.deepEqual([contact.losses(), sent.length], [[], 6]);
  });

  test('is lost with a server that is well but for a dozen time-outs', async () => {
    const slow = (request: SentRequest) => (request === read ? answered : afterMs(6, lost));
    const { contact } = contactOver(slow);
    await contact.send(read);
    const ended = (async () => {
      for (let count = 0; count < 20; count += 1) await contact.send(write);
    })();
    await assert.rejects(ended, /left too many requests without an answer/);
  });

  test('is lost with one origin and kept with another', async () => {
    const { contact } = contactOver((request) => (request === elsewhere ? answered : gone));
    for (let count = 0; count < 3; count += 1) await contact.send(write);
    assert.deepEqual(await contact.send(elsewhere), answered);
    assert.deepEqual([contact.lossAt('http://two.test'), contact.lossAt(undefined)], [undefined, undefined]);
  });
});

test('what runs until contact is lost ends quietly then, and with any other error loudly', async () => {
  const { contact } = contactOver([gone]);
  for (let count = 0; count < 3; count += 1) await contact.send(write);
  await untilLost(async () => {
    await contact.send(write);
    assert.fail('it went on');
  });
  await assert.rejects(
    untilLost(() => Promise.reject(new Error('ours'))),
    /ours/,
  );
});

function requestTo(url: string, method: string): SentRequest {
  return { method, url, headers: {} };
}

/** A contact whose requests end as listed, the last for ever. */
function contactOver(outcomes: readonly Outcome[] | ((request: SentRequest) => Outcome | Promise<Outcome>)) {
  const sent: SentRequest[] = [];
  const next = (request: SentRequest) =>
    typeof outcomes === 'function' ? outcomes(request) : (outcomes[sent.length - 1] ?? outcomes.at(-1) ?? lost);
  const transport = async (request: SentRequest) => {
    sent.push(request);
    return next(request);
  };
  return { contact: watchContact(transport, 5), sent };
}

function afterMs(ms: number, outcome: Outcome): Promise<Outcome> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(outcome), ms);
  });
}
