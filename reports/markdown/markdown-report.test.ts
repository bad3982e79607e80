import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { hostileRecord } from '../testing/hostile-record.ts';
import { markdownReport } from './markdown-report.ts';

const texts = { kind: 'broken', expected: 'a thing', observed: 'another' } as const;
const page = { document: 'p', title: 'A page', address: 'https://example.com/p' };
const verdicts: readonly Partial<RecordedVerdict>[] = [
  {},
  { rule: 'broken-must', ...texts, sources: [{ ...page, address: 'specs/x.yaml' }, page] },
  { rule: 'broken-must', ...texts, resource: 'public-key' },
  { rule: 'broken-should', level: 'SHOULD', ...texts },
  { rule: 'unsure-rule', kind: 'inconclusive', reason: 'nothing was observed' },
  { rule: 'crashed-rule', kind: 'crashed', reason: 'the rule failed' },
];
const textOf = (all: readonly Partial<RecordedVerdict>[] = verdicts) =>
  markdownReport(writtenRecord(all.map(writtenVerdict)));

describe('the Markdown summary', () => {
  test('begins with the grade and what broke, a row per rule with a link', () => {
    const lines = textOf().split('\n');
    assert.equal(lines[0], '# 🔴 keyturn: non-conformant');
    assert.equal(lines[6], '## Broken (2)');
    assert.match(
      lines[10] ?? '',
      /^\| \*\*broken-must\*\*<br>.* \| api-key<br>public-key \| a thing \| another \| \[A page\]\(<https:\/\/example\.com\/p>\) \|$/,
    );
  });

  test('goes on with warnings, the grades, what was not judged and the evidence', () => {
    const titles = textOf().match(/^(##|<details>).*$/gm);
    assert.deepEqual(titles, [
      '## Broken (2)',
      '## Warnings (1)',
      '## Grades',
      '<details><summary>Crashed, which is a fault of Keyturn (1)</summary>',
      '<details><summary>Inconclusive (1)</summary>',
      '## Evidence',
      '<details><summary>MUST broken-must (api-key)</summary>',
      '<details><summary>MUST broken-must (public-key)</summary>',
      '<details><summary>SHOULD broken-should (api-key)</summary>',
    ]);
  });

  test('of a conformant run is its grade and the table', () => {
    assert.match(textOf([{}]), /^# 🟢 keyturn: conformant\n/);
    assert.match(textOf([{}]), /\n\| state \| 🟢 conformant \| 1 \| 0 \| 0 \| 0 \| 0 \| 1 MUST verdict holds \|\n$/);
  });

  test('shows what a server said as text', () => {
    const text = markdownReport(hostileRecord());
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    assert.doesNotMatch(outside, /<(?!br>|\/?details>|\/?summary>)/);
    assert.doesNotMatch(outside, /[`@$\u202e]|(?!\n)\p{Cc}|\]\((?!<http)|!\[/u);
    // Each row has as many cells as its table has columns.
    for (const [table = ''] of outside.matchAll(/^\|[\s\S]*?\n(?=\n|$)/gm)) {
      const cells = table
        .trim()
        .split('\n')
        .map((it) => it.split('|').length);
      assert.equal(new Set(cells).size, 1, table.slice(0, 2_000));
    }
  });

  test('fits on the page, however much broke', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...texts,
      rule: `rule-${index}`,
      observed: 'é'.repeat(300),
    }));
    const text = textOf(many);
    assert.ok(Buffer.byteLength(text) <= 1_000_000);
    assert.match(text, /\n\nMore is left out here: the run record has it all\.\n$/);
    assert.match(text, /\n19800 more are left out of this table\.\n/);
  });
});
