import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { ownDocument } from '../../../specs/drift/own-document.ts';
import { scratchFolder } from '../../custody/testing/scratch-folder.ts';
import { documentSections } from './document-sections.ts';
import { driftOptions } from './options.ts';
import { documentServer } from './testing/document-server.ts';

const iam = JSON.stringify(ownDocument('iam-v1-openapi'));
const accounts = JSON.stringify(ownDocument('accounts-v1-openapi'));
// What is planted is text, so that it is compared as it would be published.
const withoutSecret = iam.replace('"secret":{"type":"string"', '"token":{"type":"string"');

describe('documents', () => {
  test('in a folder are compared with what they are about, and others are left', async (context) => {
    const folder = files(context, {
      'a.json': accounts,
      'k.yml': iam,
      'package.json': '{"name":"x"}',
      'other.json': other(),
    });
    const sections = await documentSections(driftOptions(['--documents', folder]));
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['a.json', 'k.yml'],
    );
    assert.deepEqual(
      sections.map(({ failure }) => failure),
      [undefined, undefined],
    );
  });

  test('that are bad are told apart from those that are not', async (context) => {
    const circle = '{"openapi":"3.0.1","paths":{"/v1/Keys":{"$ref":"#/paths/~1v1~1Keys"}}}';
    const folder = files(context, { 'a.json': accounts.slice(0, 500), 'c.json': circle, 'k.json': iam });
    const [cut, round, whole] = await documentSections(driftOptions(['--documents', folder]));
    assert.match(cut?.failure ?? '', /a\.json: It is JSON that breaks off before its end\.$/);
    assert.match(round?.failure ?? '', /c\.json: A reference leads back to itself/);
    assert.equal(whole?.failure, undefined);
  });

  test('name the rules that rest on what changed', async (context) => {
    const folder = files(context, { 'k.json': withoutSecret });
    const [section] = await documentSections(driftOptions(['--documents', folder]));
    const gone = section?.findings.find(({ kind }) => kind === 'property-removed');
    assert.equal(gone?.says, '`secret` of the answer is gone');
    assert.equal(gone?.weight, 'worse');
    assert.deepEqual(gone?.where, ['CreateNewKey']);
    assert.ok(gone?.rules.includes('secret-given-on-create'), gone?.rules.join());
    assert.ok(gone?.rules.includes('secret-shown-once'), gone?.rules.join());
  });

  test('are held against an earlier one', async (context) => {
    const folder = files(context, { 'then.json': withoutSecret, 'now.json': iam });
    const args = ['--documents', join(folder, 'now.json'), '--against', join(folder, 'then.json')];
    const [section] = await documentSections(driftOptions(args));
    const felt = section?.findings.filter(({ weight }) => weight === 'worse') ?? [];
    assert.deepEqual(
      felt.map(({ says }) => says),
      ['`token` of the answer is gone'],
    );
  });

  test('from an address are kept once they were compared', async (context) => {
    let text = iam;
    const { origin } = await documentServer(context, (_, response) => response.end(text));
    const snapshots = scratchFolder(context);
    const look = () => documentSections(driftOptions(['--documents', `${origin}/iam.json`, '--snapshots', snapshots]));
    const factOf = async (name: string) => (await look())[0]?.facts.find((it) => it.name === name)?.value;

    assert.equal(await factOf('last'), undefined);
    assert.match((await factOf('last')) ?? '', /^the same on /);
    text = withoutSecret;
    assert.match((await factOf('last')) ?? '', /^[0-9a-f]{64} on /);
    text = iam.replace('#/components/schemas/iam.v1.key', '#/components/schemas/lost');
    const [broken] = await look();
    assert.match(broken?.failure ?? '', /A reference leads nowhere: .*\. The last good one, of .*, is kept in /);
    text = '';
    assert.match((await look())[0]?.failure ?? '', /It is empty\. The last good one, of /);
  });

  test('that are about something else say so', async (context) => {
    const path = join(files(context, { 'other.json': other() }), 'other.json');
    const [section] = await documentSections(driftOptions(['--documents', path]));
    assert.equal(section?.failure, 'other.json describes no operation that Keyturn covers.');
  });

  test('that are not there are refused', async (context) => {
    const folder = scratchFolder(context);
    for (const place of [join(folder, 'none.json'), folder, 'https://user:pass@example.com/a.json']) {
      await assert.rejects(
        documentSections(driftOptions(['--documents', place])),
        /^Error: (There is no|The folder|An address)/,
      );
    }
  });
});

function files(context: TestContext, texts: Readonly<Record<string, string>>): string {
  const folder = scratchFolder(context);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

function other(): string {
  return '{"openapi":"3.0.1","paths":{"/v1/Calls":{"get":{"operationId":"ListCall","responses":{}}}}}';
}
