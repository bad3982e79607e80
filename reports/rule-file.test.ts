import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../contracts/rules/index.ts';
import { ruleFile } from './rule-file.ts';

test('every rule is in the file that a report names', () => {
  const missing = rules.map(({ id: rule, profile }) => ruleFile({ rule, profile })).filter((it) => !isThere(it));
  assert.deepEqual(missing, []);
});

function isThere(path: string): boolean {
  return existsSync(join(import.meta.dirname, '..', path));
}
