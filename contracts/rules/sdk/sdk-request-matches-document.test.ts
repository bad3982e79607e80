import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type WrittenCall, writtenCalls } from '../../evidence/written-call.ts';
import { type Line, OWNER, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkRequestMatchesDocument as rule } from './sdk-request-matches-document.ts';

const SID = `SK${'1'.repeat(32)}`;
const fields = { AccountSid: OWNER, FriendlyName: 'a' };
const done = { kind: 'instance', fields: {} } as const;
const items = { kind: 'items', items: [] } as const;
const create: WrittenCall = { step: 'create', sends: [{ step: 'create', fields }], result: done, asked: { fields } };
const query = { AccountSid: OWNER };
const list: WrittenCall = { step: 'list', sends: [{ step: 'list', query }], result: items, asked: { fields: query } };
const next = 'http://127.0.0.1:4010/v1/Keys?Page=1&Token=x';
const stray = 'http://127.0.0.1:4010/v2/Pages?Page=1';
const extra = { ...query, Extra: '1' };
// A server gives the address that it was asked under.
const echo = { meta: { url: `http://127.0.0.1:4010/v1/Keys?${new URLSearchParams(extra).toString()}` } };
const naming = (page: string): Line => ({ step: 'list', query, body: { meta: { next_page_url: page } } });
const policy = { FriendlyName: 'a', Policy: '{"allow": ["/twilio/messaging/messages/read"]}' };
const spaced = { ...policy, Policy: '{"allow":["/twilio/messaging/messages/read"]}' };
const update: WrittenCall = {
  step: 'update',
  sends: [{ step: 'update', sid: SID, fields: spaced }],
  result: done,
  asked: { fields: policy },
};

const judged = (...calls: readonly WrittenCall[]) => {
  const judgement = sound(rule, rule.judge(writtenCalls(apiKey, ...calls), apiKey, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
};
const changed = (call: WrittenCall, line: Partial<Line>): WrittenCall => ({
  ...call,
  sends: call.sends.map((it) => ({ ...it, ...line })),
});

describe('what a client library sends', () => {
  const cases: readonly (readonly [string, readonly WrittenCall[], string])[] = [
    ['a creation and a list as documented', [create, list], 'holds'],
    ['JSON that is laid out in another way', [update], 'holds'],
    [
      'an address that the server gave',
      [
        {
          ...list,
          sends: [naming(next), { step: 'list', url: next }],
        },
      ],
      'holds',
    ],
    [
      'a second page that nobody has described',
      [{ ...list, sends: [naming(stray), { step: 'stray', url: stray }] }],
      'holds',
    ],
    [
      'a request to where it was led away',
      [{ ...list, sends: [naming(next), { step: 'stray', url: 'https://other.example/' }] }],
      'holds',
    ],
    [
      'what we spoilt ourselves',
      [changed(create, { fields: {}, variation: { kind: 'missing-field', field: 'x' } })],
      'inconclusive',
    ],
    ['nothing', [changed(create, { lost: 'refused' })], 'inconclusive'],
    ['another operation', [{ ...create, step: 'update', asked: { fields, sid: SID } }], 'operation'],
    ['another operation on no instance', [{ ...create, step: 'list' }], 'operation'],
    ['a path that no document has', [{ ...list, sends: [naming(next), { step: 'stray', url: stray }] }], 'operation'],
    ['another instance', [{ ...update, asked: { fields: policy, sid: `SK${'2'.repeat(32)}` } }], 'operation'],
    ['no credentials', [changed(create, { actor: 'nobody' })], 'credentials'],
    ['other credentials', [changed(create, { password: 'other' })], 'credentials'],
    ["another account's credentials", [changed(create, { username: 'AC9' })], 'credentials'],
    ['an undocumented field in a query', [changed(list, { query: { ...query, Extra: '1' }, body: echo })], 'field'],
    [
      'an undocumented field after a page',
      [{ ...list, sends: [naming(next), { step: 'list', query: extra }] }],
      'field',
    ],
    ['a page size where there are no pages', [changed(create, { fields: { ...fields, PageSize: '5' } })], 'field'],
    ['an undocumented value', [changed(create, { fields: { ...fields, KeyType: 'x' } })], 'field'],
    ['an undocumented field', [changed(create, { fields: { ...fields, Extra: '1' } })], 'field'],
    ['no required field', [changed(create, { fields: { FriendlyName: 'a' } })], 'field'],
    ['too large a page', [changed(list, { query: { ...query, PageSize: '1001' } })], 'page-size'],
    ['another name', [changed(create, { fields: { ...fields, FriendlyName: 'b' } })], 'lost-field'],
    ['no name', [changed(create, { fields: { AccountSid: OWNER } })], 'lost-field'],
  ];
  for (const [title, calls, expected] of cases) {
    test(`is judged ${expected} where it is ${title}`, () => assert.equal(judged(...calls), expected));
  }

  test('says that a form is one', () => {
    const [last] = writtenCalls(apiKey, create).exchanges;
    assert.ok(last?.call !== undefined);
    const request = { ...last.request, headers: { ...last.request.headers, 'content-type': 'text/plain' } };
    const exchange = { ...last, request, call: { ...last.call, exchanges: [{ ...last, request }] } };
    const judgement = sound(rule, rule.judge(historyOf('lifecycle', apiKey, [exchange]), apiKey, conditions));
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'content-type');
  });

  test('may leave out a page size that no document has', () => {
    assert.equal(judged({ ...list, asked: { fields: { ...query, PageSize: '5000' } } }), 'holds');
  });
});

describe('what somebody else sent', () => {
  test('is judged by the documents alone', () => {
    assert.equal(recorded({ step: 'create', fields }), 'holds');
    assert.equal(recorded({ step: 'create', fields: {} }), 'field');
    assert.equal(recorded({ step: 'stray' }), 'operation');
    assert.equal(recorded({ step: 'list', query, actor: 'nobody' }), 'credentials');
    assert.equal(recorded({ step: 'list', url: 'nowhere' }), 'field');
  });

  test('is not judged where a scenario of ours sent it', () => {
    const history = writtenHistory(apiKey, { step: 'create', fields: {} });
    assert.equal(sound(rule, rule.judge(history, apiKey, conditions)).kind, 'inconclusive');
  });
});

function recorded(...lines: readonly Line[]): string {
  const { exchanges } = writtenHistory(apiKey, ...lines);
  const theirs = exchanges.map((it) => ({ ...it, scenario: 'recorded' as const }));
  const judgement = sound(rule, rule.judge(historyOf('recorded', apiKey, theirs), apiKey, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}
