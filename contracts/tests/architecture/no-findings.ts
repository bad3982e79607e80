import assert from 'node:assert/strict';

/** Fails with one finding per line; each says where it is and what to do. */
export function noFindings(findings: readonly string[]): void {
  if (findings.length > 0) assert.fail(`${findings.length} found:\n  ${findings.join('\n  ')}`);
}
