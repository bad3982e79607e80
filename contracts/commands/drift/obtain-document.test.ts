import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { scratchFolder } from '../../custody/testing/scratch-folder.ts';
import type { DocumentSource } from './document-sources.ts';
import { type NotObtained, type Obtained, obtainDocument } from './obtain-document.ts';
import { writeSnapshot } from './snapshots.ts';
import { documentServer } from './testing/document-server.ts';

const NOW = new Date('2026-03-02T09:15:00Z');
const good = '{"openapi":"3.0.1","paths":{}}';

describe('a document', () => {
  test('comes from the second place where the first one fails', async (context) => {
    const { origin } = await documentServer(context, ({ url }, response) => {
      if (url?.startsWith('/2')) response.end(good);
      else response.end(good.slice(0, 9));
    });
    const obtained = await obtain(context, `${origin}/1?token=abc`, `${origin}/2`);
    assert.equal(isObtained(obtained).snapshot.place, `${origin}/2`);
    const kept = isObtained(await obtain(context, `${origin}/2?token=abc`)).snapshot;
    assert.ok(!JSON.stringify(kept).includes('abc'));
    // What follows the question mark may be a secret.
    assert.deepEqual(isObtained(obtained).failures, [`${origin}/1: It is JSON that breaks off before its end.`]);
  });

  test('that did not change is the one that was kept', async (context) => {
    const { origin, asked } = await documentServer(context, ({ headers }, response) => {
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end(good);
    });
    const folder = scratchFolder(context);
    const first = isObtained(await obtainDocument(source(origin), how(folder)));
    assert.equal(first.last, undefined);
    writeSnapshot(folder, 'a', first.snapshot);
    const second = isObtained(await obtainDocument(source(origin), how(folder)));
    assert.equal(asked.length, 2);
    assert.deepEqual(second.document, first.document);
    assert.equal(second.last?.sha256, second.snapshot.sha256);
  });

  test('is asked for anew where the kept one was touched, or came from another place', async (context) => {
    const { origin, asked } = await documentServer(context, (_, response) => response.end(good));
    const folder = scratchFolder(context);
    const { snapshot } = isObtained(await obtainDocument(source(origin), how(folder)));
    writeSnapshot(folder, 'a', { ...snapshot, validators: { etag: '"one"' } });
    await obtainDocument(source(`${origin}/elsewhere`), how(folder));
    writeFileSync(join(folder, 'a.txt'), `${good} `);
    await obtainDocument(source(origin), how(folder));
    assert.deepEqual(
      asked.map((it) => it['if-none-match']),
      [undefined, undefined, undefined],
    );
  });

  test('that is bad leaves the kept one as it is', async (context) => {
    let text = good;
    const { origin } = await documentServer(context, (_, response) => response.end(text));
    const folder = scratchFolder(context);
    writeSnapshot(folder, 'a', isObtained(await obtainDocument(source(origin), how(folder))).snapshot);
    text = '{"swagger":"2.0"}';
    const obtained = await obtainDocument(source(origin), how(folder));
    assert.equal(obtained.kind, 'failed');
    assert.equal(obtained.last?.text, good);
    assert.deepEqual(readdirSync(folder).toSorted(), ['a.about.json', 'a.txt']);
  });

  test('of 50 MB is not read', async (context) => {
    const path = join(scratchFolder(context), 'large.json');
    writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, ' '));
    const obtained = await obtain(context, path);
    assert.deepEqual(obtained.kind === 'failed' && obtained.failures, [`${path}: It has more than 20 MB.`]);
  });
});

function source(...places: readonly string[]): DocumentSource {
  return { id: 'a', title: 'A', places, isOneOfMany: false };
}

function how(snapshots: string) {
  return { snapshots, timeoutMs: 5000, now: NOW };
}

function obtain(context: TestContext, ...places: readonly string[]) {
  return obtainDocument(source(...places), how(scratchFolder(context)));
}

function isObtained(it: Obtained | NotObtained): Obtained {
  if (it.kind === 'obtained') return it;
  throw new Error(it.failures.join(' '));
}
