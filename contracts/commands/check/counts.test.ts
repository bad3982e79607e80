import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLine, nodeCounts, noTests, playwrightCounts, sum } from './counts.ts';

describe('counts', () => {
  it('are read from the end of node:test', () => {
    const output =
      '✔ a (1ms)\nℹ tests 9\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\nℹ todo 2\nℹ duration_ms 9.5\n';
    assert.deepEqual(nodeCounts(output), { passed: 3, failed: 2, skipped: 4 });
  });

  it('are read from the end of Playwright', () => {
    const output =
      'Running 9 tests\n  1 failed\n    [x] › a 5 failed\n  1 flaky\n  2 skipped\n  1 did not run\n  4 passed (1.2s)\n';
    assert.deepEqual(playwrightCounts(output), { passed: 4, failed: 2, skipped: 3 });
  });

  it('are read from a closing line', () => {
    assert.deepEqual(playwrightCounts('7 passed, 0 failed, 2 skipped\n'), { passed: 7, failed: 0, skipped: 2 });
  });

  it('are not read from a sentence', () => {
    assert.deepEqual(playwrightCounts('3 passed through\nso 4 failed\n  7 passed of 9'), noTests);
  });

  it('add up to the line that CI reads', () => {
    const total = sum({ passed: 3, failed: 1, skipped: 0 }, { passed: 4, failed: 0, skipped: 0 });
    assert.equal(closingLine(total), '7 passed, 1 failed');
    assert.equal(closingLine({ ...total, skipped: 2 }), '7 passed, 1 failed, 2 skipped');
  });
});
