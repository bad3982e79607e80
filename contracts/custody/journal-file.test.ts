import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Halt } from '../client/halt.ts';
import { doubtOf, emptyJournal, leftoversOf } from './journal.ts';
import { journalFile } from './journal-file.ts';
import { openLedger } from './ledger.ts';
import { untouched } from './token-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-journal-'));
after(() => rmSync(folder, { recursive: true }));
const about = { address: 'https://accounts.twilio.com', accountSid: 'AC1', runId: '0123abcd', startedAt: '' };
const journal = emptyJournal(about);

function fail(): never {
  throw Object.assign(new Error('no space: s3cret'), { code: 'ENOSPC' });
}

describe('a journal', () => {
  test('is on the disk as it was written, for this user alone', () => {
    const file = journalFile(join(folder, 'a'), about);
    assert.equal(file.read(), undefined);
    file.write(journal);
    assert.deepEqual(file.read(), journal);
    assert.equal(statSync(file.path).mode & 0o777, 0o600);
    assert.equal(statSync(dirname(file.path)).mode & 0o777, 0o700);
    file.remove();
    assert.equal(file.read(), undefined);
  });

  test('is of one account of one server', () => {
    const accounts = [about, { ...about, accountSid: 'AC2' }, { ...about, address: 'http://127.0.0.1:1' }];
    assert.equal(new Set(accounts.map((it) => journalFile(folder, it).path)).size, 3);
  });

  for (const text of ['', 's3cret', '{}', '[]', '{"version":2,"resources":[],"subaccounts":[],"tokens":{}}']) {
    test(`that is "${text}" is refused, and not quoted`, () => {
      const file = journalFile(folder, about);
      writeFileSync(file.path, text);
      assert.throws(() => file.read(), /^Error: \S+ cannot be read as the journal of a run: look for tokens in it/);
    });
  }

  test('keeps the tokens of the run before', () => {
    const before = {
      ...journal,
      tokens: { AC1: untouched('t') },
      resources: [{ id: 1, resource: 'api-key' as const, accountSid: 'AC1' }],
    };
    assert.deepEqual(emptyJournal(about, before), { ...journal, tokens: before.tokens });
  });
});

describe('a ledger', () => {
  const written: string[] = [];
  const ledger = openLedger({ path: 'x', write: (it) => void written.push(JSON.stringify(it)) }, journal);

  test('writes each change, and nothing where nothing has changed', () => {
    const id = ledger.addResource({ resource: 'api-key', accountSid: 'AC1', name: 'keyturn-0123abcd' });
    ledger.nameResource(id, 'SK1');
    ledger.setTokens('AC1', untouched('t'));
    const { length } = written;
    ledger.change((it) => it);
    ledger.removeResources(() => false);
    ledger.setTokens('AC1', ledger.tokens('AC1') ?? untouched('t'));
    assert.deepEqual([length, written.length], [3, 3]);
    assert.match(written.at(-1) ?? '', /"sid":"SK1"/);
  });

  test('tells what is left', () => {
    ledger.change((it) => ({ ...it, subaccounts: [{ name: 'keyturn-0123abcd owner', role: 'owner' }] }));
    assert.deepEqual(leftoversOf(ledger.journal()), [
      'the subaccount "keyturn-0123abcd owner", which may not have been made',
      'the api-key SK1',
    ]);
    ledger.setTokens('AC1', { ...untouched('t'), secondary: { kind: 'made', token: 'u' } });
    assert.match(leftoversOf(ledger.journal()).at(-1) ?? '', /^a secondary Auth Token of AC1/);
  });

  test('tells of what nobody can know', () => {
    assert.equal(doubtOf(ledger.journal()), undefined);
    ledger.setTokens('AC1', { ...untouched('t'), secondary: { kind: 'asked' } });
    assert.match(doubtOf(ledger.journal()) ?? '', /AC1 may have .*--delete-secondary/);
  });

  test('halts the run where it cannot be written', () => {
    const full = openLedger({ path: '.keyturn/x', write: fail }, journal);
    assert.throws(
      () => full.setTokens('AC1', untouched('t')),
      (error) => {
        assert.ok(error instanceof Halt);
        assert.match(error.message, /^\.keyturn\/x cannot be written \(ENOSPC\), so nothing more is sent: make room/);
        return true;
      },
    );
    assert.equal(full.tokens('AC1'), undefined);
  });
});
