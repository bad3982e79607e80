import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importFindings } from './import-findings.ts';
import { importTable } from './import-table.ts';
import { noFindings } from './no-findings.ts';
import { projectFiles } from './project-files.ts';

describe('imports', () => {
  it('go one way in the whole project', () => noFindings(importFindings(projectFiles())));

  it('are judged by a table that grants only rows and files of its own', () => {
    const rows = importTable.map(({ of }) => of);
    const named = importTable.flatMap(({ files = [], types = [], inTests = {} }) => [
      ...files,
      ...types,
      ...(inTests.files ?? []),
    ]);
    const unknown = named.filter((name) => !rows.includes(name) && !/\.(ts|json)$/.test(name));
    assert.deepEqual(unknown, []);
  });

  const granted: readonly (readonly [path: string, text: string])[] = [
    ['contracts/rules/state/deleted-is-gone.ts', "import { History } from '../../evidence/history.ts';"],
    ['contracts/rules/state/deleted-is-gone.ts', "import { isDeepStrictEqual } from 'node:util';"],
    ['contracts/rules/state/deleted-is-gone.test.ts', "import { readFileSync } from 'node:fs';"],
    ['contracts/rules/state/deleted-is-gone.test.ts', "import fc from 'fast-check';"],
    ['contracts/target/from-environment.ts', "import { config } from 'dotenv';"],
    ['contracts/custody/consent.ts', "import { fromEnvironment } from '../target/from-environment.ts';"],
    ['contracts/target/mutants/mutant.ts', "import { handle } from '../reference/server.ts';"],
    ['contracts/target/target.ts', "import type { Clock } from '../evidence/clock.ts';"],
    ['contracts/client/client.ts', "import type { Target } from '../target/target.ts';"],
    ['contracts/client/sdk/twilio-sdk.ts', "import twilio from 'twilio';"],
    ['contracts/client/sdk/wiretap.ts', "import nock from 'nock';"],
    ['contracts/client/net-guard.ts', "import nock from 'nock';"],
    ['contracts/scenarios/plan.ts', "import type fc from 'fast-check';"],
    ['contracts/checker/check.ts', "import { rules } from '../rules/index.ts';"],
    ['contracts/commands/report.ts', "import { markdown } from '../../reports/markdown.ts';"],
    ['specs/schemas.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';"],
  ];
  for (const [path, text] of granted) {
    it(`grants ${path}: ${text}`, () => assert.deepEqual(importFindings([{ path, text }]), []));
  }

  const refused: readonly (readonly [path: string, text: string, finding: RegExp])[] = [
    ['contracts/rules/a.ts', "import { send } from '../client/client.ts';", /:1 imports contracts\/client\/client.ts/],
    ['contracts/rules/a.test.ts', "import { send } from '../client/client.ts';", /may import specs/],
    ['contracts/rules/a.ts', "\nimport { readFileSync } from 'node:fs';", /:2 imports node:fs, .*no I\/O/],
    ['contracts/evidence/a.ts', "import { request } from 'node:http';", /no I\/O/],
    ['contracts/checker/a.ts', "export { exec } from 'node:child_process';", /no I\/O/],
    ['contracts/rules/a.ts', "import { createRequire } from 'node:module';", /no I\/O/],
    ['contracts/rules/a.ts', "import fc from 'fast-check';", /of npm contracts\/rules may import nothing/],
    ['contracts/target/reference/a.ts', "import { rules } from '../../rules/index.ts';", /contracts\/rules\/index.ts/],
    ['contracts/target/reference/a.ts', "import { mutants } from '../mutants/index.ts';", /mutants\/index.ts/],
    ['contracts/target/mutants/a.ts', "import { rules } from '../../rules/index.ts';", /contracts\/rules\/index.ts/],
    ['contracts/target/target.ts', "import { now } from '../evidence/clock.ts';", /only its types/],
    ['contracts/target/target.ts', "import { type Clock } from '../evidence/clock.ts';", /only its types/],
    ['contracts/target/target.ts', "import { config } from 'dotenv';", /imports dotenv/],
    ['contracts/client/client.ts', "import { x } from '../target/from-environment.ts';", /from-environment.ts/],
    ['contracts/client/http.ts', "import nock from 'nock';", /imports nock/],
    ['contracts/client/net-guard.ts', "import twilio from 'twilio';", /imports twilio/],
    ['contracts/scenarios/a.ts', "import fc from 'fast-check';", /only its types/],
    ['contracts/checker/a.ts', "import { html } from '../../reports/html/page.ts';", /reports\/html\/page.ts/],
    ['contracts/tests/a.spec.ts', "import { html } from '../../reports/html/page.ts';", /reports\/html\/page.ts/],
    ['contracts/tests/a.spec.ts', "import { isTooOld } from '../commands/node-version.ts';", /commands\/node-version/],
    ['playwright.config.ts', "import reporter from './reports/contract-reporter.ts';", /contract-reporter/],
    ['reports/a.ts', "import { test } from '@playwright/test';", /imports @playwright\/test/],
    ['specs/a.ts', "export * from '../contracts/evidence/clock.ts';", /may import nothing/],
    ['specs/a.ts', "type Clock = import('../contracts/evidence/clock.ts').Clock;", /may import nothing/],
    ['specs/a.ts', "const x = await import('undici');", /imports undici/],
    ['specs/a.ts', "const name = 'undici'; const x = await import(name);", /computed path/],
    ['specs/a.ts', "import { readFileSync } from 'fs';", /write node:fs/],
    ['helpers/a.ts', '', /in no row/],
  ];
  for (const [path, text, finding] of refused) {
    it(`refuses ${path}: ${text.trim()}`, () => {
      const findings = importFindings([{ path, text }]);
      assert.equal(findings.length, 1);
      assert.match(findings[0] ?? '', finding);
    });
  }

  it('are read from real imports only', () => {
    const text = "// import 'undici'\nexport const text = \"import nock from 'nock'\";";
    assert.deepEqual(importFindings([{ path: 'specs/a.ts', text }]), []);
  });

  it('cannot hide in a file that does not parse', () => {
    assert.throws(() => importFindings([{ path: 'specs/a.ts', text: 'import {' }]), /specs\/a\.ts/);
  });
});
