import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeSecretFile } from './secret-file.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('a secret file can be read by its owner alone', (context) => {
  const path = join(scratchFolder(context), 'tokens.json');
  writeSecretFile(path, 'zażółć');
  assert.deepEqual([readFileSync(path, 'utf8'), modeOf(path)], ['zażółć', 0o600]);
});

test('a secret file that everybody could read is replaced by one that nobody else can', (context) => {
  const path = join(scratchFolder(context), 'tokens.json');
  writeFileSync(path, 'a longer text than the new one');
  chmodSync(path, 0o644);
  writeSecretFile(path, 'new');
  assert.deepEqual([readFileSync(path, 'utf8'), modeOf(path)], ['new', 0o600]);
});

test('nothing else is left in the folder', (context) => {
  const folder = scratchFolder(context);
  writeSecretFile(join(folder, 'tokens.json'), 'once');
  writeSecretFile(join(folder, 'tokens.json'), 'twice');
  assert.deepEqual(readdirSync(folder), ['tokens.json']);
});

test('a secret file that cannot be written leaves no half of it behind', (context) => {
  const folder = scratchFolder(context);
  // A folder of that name cannot be replaced by a file, which shows only after all has been written.
  mkdirSync(join(folder, 'tokens.json'));
  assert.throws(() => writeSecretFile(join(folder, 'tokens.json'), 'text'), /EISDIR|ENOTEMPTY|EEXIST/);
  assert.deepEqual(readdirSync(folder), ['tokens.json']);
});

test('a secret file is not written where there is no folder for it', (context) => {
  const folder = scratchFolder(context);
  assert.throws(() => writeSecretFile(join(folder, 'missing', 'tokens.json'), 'text'), /ENOENT/);
  assert.deepEqual(readdirSync(folder), []);
});
