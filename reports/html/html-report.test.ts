import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { htmlReport } from './html-report.ts';

const page = htmlReport(
  writtenRecord([writtenVerdict({ observed: '</script><script>alert(1)</script>', kind: 'broken' })]),
);

test('a page fetches nothing and runs nothing but its own script', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; img-src data:;/);
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  assert.ok(policy.includes(createHash('sha256').update(script).digest('base64')));
  assert.doesNotMatch(page, /<link (?!rel="icon" href="data:,">)|<img|<iframe|@import|url\(/);
  assert.doesNotMatch(page, / on[a-z]+="/);
});

test('what a target says stays in the data', () => {
  assert.equal(page.match(/<script/g)?.length, 3);
  assert.equal(page.match(/<\/script/g)?.length, 3);
});

test('a reader without scripts is told the grade', () => {
  assert.match(page, /<noscript><p>Non-conformant: 1 of 1 MUST verdict broken\./);
});
