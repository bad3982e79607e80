import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCase, situations } from './error-codes.ts';

for (const situation of situations) {
  const { statuses, codes, level, citations } = errorCase(situation);
  test(`the case ${situation} has a code, a refusing status and a witness`, () => {
    assert.ok(codes.length > 0 && codes.every((code) => code >= 20000 && code < 80000));
    assert.ok(statuses.every((status) => status >= 400 && status < 500));
    const witnesses = citations.filter(({ document }) => ['live-observation', 'dixa-client'].includes(document));
    assert.ok(level === 'SHOULD' ? citations.length > 0 : witnesses.length > 0 && statuses.length > 0);
  });

  test(`the error pages that the case ${situation} cites are those of its codes`, () => {
    const cited = citations.filter(({ document }) => document.startsWith('twilio-error-'));
    for (const { document } of cited) assert.ok(codes.includes(Number(document.slice('twilio-error-'.length))));
  });
}

test('dead credentials and missing permissions are both 401, with different codes', () => {
  assert.deepEqual(errorCase('unauthenticated').statuses, [401]);
  assert.deepEqual(errorCase('unauthenticated').codes, [20003]);
  assert.deepEqual(errorCase('restricted-key-lacks-permission').codes, [70051]);
});
