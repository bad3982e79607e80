import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { behaviourSection } from './behaviour-section.ts';
import { readBehaviour } from './read-snapshot.ts';
import { redactedSnapshot } from './redacted-snapshot.ts';
import type { BehaviourSnapshot, Facts } from './snapshot.ts';

const FETCH = 'lifecycle/api-key/fetch';
const answered: Facts = {
  status: ['200'],
  body: ['JSON'],
  '/sid': ['a SID of SK'],
  'header content-type': ['application/json'],
};

function written(facts: Facts = answered, changes: Partial<BehaviourSnapshot> = {}): BehaviourSnapshot {
  return {
    schemaVersion: 1,
    suite: { name: 'keyturn', version: '0.1.0', sha256: 'a' },
    documents: { 'iam.v1.yaml': 'b' },
    target: { kind: 'mock' },
    scenarios: ['lifecycle/api-key'],
    takenAt: '2026-03-02T09:15:00.000Z',
    losses: [],
    times: { FetchKey: 20 },
    steps: { [FETCH]: { operation: 'FetchKey', asked: 'GET /v1/Keys/{Sid}', answered: facts } },
    ...changes,
  };
}

function withFetches(status: string, other = '200'): BehaviourSnapshot {
  const fetches = [1, 2, 3].map((it) => [`a/b/fetch #${it}`, step('FetchKey', status)] as const);
  return written(answered, { steps: Object.fromEntries([...fetches, ['a/b/list', step('ListGetKeys', other)]]) });
}

function step(operation: string, status: string) {
  return { operation, asked: 'GET', answered: { status: [status] } };
}

function compared(after: BehaviourSnapshot, before = written(), documents: 'moved' | 'same' | 'unknown' = 'same') {
  const { facts, findings, failure } = behaviourSection({ before, after }, { documents, strict: false });
  const moved = facts.find((it) => it.name === 'moved')?.value;
  return { found: findings.map((it) => `${it.weight} ${it.kind}: ${it.says}`), moved, failure, findings };
}

describe('an answer', () => {
  const { '/sid': _, ...without } = answered;
  const cases: readonly (readonly [title: string, after: Facts, found: string])[] = [
    ['lost a property', without, 'worse property-removed: `sid` of the answer is gone: it was a SID of SK'],
    [
      'has a new property',
      { ...answered, '/note': ['a text'] },
      'notice property-added: `note` of the answer is new: a text',
    ],
    [
      'has a new secret',
      { ...answered, '/secret': ['a text'] },
      'worse secret-shown: `secret` of the answer is new, and has the name of a secret',
    ],
    [
      'shows a secret',
      { ...answered, 'secrets shown': ['what create gave'] },
      'worse secret-shown: the answer shows a secret: what create gave',
    ],
    [
      'shows in a refusal what it was not sent',
      { ...answered, 'values shown': ['/sid of create'] },
      'worse value-shown: the refusal shows what it was not sent: /sid of create',
    ],
    [
      'lists what nobody was told of',
      { ...answered, '/keys/other/friendly_name': ['FriendlyName sent by create by wrong-token'] },
      'worse instance-of-nobody: an instance is listed that no answer said was made, by its name: FriendlyName sent by create by wrong-token',
    ],
    [
      'has another form',
      { ...answered, '/sid': ['null'] },
      'worse property-changed: `sid` of the answer was a SID of SK and is null',
    ],
    ['has another status', { status: ['404'] }, 'worse status-changed: the status was 200 and is 404'],
  ];
  for (const [title, after, found] of cases) {
    test(title, () => {
      const { found: all, moved } = compared(written(after));
      assert.deepEqual(all, [found]);
      assert.equal(moved, 'the server');
    });
  }

  test('no longer lists what nobody was told of', () => {
    const listed = { ...answered, '/keys/other/friendly_name': ['FriendlyName sent by create by wrong-token'] };
    assert.match(
      compared(written(), written(listed)).found.join(),
      /^notice instance-of-nobody: no instance is listed any more/,
    );
  });

  test('that never came from one operation of several is worse', () => {
    const [found] = compared(withFetches('no answer'), withFetches('200')).found;
    assert.equal(
      found,
      'worse operation-silent: none of the 3 requests for FetchKey is answered any more, and all others are',
    );
    assert.match(compared(withFetches('no answer', '503'), withFetches('200')).found.join(), /^notice unanswered/);
  });

  test('that never came tells nothing', () => {
    const { found, failure, moved } = compared(written({ status: ['503'] }));
    assert.deepEqual(found, ['notice unanswered: there is no answer that can be compared']);
    assert.match(failure ?? '', /^1 request got no answer/);
    assert.equal(moved, 'nothing');
  });

  test('points into the snapshot', () => {
    const [finding] = compared(written(without)).findings;
    assert.deepEqual(finding?.at, ['#/steps/lifecycle~1api-key~1fetch/answered/~1sid']);
    assert.deepEqual(finding?.where, ['FetchKey']);
  });
});

