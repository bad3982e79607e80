import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { type History, historyOf } from '../../evidence/history.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { created, deleted, fetched, listed, missing, renamed, shown } from '../credential-lines.ts';
import { innocentWrites } from '../refused-write-cases.ts';
import { as, nameless, sees, stray, undeleted, unmade, unnamed } from '../refused-write-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { refusedWriteChangesNothing as rule } from './refused-write-changes-nothing.ts';

const holding: Cases = {
  'a creation is refused and not listed': ['holds', created(1), unmade('b'), listed(1)],
  'an update is refused and not applied': ['holds', created(1), renamed(1, 'a'), unnamed('b'), sees('a')],
  'a deletion is refused, and the credential is there': [
    'holds',
    created(1),
    created(2),
    deleted(2),
    undeleted,
    fetched(1),
  ],
  'several are refused': ['holds', created(1), renamed(1, 'a'), unnamed('b'), unnamed('c'), sees('a')],
};

const broken: Cases = {
  'a refused creation is listed by its name': ['broken: changed', created(1), unmade('b'), listed(1, as(2, 'b'))],
  'and without the control characters that it was refused for': [
    'broken: changed',
    created(1),
    unmade('b\0\n c\u0085'),
    listed(1, as(2, 'b c')),
  ],
  'and cut where it was too long': [
    'broken: changed',
    created(1),
    unmade('b'.repeat(70)),
    listed(1, as(2, 'b'.repeat(64))),
  ],
  'and cut by whole characters': [
    'broken: changed',
    created(1),
    unmade('🔑'.repeat(70)),
    listed(1, as(2, '🔑'.repeat(64))),
  ],
  'a refused creation gives its name to another one': ['broken: changed', created(1), unmade('b'), sees('b')],
  'a refused creation leaves one without a name': [
    'broken: changed',
    created(1),
    listed(1),
    nameless,
    listed(1, as(2, null)),
  ],
  'and so does one of several': [
    'broken: changed',
    created(1),
    listed(1),
    nameless,
    unmade('b'),
    listed(1, as(2, 'c')),
  ],
  'a refused update is applied': ['broken: changed', created(1), unnamed('b'), sees('b')],
  'a refused update resets the name': ['broken: changed', created(1), fetched(1), unnamed('b'), sees(null)],
  'a refused update without a name changes the account': [
    'broken: changed',
    created(1),
    fetched(1),
    unnamed('', { fields: {} }),
    fetched(1, { account_sid: 'AC2' }),
  ],
  'a refused update deletes': ['broken: changed', created(1), fetched(1), unnamed('b'), missing('fetch', 1)],
  'a refused deletion deletes': ['broken: changed', created(1), fetched(1), undeleted, missing('fetch', 1)],
  'a method that is not there takes the name away': [
    'broken: changed',
    created(1),
    fetched(1),
    stray('PATCH'),
    sees(''),
  ],
  'a method that is not there deletes': [
    'broken: changed',
    created(1),
    fetched(1),
    { ...stray('PUT'), status: 404 },
    missing('fetch', 1),
  ],
  'what the owner was not allowed to do': ['broken: changed', created(1), unnamed('b', { status: 403 }), sees('b')],
};

const open: Cases = {
  'nothing was refused': ['inconclusive', created(1), listed(1)],
  'nothing of the kind was accepted': ['inconclusive', created(1), unnamed('b'), sees('name 1')],
  'nothing was looked at afterwards': ['inconclusive', created(1), listed(1), unmade('b')],
  'a list that is not read to its end': [
    'inconclusive',
    created(1),
    unmade('b'),
    { ...listed(1), body: { credentials: [shown(1)], meta: { next_page_url: 'https://a.example/2' } } },
  ],
  'a creation without a name, and no list before it': ['inconclusive', created(1), nameless, listed(1, as(2, null))],
  'the name was given before, and again': ['inconclusive', created(1), unmade('name 1'), listed(1)],
  'the next update has the last word': [
    'inconclusive',
    created(1),
    renamed(1, 'a'),
    unnamed('b'),
    renamed(1, 'c'),
    sees('c'),
  ],
  'what was to be renamed was not seen before': [
    'inconclusive',
    created(2),
    renamed(2, 'a'),
    unnamed('b'),
    sees('name 1'),
  ],
  'a list of another account': [
    'inconclusive',
    created(1),
    unmade('b', { fields: { FriendlyName: 'b', AccountSid: 'AC2' } }),
    listed(1),
  ],
  'it was refused for who asked': ['inconclusive', created(1), unmade('b', { status: 401 }), listed(1)],
  'others were refused': ['inconclusive', created(1), unmade('b', { actor: 'nobody', status: 401 }), listed(1)],
  'what others were refused, and took effect': [
    'inconclusive',
    created(1),
    unmade('b', { actor: 'nobody', status: 401 }),
    listed(1, as(2, 'b')),
  ],
  'what was accepted should have been refused': [
    'inconclusive',
    created(1, { variation: { kind: 'long-name' } }),
    unmade('b'),
    listed(1),
  ],
  'a request that found nothing': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...missing('delete', 1) },
    missing('fetch', 1),
  ],
  'the server was busy': ['inconclusive', created(1), unmade('b', { status: 429 }), listed(1, as(2, 'b'))],
  'a look that came too early': ['inconclusive', created(1), unmade('b', { poll: 'pending' }), listed(1, as(2, 'b'))],
};

for (const [what, cases] of Object.entries({ holding, broken, open, innocentWrites })) {
  describe(`where a write was refused: ${what}`, () => {
    for (const [title, [expected, ...lines]] of Object.entries(cases)) {
      test(title, () => assert.equal(verdictOf(rule, awsCredential, ...lines), expected));
    }
  });
}

describe('in a recording', () => {
  const left = [created(1), listed(1), nameless, listed(1, as(2, null))];

  test('what is left without a name may be the work of others', () => {
    const { exchanges } = writtenHistory(awsCredential, ...left);
    assert.equal(kindOf(historyOf('lifecycle', awsCredential, exchanges)), 'broken');
    assert.equal(kindOf(historyOf('recorded', awsCredential, exchanges)), 'inconclusive');
  });

  test('a body that nobody can read may have given any name', () => {
    const { exchanges } = writtenHistory(awsCredential, created(1), created(2), unmade('b'), listed(1, as(2, 'b')));
    const unreadable = exchanges.map((it) => (it.number === 2 ? withType(it, 'multipart/form-data') : it));
    assert.equal(kindOf(historyOf('recorded', awsCredential, exchanges)), 'broken');
    assert.equal(kindOf(historyOf('recorded', awsCredential, unreadable)), 'inconclusive');
  });
});

test('the name in a form that was sent as a plain text is seen, too', () => {
  const { exchanges } = writtenHistory(awsCredential, created(1), unmade('b'), listed(1, as(2, 'b')));
  const asText = exchanges.map((it) => (it.number === 2 ? withType(it, 'text/plain') : it));
  assert.equal(kindOf(historyOf('lifecycle', awsCredential, asText)), 'broken');
});

function withType(exchange: History['exchanges'][number], type: string): History['exchanges'][number] {
  return {
    ...exchange,
    request: { ...exchange.request, headers: { ...exchange.request.headers, 'content-type': type } },
  };
}

function kindOf(history: History): string {
  return rule.judge(history, awsCredential, conditions).kind;
}
