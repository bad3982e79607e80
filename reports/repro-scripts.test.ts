import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { writeScripts } from './repro-scripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-scripts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('each broken rule with a plan gets a script that can be run, and those of an earlier run go', () => {
  const [old, other] = [join(folder, 'repro-an-old-rule.sh'), join(folder, 'notes.sh')];
  for (const path of [old, other]) writeFileSync(path, '');
  const broken = writtenVerdict({
    kind: 'broken',
    rule: 'a-rule',
    origin: 'generated',
    script: '#!/usr/bin/env bash\n',
  });
  const paths = writeScripts(writtenRecord([writtenVerdict(), broken, { ...broken, resource: 'public-key' }]), folder);
  assert.deepEqual(paths, [join(folder, 'repro-a-rule.sh')]);
  assert.equal(readFileSync(paths[0] ?? '', 'utf8'), broken.script);
  assert.equal(statSync(paths[0] ?? '').mode & 0o111, 0o111);
  assert.deepEqual([existsSync(old), existsSync(other)], [false, true]);
});
