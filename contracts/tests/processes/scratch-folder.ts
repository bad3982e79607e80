import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** A folder of its own for the calling test or file, which is removed at its end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-processes-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
