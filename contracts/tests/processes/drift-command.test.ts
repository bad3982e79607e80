import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Edit, planted } from '../../../specs/drift/testing/planted.ts';
import { CREATED, FETCH, KEY } from '../../../specs/drift/testing/pointers.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';

const command = 'contracts/commands/drift.ts';

describe('npm run drift -- --documents', { concurrency: 2 }, () => {
  test('ends with 0 where nothing got worse', async () => {
    const folder = documents([`${KEY}/properties/note`, {}]);
    const { code, output } = await run(folder);
    assert.match(output, /^ {2}adds: `note` of the answer is new$/m);
    assert.match(output, /^ {2}sha256 {3}[0-9a-f]{64}$/m);
    assert.equal(code, 0, output);
  });

  test('ends with 1 where something did, and writes every format', async () => {
    const folder = documents([`${CREATED}/content`]);
    const file = (name: string) => join(folder, 'new', name);
    const { code, output } = await run(
      folder,
      '--markdown',
      file('a.md'),
      '--json',
      file('a.txt'),
      '--sarif',
      file('a.sarif'),
    );
    assert.equal(code, 1, output);
    assert.match(output, /^ {2}breaks-answers: the answer is no longer application\/json$/m);
    assert.match(readFileSync(file('a.md'), 'utf8'), /something got worse/);
    assert.equal(JSON.parse(readFileSync(file('a.txt'), 'utf8')).verdict, 'worse');
    assert.equal(JSON.parse(readFileSync(file('a.sarif'), 'utf8')).runs[0].results[0].level, 'error');
  });

  test('ends with 2 where it could not tell', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'iam.json'), '{"openapi":"3.0.1","paths":{');
    const { code, output } = await run(folder);
    assert.match(output, /^ {2}failed {3}.*iam\.json: It is JSON that breaks off before its end\.$/m);
    assert.equal(code, 2, output);
  });

  test('ends with 2 and one sentence where the reader is mistaken', async () => {
    const { code, output } = await run('no-such-file.json');
    assert.equal(output.trim(), 'There is no file or folder no-such-file.json: name one, or an address.');
    assert.equal(code, 2);
  });

  test('counts what is new where it is strict', async () => {
    const folder = documents([`${KEY}/properties/note`, {}]);
    assert.equal((await run(folder, '--strict')).code, 1);
  });

  test('lists words where they are wanted', async () => {
    const folder = documents([`${FETCH}/summary`, 'Fetch a key.']);
    assert.match((await run(folder)).output, /1 in words and examples only/);
    const { code, output } = await run(folder, '--annotations');
    assert.match(output, /^ {2}annotation: `summary` of the operation changed$/m);
    assert.equal(code, 0);
  });
});

/** A folder with our document of iam v1, as it would be published with these changes. */
function documents(...edits: readonly Edit[]): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'iam.json'), JSON.stringify(planted('iam-v1-openapi', ...edits)));
  return folder;
}

function run(...args: readonly string[]) {
  return spawned({ args: [command, '--documents', ...args] }).ended;
}
