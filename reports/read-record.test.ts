import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { parseRecord, readRecord } from './read-record.ts';

const whole = writtenRecord([writtenVerdict(), writtenVerdict({ kind: 'broken', expected: 'a', observed: 'b' })]);
const text = JSON.stringify(whole);
const having = (changes: object) => JSON.stringify({ ...whole, ...changes });

describe('a run record', () => {
  test('is read as it was written', () => assert.deepEqual(parseRecord(text, 'run.json'), whole));

  const refused: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['empty', '', /^run\.json is empty: let a run write it anew/],
    ['blank', ' \n', /^run\.json is empty/],
    ['cut', text.slice(0, -20), /^run\.json is broken or was cut: it is not whole JSON/],
    ['broken', text.replace(',', ',,'), /^run\.json is broken or was cut/],
    ['another file', '<html></html>', /^run\.json is no run record: /],
    ['another JSON', '[1, 2]', /no run record, as it has no schemaVersion/],
    ['null', 'null', /no run record, as it has no schemaVersion/],
    [
      'older',
      having({ schemaVersion: 0 }),
      /schema version 0 and is of an older Keyturn; this one reads version 1: report/,
    ],
    ['newer', having({ schemaVersion: 2 }), /schema version 2 and is of a newer Keyturn/],
    [
      'without verdicts',
      having({ verdicts: undefined }),
      /no valid run record, as it must have required property 'verdicts'/,
    ],
    [
      'with a verdict of no kind',
      text.replace('"holds","s', '"fine","s'),
      /as \/verdicts\/0\/kind must be equal to one of/,
    ],
    ['with what nobody knows', having({ extra: 1 }), /must NOT have additional properties \(extra\)/],
    ['with other totals', having({ verdicts: [] }), /contradicts itself, as its totals count 2 verdicts and it has 0/],
    [
      'without its evidence',
      having({ verdicts: [writtenVerdict({ evidence: [7] }), writtenVerdict()] }),
      /written-rule \(api-key\) cites an exchange that is not in it/,
    ],
  ];
  for (const [what, given, says] of refused) {
    test(`is refused in one sentence where it is ${what}`, () => {
      assert.throws(
        () => parseRecord(given, 'run.json'),
        ({ message }: Error) => {
          assert.match(message, says);
          assert.match(message, /^[^\n]{1,400}\.$/);
          return true;
        },
      );
    });
  }
});

describe('the file of a run record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-records-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is read', () => {
    writeFileSync(join(folder, 'run.json'), text);
    assert.deepEqual(readRecord(join(folder, 'run.json')), whole);
  });

  test('is missed in a sentence that says what to do', () => {
    assert.throws(
      () => readRecord(join(folder, 'none.json')),
      /^Error: There is no run record at .*none\.json: run the suite first/,
    );
    assert.throws(() => readRecord(folder), /cannot be read \(EISDIR\): name the file/);
  });
});
