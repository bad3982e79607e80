import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Halt } from '../client/halt.ts';
import { handoverBy } from './handover.ts';

describe('a handover', () => {
  test('gives the token on standard input, and the account in the environment', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-handover-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'got');
    await handoverBy(`cat > '${path}' && echo "$KEYTURN_ACCOUNT_SID" >> '${path}'`)('AC1', 's3cret');
    assert.equal(readFileSync(path, 'utf8'), 's3cret\nAC1\n');
  });

  const failing: readonly (readonly [command: string, how: RegExp])[] = [
    ['cat > /dev/null; exit 3', /^HANDOVER_COMMAND ended with 3, so no token of AC1 was promoted or deleted: mend/],
    ['exit 1', /ended with 1/],
    ['no-such-command-anywhere', /ended with 127/],
    ['exec sleep 20', /was ended before it was done/],
  ];
  for (const [command, how] of failing) {
    test(`by "${command}" is none, and says so without the token`, async () => {
      const handover = handoverBy(command, 1_000);
      await assert.rejects(handover('AC1', 's3cret'), (error) => {
        assert.ok(error instanceof Halt);
        assert.match(error.message, how);
        assert.doesNotMatch(error.message, /s3cret/);
        return true;
      });
    });
  }
});
