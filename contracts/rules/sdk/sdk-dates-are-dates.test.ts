import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, awsCredential, type Resource } from '../../../specs/catalogue.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkDatesAreDates as rule } from './sdk-dates-are-dates.ts';

const ISO = '2026-01-02T03:04:05Z';
const RFC = 'Fri, 02 Jan 2026 03:04:05 +0000';
const INSTANT = new Date(ISO);
const NEXT = new Date('2026-01-02T03:04:06Z');
const OTHER = new Date('2026-01-02T04:04:05Z');

describe('a decoded date', () => {
  const cases: readonly (readonly [Resource, wire: unknown, decoded: unknown, expected: string])[] = [
    [awsCredential, ISO, INSTANT, 'holds'],
    [awsCredential, ISO, ISO, 'holds'],
    [awsCredential, '2026-01-02T05:04:05+02:00', INSTANT, 'holds'],
    [awsCredential, '2026-01-02T03:04:05.250Z', INSTANT, 'holds'],
    [awsCredential, undefined, undefined, 'holds'],
    [awsCredential, null, null, 'holds'],
    [awsCredential, '', '', 'holds'],
    [awsCredential, 7, 7, 'holds'],
    [awsCredential, RFC, INSTANT, 'holds'],
    [awsCredential, ISO, new Date('2026-01-02T03:04:05.999Z'), 'holds'],
    [awsCredential, 'yesterday', new Date(Number.NaN), 'holds'],
    [awsCredential, null, new Date(Number.NaN), 'holds'],
    [awsCredential, 'yesterday', 'yesterday', 'holds'],
    [awsCredential, 'yesterday', undefined, 'holds'],
    [apiKey, RFC, INSTANT, 'holds'],
    [apiKey, ISO, INSTANT, 'holds'],
    [awsCredential, undefined, OTHER, 'made-up'],
    [awsCredential, null, OTHER, 'made-up'],
    [awsCredential, '2026-02-31T10:00:00Z', new Date('2026-03-03T10:00:00Z'), 'made-up'],
    [awsCredential, 'yesterday', OTHER, 'made-up'],
    [awsCredential, '', OTHER, 'made-up'],
    [awsCredential, RFC, OTHER, 'made-up'],
    [awsCredential, RFC, NEXT, 'made-up'],
    [awsCredential, ISO, NEXT, 'wrong-instant'],
    [awsCredential, ISO, OTHER, 'wrong-instant'],
    [apiKey, RFC, OTHER, 'wrong-instant'],
    [awsCredential, ISO, INSTANT.getTime(), 'not-a-date'],
    [awsCredential, ISO, undefined, 'not-a-date'],
    [awsCredential, ISO, new Date(Number.NaN), 'not-a-date'],
  ];
  for (const [resource, wire, decoded, expected] of cases) {
    test(`of ${String(wire)} that is ${String(decoded)} (${resource.id}) is judged ${expected}`, () => {
      const history = writtenCalls(resource, {
        step: 'fetch',
        sends: [{ step: 'fetch', sid: 'X1', body: { date_created: wire } }],
        result: { kind: 'instance', fields: { date_created: decoded } },
      });
      const judgement = sound(rule, rule.judge(history, resource, conditions));
      assert.equal(judgement.kind === 'broken' ? judgement.branch : judgement.kind, expected);
    });
  }

  test('in a list is compared with the item at its place', () => {
    const [first, second] = [{ date_created: ISO }, { date_created: '2026-01-02T04:04:05Z' }];
    const listed = (dates: readonly Date[]) =>
      writtenCalls(awsCredential, {
        step: 'list',
        sends: [{ step: 'list', body: { credentials: [first, second] } }],
        result: { kind: 'items', items: dates.map((it) => ({ date_created: it })) },
      });
    assert.equal(sound(rule, rule.judge(listed([INSTANT, OTHER]), awsCredential, conditions)).kind, 'holds');
    assert.equal(sound(rule, rule.judge(listed([OTHER, INSTANT]), awsCredential, conditions)).kind, 'broken');
  });

  test('that nobody has seen says nothing', () => {
    const history = writtenCalls(apiKey, {
      step: 'fetch',
      sends: [{ step: 'fetch', sid: 'X1', status: 404 }],
      result: { kind: 'error', error: { message: '', text: '' } },
    });
    assert.equal(sound(rule, rule.judge(history, apiKey, conditions)).kind, 'inconclusive');
  });
});
