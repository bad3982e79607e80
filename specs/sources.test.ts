import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { documents } from './documents.ts';
import { publicDocument, sources } from './sources.ts';

test('every document has an id of its own, a title and a date', () => {
  assert.equal(new Set(sources.map(({ id }) => id)).size, sources.length);
  for (const { id, title, read } of sources) {
    assert.match(id, /^[a-z0-9.-]+$/);
    assert.ok(title !== '');
    assert.match(read, /^20\d\d-[01]\d-[0-3]\d$/);
    assert.equal(publicDocument(id).title, title);
  }
});

test('our own documents are files here, and the others have an address', () => {
  for (const { id, address } of sources) {
    if (Object.hasOwn(documents, id)) assert.ok(existsSync(new URL(`../${address}`, import.meta.url)), address);
    else if (id !== 'live-observation') assert.ok(URL.canParse(address) && address.startsWith('https://'), address);
  }
  assert.ok(Object.keys(documents).every((id) => sources.some((source) => source.id === id)));
});

test('no two documents share an address', () => {
  assert.equal(new Set(sources.map(({ address }) => address)).size, sources.length);
});
