import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import type { OutgoingAnswer } from '../../target/reference/respond.ts';
import { consentTo, type Happening, startLiveAccount } from './live-account.ts';
import { scratchFolder } from './scratch-folder.ts';
import { searchFolder, searchTexts } from './secret-search.ts';
import { runSuite } from './suite-run.ts';

const REPORTERS = ['list', 'line', 'dot', 'github', 'json', 'junit', 'html', 'blob', 'null'];

interface Kind {
  readonly isolation: 'subaccount' | 'none';
  readonly happening?: Happening;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const leaking: Happening = async (request, _, healthy) =>
  withToken(await healthy(request), request.headers['authorization']);
const slow: Happening = async (request, _, healthy) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return healthy(request);
};
const kinds: Readonly<Record<string, Kind>> = {
  passing: { isolation: 'none', code: 0, says: /\d+ passed/ },
  failing: { isolation: 'subaccount', happening: leaking, code: 1, says: /\bno-token-in-answers\b/ },
  'timing out': {
    isolation: 'none',
    happening: slow,
    args: ['--timeout=8000'],
    code: 1,
    says: /Test timeout of 8000ms/,
  },
  crashing: { isolation: 'none', env: { RUN_RECORD: '/dev/null/run.json' }, code: 1, says: /EEXIST|ENOTDIR/ },
};

describe('with each reporter of Playwright, nothing that a run leaves shows a secret, where it is', {
  concurrency: 2,
}, () => {
  for (const [what, kind] of Object.entries(kinds)) {
    test(what, async () => {
      const folder = scratchFolder();
      const account = await startLiveAccount({}, kind.happening);
      after(() => account.close());
      const run = await runSuite({
        folder,
        env: { ...consentTo(account, kind.isolation), ...outputsIn(folder), ...kind.env },
        args: argsOf(kind),
      });
      assert.equal(run.code, kind.code, run.output);
      assert.match(run.output, kind.says);
      const secrets = [...account.secrets];
      assert.ok(secrets.length >= 5, `${secrets.length} secrets went by`);
      const kept = takenFrom(join(folder, '.keyturn'));
      assert.equal(
        kind.isolation === 'none',
        searchTexts({ kept }, secrets).length > 0,
        'the journal alone keeps tokens',
      );
      assert.deepEqual(searchFolder(folder, secrets), []);
      assert.deepEqual(searchTexts({ console: run.output }, secrets), []);
      for (const name of ['report.json', 'junit.xml', 'html/index.html', 'blob.zip']) {
        assert.ok(existsSync(join(folder, name)), `${name} was written`);
      }
      // Also where the test was over before the run was.
      assert.deepEqual(await account.left(), NOTHING_LEFT);
    });
  }
});

function argsOf({ args = [] }: Kind): readonly string[] {
  return [`--reporter=${REPORTERS.join()}`, '--grep=@core|@no-token', ...args];
}

function outputsIn(folder: string): Readonly<Record<string, string>> {
  return {
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json'),
    PLAYWRIGHT_JUNIT_OUTPUT_FILE: join(folder, 'junit.xml'),
    PLAYWRIGHT_BLOB_OUTPUT_FILE: join(folder, 'blob.zip'),
  };
}

function takenFrom(store: string): string {
  if (!existsSync(store)) return '';
  const texts = readdirSync(store).map((it) => readFileSync(join(store, it), 'utf8'));
  rmSync(store, { recursive: true });
  return texts.join('\n');
}

/** Shows whoever asks the token that they came with, as it is and in the header's form. */
function withToken(answer: OutgoingAnswer, authorization = ''): OutgoingAnswer {
  if (typeof answer.json !== 'object' || answer.json === null) return answer;
  const decoded = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
  return {
    ...answer,
    headers: { ...answer.headers, 'X-Debug': authorization },
    json: { ...answer.json, debug: decoded },
  };
}
