import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Part } from './parts.ts';
import { runPart } from './run-part.ts';
import { partText, summaryText } from './show.ts';

const lint: Part = { script: 'lint' };
const conformance: Part = { script: 'conformance', tests: 'playwright' };

describe('a part', () => {
  it('passes when its command does', async () => {
    const result = await runPart(conformance, 'echo "  3 passed (1s)"');
    assert.deepEqual([result.ok, result.counts], [true, { passed: 3, failed: 0, skipped: 0 }]);
    assert.match(partText(result), /^✔ conformance \d+\.\d s \(3 passed, 0 failed\)$/);
  });

  it('shows all that it said when it fails, and counts as a failure', async () => {
    const result = await runPart(lint, 'echo one; echo two >&2; exit 3');
    assert.deepEqual([result.ok, result.counts.failed], [false, 1]);
    assert.match(partText(result), /✖ lint [\s\S]*one\ntwo/);
  });

  it('keeps the number of its failed tests', async () => {
    const { ok, counts } = await runPart(conformance, 'echo "  2 failed"; exit 1');
    assert.deepEqual([ok, counts.failed], [false, 2]);
  });

  it('fails when it ran no test', async () => {
    const { ok, output } = await runPart(conformance, 'echo "Done."');
    assert.equal(ok, false);
    assert.match(output, /No test ran/);
  });

  it('fails when a test failed, whatever the exit code', async () => {
    assert.equal((await runPart(conformance, 'echo "1 passed, 1 failed"')).ok, false);
  });

  it('fails when nothing can be run', async () => {
    assert.equal((await runPart(lint, 'no-such-command-anywhere')).ok, false);
    assert.match((await runPart(lint, undefined)).output, /no script "lint"/);
  });

  it('of node:test shows only what failed', async () => {
    const result = await runPart(
      { script: 'test:unit', tests: 'node' },
      'printf "✔ a\n\n✖ failing tests:\nb\n"; exit 1',
    );
    assert.doesNotMatch(partText(result), /✔ a/);
    assert.match(partText(result), /failing tests:\nb/);
  });
});

describe('the summary', () => {
  it('names what failed, and ends with the counts alone on a line', async () => {
    const results = [await runPart(conformance, 'echo "  3 passed (1s)"'), await runPart(lint, 'exit 1')];
    assert.equal(summaryText(results), 'Failed: lint. Repeat one with `npm run lint`.\n3 passed, 1 failed');
  });

  it('says so when all is well', async () => {
    assert.equal(summaryText([await runPart(lint, 'exit 0')]), 'All parts passed.\n0 passed, 0 failed');
  });
});
