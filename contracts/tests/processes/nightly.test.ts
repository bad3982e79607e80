import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { BehaviourSnapshot } from '../../checker/drift/behaviour/snapshot.ts';
import { writtenRecord, writtenVerdict } from '../../checker/testing/written-record.ts';
import { scratchFolder } from './scratch-folder.ts';

const root = join(import.meta.dirname, '../../..');

describe('a night', () => {
  test('is compared with the last good one until what got worse is mended', () => {
    const folder = scratchFolder();
    const first = nightIn(folder, { sid: 'a SID of SK' });
    assert.deepEqual([first.verdict, first.good], ['first', 'a SID of SK']);
    for (const _ of ['when it gets worse', 'and as long as it is not mended']) {
      const { verdict, good, summary } = nightIn(folder, { sid: 'null' });
      assert.deepEqual([verdict, good], ['worse', 'a SID of SK']);
      assert.match(summary, /`sid` of the answer was a SID of SK and is null|&#96;sid&#96; of the answer was/);
    }
    assert.equal(nightIn(folder, { losses: ['it stopped answering'] }).verdict, 'unknown');
    assert.equal(nightIn(folder, {}).verdict, 'unknown');
    assert.equal(nightIn(folder, { sid: 'a SID of SK' }).verdict, 'same');
    assert.equal(nightIn(folder, { sid: 'a SID of SK', env: { RUN_OUTCOME: 'broken' } }).verdict, 'worse');
  });

  test('is taken as it is where that is wanted', () => {
    const folder = scratchFolder();
    nightIn(folder, { sid: 'a SID of SK' });
    assert.equal(nightIn(folder, { sid: 'null', env: { ACCEPT: 'true' } }).good, 'null');
    assert.equal(nightIn(folder, { sid: 'null' }).verdict, 'same');
  });

  test('is taken as it is where the good one can no longer be read', () => {
    const folder = scratchFolder();
    nightIn(folder, { sid: 'a SID of SK' });
    writeFileSync(join(folder, 'good', 'run.snapshot.json'), '{"schemaVersion":0,"steps":{}}');
    assert.equal(nightIn(folder, { sid: 'null' }).verdict, 'unknown');
    assert.equal(nightIn(folder, { sid: 'null', env: { ACCEPT: 'true' } }).good, 'null');
  });

  test('that breaks what the good one broke is no worse, and one that breaks more is', () => {
    const folder = scratchFolder();
    const red = (kind: 'broken' | 'holds', more = {}) => {
      const file = join(folder, 'run.json');
      const known = writtenVerdict({ rule: 'a-rule', kind: 'broken', expected: 'a', observed: 'b' });
      writeFileSync(
        file,
        JSON.stringify(writtenRecord([known, writtenVerdict({ rule: 'b-rule', kind, expected: 'a', observed: 'b' })])),
      );
      return nightIn(folder, { sid: 'a SID of SK', env: { RUN_OUTCOME: 'broken', RUN_RECORD: file, ...more } });
    };
    assert.equal(red('holds').verdict, 'worse');
    assert.equal(red('holds', { ACCEPT: 'true' }).good, 'a SID of SK');
    assert.equal(red('holds').verdict, 'same');
    const { verdict, summary } = red('broken');
    assert.equal(verdict, 'worse');
    assert.match(summary, /Newly broken \(1\)/);
  });

  test('that was cut short is no first good night', () => {
    const { verdict, good } = nightIn(scratchFolder(), {
      losses: ['it stopped answering'],
      env: { RUN_OUTCOME: 'broken' },
    });
    assert.deepEqual([verdict, good], ['unknown', undefined]);
  });
});

describe('the issue', () => {
  test('is opened where something got worse, and updated where it is open', () => {
    assert.deepEqual(asked('worse', ''), ['issue list', 'label create', 'issue create']);
    assert.deepEqual(asked('worse', '7'), ['issue list', 'issue edit 7']);
  });

  test('is closed where all is mended', () => {
    assert.deepEqual(asked('same', '7'), ['issue list', 'issue close 7']);
    assert.deepEqual(asked('same', ''), ['issue list']);
  });

  test('is left to a person where the good night is lost', () => {
    assert.deepEqual(asked('first', '7'), ['issue list', 'issue comment 7', 'issue edit 7']);
    assert.deepEqual(asked('first', ''), ['issue list']);
  });

  test('is left alone where nobody could tell', () => {
    assert.deepEqual(asked('unknown', '7'), ['issue list']);
    assert.throws(() => asked('odd', ''), /is none: give same/);
  });
});

describe('the workflow', () => {
  const workflow = parse(readFileSync(join(root, '.github/workflows/nightly.yml'), 'utf8'));

  test('may write issues where it does nothing else, and nothing anywhere else', () => {
    const { observe, issue } = workflow.jobs;
    assert.deepEqual([workflow.permissions, observe.permissions], [{}, { contents: 'read' }]);
    assert.deepEqual(issue.permissions, { contents: 'read', issues: 'write' });
  });

  test('trusts no tag that may be moved', () => {
    const steps: readonly { uses?: string }[] = Object.values<{ steps: [] }>(workflow.jobs).flatMap((job) => job.steps);
    const used = steps.flatMap(({ uses }) => uses ?? []);
    assert.ok(used.length > 5 && used.every((it) => /@[0-9a-f]{40}$/.test(it)));
  });

  test('puts no expression into a shell line, and runs scripts that are there', () => {
    const lines: readonly string[] = Object.values<{ steps: readonly { run?: string }[] }>(workflow.jobs).flatMap(
      (job) => job.steps.flatMap((step) => step.run ?? []),
    );
    assert.ok(lines.every((it) => !it.includes('${{')));
    const scripts = lines.flatMap((it) => it.match(/\.github\/nightly\/\w+\.sh/g) ?? []);
    assert.equal(scripts.length, 2);
    for (const it of scripts) assert.ok(existsSync(join(root, it)));
  });
});

interface Night {
  /** What was seen of one property; undefined where the run left no snapshot. */
  readonly sid?: string;
  readonly losses?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function nightIn(folder: string, { sid, losses = [], env = {} }: Night) {
  const [good, tonight] = [join(folder, 'good'), join(folder, 'tonight')];
  const snapshot = join(folder, sid === undefined && losses.length === 0 ? 'none.json' : 'run.snapshot.json');
  writeFileSync(join(folder, 'run.snapshot.json'), JSON.stringify(written(sid ?? 'null', losses)));
  const documents = 'specs/openapi/iam.v1.yaml';
  // What other runs have left in this folder must not be found.
  const own = { RUN_SNAPSHOT: snapshot, RUN_RECORD: join(folder, 'run.json'), DOCUMENTS: documents };
  const result = script('compare.sh', [good, tonight], { ...own, ...env });
  const kept = join(good, 'run.snapshot.json');
  const last: BehaviourSnapshot | undefined = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : undefined;
  return {
    verdict: result.stdout.trim().split('\n').at(-1),
    good: last?.steps['lifecycle/api-key/fetch']?.answered['/sid']?.[0],
    summary: readFileSync(join(tonight, 'summary.md'), 'utf8'),
  };
}

function written(sid: string, losses: readonly string[]): BehaviourSnapshot {
  const answered = { status: ['200'], '/sid': [sid] };
  return {
    schemaVersion: 1,
    suite: { name: 'keyturn', version: '0.1.0', sha256: 'a' },
    documents: {},
    target: { kind: 'mock' },
    scenarios: ['lifecycle/api-key'],
    takenAt: '2026-03-02T09:15:00.000Z',
    losses,
    times: {},
    steps: { 'lifecycle/api-key/fetch': { operation: 'FetchKey', asked: 'GET /v1/Keys/{Sid}', answered } },
  };
}

/** What a command line tool of the forge was asked for, where this issue was open. */
function asked(verdict: string, open: string): readonly string[] {
  const folder = scratchFolder();
  const [log, text] = [join(folder, 'log'), join(folder, 'summary.md')];
  writeFileSync(text, 'What changed.');
  mkdirSync(join(folder, 'bin'));
  const tool = join(folder, 'bin', 'gh');
  writeFileSync(tool, `#!/usr/bin/env bash\necho "$*" >> '${log}'\n[[ "$2" == list ]] && echo '${open}' || true\n`);
  chmodSync(tool, 0o755);
  const result = script('issue.sh', [verdict, text], { bin: join(folder, 'bin') });
  if (result.status !== 0) throw new Error(result.stderr);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.map((it) => /^\w+ \w+(?: \d+)?/.exec(it)?.[0] ?? it);
}

function script(
  name: string,
  args: readonly string[],
  { bin = dirname(process.execPath), ...env }: Readonly<Record<string, string>>,
): SpawnSyncReturns<string> {
  const path = [bin, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const file = join(root, '.github/nightly', name);
  return spawnSync(file, args, { cwd: root, encoding: 'utf8', env: { PATH: path, ...env } });
}
