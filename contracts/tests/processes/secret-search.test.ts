import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { scratchFolder } from './scratch-folder.ts';
import { entriesOf, searchFolder, searchTexts } from './secret-search.ts';

const secret = 'a"b/c d+0123456789';

describe('the search for secrets', () => {
  const hidden: Readonly<Record<string, string>> = {
    raw: `x${secret}x`,
    JSON: JSON.stringify({ secret }),
    URL: encodeURIComponent(secret),
    form: new URLSearchParams({ secret }).toString(),
    hexadecimal: Buffer.from(`x${secret}`).toString('hex'),
  };
  for (const [name, text] of Object.entries(hidden)) {
    test(`finds it in ${name}`, () => assert.notDeepEqual(searchTexts({ text }, [secret]), []));
  }

  for (const before of ['', ':', 'AC', 'AC:', 'user']) {
    test(`finds it in base64 after ${before.length} characters`, () => {
      const text = Buffer.from(`${before}${secret}tail`).toString('base64');
      assert.notDeepEqual(searchTexts({ text }, [secret]), []);
    });
  }

  test('finds it in the archive of a report', () => {
    const folder = scratchFolder();
    const page = `<template>data:application/zip;base64,${archiveOf('report.json', secret).toString('base64')}</template>`;
    writeFileSync(join(folder, 'index.html'), page);
    assert.deepEqual(
      searchFolder(folder, [secret]).map((it) => it.file),
      [join(folder, 'index.html!report.json')],
    );
  });

  test('finds nothing where there is nothing', () => {
    assert.deepEqual(searchTexts({ text: 'a"b/c d+012345678' }, [secret]), []);
  });

  test('reads an archive by its directory', () => {
    assert.deepEqual(entriesOf(archiveOf('a.txt', 'what it says')), { 'a.txt': 'what it says' });
  });
});

/** The smallest ZIP archive of one deflated file; what the search does not read is left zero. */
function archiveOf(name: string, text: string): Buffer {
  const data = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.write('PK\u0001\u0002', 'latin1');
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(data.length, 20);
  directory.writeUInt16LE(name.length, 28);
  return Buffer.concat([local, Buffer.from(name), data, directory, Buffer.from(name)]);
}