describe('time', () => {
  test('is news from a second and ten times on', () => {
    assert.deepEqual(slow(1000), ['notice slower: FetchKey took about 20 ms and takes about 1000 ms']);
    assert.deepEqual([slow(900), slow(2)], [[], []]);
  });
});

describe('what moved', () => {
  const suite = { name: 'keyturn', version: '0.2.0', sha256: 'other' };
  const other = written({ ...answered, '/sid': ['null'] });
  test('is told apart', () => {
    assert.equal(compared(written()).moved, 'nothing');
    assert.equal(compared(written(), written(), 'moved').moved, 'the documents');
    assert.equal(compared(other, written(), 'moved').moved, 'the documents and the server');
    assert.equal(compared(written(answered, { suite })).moved, 'only Keyturn itself');
    assert.equal(compared(written(), written(), 'unknown').moved, 'nothing; the documents were not looked at');
  });

  test('is Keyturn where a request is another one, and its answers are not compared', () => {
    const steps = { [FETCH]: { operation: 'FetchKey', asked: 'GET /v1/Keys/{Sid} ?More', answered: {} } };
    const { found, moved } = compared(written({}, { steps, suite }));
    assert.equal(moved, 'only Keyturn itself');
    assert.match(found.join(), /^notice request-changed: the request was GET/);
  });
});

describe('runs that cannot be compared', () => {
  for (const [title, after, why] of [
    ['cut short', written(answered, { losses: ['it stopped answering'] }), /^The later run was cut short/],
    ['on another target', written(answered, { target: { kind: 'live' } }), /mock target, and the later one on a live/],
    [
      'of other scenarios',
      written(answered, { scenarios: ['paging/api-key'] }),
      /^The two runs were not asked to do the same/,
    ],
    ['that saw nothing', written(answered, { steps: {} }), /^The later run saw nothing/],
  ] as const) {
    test(title, () => assert.match(compared(after).failure ?? '', why));
  }
});

describe('a snapshot', () => {
  test('is read as it was written', () => assert.deepEqual(readBehaviour(JSON.stringify(written()), 'x'), written()));

  for (const [title, text, why] of [
    ['cut off', JSON.stringify(written()).slice(0, 90), /^x is not JSON, or breaks off/],
    ['of another version', '{"schemaVersion":2}', /^x is a snapshot of version 2/],
    ['of nothing', '{"schemaVersion":1,"steps":{}}', /^x is no snapshot of a run/],
    [
      'with a broken step',
      JSON.stringify(written({ status: [] })).replace('"status":[]', '"status":7'),
      /^x is no snapshot/,
    ],
  ] as const) {
    test(`${title} is refused`, () => assert.throws(() => readBehaviour(text, 'x'), { message: why }));
  }

  test('has no secret in what the server named', () => {
    const hostile = written({ 'header hunter2hunter2': ['hunter2hunter2'] });
    const text = JSON.stringify(redactedSnapshot(hostile, (it) => it.replaceAll('hunter2hunter2', '[secret 1]')));
    assert.doesNotMatch(text, /hunter2/);
  });
});

function slow(ms: number): readonly string[] {
  return compared(written(answered, { times: { FetchKey: ms } })).found;
}
