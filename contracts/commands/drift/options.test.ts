import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { driftOptions } from './options.ts';

describe('the command line of drift', () => {
  test('says what to compare and what to show', () => {
    const args = ['--documents', 'a.json', 'b', '--against', 'c.yaml', '--annotations', '--json', 'd.json'];
    assert.deepEqual(driftOptions(args), {
      help: false,
      mode: 'documents',
      positionals: ['a.json', 'b'],
      against: 'c.yaml',
      snapshots: 'reports/output/documents',
      timeoutMs: 30_000,
      show: { annotations: true, accepted: false, strict: false },
      files: { json: 'd.json' },
    });
  });

  for (const [args, sentence] of [
    [[], /^Nothing says what to compare: write --documents or --behaviour/],
    [['--documents', '--behaviour'], /^Only one thing can be compared at a time: write --documents or --behaviour/],
    [['--behaviour', 'a.json'], /^--behaviour compares two snapshots/],
    [['a.json'], /^Nothing says what to compare/],
    [['--document'], /^Unknown option '--document': see npm run drift -- --help\.$/],
    [['--documents', '--timeout-ms', '0'], /^--timeout-ms is "0": give a whole number/],
    [['--documents', '--json'], /^Option '--json <value>' argument missing: see/],
  ] as const) {
    test(`is refused: ${args.join(' ') || 'nothing'}`, () =>
      assert.throws(() => driftOptions(args), { message: sentence }));
  }
});
